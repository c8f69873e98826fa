import { expect, test } from "vitest";
import { blindSinceAt } from "./instant.ts";
test.each([
  [null, []],
  [500_000, [{ fromMs: 500_000, toMs: null }]],
  [
    100_000,
    [
      { fromMs: 900_000, toMs: 950_000 },
      { fromMs: 100_000, toMs: 700_000 },
    ],
  ],
  // In none of them: the newest.
  [
    900_000,
    [
      { fromMs: 900_000, toMs: 950_000 },
      { fromMs: 100_000, toMs: 200_000 },
    ],
  ],
])("the collector was blind since %s at 600 seconds, of the spans %j", (since, spans) => {
  expect(blindSinceAt(spans, 600_000)).toBe(since);
});
