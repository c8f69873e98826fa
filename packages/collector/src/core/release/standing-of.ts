import type { ReleaseStanding } from "@hulplijn/shared/api";
import type { DeviceRecord, ReleaseWordRecord } from "../records.ts";

/** What is known of a device. `said` is what it said last, or what the collector saw when it told it; null when it was told nothing yet. */
export interface Progress extends Pick<DeviceRecord, "deviceId" | "connected" | "seenAtMs" | "farewell"> {
  readonly ring: number;
  readonly said: ReleaseWordRecord["said"] | null;
  readonly code: string | null;
  /** When that came here. */
  readonly sinceMs: number;
}

/** A trial takes ten minutes at most, and a machine some more to start: who said nothing for so long after it began did not come back. */
export const silentAfterMs = 15 * 60_000;
/** A device that stays connected and says neither yes nor no. */
export const stuckAfterMs = 30 * 60_000;
/** For so long after it settled the new version has the blame when the device is lost. */
export const blamedForMs = 60 * 60_000;

/**
 * The state of a device. `listeningSinceMs`: when this collector began to listen; what it could not hear is nobody's silence. A machine that
 * said that it goes to sleep is away; one whose agent stopped was to start again.
 */
export function standingOf(device: Progress, nowMs: number, listeningSinceMs: number): ReleaseStanding {
  const { said, code, connected, farewell, sinceMs } = device;
  if (said === "refused" && code === "release-no-slots") return "unable";
  if (said === "unable" || said === "returned" || said === "refused") return said;
  const heardAtMs = Math.max(sinceMs, device.seenAtMs ?? 0, listeningSinceMs);
  const asleep = farewell === "sleep" || farewell === "shutdown";
  const lost = !connected && !asleep && nowMs - heardAtMs > silentAfterMs;
  if (said === "settled") return lost && (device.seenAtMs ?? 0) - sinceMs < blamedForMs ? "silent" : said;
  if (said === "trying") {
    if (connected) return nowMs - sinceMs > stuckAfterMs ? "silent" : said;
    if (asleep) return "offline";
    return lost ? "silent" : said;
  }
  return connected ? "waiting" : "offline";
}
