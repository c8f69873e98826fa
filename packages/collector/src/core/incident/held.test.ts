import { expect, test } from "vitest";
import { isHeld, longAgoMs } from "./held.ts";

const finding = { incidentId: null, raisedAtMs: 1000, rule: "disk-full" };
const nowMs = 1000 + longAgoMs;

test("what was raised a week ago and has no incident waits for the device's word of today", () => {
  expect(isHeld(finding, nowMs)).toBe(true);
});

test.each([
  ["a moment less is not long", { raisedAtMs: 1001 }],
  ["people were told of it", { incidentId: "i1" }],
  ["the collector judged it itself", { rule: "device-silent" }],
])("not when %s", (_why, over) => {
  expect(isHeld({ ...finding, ...over }, nowMs)).toBe(false);
});
