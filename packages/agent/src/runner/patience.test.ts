import { expect, test } from "vitest";
import { createPatience } from "./patience.ts";

test("patience runs out after the last frame that is something to do; word of the link is not", () => {
  let nowMs = 1000;
  const patience = createPatience(60_000, () => nowMs);
  nowMs += 50_000;
  patience.heard("order");
  nowMs += 59_000;
  patience.heard("link");
  expect(patience.isOver()).toBe(false);
  nowMs += 1000;
  expect(patience.isOver()).toBe(true);
  patience.heard(null);
  expect(patience.isOver()).toBe(false);
});
