import type { Host, Program } from "../../core/ports.ts";
import { type Outcome, type World, defineProbeImplementation } from "../define.ts";
import { parseProcessStat } from "../processes.ts";
import { parseDpkgStatus } from "../parse-dpkg-status.ts";
import { notUnderstood, whyNotRead, whyNotRun } from "../why-not.ts";
import { lockHolder } from "./find-lock.ts";
import { type PendingUpdates, parseSimulation } from "./parse-apt.ts";
import { interruptedPackages } from "./interrupted-packages.ts";

const dpkg = "/var/lib/dpkg";
const lists = "/var/lib/apt/lists";
const statusBytes = 32 * 1024 * 1024;
const askEverySeconds = 3600;
/** Not while the machine, or the agent, is starting: there is enough to do then. */
const askAfterSeconds = 120;
/** What decides how many updates wait: when none of these changed, neither did the number. */
const changing = [
  `${dpkg}/status`,
  lists,
  `${lists}/partial`,
  "/etc/apt/preferences.d",
  "/etc/apt/sources.list.d",
];

/** Costs seconds of processor time on some machines, so it runs only after something changed; it locks nothing. */
const aptGet: Program = {
  name: "apt-get",
  paths: ["/usr/bin/apt-get"],
  why: "Counts the updates that wait, by a simulation that changes nothing and takes no lock.",
  arguments: [["-s", "-o", "Debug::NoLocking=1", "dist-upgrade"]],
  timeLimitSeconds: 90,
  needsRoot: false,
};

const modifiedAtMs = (host: Host, file: string): number => host.status(file)?.modifiedAtMs ?? 0;

/**
 * Lists keep the server's own times, so what tells is the folders they were put into, and apt's stamps. Null when no
 * list was ever fetched.
 */
function listsAge(world: World): number | null {
  const { host } = world;
  if (!host.list(lists).some((name) => name.includes("_dists_") || name.endsWith("Release"))) return null;
  const fetchedAtMs = Math.max(
    ...[lists, `${lists}/partial`, "/var/lib/apt/periodic/update-success-stamp"].map((file) =>
      modifiedAtMs(host, file),
    ),
  );
  return Math.max(0, (world.clock.nowMs() - fetchedAtMs) / 1000);
}

function restart(world: World): Pick<Facts, "restartWanted" | "restartWantedBy" | "restartWantedSeconds"> {
  const { host } = world;
  const wanted = host.status("/run/reboot-required");
  const by = host.read("/run/reboot-required.pkgs");
  const names = by.kind === "text" ? by.text.split("\n").filter((name) => name !== "") : [];
  return {
    restartWanted: wanted !== null,
    restartWantedSeconds: wanted && Math.max(0, (world.clock.nowMs() - wanted.modifiedAtMs) / 1000),
    restartWantedBy: wanted ? [...new Set(names)].map((name) => name.slice(0, 128)).slice(0, 64) : [],
  };
}

interface Facts {
  readonly restartWanted: boolean;
  readonly restartWantedSeconds: number | null;
  readonly restartWantedBy: string[];
  readonly lockHeldSeconds: number | null;
  readonly lockHeldBy: string | null;
}

/** How long the lock is held: no longer than its holder lives, nor than since it was last seen free. */
function lockWatcher(world: World): () => Pick<Facts, "lockHeldBy" | "lockHeldSeconds"> {
  const { host } = world;
  let held: { readonly pid: number; readonly freeAtMs: number | null } | null = null;
  let lastLookMs: number | null = null;
  return () => {
    const files = [`${dpkg}/lock-frontend`, `${dpkg}/lock`, `${lists}/lock`, "/var/cache/apt/archives/lock"]
      .map((file) => host.status(file))
      .filter((status) => status !== null);
    const locks = host.read("/proc/locks");
    const nameOf = (pid: number): string => {
      const comm = host.read(`/proc/${pid}/comm`, 128);
      return comm.kind === "text" ? comm.text.trim() : "";
    };
    const holder = locks.kind === "text" ? lockHolder(locks.text, files, nameOf) : null;
    const nowMs = world.clock.monoMs();
    if (!holder) held = null;
    else if (held?.pid !== holder.pid) held = { pid: holder.pid, freeAtMs: lastLookMs };
    lastLookMs = nowMs;
    if (!holder || !held) return { lockHeldSeconds: null, lockHeldBy: null };
    const sinceFree = held.freeAtMs === null ? Number.POSITIVE_INFINITY : (nowMs - held.freeAtMs) / 1000;
    const seconds = Math.min(ageOf(host, holder.pid) ?? sinceFree, sinceFree);
    return {
      lockHeldSeconds: Number.isFinite(seconds) ? seconds : 0,
      lockHeldBy: (holder.name || String(holder.pid)).slice(0, 128),
    };
  };
}

