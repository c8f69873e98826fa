import type { ReleaseStanding } from "@hulplijn/shared/api";
import type { ReleaseWordRecord } from "../records.ts";
import { type Heard, isLostAfter, standingInside } from "../rings/silence.ts";

/** What is known of a device. `said` is what it said last, or what the collector saw when it told it; null when it was told nothing yet. */
export interface Progress extends Heard {
  readonly ring: number;
  readonly said: ReleaseWordRecord["said"] | null;
  readonly code: string | null;
}

/** The state of a device with a release. `listeningSinceMs`: when this collector began to listen. */
export function standingOf(device: Progress, nowMs: number, listeningSinceMs: number): ReleaseStanding {
  const { said, code, connected } = device;
  if (said === "refused" && code === "release-no-slots") return "unable";
  if (said === "unable" || said === "returned" || said === "refused") return said;
  if (said === "settled") return isLostAfter(device, nowMs, listeningSinceMs) ? "silent" : said;
  if (said === "trying") {
    const standing = standingInside(device, nowMs, listeningSinceMs);
    return standing === "inside" ? said : standing;
  }
  return connected ? "waiting" : "offline";
}
