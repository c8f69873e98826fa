import type { Point } from "./recording.ts";

/**
 * At most `most` of these points (three or more), in their order: of each of equally long stretches the lowest and the highest,
 * so that a peak is never thinned away; the very last one always stays.
 */
export function thinPoints(points: readonly Point[], most: number): Point[] {
  if (points.length <= most) return [...points];
  const stretches = Math.floor((most - 1) / 2);
  const kept = new Set<number>([points.length - 1]);
  for (let stretch = 0; stretch < stretches; stretch++) {
    const from = Math.floor((stretch * points.length) / stretches);
    const to = Math.floor(((stretch + 1) * points.length) / stretches);
    const indexes = Array.from({ length: to - from }, (_, index) => from + index);
    const value = (index: number): number => (points[index] as Point)[1];
    kept.add(indexes.reduce((best, index) => (value(index) < value(best) ? index : best)));
    kept.add(indexes.reduce((best, index) => (value(index) > value(best) ? index : best)));
  }
  return points.filter((_, index) => kept.has(index));
}