function ageOf(host: Host, pid: number): number | null {
  const stat = host.read(`/proc/${pid}/stat`, 1024);
  const uptime = host.read("/proc/uptime", 128);
  const process = stat.kind === "text" ? parseProcessStat(stat.text, 4096) : null;
  if (!process || uptime.kind !== "text") return null;
  const seconds = Number(uptime.text.split(" ")[0]) - process.startTicks / 100;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

/** Asks apt again only when packages or lists changed since it was last asked, and not more than once an hour. */
function pendingCounter(
  world: World,
): (signal: AbortSignal) => Promise<PendingUpdates | null | Outcome<never>> {
  const { host } = world;
  let known: PendingUpdates | null = null;
  let knownFor = "";
  let mayAskAtMs = world.clock.monoMs() + askAfterSeconds * 1000;
  return async (signal) => {
    const state = changing.map((file) => modifiedAtMs(host, file)).join(" ");
    const nowMs = world.clock.monoMs();
    if (state === knownFor || nowMs < mayAskAtMs) return known;
    const said = await host.run(aptGet, 0, null, signal);
    if (said.kind === "missing") return null;
    if (said.kind !== "ended") return whyNotRun(aptGet, said);
    known = said.exitCode === 0 ? parseSimulation(said.stdout) : null;
    if (said.exitCode === 0 && !known) {
      const code = said.stdout.trim() === "" ? "tool-empty" : "tool-unparseable";
      return { state: "failed", code, detail: `apt-get: ${said.stdout.slice(0, 200)}` };
    }
    // Packages that contradict each other end with 100: how many wait is unknown then, and the rest still counts.
    knownFor = state;
    mayAskAtMs = nowMs + askEverySeconds * 1000;
    return known;
  };
}

/** What dpkg's status file says, parsed again only when it changed: it is large. */
function interruptedFinder(host: Host): () => string[] | Outcome<never> {
  let knownFor = "";
  let known: string[] = [];
  return () => {
    const left = host.list(`${dpkg}/updates`).filter((name) => /^\d+$/.test(name));
    const state = [`${dpkg}/status`, ...left.map((name) => `${dpkg}/updates/${name}`)]
      .map((file) => `${file} ${modifiedAtMs(host, file)}`)
      .join(" ");
    if (state === knownFor) return known;
    const status = host.read(`${dpkg}/status`, statusBytes);
    if (status.kind === "missing")
      return { state: "unavailable", reason: "not-supported", detail: "only dpkg and apt are read so far" };
    if (status.kind !== "text") return whyNotRead(`${dpkg}/status`, status);
    if (parseDpkgStatus(status.text).length === 0) return notUnderstood(`${dpkg}/status`);
    const later = left
      .map((name) => host.read(`${dpkg}/updates/${name}`))
      .flatMap((text) => (text.kind === "text" ? [text.text] : []));
    known = interruptedPackages(status.text, later)
      .map((name) => name.slice(0, 128))
      .slice(0, 256);
    knownFor = state;
    return known;
  };
}

/** Source: dpkg's and apt's own files, /proc/locks, /run/reboot-required, and a simulation by apt-get. */
export const updates = defineProbeImplementation({
  id: "updates",
  programs: [aptGet],
  create: (world) => {
    const lookAtLock = lockWatcher(world);
    const countPending = pendingCounter(world);
    const findInterrupted = interruptedFinder(world.host);
    return {
      measure: async (signal) => {
        const interrupted = findInterrupted();
        if ("state" in interrupted) return interrupted;
        const lock = lookAtLock();
        const counted = await countPending(signal);
        if (counted && "state" in counted) return counted;
        return {
          state: "measured",
          value: {
            manager: "apt",
            pending: counted?.pending ?? null,
            pendingSecurity: counted?.security ?? null,
            listsAgeSeconds: listsAge(world),
            ...restart(world),
            // While somebody installs, packages are half way because they are on their way.
            interrupted: lock.lockHeldBy === null ? [...interrupted] : [],
            ...lock,
          },
        };
      },
    };
  },
});
