import type { Bucket } from "../ports.ts";
import { numberAt } from "./bytes.ts";

/** Gathers values into equal spans of time; what nothing fell into stays null, because a gap is not a zero (law 4). */
export interface Buckets {
  add(atMs: number, value: number): void;
  done(): readonly Bucket[];
}

/** `points` buckets over `[fromMs, toMs)`, each named by the instant at which it begins. */
export function buckets(fromMs: number, toMs: number, points: number): Buckets {
  const widthMs = (toMs - fromMs) / points;
  const min = new Float64Array(points).fill(Infinity);
  const max = new Float64Array(points).fill(-Infinity);
  const sum = new Float64Array(points);
  const count = new Float64Array(points);
  return {
    add: (atMs, value) => {
      if (atMs < fromMs || atMs >= toMs) return;
      const index = Math.min(points - 1, Math.floor((atMs - fromMs) / widthMs));
      min[index] = Math.min(numberAt(min, index), value);
      max[index] = Math.max(numberAt(max, index), value);
      sum[index] = numberAt(sum, index) + value;
      count[index] = numberAt(count, index) + 1;
    },
    done: () =>
      Array.from({ length: points }, (_, index) => {
        const atMs = Math.round(fromMs + index * widthMs);
        const many = numberAt(count, index);
        if (many === 0) return { atMs, min: null, mean: null, max: null };
        return {
          atMs,
          min: numberAt(min, index),
          mean: numberAt(sum, index) / many,
          max: numberAt(max, index),
        };
      }),
  };
}
