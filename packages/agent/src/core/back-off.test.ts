import fc from "fast-check";
import { expect, test } from "vitest";
import { believedRetryAfterSeconds, longestWaitMs, waitBeforeRetryMs } from "./back-off.ts";

test("the ceiling doubles with each failure, up to half a minute", () => {
  const almost = 1 - Number.EPSILON;
  expect([1, 2, 3, 4, 5, 6, 50].map((attempt) => waitBeforeRetryMs(attempt, almost, 0))).toEqual([
    999, 1999, 3999, 7999, 15_999, 29_999, 29_999,
  ]);
});

test("the wait is anything below the ceiling, and never shorter than the collector asked for", () => {
  const inputs = [
    fc.integer({ min: 1, max: 1000 }),
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    fc.integer({ min: 0, max: 86_400_000 }),
  ] as const;
  fc.assert(
    fc.property(...inputs, (attempt, random, retryAfterMs) => {
      const wait = waitBeforeRetryMs(attempt, random, retryAfterMs);
      expect(wait).toBeGreaterThanOrEqual(retryAfterMs);
      expect(wait).toBeLessThanOrEqual(retryAfterMs + longestWaitMs);
    }),
  );
});

test("whoever is told when to come is not kept away for having been turned away before", () => {
  expect(waitBeforeRetryMs(9, 0.5, 2000)).toBe(2500);
  expect(waitBeforeRetryMs(9, 0.5, 16_000)).toBe(18_000);
  expect(waitBeforeRetryMs(1, 0.5, 16_000)).toBe(16_500);
});

test("a collector that did not prove its key cannot send a device away for longer than a quarter of an hour", () => {
  expect(believedRetryAfterSeconds(86_400, false)).toBe(900);
  expect(believedRetryAfterSeconds(30, false)).toBe(30);
  expect(believedRetryAfterSeconds(86_400, true)).toBe(86_400);
});
