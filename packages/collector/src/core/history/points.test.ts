import fc from "fast-check";
import { expect, test } from "vitest";
import { encodePoints, eachPoint, type NumberedPoint } from "./points.ts";

const points = fc.array(
  fc.record({
    seriesNo: fc.nat(4096),
    atMs: fc.integer({ min: 0, max: 8_640_000_000_000 }),
    value: fc.oneof(
      fc.double(),
      fc.integer().map((whole) => whole / 1000),
      fc.constantFrom(-0, Number.NaN, Infinity, 2 ** 50, 2 ** 60, 5e-324),
    ),
  }),
  { maxLength: 60 },
);

function read(bytes: Uint8Array): { readonly whole: boolean; readonly found: NumberedPoint[] } {
  const found: NumberedPoint[] = [];
  const whole = eachPoint(bytes, (seriesNo, atMs, value) => found.push({ seriesNo, atMs, value }));
  return { whole, found };
}

test("points come back in order and to the bit", () => {
  fc.assert(
    fc.property(points, (given) => {
      expect(read(encodePoints(given))).toEqual({ whole: true, found: given });
    }),
  );
});

test("an ordinary report takes about five bytes a point", () => {
  const report = Array.from({ length: 40 }, (_, seriesNo) => ({
    seriesNo,
    atMs: 1_795_000_000_000,
    value: 40 + seriesNo / 10,
  }));
  expect(encodePoints(report).length / 40).toBeLessThan(6);
});

test("bytes from anywhere end, and never throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(read(bytes).found.length).toBeLessThanOrEqual(bytes.length / 4);
    }),
    { numRuns: 2000 },
  );
});

test("a point cut short, of an unknown form, or out of range ends the reading there", () => {
  const good = encodePoints([{ seriesNo: 1, atMs: 2, value: 3 }]);
  for (const bad of [
    [1],
    [2, 4, 11],
    [2, 4, 10, 1, 2],
    [2, 4, 0, ...Array.from({ length: 9 }, () => 0xff)],
  ]) {
    const { whole, found } = read(Uint8Array.of(...good, ...bad));
    expect(whole).toBe(false);
    expect(found).toHaveLength(1);
  }
});
