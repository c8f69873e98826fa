/** One step of a chart; null where nothing was measured. A gap stays a gap. */
export interface Bucket {
  readonly atMs: number;
  readonly min: number | null;
  readonly mean: number | null;
  readonly max: number | null;
}

export interface Summary {
  /** The newest value. */
  readonly last: number;
  readonly lastAtMs: number;
  readonly lowest: number;
  readonly highest: number;
  readonly highestAtMs: number;
  /** Share of the steps that have a value, 0 to 1. */
  readonly covered: number;
}

/** What a chart says in numbers, or null when nothing was measured in it. */
export function summarise(buckets: readonly Bucket[]): Summary | null {
  let summary: Summary | null = null;
  let measured = 0;
  for (const { atMs, min, mean, max } of buckets) {
    if (mean === null) continue;
    measured++;
    const low = min ?? mean;
    const high = max ?? mean;
    const isHighest: boolean = summary === null || high > summary.highest;
    summary = {
      last: mean,
      lastAtMs: atMs,
      lowest: summary === null ? low : Math.min(summary.lowest, low),
      highest: isHighest || summary === null ? high : summary.highest,
      highestAtMs: isHighest || summary === null ? atMs : summary.highestAtMs,
      covered: 0,
    };
  }
  return summary === null ? null : { ...summary, covered: measured / buckets.length };
}

/** The nearest step that has a value, walking from `from` in direction `step`; `from` when there is none. */
export function nextMeasured(buckets: readonly Bucket[], from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 0 && at < buckets.length; at += step)
    if (buckets[at]?.mean !== null) return at;
  return from;
}
