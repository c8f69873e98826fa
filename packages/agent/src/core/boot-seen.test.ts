import { expect, test } from "vitest";
import { bootAgain, isBootSeen } from "./boot-seen.ts";

const before = { id: "first-start", upMs: 60_000, wallMs: 1_000_000 };
const again = (upMs: number, wallMs: number) => bootAgain(before, { upMs, wallMs }, () => "second-start").id;

test("a machine that has been up for longer since is the same start of it, also after sleep", () => {
  expect(again(70_000, 1_010_000)).toBe("first-start");
  expect(again(86_400_000, 87_340_000)).toBe("first-start");
  expect(again(70_000, 1_100_000)).toBe("first-start");
});

test("a machine that has been up for less, or began later, has started anew", () => {
  expect(again(59_000, 1_500_000)).toBe("second-start");
  expect(again(70_000, 9_000_000)).toBe("second-start");
  expect(again(70_000, 500_000)).toBe("second-start");
});

test("the first look makes a name", () => {
  expect(bootAgain(null, { upMs: 5, wallMs: 7 }, () => "first")).toEqual({ id: "first", upMs: 5, wallMs: 7 });
});

test("only what was kept by us counts", () => {
  expect(isBootSeen(before)).toBe(true);
  for (const wrong of [
    null,
    "x",
    {},
    { ...before, id: 5 },
    { ...before, id: "short" },
    { id: before.id },
    { ...before, upMs: "1" },
    { id: before.id, upMs: 1 },
    { ...before, wallMs: Number.NaN },
  ])
    expect(isBootSeen(wrong)).toBe(false);
});
