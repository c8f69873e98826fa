import type { Rollout, RolloutCounts } from "@hulplijn/shared/api";

/** Standings that speak against a rollout: it ran and did not help, or the device was not heard of after it began. */
const against = ["failed", "silent"] as const;

/** Of a ring's devices that ended it: how many, how many verified, and how many speak against it. */
export interface Progress {
  readonly ended: number;
  readonly verified: number;
  readonly failed: number;
  /** Of those that ended it; null before anybody did. Never rounded up to 100. */
  readonly percent: number | null;
}

export function progressOf(counts: RolloutCounts): Progress {
  const verified = counts.verified ?? 0;
  const failed = against.reduce((sum, standing) => sum + (counts[standing] ?? 0), 0);
  const ended = verified + failed;
  return { ended, verified, failed, percent: ended === 0 ? null : Math.floor((verified / ended) * 100) };
}

/** All rings together. */
export function allOf(rings: Pick<Rollout, "rings">["rings"]): RolloutCounts {
  const all: Record<string, number> = {};
  for (const { counts } of rings)
    for (const [standing, count] of Object.entries(counts)) all[standing] = (all[standing] ?? 0) + count;
  return all as RolloutCounts;
}
