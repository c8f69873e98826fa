import { uptime } from "node:os";
import type { Clock } from "../core/ports.ts";

/** A machine that ran for so long since the last look may have slept meanwhile. */
const lookAgainMs = 1000;
/** The system's up-time comes in hundredths of a second: less than this is no sleep. */
const shortestSleepMs = 100;

/**
 * The wall clock, and a monotonic clock that counts while the machine sleeps. Node's own stands still in sleep, and the system's up-time
 * (`/proc/uptime`, and where there is none the clock that counts sleep) costs three system calls a look; so the one is read, and the
 * other says now and then how much was slept.
 */
export function createClock(
  upSeconds: () => number = uptime,
  fineMs: () => number = () => performance.now(),
): Clock {
  let lookedAtMs = fineMs();
  let aheadMs = upSeconds() * 1000 - lookedAtMs;
  return {
    nowMs: () => Date.now(),
    monoMs: () => {
      const awakeMs = fineMs();
      if (awakeMs - lookedAtMs >= lookAgainMs) {
        lookedAtMs = awakeMs;
        const seenMs = upSeconds() * 1000 - awakeMs;
        if (seenMs - aheadMs >= shortestSleepMs) aheadMs = seenMs;
      }
      return Math.round(awakeMs + aheadMs);
    },
  };
}
