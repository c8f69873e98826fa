import type { Gap } from "./minute-summary.ts";

export type { Gap };

/** A spooled message that is not acknowledged yet, without its body. */
export interface Pending {
  readonly seq: number;
  readonly type: string;
  readonly bytes: number;
}

const mostGaps = 64;
/** Thinning goes on to this share of the limit, so that it does not come back with the next message. */
const roomAfter = 0.9;

/**
 * Which messages give way when the spool holds more than `limitBytes`: reports, the oldest first, and no more than needed.
 * Findings, receipts and what runs say are never among them, even when the spool then stays over its limit. Nor is a
 * message that is on its way (`sentThrough`): it would be counted as lost although it arrived.
 */
export function messagesToThin(
  pending: readonly Pending[],
  limitBytes: number,
  sentThrough: number,
): readonly number[] {
  let total = pending.reduce((sum, one) => sum + one.bytes, 0);
  if (total <= limitBytes) return [];
  const thinned: number[] = [];
  for (const one of pending) {
    if (total <= limitBytes * roomAfter) break;
    if (one.type !== "report" || one.seq <= sentThrough) continue;
    thinned.push(one.seq);
    total -= one.bytes;
  }
  return thinned;
}

/**
 * Gaps in as few markers as tell the truth: of one reason, when one ends where the next begins or later ones overlap it.
 * Past 64 (what a report can carry) the two oldest of a kind become one.
 */
export function mergeGaps(gaps: readonly Gap[]): readonly Gap[] {
  const sorted = [...gaps].sort((one, other) => one.fromMs - other.fromMs);
  const merged: Gap[] = [];
  for (const gap of sorted) {
    const index = merged.findLastIndex((one) => one.reason === gap.reason);
    const last = merged[index];
    if (last && (gap.fromMs <= last.toMs || merged.length >= mostGaps)) {
      merged[index] = {
        ...last,
        toMs: Math.max(last.toMs, gap.toMs),
        reports: last.reports + gap.reports,
      };
    } else merged.push(gap);
  }
  return merged;
}

/**
 * Whether the spool's numbers can go on after the collector said what it has. `begin-anew`: the collector already has a
 * number that this device is about to give out, so its disk was set back (a restored image, a lost tail).
 */
export function epochAfterWelcome(nextSeq: number, acknowledgedSeq: number): "go-on" | "begin-anew" {
  return acknowledgedSeq >= nextSeq ? "begin-anew" : "go-on";
}
