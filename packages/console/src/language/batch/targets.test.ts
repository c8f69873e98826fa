import { expect, test } from "vitest";
import {
  chosenFor,
  proposedFor,
  suitsMany,
  type Target,
  targetsOfMembers,
  targetsOfRows,
} from "./targets.ts";

const row = (key: string, deviceId: string, fix: string | null, queue = "office") => ({
  key,
  deviceId,
  deviceName: `LT-${deviceId}`,
  suggestion: fix === null ? null : ({ fix, params: { queue } } as never),
});
const free = (deviceId: string): Target => ({
  deviceId,
  deviceName: deviceId,
  incidentKey: null,
  proposed: null,
});

test("a device of two selected incidents is there once, for the first of them", () => {
  const targets = targetsOfRows([row("INC-1", "1", "a"), row("INC-2", "2", null), row("INC-3", "1", "b")]);
  expect(targets.map(({ deviceId, incidentKey }) => [deviceId, incidentKey])).toEqual([
    ["1", "INC-1"],
    ["2", "INC-2"],
  ]);
});

test("each incident's device gets the values of its own; for whom the fix is not proposed gets nothing", () => {
  const targets = targetsOfRows([
    row("INC-1", "1", "a"),
    row("INC-2", "2", "a", "hall"),
    row("INC-3", "3", "b"),
    row("INC-4", "4", null),
  ]);
  expect(proposedFor(targets)).toEqual(new Set(["a", "b"]));
  const { wanted, others } = chosenFor(targets, "a", { queue: "never" });
  expect(wanted.map(({ deviceId, params }) => [deviceId, params])).toEqual([
    ["1", { queue: "office" }],
    ["2", { queue: "hall" }],
  ]);
  expect(others.map(({ deviceId }) => deviceId)).toEqual(["3", "4"]);
});

test("whoever chooses freely says the values for all", () => {
  const targets = [free("1"), free("2")];
  expect(proposedFor(targets)).toBeNull();
  const { wanted, others } = chosenFor(targets, "a", { queue: "office" });
  expect(wanted.map(({ params }) => params)).toEqual([{ queue: "office" }, { queue: "office" }]);
  expect(others).toEqual([]);
});

test("of an incident's devices those that are well again are left alone", () => {
  const member = (deviceId: string, state: "raised" | "cleared") =>
    ({ deviceId, deviceName: deviceId, state, proposed: [{ fix: "a", params: {} }] }) as never;
  const memberList = [member("1", "raised"), member("2", "cleared"), member("3", "raised")];
  const targets = targetsOfMembers({ key: "INC-9", memberList });
  expect(targets.map(({ deviceId, incidentKey }) => [deviceId, incidentKey])).toEqual([
    ["1", "INC-9"],
    ["3", "INC-9"],
  ]);
});

test("what is not approved, destroys or asks for a caller's code is not offered for many devices", () => {
  const fix = { state: "approved", risk: "R2", callerVerified: false } as const;
  expect(suitsMany(fix)).toBe(true);
  expect(suitsMany({ ...fix, state: "waiting" })).toBe(false);
  expect(suitsMany({ ...fix, risk: "R3" })).toBe(false);
  expect(suitsMany({ ...fix, callerVerified: true })).toBe(false);
});
