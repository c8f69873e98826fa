import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";

/** What all processes of one script may take together. */
export interface Limits {
  readonly memoryBytes: number;
  readonly processes: number;
}

/** A fix that takes more is broken: the largest, finishing an interrupted installation, stays under a fifth of it. */
export const scriptLimits: Limits = { memoryBytes: 2 * 1_073_741_824, processes: 512 };

/** A control group that this very process is in. `memory` and `pids` are those of version 1. */
export interface Hierarchy {
  readonly kind: "cgroup2" | "pids" | "memory";
  readonly own: string;
}

export function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

export function processesIn(folder: string): readonly number[] {
  return read(`${folder}/cgroup.procs`)
    .split("\n")
    .filter((line) => line !== "")
    .map(Number);
}

/** Control groups of this process, version 2 first. */
export function controlGroups(): readonly Hierarchy[] {
  const mine = read("/proc/self/cgroup")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([, controllers = "", folder = "/"]) => ({ controllers: controllers.split(","), folder }));
  const found: Hierarchy[] = [];
  for (const line of read("/proc/self/mountinfo").split("\n")) {
    const [before = "", after = ""] = line.split(" - ");
    const mountRoot = before.split(" ")[3] ?? "/";
    const mountPoint = before.split(" ")[4] ?? "";
    const [type, , options = ""] = after.split(" ");
    const controllers = type === "cgroup2" ? [""] : type === "cgroup" ? options.split(",") : [];
    for (const [controller, kind] of [
      ["", "cgroup2"],
      ["pids", "pids"],
      ["memory", "memory"],
    ] as const) {
      if (!controllers.includes(controller)) continue;
      const folder = mine.find((one) => one.controllers.includes(controller))?.folder;
      if (folder === undefined) continue;
      const inside =
        mountRoot !== "/" && folder.startsWith(mountRoot) ? folder.slice(mountRoot.length) : folder;
      const one = { kind, own: `${mountPoint}${inside}`.replace(/\/$/, "") };
      if (kind === "cgroup2") found.unshift(one);
      else found.push(one);
    }
  }
  return found;
}

/**
 * Lets groups of version 2 below `own` be limited. A group that limits others may hold no processes itself, so this one moves into
 * a group of its own; only where it is alone, as in a unit of systemd that was delegated to it.
 */
export function delegateTo(own: string): void {
  const there = read(`${own}/cgroup.controllers`).trim().split(" ");
  const wanted = ["memory", "pids"].filter((one) => there.includes(one));
  if (wanted.length === 0 || processesIn(own).some((pid) => pid !== process.pid)) return;
  try {
    mkdirSync(`${own}/runner`, { recursive: true });
    writeFileSync(`${own}/runner/cgroup.procs`, String(process.pid));
    writeFileSync(`${own}/cgroup.subtree_control`, wanted.map((one) => `+${one}`).join(" "));
  } catch {
    // Not ours to divide: what a single process may take is limited all the same.
  }
}

/** Where processes of ours live that are in no script's group. */
export const homeOf = (own: string): string => (existsSync(`${own}/runner`) ? `${own}/runner` : own);

/** Writes what the kernel lets this group limit; true when the processes are. */
export function limitGroup(kind: Hierarchy["kind"], folder: string, limits: Limits): boolean {
  const limit = (name: string, value: number): boolean => {
    if (!existsSync(`${folder}/${name}`)) return false;
    writeFileSync(`${folder}/${name}`, String(value));
    return true;
  };
  if (kind === "memory") return limit("memory.limit_in_bytes", limits.memoryBytes);
  if (kind === "cgroup2") limit("memory.max", limits.memoryBytes);
  return limit("pids.max", limits.processes);
}

export function removeFolder(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT";
  }
}
