import { expect, test } from "vitest";
import { isRange, spanOf, usualRange } from "./ranges.ts";

test("a day ends at the step that is under way, so that asking twice asks the same", () => {
  const step = 300_000;
  const nowMs = 10 * 86_400_000 + 12_345;
  expect(spanOf("24h", nowMs)).toEqual({
    fromMs: 10 * 86_400_000 + step - 86_400_000,
    toMs: 10 * 86_400_000 + step,
    points: 288,
  });
  expect(spanOf("24h", nowMs + 1000)).toEqual(spanOf("24h", nowMs));
});

test("an unknown range in the address is no range", () => {
  expect([isRange("7d"), isRange("7 days"), isRange(undefined), isRange("toString")]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("a device that is new is looked at by the hour, because a day of it would be empty", () => {
  expect([usualRange(0, 3_600_000), usualRange(0, 3 * 3_600_000)]).toEqual(["1h", "24h"]);
});
