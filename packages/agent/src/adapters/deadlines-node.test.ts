import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDeadlines } from "./deadlines-node.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what is late is told, in its order and once", async () => {
  const deadlines = createDeadlines();
  const told: string[] = [];
  deadlines.in(500, () => told.push("second"));
  deadlines.in(100, () => told.push("first"));
  await vi.advanceTimersByTimeAsync(150);
  expect(told).toEqual(["first"]);
  deadlines.in(50, () => told.push("third, asked later"));
  await vi.advanceTimersByTimeAsync(60);
  expect(told).toEqual(["first", "third, asked later"]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual(["first", "third, asked later", "second"]);
  expect(vi.getTimerCount()).toBe(0);
});

test("what was in time is not told, and leaves no timer behind", async () => {
  const deadlines = createDeadlines();
  const told: string[] = [];
  const met = deadlines.in(100, () => told.push("met"));
  await vi.advanceTimersByTimeAsync(50);
  met();
  expect(vi.getTimerCount()).toBe(0);
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual([]);
});

test("what is met while the event loop goes round sets no timer at all", () => {
  const setTimer = vi.spyOn(globalThis, "setTimeout");
  const deadlines = createDeadlines();
  const met = [deadlines.in(100, vi.fn()), deadlines.in(3000, vi.fn())];
  vi.runAllTicks();
  for (const one of met) one();
  vi.runAllTimers();
  expect(setTimer).not.toHaveBeenCalled();
});

test("a deadline met from within another that is late stays met", async () => {
  const deadlines = createDeadlines();
  const other = vi.fn();
  let met = (): void => undefined;
  deadlines.in(10, () => met());
  met = deadlines.in(10, other);
  await vi.advanceTimersByTimeAsync(1000);
  expect(other).not.toHaveBeenCalled();
});

test("what may take for ever sets no timer, nor keeps that of others from being cleared", async () => {
  const deadlines = createDeadlines();
  deadlines.in(Number.POSITIVE_INFINITY, vi.fn());
  await vi.advanceTimersByTimeAsync(10);
  expect(vi.getTimerCount()).toBe(0);
  const met = deadlines.in(100, vi.fn());
  await vi.advanceTimersByTimeAsync(50);
  met();
  expect(vi.getTimerCount()).toBe(0);
});
