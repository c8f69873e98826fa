import { uptime } from "node:os";
import type { Clock } from "../core/ports.ts";

/**
 * The wall clock, and a monotonic clock that counts while the machine sleeps: how long the system is up, in hundredths of a second (libuv
 * takes it from `/proc/uptime`, and where there is none from the clock that counts sleep). Node's own monotonic clock stands still in sleep.
 */
export function createClock(): Clock {
  return {
    nowMs: () => Date.now(),
    monoMs: () => Math.round(uptime() * 1000),
  };
}
