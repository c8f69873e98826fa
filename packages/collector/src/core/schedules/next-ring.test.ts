import { expect, test } from "vitest";
import { nextRing } from "./next-ring.ts";

const rings = [
  { permyriad: 100, soakMinutes: 60 },
  { permyriad: 10_000, soakMinutes: 0 },
];
const open = { openRing: 0, openedAtMs: [0] };
const hour = 3_600_000;
const counts = (verified: number, failed: number, lost = 0) => ({ verified, failed, lost, "not-needed": 0 });

test("the next ring opens when the last has soaked and went well, and none after the last", () => {
  expect(nextRing(rings, open, counts(5, 0), hour - 1)).toBeNull();
  expect(nextRing(rings, open, counts(5, 0), hour)).toBe(1);
  expect(nextRing(rings, open, counts(0, 0), hour)).toBe(1);
  expect(nextRing(rings, { openRing: 1, openedAtMs: [0, hour] }, counts(5, 0), 9 * hour)).toBeNull();
  expect(nextRing([], { openRing: 0, openedAtMs: [0] }, counts(0, 0), hour)).toBeNull();
  expect(nextRing(rings, { openRing: -1, openedAtMs: [] }, counts(0, 0), hour)).toBeNull();
});

test("one in ten may fail or be lost, no more", () => {
  expect(nextRing(rings, open, counts(9, 1), hour)).toBe(1);
  expect(nextRing(rings, open, counts(8, 1), hour)).toBeNull();
  expect(nextRing(rings, open, counts(8, 0, 1), hour)).toBeNull();
});
