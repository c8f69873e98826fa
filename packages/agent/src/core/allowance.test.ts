import { expect, test } from "vitest";
import { createAllowance } from "./allowance.ts";

test("what is spent comes back one by one, and never more than there was", () => {
  let nowMs = 5000;
  const allowance = createAllowance(2, 1000, () => nowMs);
  const spendAll = (): number => {
    let spent = 0;
    for (; allowance.isLeft(); spent++) allowance.spend();
    return spent;
  };
  expect(spendAll()).toBe(2);
  allowance.spend();
  nowMs += 999;
  expect(spendAll()).toBe(0);
  nowMs += 1;
  expect(spendAll()).toBe(1);
  nowMs += 60_000;
  expect(spendAll()).toBe(2);
});

test("a clock that is set back gives nothing", () => {
  let nowMs = 5000;
  const allowance = createAllowance(1, 1000, () => nowMs);
  allowance.spend();
  nowMs = 0;
  expect(allowance.isLeft()).toBe(false);
});
