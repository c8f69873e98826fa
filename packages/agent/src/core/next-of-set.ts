import type { RunOutcome } from "@hulplijn/shared/fixes";

/** A run of one fix of a set, at its place; null: it is on, or its end is not known yet. */
export interface RunOfSet {
  readonly place: number;
  readonly outcome: RunOutcome | null;
}

/**
 * Which fix of a set begins next for an occurrence that began: after the last one that ran, when that helped or was not needed. Null: the
 * set is over, or on. The first that does not help ends it, and so does one that nobody knows the end of.
 */
export function nextOfSet(runs: readonly RunOfSet[], fixes: number): number | null {
  const last = runs.toSorted((one, other) => one.place - other.place).at(-1);
  if (!last || (last.outcome !== "verified" && last.outcome !== "not-needed")) return null;
  return last.place + 1 < fixes ? last.place + 1 : null;
}
