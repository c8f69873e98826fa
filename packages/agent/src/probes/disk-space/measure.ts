import type { ProbeValue } from "@hulplijn/shared/probes";
import type { FileSystemSpace } from "../../core/ports.ts";
import { windowsFolder } from "../../platform/windows.ts";
import { type Measurer, type Outcome, type World, defineProbeImplementation } from "../define.ts";
import { onceForEach } from "../once-for-each.ts";
import { notUnderstood, whyNotRead } from "../why-not.ts";
import { type SpaceAt, fullInSeconds, remember } from "./forecast.ts";
import { type LocalMount, parseMountinfo } from "./parse-mountinfo.ts";

const mostMounts = 64;
/** A healthy local file system answers in microseconds; a disk that hangs must not hold up the others. */
const limitSeconds = 2;

/**
 * File systems that answer statfs(2) out of memory, also on a disk that hangs (ext4_statfs and xfs_fs_statfs of Linux): asking them
 * directly spares a thread and its wake-ups. The others may have to read.
 */
const inMemory = new Set(["ext2", "ext3", "ext4", "xfs"]);

type Mount = ProbeValue<"disk-space">["mounts"][number];

function measured(
  world: World,
  mount: LocalMount,
  space: FileSystemSpace | null,
  history: Map<string, readonly SpaceAt[]>,
): Mount | null {
  if (!space || space.totalBytes === 0) return null;
  const atMs = world.clock.monoMs();
  const points = remember(history.get(mount.mount) ?? [], { atMs, availableBytes: space.availableBytes });
  history.set(mount.mount, points);
  const usedBytes = space.totalBytes - space.freeBytes;
  const reachable = usedBytes + space.availableBytes;
  return {
    mount: mount.mount,
    device: mount.device,
    fileSystem: mount.fileSystem,
    totalBytes: space.totalBytes,
    availableBytes: space.availableBytes,
    // As `df` counts: what root keeps for itself is neither used nor to be had.
    usedPercent: reachable === 0 ? 100 : Math.min(100, (usedBytes / reachable) * 100),
    inodesUsedPercent:
      space.inodes === 0
        ? null
        : Math.min(100, Math.max(0, ((space.inodes - space.inodesFree) / space.inodes) * 100)),
    readOnly: mount.readOnly,
    fullInSeconds: mount.readOnly ? null : fullInSeconds(points, atMs),
  };
}

/**
 * The drive that Windows lies on: whoever fills it stops everything. Others are not looked at yet, since nothing here tells a disk from a
 * disc that is always full. What it is formatted with is not asked.
 */
function watchSystemDrive(world: World): Measurer<ProbeValue<"disk-space">> {
  const history = new Map<string, readonly SpaceAt[]>();
  const drive = windowsFolder().slice(0, 2);
  return {
    measure: async () => {
      const space = await world.host.space(`${drive}\\`, limitSeconds);
      const mount = measured(
        world,
        { mount: drive, device: drive, fileSystem: "", readOnly: false },
        space,
        history,
      );
      if (!mount) return { state: "failed", code: "measure-timed-out", detail: drive };
      return { state: "measured", value: { mounts: [mount] } };
    },
  };
}

/** Source: mountinfo of /proc and statfs(2). */
export const diskSpace = defineProbeImplementation({
  id: "disk-space",
  programs: [],
  windows: { programs: [], create: watchSystemDrive },
  create: (world) => {
    const history = new Map<string, readonly SpaceAt[]>();
    const mountsIn = onceForEach(parseMountinfo);
    const mountinfo = world.settings.mountTable;
    return {
      measure: () => {
        const read = world.host.read(mountinfo);
        if (read.kind !== "text") return whyNotRead(mountinfo, read);
        const local = mountsIn(read.text);
        if (!local) return notUnderstood(mountinfo);
        const present = new Set(local.map((mount) => mount.mount));
        for (const gone of history.keys()) if (!present.has(gone)) history.delete(gone);
        const looked = local.slice(0, mostMounts);
        const outcome = (spaces: readonly (FileSystemSpace | null)[]): Outcome<ProbeValue<"disk-space">> => {
          const mounts = looked.flatMap(
            (mount, index) => measured(world, mount, spaces[index] ?? null, history) ?? [],
          );
          if (mounts.length === 0 && local.length > 0)
            return { state: "failed", code: "measure-timed-out", detail: local[0]?.mount ?? "" };
          return { state: "measured", value: { mounts } };
        };
        const { host } = world;
        // Without a promise where there is nothing to wait for, as on most machines.
        if (looked.every(({ fileSystem }) => inMemory.has(fileSystem)))
          return outcome(looked.map(({ mount }) => host.spaceNow(mount)));
        const asked = looked.map(({ fileSystem, mount }) =>
          inMemory.has(fileSystem) ? Promise.resolve(host.spaceNow(mount)) : host.space(mount, limitSeconds),
        );
        return Promise.all(asked).then(outcome);
      },
    };
  },
});
