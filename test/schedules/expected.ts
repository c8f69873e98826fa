// What a schedule's words promise a device whose clock is right and that stays where it is: begun when, or missed. Said once more, apart from
// the code that decides it, for tests and for the simulation.
import type { MeantOccurrence } from "./meant.ts";

/** From when until just before when a device is on, awake and not held back; in order, apart from each other. */
export interface Able {
  readonly fromMs: number;
  readonly untilMs: number;
}

export interface Promised {
  readonly missed: "next-start" | "in-window" | "skip";
  readonly windowMs: number;
  /** This device's own delay, and its delay when it catches up. */
  readonly spreadMs: number;
  readonly catchUpMs: number;
}

export interface Outcome {
  readonly local: string;
  /** Null: missed, or still to come when all of `able` is over. */
  readonly beganMs: number | null;
}

/** When it would begin if there were no other occurrence; null: never. */
function alone(
  atMs: number,
  { missed, windowMs, spreadMs, catchUpMs }: Promised,
  able: readonly Able[],
): number | null {
  const ownMs = atMs + spreadMs;
  const endMs = missed === "next-start" ? Number.POSITIVE_INFINITY : atMs + windowMs;
  for (const { fromMs, untilMs } of able) {
    if (fromMs <= ownMs && ownMs < untilMs) return ownMs;
    if (fromMs <= ownMs) continue;
    if (missed === "skip" && fromMs > ownMs + 120_000) return null;
    const turnMs = fromMs + catchUpMs;
    if (turnMs >= endMs) return null;
    if (turnMs < untilMs) return turnMs;
  }
  return null;
}

/** What becomes of each occurrence. One that a newer one overtakes, or comes at once with, is missed. */
export function outcomes(
  occurrences: readonly MeantOccurrence[],
  promised: Promised,
  able: readonly Able[],
): Outcome[] {
  let overtakenMs = Number.POSITIVE_INFINITY;
  const newestFirst = occurrences.toReversed().map(({ local, atMs }) => {
    const beganMs = alone(atMs, promised, able);
    if (beganMs === null || beganMs >= overtakenMs) return { local, beganMs: null };
    overtakenMs = beganMs;
    return { local, beganMs };
  });
  return newestFirst.toReversed();
}
