import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instants, meanings, whenOf, zones } from "../../../../test/schedules/arbitrary.ts";
import { meantOccurrences } from "../../../../test/schedules/meant.ts";
import { localAt, nextOccurrences, type Occurrence, occurrences } from "./occurrences.ts";
import type { When } from "./when.ts";

const at = (iso: string): number => Date.parse(`${iso}Z`);
const cron = (text: string, zone = "device"): When => ({ kind: "cron", cron: text, zone });
const told = (list: readonly Occurrence[]) =>
  list.map(
    ({ local, atMs, moved }) => `${local} ${new Date(atMs).toISOString().slice(0, 16)}${moved ? " gap" : ""}`,
  );
const due = (when: When, zone: string, from: string, until: string) =>
  told(occurrences(when, zone, at(from), at(until)));

const days = 86_400_000;

test(
  "whatever is meant, in whatever zone, from 2024 until 2036: due exactly when Temporal says",
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(meanings, zones, instants, fc.integer({ min: 1, max: 40 }), (meant, zone, fromMs, long) => {
        const untilMs = fromMs + long * days;
        const wanted = meantOccurrences(meant, zone, fromMs, untilMs);
        expect(occurrences(whenOf(meant, "device"), zone, fromMs, untilMs)).toEqual(wanted);
        expect(occurrences(whenOf(meant, zone), "UTC", fromMs, untilMs)).toEqual(wanted);
      }),
      { numRuns: 250, seed: 20_270_328 },
    );
  },
);

test("in the weeks in which clocks change, in every zone that has such", { timeout: 60_000 }, () => {
  const changes = [
    at("2027-03-14T00:00"),
    at("2027-03-28T00:00"),
    at("2027-10-31T00:00"),
    at("2027-04-04T00:00"),
  ];
  fc.assert(
    fc.property(meanings, zones, fc.constantFrom(...changes), (meant, zone, nearMs) => {
      const [fromMs, untilMs] = [nearMs - 2 * days, nearMs + 2 * days];
      expect(occurrences(whenOf(meant, "device"), zone, fromMs, untilMs)).toEqual(
        meantOccurrences(meant, zone, fromMs, untilMs),
      );
    }),
    { numRuns: 200, seed: 20_270_328 },
  );
});

test(
  "a span is the sum of its parts, wherever it is cut, and no name comes twice",
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(
        meanings,
        zones,
        instants,
        fc.integer({ min: 0, max: 20 * days }),
        (meant, zone, fromMs, cut) => {
          const when = whenOf(meant, "device");
          const whole = occurrences(when, zone, fromMs, fromMs + 20 * days);
          expect([
            ...occurrences(when, zone, fromMs, fromMs + cut),
            ...occurrences(when, zone, fromMs + cut, fromMs + 20 * days),
          ]).toEqual(whole);
          expect(new Set(whole.map(({ local }) => local)).size).toBe(whole.length);
        },
      ),
      { numRuns: 150, seed: 20_270_328 },
    );
  },
);

describe("in Amsterdam", () => {
  const zone = "Europe/Amsterdam";
  test("half past two on 28 March 2027 is at three, and keeps its name", () => {
    expect(due(cron("30 2 * * *"), zone, "2027-03-27T00:00", "2027-03-30T00:00")).toEqual([
      "2027-03-27T02:30 2027-03-27T01:30",
      "2027-03-28T02:30 2027-03-28T01:00 gap",
      "2027-03-29T02:30 2027-03-29T00:30",
    ]);
  });
  test("what falls on three that night as well is one with three, by the name that the clock shows", () => {
    expect(due(cron("*/30 2,3 * * *"), zone, "2027-03-28T00:00", "2027-03-29T00:00")).toEqual([
      "2027-03-28T03:00 2027-03-28T01:00",
      "2027-03-28T03:30 2027-03-28T01:30",
    ]);
    expect(due(cron("10,40 2 * * *"), zone, "2027-03-28T00:00", "2027-03-29T00:00")).toEqual([
      "2027-03-28T02:10 2027-03-28T01:00 gap",
    ]);
  });
  test("half past two on 31 October 2027 is once, the first time", () => {
    expect(due(cron("30 2 * * *"), zone, "2027-10-30T12:00", "2027-11-01T12:00")).toEqual([
      "2027-10-31T02:30 2027-10-31T00:30",
      "2027-11-01T02:30 2027-11-01T01:30",
    ]);
  });
});

