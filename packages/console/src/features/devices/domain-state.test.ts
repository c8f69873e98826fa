import type { OpenFinding, ProbeState } from "@hulplijn/shared/api";
import { expect, test } from "vitest";
import { conditionOf, isAbsent, urgency } from "./domain-state.ts";

const measured: ProbeState = {
  probe: "memory",
  reading: { state: "measured", atMs: 1, tookMs: 1, value: {} },
  receivedAtMs: 1,
  stale: false,
};
const unavailable: ProbeState = {
  ...measured,
  reading: { state: "unavailable", atMs: 1, tookMs: 1, reason: "no-such-hardware" },
};
const failed: ProbeState = {
  ...measured,
  reading: { state: "failed", atMs: 1, tookMs: 1, code: "tool-timed-out" },
};
const finding = (severity: OpenFinding["severity"]): OpenFinding => ({
  findingId: severity,
  rule: "memory-short",
  subject: "",
  severity,
  flapping: false,
  raisedAtMs: 1,
  params: {},
  incident: null,
});

test("a fresh reading without findings is well", () => {
  expect(conditionOf(measured, [])).toEqual({ state: "well" });
});

test("the worst finding speaks, whatever the reading says", () => {
  expect(conditionOf(failed, [finding("notice"), finding("critical")])).toEqual({
    state: "ill",
    worst: "critical",
  });
});

test.each([
  ["an old reading", { ...measured, stale: true }, "stale"],
  ["a probe that is not possible here", unavailable, "unavailable"],
  ["a probe that failed", failed, "failed"],
] as const)("%s is unknown, never well", (_title, probe, why) => {
  expect(conditionOf(probe, [])).toEqual({ state: "unknown", why });
});

test("what is ill comes before what is unknown, and that before what is well", () => {
  const order = [
    conditionOf(measured, [finding("critical")]),
    conditionOf(measured, [finding("warning")]),
    conditionOf(measured, [finding("notice")]),
    conditionOf(failed, []),
    conditionOf(measured, []),
  ].map(urgency);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(order).size).toBe(5);
});

test("only hardware that is not there is absent", () => {
  expect([unavailable, failed, measured].map(isAbsent)).toEqual([true, false, false]);
});
