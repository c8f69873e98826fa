/** Space that was available at an instant of the monotonic clock. */
export interface SpaceAt {
  readonly atMs: number;
  readonly availableBytes: number;
}

const windowMs = 40 * 60_000;
/** Less than this is no trend: a forecast out of a few minutes swings with every download. */
const shortestMs = 10 * 60_000;
/** Every half minute is enough to draw a line through, and keeps 80 points a file system. */
const everyMs = 30_000;
/** Beyond a month the line says nothing. */
const farthestSeconds = 30 * 86_400;

/** Adds a point, and lets those older than 40 minutes go. */
export function remember(points: readonly SpaceAt[], point: SpaceAt): readonly SpaceAt[] {
  const recent = points.filter((one) => point.atMs - one.atMs <= windowMs);
  const last = recent.at(-1);
  return last && point.atMs - last.atMs < everyMs ? recent : [...recent, point];
}

/**
 * Seconds until nothing is available, by a straight line (least squares) through the last 40 minutes; null when it does
 * not fill, when it is too early to say, or when the line is a month long.
 */
export function fullInSeconds(points: readonly SpaceAt[], nowMs: number): number | null {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || last.atMs - first.atMs < shortestMs) return null;
  const meanT = points.reduce((sum, point) => sum + (point.atMs - first.atMs), 0) / points.length;
  const meanV = points.reduce((sum, point) => sum + point.availableBytes, 0) / points.length;
  let covariance = 0;
  let variance = 0;
  for (const point of points) {
    const t = point.atMs - first.atMs - meanT;
    covariance += t * (point.availableBytes - meanV);
    variance += t * t;
  }
  const bytesPerMs = covariance / variance;
  if (!(bytesPerMs < 0)) return null;
  const seconds = last.availableBytes / -bytesPerMs / 1000 - (nowMs - last.atMs) / 1000;
  return seconds > farthestSeconds ? null : Math.max(0, Math.round(seconds));
}
