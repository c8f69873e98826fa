import fc from "fast-check";
import { expect, test } from "vitest";
import { buckets } from "./buckets.ts";

test("values fall into their span: the begin belongs to it, the end to the next", () => {
  const found = buckets(100, 400, 3);
  found.add(99, 1000);
  found.add(100, 1);
  found.add(199, 3);
  found.add(200, 7);
  found.add(400, 1000);
  expect(found.done()).toEqual([
    { atMs: 100, min: 1, mean: 2, max: 3 },
    { atMs: 200, min: 7, mean: 7, max: 7 },
    { atMs: 300, min: null, mean: null, max: null },
  ]);
});

test("every value inside is counted once, in the bucket whose span holds it", () => {
  const spans = fc.record({
    fromMs: fc.nat(10_000),
    widthMs: fc.integer({ min: 1, max: 10_000 }),
    points: fc.integer({ min: 1, max: 50 }),
    offsets: fc.array(fc.nat(10_000), { maxLength: 100 }),
  });
  fc.assert(
    fc.property(spans, ({ fromMs, widthMs, points, offsets }) => {
      const found = buckets(fromMs, fromMs + widthMs, points);
      for (const offset of offsets) found.add(fromMs + offset, offset);
      const inside = offsets.filter((offset) => offset < widthMs);
      const made = found.done();
      expect(made).toHaveLength(points);
      expect(Math.min(...made.map(({ min }) => min ?? Infinity))).toBe(Math.min(...inside));
      expect(Math.max(...made.map(({ max }) => max ?? -Infinity))).toBe(Math.max(...inside));
    }),
  );
});

test("a span that is empty or runs backwards holds nothing", () => {
  for (const toMs of [100, 50]) {
    const found = buckets(100, toMs, 1);
    found.add(100, 1);
    expect(found.done()[0]?.mean).toBeNull();
  }
});
