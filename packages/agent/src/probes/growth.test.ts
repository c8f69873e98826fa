import { expect, test } from "vitest";
import { growthWithin } from "./growth.ts";

test("growth is counted from the first look and forgotten when it is too old", () => {
  const growth = growthWithin(60);
  expect(growth(0, 5)).toBe(0);
  expect(growth(10_000, 7)).toBe(2);
  expect(growth(50_000, 8)).toBe(3);
  expect(growth(70_001, 8)).toBe(1);
  expect(growth(200_000, 8)).toBe(0);
});

test("a counter that starts anew counts from zero", () => {
  const growth = growthWithin(60);
  growth(0, 9);
  expect(growth(1000, 2)).toBe(2);
});
