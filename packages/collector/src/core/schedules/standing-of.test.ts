import { describe, expect, test } from "vitest";
import type { RunUnder } from "./ports.ts";
import { countStandings, type Known, standingOf } from "./standing-of.ts";

const minute = 60_000;
const due = { local: "2027-01-05T22:00", atMs: 0, dueMs: 10 * minute, endMs: 120 * minute };
const run = (over: Partial<RunUnder> = {}): RunUnder => ({
  runId: "r1",
  deviceId: "d1",
  occurrence: { local: due.local, place: 0 },
  fix: "a",
  manifestDigest: "ab",
  phase: "ended",
  outcome: "verified",
  code: null,
  notNow: null,
  orderedAtMs: 10 * minute,
  endedAtMs: 12 * minute,
  steps: [],
  ...over,
});
const known = (over: Partial<Known> = {}): Known => ({
  due,
  connected: true,
  able: true,
  word: null,
  refusal: null,
  runs: [],
  fixes: 1,
  ...over,
});
const at = (over: Partial<Known>, nowMinutes: number) => {
  const { standing, code } = standingOf(known(over), nowMinutes * minute);
  return [standing, code];
};
const open = { phase: "running", outcome: null, endedAtMs: null } as const;
const word = (state: "planned" | "waiting" | "missed" | "refused", code: string | null, dueMinutes = 10) => ({
  state,
  code,
  dueMs: dueMinutes * minute,
  takenAtMs: 5 * minute,
});

describe("what a device did comes first", () => {
  test("one that is at work runs, and is lost when it is not heard any more", () => {
    expect(at({ runs: [run(open)] }, 11)).toEqual(["running", null]);
    expect(at({ runs: [run(open)], connected: false }, 11)).toEqual(["lost", null]);
    expect(at({ runs: [run({ ...open, notNow: "postponed" })] }, 11)).toEqual(["postponed", "postponed"]);
    expect(at({ runs: [run({ ...open, notNow: "in-a-call" })] }, 11)).toEqual(["waiting", "in-a-call"]);
  });

  test("how it ended, and why", () => {
    expect(at({ runs: [run()] }, 20)).toEqual(["verified", null]);
    expect(at({ runs: [run({ outcome: "not-needed" })] }, 20)).toEqual(["not-needed", null]);
    expect(at({ runs: [run({ outcome: "failed", code: "fix-exit" })] }, 20)).toEqual(["failed", "fix-exit"]);
    expect(at({ runs: [run({ outcome: "interrupted" })] }, 20)).toEqual(["failed", "interrupted"]);
    expect(at({ runs: [run({ outcome: "refused", code: "fix-revoked" })] }, 20)).toEqual([
      "refused",
      "fix-revoked",
    ]);
    expect(at({ runs: [run({ orderedAtMs: 60 * minute })] }, 70)).toEqual(["verified", "caught-up"]);
  });

  test("a set is through when its last one is: verified when any of them mended something", () => {
    const second = run({ runId: "r2", outcome: "not-needed", occurrence: { local: due.local, place: 1 } });
    expect(at({ runs: [run(), second], fixes: 2 }, 20)).toEqual(["verified", null]);
    expect(at({ runs: [run({ outcome: "not-needed" }), second], fixes: 2 }, 20)).toEqual([
      "not-needed",
      null,
    ]);
    expect(at({ runs: [run()], fixes: 2 }, 13)).toEqual(["running", null]);
    expect(at({ runs: [run()], fixes: 2 }, 30)).toEqual(["silent", null]);
    expect(at({ runs: [run()], fixes: 2, connected: false }, 13)).toEqual(["lost", null]);
    expect(at({ runs: [run({ outcome: "failed", endedAtMs: null })], fixes: 2 }, 13)).toEqual([
      "failed",
      "failed",
    ]);
  });
});

describe("what it said comes next", () => {
  test("missed and refused are its word, also for the schedule as a whole", () => {
    expect(at({ word: word("missed", "was-off") }, 200)).toEqual(["missed", "was-off"]);
    expect(at({ word: word("refused", "clock-suspect"), connected: false }, 200)).toEqual([
      "refused",
      "clock-suspect",
    ]);
    expect(at({ refusal: { code: "fix-revoked", takenAtMs: 1 } }, 5)).toEqual(["refused", "fix-revoked"]);
  });

  test("what waits has its reason; not heard, nobody knows", () => {
    expect(at({ word: word("waiting", "not-idle") }, 30)).toEqual(["waiting", "not-idle"]);
    expect(at({ word: word("waiting", "waits-for-employee") }, 30)).toEqual([
      "postponed",
      "waits-for-employee",
    ]);
    expect(at({ word: word("waiting", "not-idle"), connected: false }, 30)).toEqual(["offline", "not-idle"]);
  });

  test("one that was off at its moment catches up, and not forever", () => {
    expect(at({ word: word("planned", null, 300) }, 290)).toEqual(["catching-up", null]);
    expect(at({ word: word("planned", null, 300) }, 303)).toEqual(["silent", null]);
  });
});

describe("what nobody said", () => {
  test("is planned until its moment, and a little after; then it is silence, never well", () => {
    expect(at({}, 5)).toEqual(["planned", null]);
    expect(at({ connected: false, able: null }, 5)).toEqual(["planned", null]);
    expect(at({ word: word("planned", null) }, 5)).toEqual(["planned", null]);
    expect(at({}, 11)).toEqual(["planned", null]);
    expect(at({}, 12)).toEqual(["silent", null]);
    expect(at({ connected: false, able: null }, 12)).toEqual(["offline", null]);
    expect(at({ able: false }, 5)).toEqual(["unable", "schedule-unable"]);
  });

  test("counts name every standing", () => {
    const counts = countStandings([
      { standing: "verified" },
      { standing: "verified" },
      { standing: "offline" },
    ]);
    expect(counts).toMatchObject({ verified: 2, offline: 1, failed: 0, planned: 0 });
    expect(Object.keys(counts)).toHaveLength(14);
  });
});
