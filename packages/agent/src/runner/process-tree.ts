import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  controlGroups,
  delegateTo,
  type Hierarchy,
  homeOf,
  limitGroup,
  type Limits,
  processesIn,
  read,
  removeFolder,
  scriptLimits,
} from "./control-groups.ts";
import { liveOn } from "./live-on.ts";
import { isWindows } from "../platform/platform.ts";
import { windowsTree } from "./windows-tree.ts";

/**
 * What holds every process that a step of a run starts, however it hides (new session, double fork, nohup), so that all of
 * them can be ended. By control group: version 2 (one write kills all), else version 1 (the pids controller forbids new
 * processes while the old ones are ended), else by a mark in the environment, looked for in `/proc` until nothing bears
 * it. The last one misses a process that cleans its environment; a Linux without control groups is rare. On Windows: `windows-tree.ts`.
 */
export interface ProcessTree {
  readonly kind: "cgroup2" | "pids" | "mark" | "windows";
  /** The control group's folder, for the journal: after a crash `reopenTree` ends what is left. */
  readonly folder: string | null;
  /** Starts a process inside. Synchronous: between going in and coming out nothing else of ours runs. */
  start<Child>(spawn: () => Child): Child;
  /** Kills all of it; true when nothing is left. */
  kill(): Promise<boolean>;
  /** Lets what still runs live on (a service that a fix started), and forgets the tree. */
  release(): void;
}

const killWithinMs = 5000;

/** Control groups of this process that could hold a tree, best first. */
export function hierarchies(): readonly Hierarchy[] {
  return controlGroups().filter(({ kind }) => kind !== "memory");
}

let known: readonly Hierarchy[] | null = null;

/** Asked once: where a process is allowed to make control groups does not change while it lives. */
function knownGroups(): readonly Hierarchy[] {
  if (known) return known;
  known = controlGroups();
  for (const { kind, own } of known) if (kind === "cgroup2") delegateTo(own);
  return known;
}

/**
 * Makes a tree for one step of a run. `mark` is what its processes bear as `HULPLIJN_RUN` in their environment. It is held by the first
 * group that can be made; every group that can limit something does.
 */
export function createTree(
  name: string,
  mark: string,
  among: readonly Hierarchy[] = isWindows ? [] : knownGroups(),
  limits: Limits = scriptLimits,
): ProcessTree {
  if (isWindows) return windowsTree();
  const made = among.flatMap(({ kind, own }): Group[] => {
    const folder = `${own}/hulplijn-${name}`;
    try {
      mkdirSync(folder, { recursive: true });
      if (kind === "cgroup2") readFileSync(`${folder}/cgroup.events`);
      const isLimited = limitGroup(kind, folder, limits);
      return kind === "cgroup2" || isLimited ? [{ kind, folder, own }] : [];
    } catch {
      // Read-only, or an older kernel: the next way.
      return [];
    }
  });
  const first = made.find(({ kind }) => kind !== "memory");
  const others = made.filter((one) => one !== first);
  return first && first.kind !== "memory"
    ? groupTree({ ...first, kind: first.kind }, others)
    : markTree(mark, made);
}

/** The tree that a journal names, after a crash of the runner that started it. */
export function reopenTree(folder: string | null, mark: string): ProcessTree {
  if (isWindows) return windowsTree();
  if (folder === null) return markTree(mark, []);
  const own = folder.slice(0, folder.lastIndexOf("/"));
  const name = folder.slice(own.length);
  const kind = read(`${folder}/cgroup.events`) === "" ? "pids" : "cgroup2";
  const others = knownGroups().filter((one) => one.own !== own);
  return groupTree(
    { kind, folder, own },
    others.map((one) => ({ ...one, folder: `${one.own}${name}` })),
  );
}

/** True when there was one to kill. Zero and ourselves are never meant. */
function killOne(pid: number): boolean {
  if (pid <= 1 || pid === process.pid) return false;
  try {
    process.kill(pid, "SIGKILL");
    return true;
  } catch {
    return false;
  }
}

async function untilNone(step: () => boolean): Promise<boolean> {
  const deadline = performance.now() + killWithinMs;
  while (!step()) {
    if (performance.now() > deadline) return false;
    await sleep(2);
  }
  return true;
}

/** One folder of a tree, and the group that it is in. */
type Group = Hierarchy & { readonly folder: string };

const move = (pid: number, folder: string): void => writeFileSync(`${folder}/cgroup.procs`, String(pid));

/** Children are born where their parent is; nothing of a script runs outside for even a moment. */
function startIn<Child>(groups: readonly Group[], spawn: () => Child): Child {
  try {
    for (const { folder } of groups) move(process.pid, folder);
    return spawn();
  } finally {
    for (const { own } of groups) move(process.pid, homeOf(own));
  }
}

/** What is still in it goes on without limits, and the folder goes. */
function leave({ folder, own }: Group): void {
  for (const pid of processesIn(folder)) {
    try {
      move(pid, homeOf(own));
    } catch {
      // It ended meanwhile.
    }
  }
  removeFolder(folder);
}

function groupTree(
  held: Group & { readonly kind: "cgroup2" | "pids" },
  others: readonly Group[],
): ProcessTree {
  const { kind, folder } = held;
  const name = path.basename(folder);
  return {
    kind,
    folder,
    start: (spawn) => startIn([held, ...others], spawn),
    async kill() {
      try {
        if (kind === "cgroup2") writeFileSync(`${folder}/cgroup.kill`, "1");
        else writeFileSync(`${folder}/pids.max`, "0");
      } catch {
        // Gone already, or a kernel before 5.14: one by one, below.
      }
      const isGone = await untilNone(() => {
        for (const pid of processesIn(folder)) killOne(pid);
        return removeFolder(folder);
      });
      for (const one of others) leave(one);
      return isGone;
    },
    release() {
      liveOn(name, () => processesIn(folder));
      for (const one of [held, ...others]) leave(one);
    },
  };
}

function markTree(mark: string, others: readonly Group[]): ProcessTree {
  const wanted = `HULPLIJN_RUN=${mark}\0`;
  const bearers = (): readonly number[] =>
    readdirSync("/proc")
      .filter((name) => /^[0-9]+$/.test(name) && `${read(`/proc/${name}/environ`)}\0`.includes(wanted))
      .map(Number);
  return {
    kind: "mark",
    folder: null,
    start: (spawn) => startIn(others, spawn),
    async kill() {
      const isGone = await untilNone(() => bearers().filter(killOne).length === 0);
      for (const one of others) leave(one);
      return isGone;
    },
    release() {
      for (const one of others) leave(one);
    },
  };
}