test("Apia had no 30 December 2011: what was due that day is at the end of the jump, with what is due then", () => {
  expect(due(cron("0 10,20 * * *"), "Pacific/Apia", "2011-12-29T12:00", "2011-12-31T12:00")).toEqual([
    "2011-12-29T10:00 2011-12-29T20:00",
    "2011-12-29T20:00 2011-12-30T06:00",
    "2011-12-30T10:00 2011-12-30T10:00 gap",
    "2011-12-31T10:00 2011-12-30T20:00",
    "2011-12-31T20:00 2011-12-31T06:00",
  ]);
  expect(due(cron("0 0,12 * * *"), "Pacific/Apia", "2011-12-30T00:00", "2011-12-30T12:00")).toEqual([
    "2011-12-31T00:00 2011-12-30T10:00",
  ]);
});

test("its own zone counts, or the device's where it says so", () => {
  const span = ["2027-07-01T00:00", "2027-07-02T00:00"] as const;
  expect(due(cron("0 12 * * *", "Asia/Tokyo"), "Europe/Amsterdam", ...span)).toEqual([
    "2027-07-01T12:00 2027-07-01T03:00",
  ]);
  expect(due(cron("0 12 * * *"), "Europe/Amsterdam", ...span)).toEqual(["2027-07-01T12:00 2027-07-01T10:00"]);
});

test("every two weeks counts from the week of its first day, and not before that day", () => {
  const when: When = {
    kind: "every",
    weeks: 2,
    days: [2, 5],
    time: "22:00",
    from: "2027-01-06",
    zone: "UTC",
  };
  expect(due(when, "UTC", "2026-12-01T00:00", "2027-01-31T00:00")).toEqual([
    "2027-01-08T22:00 2027-01-08T22:00",
    "2027-01-19T22:00 2027-01-19T22:00",
    "2027-01-22T22:00 2027-01-22T22:00",
  ]);
});

test("an occurrence is in the span that begins with it, and not in the one that ends with it", () => {
  const once: When = { kind: "once", local: "2027-05-05T12:00", zone: "UTC" };
  expect(due(once, "UTC", "2027-05-05T12:00", "2027-05-05T12:01")).toHaveLength(1);
  expect(due(once, "UTC", "2027-05-05T11:00", "2027-05-05T12:00")).toEqual([]);
  expect(due(once, "UTC", "2027-05-05T12:00", "2027-05-05T12:00")).toEqual([]);
  expect(due(once, "UTC", "2027-05-06T12:00", "2027-05-05T12:00")).toEqual([]);
});

test("what cannot be read is never due", () => {
  expect(due(cron("61 * * * *"), "UTC", "2027-05-05T12:00", "2027-06-05T12:00")).toEqual([]);
  expect(nextOccurrences(cron("0 3 30 2 *"), "UTC", at("2027-01-01T00:00"), 3)).toEqual([]);
});

describe("the next ones", () => {
  test("are as many as are asked for, from that instant on", () => {
    expect(
      told(nextOccurrences(cron("0 22 * * 2#2"), "Europe/Amsterdam", at("2027-04-13T20:00"), 2)),
    ).toEqual(["2027-04-13T22:00 2027-04-13T20:00", "2027-05-11T22:00 2027-05-11T20:00"]);
    expect(nextOccurrences(cron("0 * * * *"), "UTC", at("2027-04-13T20:00"), 10)).toHaveLength(10);
  });
  test("are found when they are years away: leap days, a fifth Sunday of February", () => {
    expect(told(nextOccurrences(cron("0 3 29 2 *"), "UTC", at("2027-01-01T00:00"), 2))).toEqual([
      "2028-02-29T03:00 2028-02-29T03:00",
      "2032-02-29T03:00 2032-02-29T03:00",
    ]);
    expect(told(nextOccurrences(cron("0 3 * 2 0#5"), "UTC", at("2027-01-01T00:00"), 1))).toEqual([
      "2032-02-29T03:00 2032-02-29T03:00",
    ]);
  });
  test("are fewer when there are no more", () => {
    const once: When = { kind: "once", local: "2027-05-05T12:00", zone: "UTC" };
    expect(nextOccurrences(once, "UTC", at("2027-01-01T00:00"), 5)).toHaveLength(1);
    expect(nextOccurrences(once, "UTC", at("2027-05-05T12:01"), 5)).toEqual([]);
  });
});

test("the wall clock's minute at an instant", () => {
  expect(localAt("Europe/Amsterdam", at("2027-03-28T01:00"))).toBe("2027-03-28T03:00");
});
