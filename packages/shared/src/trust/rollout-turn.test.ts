import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deviceId, sha256 } from "../../../../test/trust/organisation.ts";
import { ringOf, soakMsBefore } from "./decide-ring.ts";
import type { Rollout } from "./rollout.ts";
import { paceMs, type RolloutMoment, rolloutTurn, spreadOfRingMs } from "./rollout-turn.ts";

const minute = 60_000;
const hour = 60 * minute;
const rings = [
  { permyriad: 1000, soakMinutes: 60 },
  { permyriad: 10_000, soakMinutes: 0 },
];
const nonce = Buffer.alloc(16, 9).toString("base64");
const rollout: Parameters<typeof rolloutTurn>[0] = {
  nonce,
  rings,
  perHour: 100,
  targets: { count: 1000 },
  hours: null,
};
const moment: RolloutMoment = {
  deviceId,
  sha256,
  openRing: 7,
  halt: 0,
  resumed: new Set(),
  seenForMs: 60 * 24 * hour,
  turnForMs: 60 * 24 * hour,
  // Monday 2027-03-29, 12:00 in Amsterdam.
  nowMs: Date.UTC(2027, 2, 29, 10),
  zone: () => "Europe/Amsterdam",
};
const turn = (change: Partial<RolloutMoment> = {}, of: Partial<typeof rollout> = {}, ring = 1) =>
  rolloutTurn({ ...rollout, ...of }, ring, { ...moment, ...change });

describe("a device's turn", () => {
  test("comes when its ring is open, its soaking is over, and its own share of the time has passed", () => {
    expect(turn()).toEqual({ act: "start" });
    expect(turn({ openRing: 0 })).toEqual({ act: "wait", code: null, waitMs: null, turn: false });
    expect(turn({ openRing: 0 }, {}, 0)).toEqual({ act: "start" });
    expect(turn({ seenForMs: hour - 1 })).toEqual({
      act: "wait",
      code: "rollout-soaking",
      waitMs: 1,
      turn: false,
    });
    const pace = paceMs(rollout, 1, deviceId, sha256);
    expect(pace).toBeGreaterThan(0);
    const waits = (turnForMs: number | null, waitMs: number) =>
      expect(turn({ turnForMs })).toEqual({ act: "wait", code: "rollout-pace", waitMs, turn: true });
    waits(null, pace);
    waits(-hour, pace);
    waits(pace - 1, 1);
    expect(turn({ turnForMs: pace })).toEqual({ act: "start" });
  });

  test("does not come while it is halted, until people resume that very halt", () => {
    const halted = { act: "wait", code: "rollout-halted", waitMs: null, turn: false };
    expect(turn({ halt: 2 })).toEqual(halted);
    expect(turn({ halt: 2, resumed: new Set([1, 3]) })).toEqual(halted);
    expect(turn({ halt: 2, resumed: new Set([2]) })).toEqual({ act: "start" });
  });

  test("nothing that the collector says brings it before the soaking and its own share, on any device (S-24)", () => {
    fc.assert(
      fc.property(
        fc.uuid({ version: 7 }),
        fc.integer({ min: -1, max: 7 }),
        fc.nat(100 * hour),
        fc.nat(100 * hour),
        fc.nat(3),
        fc.uniqueArray(fc.nat(3)),
        (id, openRing, seenForMs, turnForMs, halt, resumed) => {
          const ring = ringOf(id, rollout, sha256);
          const known = { deviceId: id, openRing, seenForMs, turnForMs, halt, resumed: new Set(resumed) };
          if (turn(known, {}, ring).act !== "start") return;
          expect(openRing).toBeGreaterThanOrEqual(ring);
          expect(seenForMs).toBeGreaterThanOrEqual(soakMsBefore(rollout, ring));
          expect(turnForMs).toBeGreaterThanOrEqual(paceMs(rollout, ring, id, sha256));
          expect(halt === 0 || resumed.includes(halt)).toBe(true);
        },
      ),
    );
  });
});

describe("the pace", () => {
  test("spreads a ring over as long as its devices take, each at its own moment", () => {
    const last = spreadOfRingMs(rollout, 1);
    expect(last).toBeCloseTo(9 * 1.5 * hour, -3);
    expect(spreadOfRingMs(rollout, 0)).toBeCloseTo(last / 9, -3);
    expect(spreadOfRingMs(rollout, 5)).toBe(0);
    expect(spreadOfRingMs({ ...rollout, targets: { count: 1 } }, 0)).toBeLessThan(minute);
  });

  test("keeps every hour at the number that people signed, for every one of thirty rollouts of a thousand devices", () => {
    for (let round = 0; round < 30; round++) {
      const of = { ...rollout, nonce: `rollout ${round}` };
      const starts = Array.from({ length: 1000 }, (_, at) => `device ${at}`)
        .filter((id) => ringOf(id, of, sha256) === 1)
        .map((id) => paceMs(of, 1, id, sha256))
        .toSorted((one, other) => one - other);
      const most = starts.reduce(
        (found, fromMs) => Math.max(found, starts.filter((at) => at >= fromMs && at < fromMs + hour).length),
        0,
      );
      expect(most).toBeLessThanOrEqual(rollout.perHour);
    }
  });
});

describe("hours", () => {
  const hours: Rollout["hours"] = { from: "18:00", until: "07:00", days: [1, 2, 3, 4, 5], zone: "device" };
  test("hold it back outside them, in the device's zone or the one that was signed", () => {
    expect(turn({}, { hours })).toEqual({
      act: "wait",
      code: "rollout-hours",
      waitMs: 6 * hour,
      turn: true,
    });
    expect(turn({ nowMs: moment.nowMs + 6 * hour }, { hours })).toEqual({ act: "start" });
    expect(turn({}, { hours: { ...hours, zone: "Asia/Tokyo" } })).toEqual({ act: "start" });
    // Saturday noon: the hours that began on Friday are over, and the next begin on Monday.
    expect(turn({ nowMs: moment.nowMs + 5 * 24 * hour }, { hours })).toMatchObject({ waitMs: 54 * hour });
  });

  test("count their own time alone, so that those who waited all day do not begin together", () => {
    const nowMs = moment.nowMs + 6 * hour;
    const of = { hours, perHour: 1000 };
    const pace = paceMs({ ...rollout, ...of }, 1, deviceId, sha256);
    // Its turn came at noon, six hours before the hours did.
    expect(turn({ nowMs, turnForMs: 6 * hour }, of)).toEqual({
      act: "wait",
      code: "rollout-pace",
      waitMs: pace,
      turn: true,
    });
    expect(turn({ nowMs: nowMs + pace, turnForMs: 6 * hour + pace }, of)).toEqual({ act: "start" });
  });

  test("that never come are looked at again, and nothing begins", () => {
    expect(turn({ zone: () => "Europe/Amsterdam" }, { hours: { ...hours, days: [] } })).toEqual({
      act: "wait",
      code: "rollout-hours",
      waitMs: 8 * 24 * hour,
      turn: true,
    });
  });
});
