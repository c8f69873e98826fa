import { describe, expect, test } from "vitest";
import { levelOf } from "./define.ts";

describe("levels of a number that is bad when high", () => {
  const disk = { warning: { raise: 90, clear: 80 }, critical: { raise: 98, clear: 90 } };
  test.each([
    [89.9, "none", "none"],
    [90, "none", "warning"],
    [98, "none", "critical"],
    [85, "none", "none"],
    [85, "warning", "warning"],
    [80, "warning", "none"],
    [97, "warning", "warning"],
    [91, "critical", "critical"],
    [90, "critical", "warning"],
    [80.1, "critical", "warning"],
    [80, "critical", "none"],
  ] as const)("%d after %s is %s", (value, was, level) => expect(levelOf(value, disk, was)).toBe(level));
});

describe("levels of a number that is bad when low", () => {
  const memory = { warning: { raise: 10, clear: 15 } };
  test.each([
    [10.1, "none", "none"],
    [10, "none", "warning"],
    [14.9, "warning", "warning"],
    [15, "warning", "none"],
  ] as const)("%d after %s is %s", (value, was, level) => expect(levelOf(value, memory, was)).toBe(level));
});

test("a notice is the mildest of the levels", () => {
  const worn = { notice: { raise: 80, clear: 82 }, warning: { raise: 60, clear: 62 } };
  expect([90, 80, 60].map((value) => levelOf(value, worn, "none"))).toEqual(["none", "notice", "warning"]);
  expect([81, 61].map((value) => levelOf(value, worn, "warning"))).toEqual(["notice", "warning"]);
});

test("equal limits have no hysteresis and do not waver at the limit", () => {
  const once = { critical: { raise: 1, clear: 1 } };
  expect(levelOf(1, once, "none")).toBe("critical");
  expect(levelOf(1, once, "critical")).toBe("critical");
  expect(levelOf(0, once, "critical")).toBe("none");
});

test("a count that is raised at one clears at none", () => {
  const any = { warning: { raise: 1, clear: 0 } };
  expect(levelOf(1, any, "warning")).toBe("warning");
  expect(levelOf(0, any, "warning")).toBe("none");
});
