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

/** The interfaces that this process can see. */
function interfaces(): readonly string[] {
  const lines = readFileSync("/proc/self/net/dev", "utf8").split("\n").slice(2);
  return lines.flatMap((line) => line.trim().split(":", 1)).filter((name) => name !== "");
}

/**
 * Looks for itself whether the kernel keeps the network away from this process. `machine` names the network that scripts get
 * (a file of `/proc` or `/run/netns`), and that this process was started without. Null when it was promised to be without and is
 * not: then nothing may run. Without a promise the runner has the network of whoever started it, and says so.
 */
export function networkStanding(machine: string | undefined): NetworkStanding | null {
  if (machine === undefined) {
    return { before: [], sentence: "has the network of the agent: the system let nobody take it away" };
  }
  // Held open: the name may come to mean another process's network.
  const handle = openSync(machine, "r");
  const same = readlinkSync(`/proc/self/fd/${handle}`) === readlinkSync("/proc/self/ns/net");
  if (same || interfaces().some((name) => name !== "lo")) return null;
  return {
    before: [nsenter, `--net=/proc/${process.pid}/fd/${handle}`, "--"],
    sentence: "has no network, by the kernel's word",
  };
}
