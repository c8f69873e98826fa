import type { DeviceUpdate, Notice, Release, ReleaseRow } from "@hulplijn/shared/api";
import { ringOf } from "@hulplijn/shared/trust";
import { countRings, judgeRelease } from "../../core/release/judge-release.ts";
import { standingOf } from "../../core/release/standing-of.ts";
import type { DeviceRecord } from "../../core/records.ts";
import { currentRelease, type KeptRelease, keptReleases, progressOf, rolledOut } from "../current-release.ts";
import type { World } from "../world.ts";

type Looking = Pick<World, "store" | "sha256" | "clock" | "releases">;

const troubledAtMost = 200;

function stateOf({ record, release }: KeptRelease, isNewest: boolean, nowMs: number): ReleaseRow["state"] {
  if (!isNewest) return "replaced";
  if (release.expiresAtMs <= nowMs) return "expired";
  if (record.openRing < 0) return "no-bundle";
  if (record.halted) return "halted";
  return record.openRing === release.rings.length - 1 ? "all-open" : "rolling";
}

function rowOf(kept: KeptRelease, isNewest: boolean, nowMs: number): ReleaseRow {
  const { record, release } = kept;
  const { halted } = record;
  return {
    sequence: record.sequence,
    version: release.version,
    state: stateOf(kept, isNewest, nowMs),
    floor: release.floor,
    people: [...record.people],
    platforms: [...release.platforms],
    bundle: { ...release.bundle },
    takenAtMs: record.takenAtMs,
    expiresAtMs: release.expiresAtMs,
    openRing: record.openRing,
    halted: halted && { ...halted, why: halted.why && { ...halted.why, params: { ...halted.why.params } } },
  };
}

/** Every release that ever was, newest first. */
export async function viewReleases({ store, clock }: Pick<World, "store" | "clock">): Promise<ReleaseRow[]> {
  const nowMs = clock.nowMs();
  return (await keptReleases(store)).map((kept, index) => rowOf(kept, index === 0, nowMs));
}

/** One release with its rings, and the devices that somebody has to look at; null when there is none of this sequence. */
export async function viewRelease(world: Looking, sequence: number): Promise<Release | null> {
  const all = await keptReleases(world.store);
  const index = all.findIndex(({ record }) => record.sequence === sequence);
  const kept = all[index];
  if (!kept) return null;
  const nowMs = world.clock.nowMs();
  const { listeningSinceMs } = world.releases;
  const row = rowOf(kept, index === 0, nowMs);
  const devices = await progressOf(world, kept);
  const counts = countRings(rolledOut(kept), devices, nowMs, listeningSinceMs);
  const isRolling = row.state === "rolling" || row.state === "all-open" || row.state === "halted";
  const verdict = isRolling ? judgeRelease(rolledOut(kept), devices, nowMs, listeningSinceMs) : null;
  const troubled = devices
    .map((device) => ({ ...device, standing: standingOf(device, nowMs, listeningSinceMs) }))
    .filter(({ standing }) => ["returned", "refused", "silent"].includes(standing))
    .toSorted((one, other) => other.sinceMs - one.sinceMs)
    .slice(0, troubledAtMost);
  return {
    ...row,
    wait: verdict?.act === "wait" ? verdict.why : null,
    waitUntilMs: verdict?.act === "wait" ? verdict.untilMs : null,
    rings: kept.release.rings.map((ring, at) => ({
      ...ring,
      openedAtMs: kept.record.openedAtMs[at] ?? null,
      counts: { ...counts[at] } as Release["rings"][number]["counts"],
    })),
    troubled: troubled.map(({ deviceId, name, ring, standing, code, sinceMs }) => ({
      deviceId,
      name,
      ring,
      standing,
      code,
      sinceMs,
    })),
  };
}

/** A release that is halted, as a notice in everybody's sight who has to decide. */
export async function haltedNotice(world: Pick<World, "store" | "clock">): Promise<readonly Notice[]> {
  const kept = await currentRelease(world.store, world.clock.nowMs());
  if (!kept?.record.halted) return [];
  return [{ code: "release-halted", params: { version: kept.release.version }, severity: "critical" }];
}

/** How one device stands with the release that is being rolled out; null when none is. */
export async function viewDeviceUpdate(world: Looking, device: DeviceRecord): Promise<DeviceUpdate | null> {
  const nowMs = world.clock.nowMs();
  const kept = await currentRelease(world.store, nowMs);
  if (!kept) return null;
  const { record, release } = kept;
  const { sequence } = record;
  const word = await world.store.releaseWord(device.deviceId, sequence);
  const ring = ringOf(device.deviceId, release, world.sha256);
  const progress = {
    ...device,
    ring,
    said: word?.said ?? null,
    code: word?.code ?? null,
    sinceMs: word?.sinceMs ?? 0,
  };
  return {
    sequence,
    version: release.version,
    ring,
    openRing: record.openRing,
    halted: record.halted !== null,
    standing: standingOf(progress, nowMs, world.releases.listeningSinceMs),
    code: progress.code,
  };
}
