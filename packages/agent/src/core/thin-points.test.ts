import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "./recording.ts";
import { thinPoints } from "./thin-points.ts";

const pointsOf = (values: readonly number[]): Point[] => values.map((value, index) => [index * 1000, value]);

test("few points stay as they are", () => {
  expect(thinPoints(pointsOf([1, 2, 3]), 3)).toEqual(pointsOf([1, 2, 3]));
});

test("a single peak and a single dip among many points stay, and so does the last point", () => {
  const values = Array.from({ length: 10_000 }, () => 50);
  values[1234] = 99;
  values[8765] = 1;
  values[9999] = 51;
  const thinned = thinPoints(pointsOf(values), 200);
  expect(thinned.length).toBeLessThanOrEqual(200);
  for (const index of [1234, 8765, 9999]) expect(thinned).toContainEqual([index * 1000, values[index]]);
});

test("never more than asked, in order, nothing made up; lowest, highest and last are there", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 3, max: 30 }),
      (values, most) => {
        const points = pointsOf(values);
        const thinned = thinPoints(points, most);
        expect(thinned.length).toBeLessThanOrEqual(most);
        expect(thinned).toEqual(points.filter(([atMs]) => thinned.some((one) => one[0] === atMs)));
        const seen = thinned.map(([, value]) => value);
        expect(Math.min(...seen)).toBe(Math.min(...values));
        expect(Math.max(...seen)).toBe(Math.max(...values));
        expect(thinned.at(-1)).toEqual(points.at(-1));
      },
    ),
  );
});
