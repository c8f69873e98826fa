import fc from "fast-check";
import { expect, test } from "vitest";
import { type ReportPoint, thinSeries } from "./thin-series.ts";

const wave: ReportPoint[] = [
  [1, 0, 5],
  [2, 0, 1],
  [1, 10, 9],
  [1, 20, 2],
  [1, 30, 8],
  [2, 30, 3],
  [1, 40, 6],
];

test("of a restless series the lowest, the highest and the last point stay, in their order", () => {
  expect(thinSeries(wave)).toEqual([
    [2, 0, 1],
    [1, 10, 9],
    [1, 20, 2],
    [2, 30, 3],
    [1, 40, 6],
  ]);
});

test("a calm series stays as it is", () => {
  expect(thinSeries(wave.slice(0, 4))).toEqual(wave.slice(0, 4));
  expect(thinSeries([])).toEqual([]);
});

test("no series loses its range or where it ended, and none has more than three points", () => {
  const point = fc.tuple(fc.nat(3), fc.nat(60), fc.integer()) as fc.Arbitrary<ReportPoint>;
  fc.assert(
    fc.property(fc.array(point), (points) => {
      const thinned = thinSeries(points);
      for (const number of new Set(points.map(([one]) => one))) {
        const valuesOf = (list: readonly ReportPoint[]): number[] =>
          list.filter(([one]) => one === number).map(([, , value]) => value);
        const [all, left] = [valuesOf(points), valuesOf(thinned)];
        expect([Math.min(...left), Math.max(...left), left.at(-1)]).toEqual([
          Math.min(...all),
          Math.max(...all),
          all.at(-1),
        ]);
        expect(left.length).toBeLessThanOrEqual(3);
      }
    }),
  );
});
