import { openSync, readSync } from "node:fs";
import type { Clock } from "../core/ports.ts";

/**
 * The wall clock, and a monotonic clock that counts while the machine sleeps. Linux keeps that one in `/proc/uptime` (hundredths
 * of a second); Node's own stands still in sleep, so it only fills in where there is no such file.
 */
export function createClock(): Clock {
  let handle: number | null = null;
  try {
    handle = openSync("/proc/uptime", "r");
  } catch {
    handle = null;
  }
  const buffer = Buffer.alloc(64);
  return {
    nowMs: () => Date.now(),
    monoMs() {
      if (handle === null) return Math.round(performance.now());
      const length = readSync(handle, buffer, 0, buffer.length, 0);
      const seconds = Number(buffer.toString("latin1", 0, length).split(" ", 1)[0]);
      return Math.round(seconds * 1000);
    },
  };
}
