import fc from "fast-check";
import { expect, test } from "vitest";
import { deviceBudgetMs, mostSelfStarts, untilFewerMs } from "./decide-budget.ts";

const minute = 60_000;
const hour = 60 * minute;
const now = { atMs: 100 * hour, bootId: "a", monoMs: 10 * hour };
const ago = (ms: number, byItself = false) => ({
  atMs: now.atMs - ms,
  monoMs: now.monoMs - ms,
  bootId: "a",
  byItself,
});
const budgets = { budgets: { deviceHour: 2 } };

test("as many begin within an hour as the policy says, ordered or not, and the next when the oldest of them is an hour old", () => {
  expect(deviceBudgetMs(budgets, [], now, false)).toBe(0);
  expect(deviceBudgetMs(budgets, [ago(10 * minute)], now, false)).toBe(0);
  const two = [ago(10 * minute), ago(50 * minute, true)];
  expect(deviceBudgetMs(budgets, two, now, false)).toBe(10 * minute);
  expect(deviceBudgetMs(budgets, [ago(5 * minute), ...two], now, false)).toBe(50 * minute);
  expect(deviceBudgetMs(budgets, [ago(hour), ago(10 * minute)], now, false)).toBe(0);
});

test("a clock that is set ahead brings nothing sooner, and one that is set back holds what was", () => {
  const two = [ago(10 * minute), ago(50 * minute)];
  expect(deviceBudgetMs(budgets, two, { ...now, atMs: now.atMs + 9 * hour }, false)).toBe(10 * minute);
  expect(deviceBudgetMs(budgets, two, { ...now, atMs: now.atMs - 9 * hour }, false)).toBeGreaterThan(hour);
});

test("without a policy's word orders are free, and what begins by itself has a limit that is compiled in", () => {
  expect(mostSelfStarts).toBe(60);
  const many = Array.from({ length: mostSelfStarts }, (_, at) => ago(at * 1000, true));
  expect(deviceBudgetMs({}, many, now, false)).toBe(0);
  expect(deviceBudgetMs({ budgets: {} }, many, now, true)).toBe(hour - (mostSelfStarts - 1) * 1000);
  expect(deviceBudgetMs({ budgets: { deviceHour: 1000 } }, many, now, true)).toBeGreaterThan(0);
  expect(deviceBudgetMs({}, many.slice(1), now, true)).toBe(0);
  const ordered = many.map((one) => ({ ...one, byItself: false }));
  expect(deviceBudgetMs({}, ordered, now, true)).toBe(0);
});

test("whoever waits as long as is said finds room, and a moment sooner none", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.integer({ min: -hour, max: 2 * hour }), { maxLength: 12 }),
      (most, ages) => {
        const waitMs = untilFewerMs(most, hour, ages);
        const within = (ms: number) => ages.filter((age) => age + ms < hour).length;
        expect(within(waitMs)).toBeLessThan(most);
        if (waitMs > 0) expect(within(waitMs - 1)).toBeGreaterThanOrEqual(most);
      },
    ),
  );
});
