import type { DeviceRecord } from "../records.ts";

/** What is known of a device that was told to change something of itself. */
export interface Heard extends Pick<DeviceRecord, "deviceId" | "connected" | "seenAtMs" | "farewell"> {
  /** When what it said last came here. */
  readonly sinceMs: number;
}

/** It began, and a machine takes some time to start: who said nothing for so long after it began did not come back. */
export const silentAfterMs = 15 * 60_000;
/** A device that stays connected and says neither yes nor no. */
export const stuckAfterMs = 30 * 60_000;
/** For so long after it ended well what it did has the blame when the device is lost. */
export const blamedForMs = 60 * 60_000;

/** A machine that said that it goes to sleep is away; one whose agent stopped was to start again. */
const isAsleep = ({ farewell }: Heard): boolean => farewell === "sleep" || farewell === "shutdown";

/** Not there, and without a word. `listeningSinceMs`: when this collector began to listen; what it could not hear is nobody's silence. */
function isLost(device: Heard, nowMs: number, listeningSinceMs: number): boolean {
  const heardAtMs = Math.max(device.sinceMs, device.seenAtMs ?? 0, listeningSinceMs);
  return !device.connected && !isAsleep(device) && nowMs - heardAtMs > silentAfterMs;
}

/** A device that is in the middle of it: still so, away, or lost. `longestMs`: how long it may be connected and say nothing. */
export function standingInside(
  device: Heard,
  nowMs: number,
  listeningSinceMs: number,
  longestMs = stuckAfterMs,
): "inside" | "offline" | "silent" {
  if (device.connected) return nowMs - device.sinceMs > longestMs ? "silent" : "inside";
  if (isAsleep(device)) return "offline";
  return isLost(device, nowMs, listeningSinceMs) ? "silent" : "inside";
}

/** A device that said that it went well, and was lost soon after that. */
export const isLostAfter = (device: Heard, nowMs: number, listeningSinceMs: number): boolean =>
  isLost(device, nowMs, listeningSinceMs) && (device.seenAtMs ?? 0) - device.sinceMs < blamedForMs;
