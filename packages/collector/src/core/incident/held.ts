import { collectorRules } from "@hulplijn/shared/rules";
import type { FindingRecord } from "../records.ts";

/** What was raised before this, and is heard of only now, may well be over. */
export const longAgoMs = 7 * 86_400_000;

/**
 * A finding that a device noted long before it could tell: stored with its own time, and no incident yet. Most are over by the
 * time that they are heard of, by a message further on in the same spool or by the device's first look of today.
 */
export const isHeld = (
  { incidentId, raisedAtMs, rule }: Pick<FindingRecord, "incidentId" | "raisedAtMs" | "rule">,
  nowMs: number,
): boolean => incidentId === null && !Object.hasOwn(collectorRules, rule) && nowMs - raisedAtMs >= longAgoMs;
