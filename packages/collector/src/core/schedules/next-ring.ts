import type { Ring } from "@hulplijn/shared/trust";
import type { ScheduleCounts } from "@hulplijn/shared/api";

/** In a ring of which more than this share of the devices that ended failed, the next one does not open. */
const worstShare = 0.1;

/**
 * The ring that opens now; null: none does. The next one opens when the last has soaked, and devices did not fail in it: `counts` are of the
 * occurrences since the last ring was opened. Devices count their own soaking besides.
 */
export function nextRing(
  rings: readonly Ring[],
  { openRing, openedAtMs }: { readonly openRing: number; readonly openedAtMs: readonly number[] },
  counts: Pick<ScheduleCounts, "verified" | "not-needed" | "failed" | "lost">,
  nowMs: number,
): number | null {
  const ring = rings[openRing];
  const since = openedAtMs.at(-1);
  if (!ring || since === undefined || openRing + 1 >= rings.length) return null;
  if (nowMs < since + ring.soakMinutes * 60_000) return null;
  const bad = counts.failed + counts.lost;
  const ended = bad + counts.verified + counts["not-needed"];
  return bad > ended * worstShare ? null : openRing + 1;
}
