import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { instants, zoneNames, zones } from "../../../../test/schedules/arbitrary.ts";
import { meantInstant } from "../../../../test/schedules/meant.ts";
import { localText, readLocal } from "./civil.ts";
import { instantOf, isZone, jumpsOf, localMsAt } from "./zones.ts";

const at = (iso: string): number => Date.parse(iso);
const instant = (zone: string, local: string) => {
  const { atMs, moved } = instantOf(zone, readLocal(local) ?? Number.NaN);
  return [new Date(atMs).toISOString(), moved];
};

test("every jump of every zone from 2024 until 2036 is found, at its second", { timeout: 60_000 }, () => {
  const [fromMs, untilMs] = [at("2024-01-01T00:00Z"), at("2036-01-01T00:00Z")];
  let all = 0;
  for (const zone of zoneNames) {
    const wanted: number[] = [];
    let next = Temporal.Instant.fromEpochMilliseconds(fromMs)
      .toZonedDateTimeISO(zone)
      .getTimeZoneTransition("next");
    while (next && next.epochMilliseconds < untilMs) {
      wanted.push(next.epochMilliseconds);
      next = next.getTimeZoneTransition("next");
    }
    expect([zone, jumpsOf(zone, fromMs, untilMs).map(({ atMs }) => atMs)]).toEqual([zone, wanted]);
    all += wanted.length;
  }
  expect(all).toBeGreaterThan(2500);
});

test(
  "the wall clock shows at any instant what Temporal says, and the minute leads back to its first time",
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(zones, instants, (zone, atMs) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone);
        const local = zoned.toPlainDateTime().toString({ smallestUnit: "minute" });
        expect(localText(localMsAt(zone, atMs))).toBe(local);
        expect(instantOf(zone, readLocal(local) ?? Number.NaN)).toEqual(meantInstant(local, zone));
      }),
      { numRuns: 1500, seed: 20_270_328 },
    );
  },
);

test(
  "around each jump of some zones, every five minutes lead to the same instant as by Temporal",
  { timeout: 60_000 },
  () => {
    for (const zone of [
      "Europe/Amsterdam",
      "Australia/Lord_Howe",
      "Africa/Casablanca",
      "America/Nuuk",
      "Asia/Beirut",
      "Africa/Cairo",
      "America/Havana",
      "Antarctica/Troll",
    ])
      for (const { atMs, beforeMs } of jumpsOf(zone, at("2026-01-01T00:00Z"), at("2028-01-01T00:00Z")))
        for (let minutes = -180; minutes <= 180; minutes += 5) {
          const localMs = atMs + beforeMs + minutes * 60_000;
          const local = localText(localMs);
          expect([zone, local, instantOf(zone, localMs)]).toEqual([zone, local, meantInstant(local, zone)]);
        }
  },
);

describe("in Amsterdam", () => {
  test("the half hour that 28 March 2027 leaves out begins at three", () => {
    expect(instant("Europe/Amsterdam", "2027-03-28T01:59")).toEqual(["2027-03-28T00:59:00.000Z", null]);
    expect(instant("Europe/Amsterdam", "2027-03-28T02:00")).toEqual(["2027-03-28T01:00:00.000Z", "gap"]);
    expect(instant("Europe/Amsterdam", "2027-03-28T02:30")).toEqual(["2027-03-28T01:00:00.000Z", "gap"]);
    expect(instant("Europe/Amsterdam", "2027-03-28T03:00")).toEqual(["2027-03-28T01:00:00.000Z", null]);
  });
  test("the half hour that comes twice on 31 October 2027 counts the first time", () => {
    expect(instant("Europe/Amsterdam", "2027-10-31T02:30")).toEqual(["2027-10-31T00:30:00.000Z", null]);
    expect(instant("Europe/Amsterdam", "2027-10-31T03:00")).toEqual(["2027-10-31T02:00:00.000Z", null]);
  });
});

test("Lord Howe jumps by half an hour, Apia left out a day, Kathmandu and Chatham stand at odd quarters", () => {
  expect(instant("Australia/Lord_Howe", "2027-10-03T02:15")).toEqual(["2027-10-02T15:30:00.000Z", "gap"]);
  expect(instant("Australia/Lord_Howe", "2027-10-03T02:30")).toEqual(["2027-10-02T15:30:00.000Z", null]);
  expect(instant("Australia/Lord_Howe", "2027-04-04T01:45")).toEqual(["2027-04-03T14:45:00.000Z", null]);
  expect(instant("Pacific/Apia", "2011-12-30T12:00")).toEqual(["2011-12-30T10:00:00.000Z", "gap"]);
  expect(instant("Asia/Kathmandu", "2027-01-01T00:00")).toEqual(["2026-12-31T18:15:00.000Z", null]);
  expect(instant("Pacific/Chatham", "2027-01-01T00:00")).toEqual(["2026-12-31T10:15:00.000Z", null]);
});

test("a jump belongs to the time from its own instant on, also at the end of a block", () => {
  const [spring] = jumpsOf("Europe/Amsterdam", at("2027-03-01T00:00Z"), at("2027-04-01T00:00Z"));
  expect(spring).toEqual({ atMs: at("2027-03-28T01:00Z"), beforeMs: 3_600_000, afterMs: 7_200_000 });
  const atMs = at("2027-03-28T01:00Z");
  expect(jumpsOf("Europe/Amsterdam", atMs, atMs + 1)).toHaveLength(1);
  expect(jumpsOf("Europe/Amsterdam", atMs - 1, atMs)).toEqual([]);
  expect(jumpsOf("Europe/Amsterdam", atMs + 1, atMs + 86_400_000)).toEqual([]);
  expect(jumpsOf("Europe/Amsterdam", atMs, atMs)).toEqual([]);
});

describe("a zone", () => {
  test.each(["Europe/Amsterdam", "UTC", "Etc/GMT+5", "America/Argentina/Ushuaia"])("is %s", (zone) =>
    expect(isZone(zone)).toBe(true),
  );
  test.each(["Europe/Atlantis", "+02:00", "", "device", "Mars/Olympus", "Europe/Amsterdam "])(
    "is not %j",
    (zone) => expect(isZone(zone)).toBe(false),
  );
  test("that is not known counts as UTC", () => {
    expect(instant("Europe/Atlantis", "2027-07-01T12:00")).toEqual(["2027-07-01T12:00:00.000Z", null]);
    expect(localMsAt("Europe/Atlantis", 5)).toBe(5);
  });
});

test("what is remembered of zones and years is not for ever, and nothing comes out differently", () => {
  const asked = (): number[] =>
    zoneNames.slice(0, 80).map((zone) => localMsAt(zone, at("2030-07-01T00:00Z")));
  const first = asked();
  // More years than are kept of one zone.
  for (let year = 2000; year < 2080; year++) jumpsOf("Europe/Paris", Date.UTC(year, 0), Date.UTC(year, 11));
  expect(asked()).toEqual(first);
  expect(instant("Europe/Paris", "2027-03-28T02:30")).toEqual(["2027-03-28T01:00:00.000Z", "gap"]);
});
