import type { Host } from "../core/ports.ts";

/** One program of `/proc/<pid>/stat`. */
export interface Process {
  readonly pid: number;
  readonly name: string;
  /** Processor time since it started, in hundredths of a second (USER_HZ is 100 on every platform we run on). */
  readonly ticks: number;
  readonly startTicks: number;
  readonly residentBytes: number;
}

export interface Hog {
  readonly pid: number;
  readonly name: string;
  readonly processorPercent: number;
  readonly memoryBytes: number;
}

/** Null when it is not a line of that file. The name may hold spaces and brackets. Source: proc_pid_stat(5). */
export function parseProcessStat(text: string, pageBytes: number): Process | null {
  const open = text.indexOf("(");
  const close = text.lastIndexOf(")");
  if (open < 1 || close < open) return null;
  const fields = text.slice(close + 2).split(" ", 22);
  const number = (index: number): number => Number(fields[index - 3]);
  const process = {
    pid: Number(text.slice(0, open - 1)),
    name: text.slice(open + 1, close).slice(0, 64),
    ticks: number(14) + number(15),
    startTicks: number(22),
    residentBytes: number(24) * pageBytes,
  };
  const numbers = [process.pid, process.ticks, process.startTicks, process.residentBytes];
  return numbers.every((value) => Number.isFinite(value) && value >= 0) ? process : null;
}

/**
 * Every process that this user may see; those that ended meanwhile are left out. Costs about 20 µs of processor time
 * each (measured), so callers look only while there is something to explain.
 */
export function readProcesses(host: Host): Process[] {
  const map = host.read("/proc/self/smaps", 4096);
  const pageKilobytes = map.kind === "text" ? /^KernelPageSize:\s+(\d+) kB/m.exec(map.text)?.[1] : undefined;
  const pageBytes = Number(pageKilobytes ?? 4) * 1024;
  return host
    .list("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const stat = host.read(`/proc/${pid}/stat`, 1024);
      const process = stat.kind === "text" ? parseProcessStat(stat.text, pageBytes) : null;
      return process ? [process] : [];
    });
}

/**
 * The five that used most, by processor time or by memory, largest first. `processorPercent` is of one core, over
 * `seconds` between the two looks; a process that was not there before counts from its start.
 */
export function topProcesses(
  before: readonly Process[],
  now: readonly Process[],
  seconds: number,
  by: "processorPercent" | "memoryBytes",
): Hog[] {
  const was = new Map(before.map((process) => [`${process.pid} ${process.startTicks}`, process.ticks]));
  return now
    .map((process) => {
      const ticks = process.ticks - (was.get(`${process.pid} ${process.startTicks}`) ?? 0);
      return {
        pid: process.pid,
        name: process.name,
        processorPercent: seconds > 0 ? Math.round((Math.max(0, ticks) / seconds) * 10) / 10 : 0,
        memoryBytes: process.residentBytes,
      };
    })
    .filter((hog) => hog.pid > 0 && hog[by] > 0)
    .toSorted((a, b) => b[by] - a[by])
    .slice(0, 5);
}
