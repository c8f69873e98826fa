import { numberAfter } from "../number-after.ts";

export interface MemoryFacts {
  readonly totalBytes: number;
  readonly availablePercent: number;
  readonly swapTotalBytes: number;
  /** Null where there is no swap. */
  readonly swapUsedPercent: number | null;
}

const oneDecimal = (percent: number): number => Math.round(Math.min(100, Math.max(0, percent)) * 10) / 10;

/** Null when the text is not `/proc/meminfo` of a kernel from 3.14 on (MemAvailable). Source: proc_meminfo(5). */
export function parseMeminfo(text: string): MemoryFacts | null {
  const bytes = (name: string): number | null => {
    const kilobytes = numberAfter(text, `${name}: `);
    return kilobytes === null ? null : kilobytes * 1024;
  };
  const total = bytes("MemTotal");
  const available = bytes("MemAvailable");
  if (total === null || total === 0 || available === null) return null;
  const swapTotal = bytes("SwapTotal") ?? 0;
  const swapFree = bytes("SwapFree");
  return {
    totalBytes: total,
    availablePercent: oneDecimal((available / total) * 100),
    swapTotalBytes: swapTotal,
    swapUsedPercent:
      swapTotal > 0 && swapFree !== null ? oneDecimal(((swapTotal - swapFree) / swapTotal) * 100) : null,
  };
}

/** Programs that the kernel ended for want of memory since the machine started; null before Linux 4.13. */
export function parseOomKills(vmstat: string): number | null {
  return numberAfter(vmstat, "oom_kill ");
}
