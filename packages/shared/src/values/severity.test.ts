import { expect, test } from "vitest";
import { deviceStates } from "./device-state.ts";
import { severities, severityRank, worstSeverity } from "./severity.ts";

test("critical outranks warning, warning outranks notice, notice outranks being well", () => {
  const ranks = (["none", ...severities] as const).map(severityRank);
  expect(ranks).toEqual([0, 1, 2, 3]);
});

test("the worst of several is found in any order, and of none there is none", () => {
  expect(worstSeverity(["notice", "critical", "warning"])).toBe("critical");
  expect(worstSeverity(["warning", "notice"])).toBe("warning");
  expect(worstSeverity([])).toBe("none");
});

test("the states of a device are six, none of them twice", () => {
  expect(new Set(deviceStates).size).toBe(6);
});
