import { expect, test } from "vitest";
import { type Bucket, nextMeasured, summarise } from "./summary.ts";

const at = (atMs: number, mean: number | null, min = mean, max = mean): Bucket => ({ atMs, min, mean, max });

test("the summary has the newest value, the extremes and how much was measured", () => {
  expect(summarise([at(1, 5, 1, 9), at(2, null), at(3, 4, 3, 8), at(4, null)])).toEqual({
    last: 4,
    lastAtMs: 3,
    lowest: 1,
    highest: 9,
    highestAtMs: 1,
    covered: 0.5,
  });
});

test("a chart in which nothing was measured has no summary", () => {
  expect(summarise([])).toBeNull();
  expect(summarise([at(1, null)])).toBeNull();
});

test("values below zero have their own highest", () => {
  expect(summarise([at(1, -60), at(2, -50)])).toMatchObject({ lowest: -60, highest: -50, highestAtMs: 2 });
});

test("the cursor steps over gaps, and stays where it is at the ends", () => {
  const buckets = [at(1, 1), at(2, null), at(3, 3), at(4, null)];
  expect(nextMeasured(buckets, 0, 1)).toBe(2);
  expect(nextMeasured(buckets, 2, -1)).toBe(0);
  expect(nextMeasured(buckets, 2, 1)).toBe(2);
  expect(nextMeasured(buckets, 4, -1)).toBe(2);
});
