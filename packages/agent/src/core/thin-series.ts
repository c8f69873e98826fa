import type { Point } from "./recording.ts";
import { thinPoints } from "./thin-points.ts";

/** A value of a series in a report: number of its name, seconds from the report's beginning, the value. */
export type ReportPoint = [number: number, offsetSeconds: number, value: number];

const mostOfASeries = 3;

/**
 * Leaves of each series its lowest, its highest and its last point of the report: a restless series would fill the link with every
 * wave, and the device keeps them all for a day. The order stays.
 */
export function thinSeries(points: readonly ReportPoint[]): ReportPoint[] {
  /** Of each series where its points stand in the report, and their values. */
  const bySeries = new Map<number, Point[]>();
  for (const [index, [number, , value]] of points.entries()) {
    const own = bySeries.get(number);
    if (own) own.push([index, value]);
    else bySeries.set(number, [[index, value]]);
  }
  const kept = new Set<number>();
  for (const own of bySeries.values()) for (const [index] of thinPoints(own, mostOfASeries)) kept.add(index);
  return points.filter((_, index) => kept.has(index));
}
