import type { Digest } from "../trust/signed.ts";
import { minuteMs } from "./civil.ts";

/**
 * This device's own delay under the schedule with this digest: always the same, in whole milliseconds, from 0 until just before
 * `minutes`. Nobody chooses it, and another schedule gives another one.
 */
export function spreadMs(deviceId: string, digest: string, minutes: number, sha256: Digest): number {
  const hash = sha256(new TextEncoder().encode(`hulplijn/spread/v1\n${deviceId}\n${digest}`));
  return Math.floor((Number.parseInt(hash.slice(0, 12), 16) / 2 ** 48) * minutes * minuteMs);
}
