import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  changesInMs,
  type ClockReading,
  countedAnew,
  forgottenAfterMs,
  type HeardWindows,
  holdingNow,
  holdsPlanned,
  passedMs,
} from "./windows.ts";

const hour = 3_600_000;
const collectorMs = 1_800_000_000_000;
/** A device whose wall clock is years behind: spans are by the collector's. */
const heardAt: ClockReading = { bootId: "a", monoMs: 5_000, wallMs: 1_000_000 };

const windowOf = (name: string, ...spans: readonly (readonly [number, number])[]) => ({
  windowId: `01900000-0000-7000-8000-00000000000${name.length}`,
  name,
  kind: "maintenance" as const,
  spans: spans.map(([fromMs, untilMs]) => ({ fromMs: collectorMs + fromMs, untilMs: collectorMs + untilMs })),
  holds: { checks: false, fixes: true },
});
const heard = (...windows: readonly ReturnType<typeof windowOf>[]): HeardWindows => ({
  body: { atMs: collectorMs, windows: [...windows] },
  passedMs: 0,
  at: heardAt,
});
const later = (ms: number, now: Partial<ClockReading> = {}): ClockReading => ({
  bootId: "a",
  monoMs: heardAt.monoMs + ms,
  wallMs: heardAt.wallMs + ms,
  ...now,
});

describe("what holds now", () => {
  test("is nothing where nothing was ever told", () => {
    expect(holdingNow(null, heardAt)).toEqual([]);
    expect(changesInMs(null, heardAt)).toBe(null);
  });

  test("begins with its first instant and ends before its last, by the collector's clock", () => {
    const known = heard(windowOf("night", [hour, 2 * hour]));
    expect(holdingNow(known, later(hour - 1))).toEqual([]);
    expect(holdingNow(known, later(hour))).toMatchObject([{ name: "night", leftMs: hour }]);
    expect(holdingNow(known, later(2 * hour - 1))).toMatchObject([{ leftMs: 1 }]);
    expect(holdingNow(known, later(2 * hour))).toEqual([]);
  });

  test("of several windows the one that ends last comes first; equal ends by their ids", () => {
    const known = heard(windowOf("bb", [0, hour]), windowOf("a", [0, hour]), windowOf("ccc", [0, 3 * hour]));
    expect(holdingNow(known, later(0)).map(({ name }) => name)).toEqual(["ccc", "a", "bb"]);
  });

  test("spans of one window that lie over each other hold until the last of them ends", () => {
    const known = heard(windowOf("n", [0, 2 * hour], [hour, 3 * hour]));
    expect(holdingNow(known, later(hour))).toMatchObject([{ leftMs: 2 * hour }]);
  });

  test("a wall clock that is set by hand changes nothing while the machine runs", () => {
    const known = heard(windowOf("n", [0, hour]));
    for (const wallMs of [0, heardAt.wallMs + 500 * hour])
      expect(holdingNow(known, later(hour / 2, { wallMs }))).toMatchObject([{ leftMs: hour / 2 }]);
  });

  test("over a start of the machine the wall clock counts, and one that went back takes nothing away", () => {
    const known = countedAnew(heard(windowOf("n", [0, 4 * hour])), later(hour));
    const on = (ms: number) => later(0, { bootId: "b", monoMs: 7, wallMs: heardAt.wallMs + hour + ms });
    expect(passedMs(known, on(hour))).toBe(2 * hour);
    expect(passedMs(known, on(-100 * hour))).toBe(hour);
  });

  test("it is forgotten fourteen days after it was heard, however long its span is", () => {
    const known = heard(windowOf("n", [0, 100 * 24 * hour]));
    expect(holdingNow(known, later(forgottenAfterMs - 1))).toMatchObject([{ leftMs: 1 }]);
    expect(holdingNow(known, later(forgottenAfterMs))).toEqual([]);
    expect(changesInMs(known, later(0))).toBe(forgottenAfterMs);
  });
});

test("the next change is the next begin or end, and null behind the last", () => {
  const known = heard(windowOf("n", [hour, 2 * hour]), windowOf("mm", [3 * hour, 4 * hour]));
  expect(changesInMs(known, later(0))).toBe(hour);
  expect(changesInMs(known, later(hour))).toBe(hour);
  expect(changesInMs(known, later(2.5 * hour))).toBe(hour / 2);
  expect(changesInMs(known, later(4 * hour))).toBe(null);
});

test("whatever the clocks say, what holds never holds on past fourteen days of monotonic time", () => {
  const step = fc.record({
    forMs: fc.integer({ min: 0, max: 5 * 24 * hour }),
    wallMs: fc.integer(),
    boots: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let known = heard(windowOf("n", [0, 365 * 24 * hour]));
      let now = heardAt;
      let ranMs = 0;
      for (const { forMs, wallMs, boots } of steps) {
        // The machine runs for a while, is counted anew each hour and at each start, and may start again with any clock.
        now = { ...now, monoMs: now.monoMs + forMs, wallMs };
        ranMs += forMs;
        known = countedAnew(known, now);
        if (boots) {
          now = { bootId: `${now.bootId}.`, monoMs: 0, wallMs };
          known = countedAnew(known, now);
        }
        if (ranMs >= forgottenAfterMs) expect(holdingNow(known, now)).toEqual([]);
      }
    }),
  );
});

test("a freeze refuses schedules and rollouts, whatever else it lets through; a window does when it holds fixes", () => {
  const none = { checks: false, fixes: false, messages: false };
  expect(holdsPlanned([])).toBe(false);
  expect(holdsPlanned([{ kind: "freeze", holds: none }])).toBe(true);
  expect(holdsPlanned([{ kind: "maintenance", holds: none }])).toBe(false);
  expect(
    holdsPlanned([
      { kind: "maintenance", holds: none },
      { kind: "maintenance", holds: { ...none, fixes: true } },
    ]),
  ).toBe(true);
});
