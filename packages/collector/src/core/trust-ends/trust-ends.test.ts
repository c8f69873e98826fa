import { expect, test } from "vitest";
import { isLongChain, pressing, stageOf } from "./trust-ends.ts";

const day = 86_400_000;

test.each([
  [31, null],
  [30, 30],
  [8, 30],
  [7, 7],
  [1.5, 7],
  [1, 1],
  [0.1, 1],
  [0, 0],
  [-5, 0],
] as const)("T-05: %d days before its end it is at the stage of %j", (days, stage) => {
  expect(stageOf(1000 * day, (1000 - days) * day)).toBe(stage);
});

test("the nearer the end, the more it presses", () => {
  expect([30, 7, 1, 0].map((stage) => pressing(stage as 30))).toEqual([
    "notice",
    "warning",
    "critical",
    "critical",
  ]);
});

test("a chain of roots is long before it is full", () => {
  expect([isLongChain(55, 64), isLongChain(56, 64), isLongChain(64, 64)]).toEqual([false, true, true]);
});
