import type { Bucket } from "../ports.ts";

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
  const count = new Uint32Array(points);
  return {
    add: (atMs, value) => {
      if (atMs < fromMs || atMs >= toMs) return;
      const index = Math.min(points - 1, Math.floor((atMs - fromMs) / widthMs));
      min[index] = Math.min(min[index] ?? 0, value);
      max[index] = Math.max(max[index] ?? 0, value);
      sum[index] = (sum[index] ?? 0) + value;
      count[index] = (count[index] ?? 0) + 1;
    },
    done: () =>
      Array.from({ length: points }, (_, index) => {
        const atMs = Math.round(fromMs + index * widthMs);
        const many = count[index] ?? 0;
        return many === 0
          ? { atMs, min: null, mean: null, max: null }
          : { atMs, min: min[index] ?? null, mean: (sum[index] ?? 0) / many, max: max[index] ?? null };
      }),
  };
}
