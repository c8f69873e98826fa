/** Devices that lost the same collector are back within this time of its return: nobody waits longer between two tries. */
export const longestWaitMs = 30_000;
const shortestCeilingMs = 1000;

/**
 * How long to stay away before the next try, in milliseconds. `attempt` counts the failures in a row, from 1; `random`
 * lies in [0, 1). Full jitter: anything between nothing and a ceiling that doubles, so that ten thousand devices that
 * lost one collector do not come back in step. A `retryAfterMs` from the collector is a floor: it knows how many there are and
 * spreads them itself, so what comes on top is a quarter of it at most, and no more for having been turned away often.
 */
export function waitBeforeRetryMs(attempt: number, random: number, retryAfterMs: number): number {
  const ceiling = Math.min(longestWaitMs, shortestCeilingMs * 2 ** Math.min(attempt - 1, 16));
  const jitterMs =
    retryAfterMs > 0 ? Math.min(ceiling, Math.max(shortestCeilingMs, retryAfterMs / 4)) : ceiling;
  return Math.floor(retryAfterMs + random * jitterMs);
}

/** Longest that a collector which did not prove its key may send a device away. */
const longestUnprovedSeconds = 900;

/**
 * How long a device stays away because it was asked to, in seconds. Anybody who stands in between can say "come back tomorrow";
 * only a collector that proved its key on that connection is taken at its word.
 */
export const believedRetryAfterSeconds = (askedSeconds: number, proved: boolean): number =>
  proved ? askedSeconds : Math.min(askedSeconds, longestUnprovedSeconds);
