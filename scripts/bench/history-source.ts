// What the measurements of history are fed with, and how they are taken.
import type { Point } from "../../packages/collector/src/core/ports.ts";

export const hourMs = 3_600_000;
export const everyMs = 10_000;
export const fromMs = 1_795_000_000_000 - (1_795_000_000_000 % hourMs);
export const seriesNames = Array.from({ length: 40 }, (_, index) => `bench/series-${index}`);

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

export async function processorMicros(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const used = process.cpuUsage(before);
  return used.user + used.system;
}

/** A device's 40 series: 14 gauges that are never still, 14 counters, 12 values that hardly change. The same numbers every time. */
export function source(seed: number): (atMs: number) => Point[] {
  const random = randomFrom(seed);
  const values = seriesNames.map((_, index) =>
    index < 14 ? 50 : index < 28 ? Math.floor(random() * 1e6) : index,
  );
  return (atMs) =>
    seriesNames.map((series, index) => {
      const before = values[index] ?? 0;
      const value =
        index < 14 ? gauge(before, random) : index < 28 ? counter(before, random) : rare(before, random);
      values[index] = value;
      return { series, atMs, value };
    });
}

const gauge = (before: number, random: () => number): number =>
  Math.round(Math.min(100, Math.max(0, before + (random() - 0.5) * 4)) * 10) / 10;
const counter = (before: number, random: () => number): number => before + Math.floor(random() * 200);
const rare = (before: number, random: () => number): number => (random() < 0.005 ? before + 1 : before);

/** mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
