import { openSync, readFileSync, readlinkSync } from "node:fs";

/** How the runner stands to the network. */
export interface NetworkStanding {
  /**
   * What a script is started through, so that it has the machine's network again: a fix for a resolver has to reach it. Empty
   * when the runner itself has it.
   */
  readonly before: readonly string[];
  /** In plain words, for the log. */
  readonly sentence: string;
}

const nsenter = "/usr/bin/nsenter";
const env = "/usr/bin/env";

/** The interfaces that this process can see. */
function interfaces(): readonly string[] {
  const lines = readFileSync("/proc/self/net/dev", "utf8").split("\n").slice(2);
  return lines.flatMap((line) => line.trim().split(":", 1)).filter((name) => name !== "");
}

/** The machine's own namespaces, as files of `/proc` or `/run/netns`. */
export interface Machine {
  /** The network that scripts get, and that this process was started without. */
  readonly network: string;
  /** Its view of the file systems, where this process has a narrower one; and the folder that scripts start in. */
  readonly mounts?: { readonly file: string; readonly folder: string };
}

/** Held open: the name may come to mean another process's namespace. Null when it is this process's own. */
function entranceOf(file: string, own: string): string | null {
  const handle = openSync(file, "r");
  return readlinkSync(`/proc/self/fd/${handle}`) === readlinkSync(own)
    ? null
    : `/proc/${process.pid}/fd/${handle}`;
}

/**
 * Looks for itself whether the kernel keeps the network away from this process. Null when it was promised to be without and is
 * not: then nothing may run. Without a promise the runner has the network of whoever started it, and says so.
 */
export function networkStanding(machine: Machine | undefined): NetworkStanding | null {
  if (machine === undefined) {
    return { before: [], sentence: "has the network of the agent: the system let nobody take it away" };
  }
  const network = entranceOf(machine.network, "/proc/self/ns/net");
  if (network === null || interfaces().some((name) => name !== "lo")) return null;
  const { mounts } = machine;
  const view = mounts ? entranceOf(mounts.file, "/proc/self/ns/mnt") : null;
  // Whoever enters another view of the file systems stands in its root.
  const there = mounts && view !== null ? [env, `--chdir=${mounts.folder}`] : [];
  const ways = [`--net=${network}`, ...(view === null ? [] : [`--mount=${view}`])];
  return { before: [nsenter, ...ways, "--", ...there], sentence: "has no network, by the kernel's word" };
}
