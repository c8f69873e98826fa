import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks a second in /proc, on every Linux that Node runs on. */
const ticksPerSecond = 100;

function statFields(pid: number): readonly string[] {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

/** Processor time of a process so far, in seconds: user and system, all threads, with children that were waited for. */
export function processorSeconds(pid: number): number {
  const fields = statFields(pid);
  const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
  return ticks / ticksPerSecond;
}

/** What `look` sees; nothing when the process ended meanwhile. */
function ifThere<Seen>(look: () => Seen): readonly Seen[] {
  try {
    return [look()];
  } catch {
    return [];
  }
}

function childrenOf(pid: number): readonly number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
    const text = readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").trim();
    return text === "" ? [] : text.split(" ").map(Number);
  });
}

/** A process with all that it started, and what those started: some agents are several processes. */
function familyOf(pid: number): readonly number[] {
  const family = [pid];
  for (const one of family) family.push(...ifThere(() => childrenOf(one)).flat());
  return family;
}

/** Anonymous memory of a process in MiB: what it alone holds and cannot be dropped. */
function anonymousOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  return Number(/^Anonymous:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1024;
}

/** What a process used so far. Nanoseconds come from the scheduler: ticks of 10 ms are too coarse for a quiet program. */
export interface Use {
  readonly atMs: number;
  readonly seconds: number;
  /** Processor time and page faults of children that were waited for; a child that ran leaves at least the faults. */
  readonly childSeconds: number;
  readonly childFaults: number;
  /** Times that one of its threads began to run after it had waited. */
  readonly wakeUps: number;
}

function useOfOne(pid: number): Use {
  let nanoseconds = 0;
  let wakeUps = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const folder = `/proc/${pid}/task/${thread}`;
    nanoseconds += Number(readFileSync(`${folder}/schedstat`, "utf8").split(" ")[0]);
    const status = readFileSync(`${folder}/status`, "utf8");
    wakeUps += Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  }
  const fields = statFields(pid);
  return {
    atMs: performance.now(),
    seconds: nanoseconds / 1e9,
    childSeconds: (Number(fields[13]) + Number(fields[14])) / ticksPerSecond,
    childFaults: Number(fields[8]) + Number(fields[10]),
    wakeUps,
  };
}

/** What a process used between two looks, as budgets are written. */
export interface UseOver {
  /** Its children included; and its own threads alone. */
  readonly secondsAnHour: number;
  readonly ownSecondsAnHour: number;
  readonly childSeconds: number;
  readonly wakeUpsASecond: number;
  readonly hadChildren: boolean;
}

export function useBetween(before: Use, after: Use): UseOver {
  const seconds = (after.atMs - before.atMs) / 1000;
  const own = after.seconds - before.seconds;
  const childSeconds = after.childSeconds - before.childSeconds;
  return {
    secondsAnHour: ((own + childSeconds) / seconds) * 3600,
    ownSecondsAnHour: (own / seconds) * 3600,
    childSeconds,
    wakeUpsASecond: (after.wakeUps - before.wakeUps) / seconds,
    hadChildren: after.childFaults !== before.childFaults,
  };
}

/** What a process and all that it started used so far, as one. Throws when it is gone. */
export function useOf(pid: number): Use {
  const first = useOfOne(pid);
  const uses = familyOf(pid)
    .slice(1)
    .flatMap((one) => ifThere(() => useOfOne(one)));
  return uses.reduce(
    (sum, use) => ({
      atMs: sum.atMs,
      seconds: sum.seconds + use.seconds,
      childSeconds: sum.childSeconds + use.childSeconds,
      childFaults: sum.childFaults + use.childFaults,
      wakeUps: sum.wakeUps + use.wakeUps,
    }),
    first,
  );
}

/** Anonymous memory of a process and all that it started, in MiB. */
export const anonymousMebibytes = (pid: number): number =>
  familyOf(pid)
    .flatMap((one) => ifThere(() => anonymousOf(one)))
    .reduce((sum, mebibytes) => sum + mebibytes, 0);
