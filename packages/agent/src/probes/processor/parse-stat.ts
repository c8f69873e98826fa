/** Processor time since the machine started, in ticks, over all cores. */
export interface ProcessorTimes {
  readonly cores: number;
  readonly total: number;
  readonly idle: number;
  readonly ioWait: number;
  readonly steal: number;
}

export interface ProcessorShares {
  readonly busyPercent: number;
  readonly ioWaitPercent: number;
  readonly stealPercent: number;
}

/** Lines of one core each; the whole is one line more of that name. */
function countCores(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ncpu"); at !== -1; at = text.indexOf("\ncpu", at + 1)) count += 1;
  return count;
}

/** Null when the text is not `/proc/stat`. Guest time is already part of user time. Source: proc_stat(5). */
export function parseStat(text: string): ProcessorTimes | null {
  const sum = /^cpu +(\d+(?: \d+){3,})/.exec(text)?.[1];
  const cores = countCores(text);
  if (sum === undefined || cores === 0) return null;
  const [user = 0, nice = 0, system = 0, idle = 0, ioWait = 0, irq = 0, softIrq = 0, steal = 0] = sum
    .split(" ")
    .map(Number);
  return { cores, total: user + nice + system + idle + ioWait + irq + softIrq + steal, idle, ioWait, steal };
}

/**
 * What the time between two looks went to; null when none passed. The kernel's idle and waiting times may go back a
 * little (proc_stat(5) says so), which counts as none.
 */
export function sharesBetween(before: ProcessorTimes, now: ProcessorTimes): ProcessorShares | null {
  const total = now.total - before.total;
  if (total <= 0) return null;
  const percent = (ticks: number): number =>
    Math.round(Math.min(100, Math.max(0, (ticks / total) * 100)) * 10) / 10;
  const idle = Math.max(0, now.idle - before.idle);
  const ioWait = Math.max(0, now.ioWait - before.ioWait);
  const steal = Math.max(0, now.steal - before.steal);
  return {
    busyPercent: percent(total - idle - ioWait - steal),
    ioWaitPercent: percent(ioWait),
    stealPercent: percent(steal),
  };
}

/** The mean number of runnable tasks over fifteen minutes out of `/proc/loadavg`; null when the text is not that. */
export function parseLoad15(text: string): number | null {
  const found = /^[\d.]+ [\d.]+ (\d+\.\d+) /.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
