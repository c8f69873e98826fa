import { mkdirSync, readFileSync, readdirSync, rmdirSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * What holds every process that a step of a run starts, however it hides (new session, double fork, nohup), so that all of
 * them can be ended. By control group: version 2 (one write kills all), else version 1 (the pids controller forbids new
 * processes while the old ones are ended), else by a mark in the environment, looked for in `/proc` until nothing bears
 * it. The last one misses a process that cleans its environment; a Linux without control groups is rare.
 */
export interface ProcessTree {
  readonly kind: "cgroup2" | "pids" | "mark";
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

interface Hierarchy {
  readonly kind: "cgroup2" | "pids";
  /** The control group that this very process is in. */
  readonly own: string;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Control groups of this process that could hold a tree, best first. */
export function hierarchies(): readonly Hierarchy[] {
  const mine = new Map(
    read("/proc/self/cgroup")
      .split("\n")
      .map((line) => line.split(":"))
      .map(([, controllers = "", folder = "/"]) => [controllers, folder]),
  );
  const found: Hierarchy[] = [];
  for (const line of read("/proc/self/mountinfo").split("\n")) {
    const [before = "", after = ""] = line.split(" - ");
    const mountRoot = before.split(" ")[3] ?? "/";
    const mountPoint = before.split(" ")[4] ?? "";
    const [type, , options = ""] = after.split(" ");
    const folder = type === "cgroup2" ? mine.get("") : mine.get("pids");
    if (folder === undefined) continue;
    const inside =
      mountRoot !== "/" && folder.startsWith(mountRoot) ? folder.slice(mountRoot.length) : folder;
    const own = `${mountPoint}${inside}`.replace(/\/$/, "");
    if (type === "cgroup2") found.unshift({ kind: "cgroup2", own });
    else if (type === "cgroup" && options.split(",").includes("pids")) found.push({ kind: "pids", own });
  }
  return found;
}

let known: readonly Hierarchy[] | null = null;

/** Asked once: where a process is allowed to make control groups does not change while it lives. */
function knownHierarchies(): readonly Hierarchy[] {
  known ??= hierarchies();
  return known;
}

/** Makes a tree for one step of a run. `mark` is what its processes bear as `HULPLIJN_RUN` in their environment. */
export function createTree(name: string, mark: string, among = knownHierarchies()): ProcessTree {
  for (const { kind, own } of among) {
    const folder = `${own}/hulplijn-${name}`;
    try {
      mkdirSync(folder, { recursive: true });
      if (kind === "cgroup2") readFileSync(`${folder}/cgroup.events`);
      else writeFileSync(`${folder}/pids.max`, "4096");
      return groupTree(kind, folder, own);
    } catch {
      // Read-only, or an older kernel: the next way.
    }
  }
  return markTree(mark);
}

/** The tree that a journal names, after a crash of the runner that started it. */
export function reopenTree(folder: string | null, mark: string): ProcessTree {
  if (folder === null) return markTree(mark);
  const own = folder.slice(0, folder.lastIndexOf("/"));
  const kind = read(`${folder}/cgroup.events`) === "" ? "pids" : "cgroup2";
  return groupTree(kind, folder, own);
}

function processesIn(folder: string): readonly number[] {
  return read(`${folder}/cgroup.procs`)
    .split("\n")
    .filter((line) => line !== "")
    .map(Number);
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

function removeFolder(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT";
  }
}

function groupTree(kind: "cgroup2" | "pids", folder: string, own: string): ProcessTree {
  return {
    kind,
    folder,
    start(spawn) {
      // Children are born where their parent is; nothing of a script runs outside for even a moment.
      writeFileSync(`${folder}/cgroup.procs`, String(process.pid));
      try {
        return spawn();
      } finally {
        writeFileSync(`${own}/cgroup.procs`, String(process.pid));
      }
    },
    async kill() {
      try {
        if (kind === "cgroup2") writeFileSync(`${folder}/cgroup.kill`, "1");
        else writeFileSync(`${folder}/pids.max`, "0");
      } catch {
        // Gone already, or a kernel before 5.14: one by one, below.
      }
      return untilNone(() => {
        for (const pid of processesIn(folder)) killOne(pid);
        return removeFolder(folder);
      });
    },
    release() {
      for (const pid of processesIn(folder)) {
        try {
          writeFileSync(`${own}/cgroup.procs`, String(pid));
        } catch {
          // It ended meanwhile.
        }
      }
      removeFolder(folder);
    },
  };
}

function markTree(mark: string): ProcessTree {
  const wanted = `HULPLIJN_RUN=${mark}\0`;
  const bearers = (): readonly number[] =>
    readdirSync("/proc")
      .filter((name) => /^[0-9]+$/.test(name) && `${read(`/proc/${name}/environ`)}\0`.includes(wanted))
      .map(Number);
  return {
    kind: "mark",
    folder: null,
    start: (spawn) => spawn(),
    kill: () => untilNone(() => bearers().filter(killOne).length === 0),
    release: () => undefined,
  };
}
