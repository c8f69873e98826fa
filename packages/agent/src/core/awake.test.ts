import { expect, test } from "vitest";
import { awakeSince, type ClockFaces, clockNews } from "./awake.ts";

const at = (wallMs: number, monoMs: number, awakeMs: number): ClockFaces => ({ wallMs, monoMs, awakeMs });
const before = at(1_000_000, 50_000, 40_000);

test.each([
  ["goes on as it was", at(1_010_000, 60_000, 50_000), null],
  ["is slewed a little", at(1_011_999, 60_000, 50_000), null],
  ["was asleep for a moment that nobody noticed", at(1_011_000, 61_000, 50_000), null],
  ["slept", at(1_012_000, 62_000, 50_000), "slept"],
  ["slept, and its clock was set", at(5_000_000, 90_000, 50_000), "slept"],
  ["had its clock set ahead", at(1_012_000, 60_000, 50_000), "set"],
  ["had its clock set back", at(1_008_000, 60_000, 50_000), "set"],
] as const)("a machine that %s", (_what, now, expected) => {
  expect(clockNews(before, now)).toBe(expected);
});

test("a machine that never slept has been awake since its start; of another nobody knows, so since now", () => {
  expect(awakeSince(at(0, 50_000, 48_001))).toBe(0);
  expect(awakeSince(at(0, 50_000, 48_000))).toBe(50_000);
});
