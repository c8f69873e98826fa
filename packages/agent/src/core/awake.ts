/** What clocks of a machine show at one moment. */
export interface ClockFaces {
  readonly wallMs: number;
  /** Counts while the machine sleeps. */
  readonly monoMs: number;
  /** Stands still while the machine sleeps. */
  readonly awakeMs: number;
}

/** Less is what clocks drift, are slewed by, or are read apart. */
const smallestStepMs = 2000;

export type ClockNews = "slept" | "set" | null;

/**
 * What became of the clocks between two looks: the machine slept, or the wall clock was set (or a network's time came). A machine that
 * slept may have been set as well; that it slept is what counts.
 */
export function clockNews(before: ClockFaces, now: ClockFaces): ClockNews {
  const passedMs = now.monoMs - before.monoMs;
  if (passedMs - (now.awakeMs - before.awakeMs) >= smallestStepMs) return "slept";
  return Math.abs(now.wallMs - before.wallMs - passedMs) >= smallestStepMs ? "set" : null;
}

/**
 * Since when the machine has been awake, on the clock that counts sleep, when nobody looked before: since its start when it never slept,
 * else since now, because nobody knows when it woke.
 */
export const awakeSince = ({ monoMs, awakeMs }: ClockFaces): number =>
  monoMs - awakeMs < smallestStepMs ? 0 : monoMs;
