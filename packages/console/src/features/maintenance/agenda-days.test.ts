import type { AgendaItem } from "@hulplijn/shared/api";
import { describe, expect, test } from "vitest";
import {
  dayAfter,
  dayOf,
  daysOf,
  devicesIn,
  isDay,
  itemsOf,
  kindCounts,
  monthOf,
  nightOf,
  saturdayFrom,
  timeOf,
  weekOf,
  weekdayOf,
} from "./agenda-days.ts";

const item = (
  name: string,
  local: string,
  untilLocal: string,
  more: Partial<AgendaItem> = {},
): AgendaItem => ({
  kind: "schedule",
  number: 1,
  name,
  words: null,
  local,
  untilLocal,
  zone: "Europe/Amsterdam",
  fromMs: Date.parse(`${local}Z`),
  untilMs: Date.parse(`${untilLocal}Z`),
  clock: null,
  devices: 3,
  groups: [{ group: "utrecht", devices: 3 }],
  expectedSeconds: null,
  last: null,
  holds: [],
  ...more,
});
const names = (items: readonly AgendaItem[]): readonly string[] => items.map(({ name }) => name);

describe("days without a clock", () => {
  test("a day later is a day later also where clocks change, and over the end of a year", () => {
    expect(dayAfter("2027-03-27", 1)).toBe("2027-03-28");
    expect(dayAfter("2027-03-28", 1)).toBe("2027-03-29");
    expect(dayAfter("2028-02-28", 1)).toBe("2028-02-29");
    expect(dayAfter("2027-12-31", 1)).toBe("2028-01-01");
    expect(dayAfter("2027-01-01", -1)).toBe("2026-12-31");
  });

  test("the date of an instant is that of the reader's own clock", () => {
    expect(dayOf(new Date(2027, 2, 5, 23, 59).getTime())).toBe("2027-03-05");
  });

  test("only a day that exists is a day", () => {
    expect(isDay("2028-02-29")).toBe(true);
    expect(isDay("2027-02-29")).toBe(false);
    expect(isDay("2027-13-01")).toBe(false);
    expect(isDay("tomorrow")).toBe(false);
    expect(isDay(undefined)).toBe(false);
  });

  test("weeks begin on Monday, and Saturday is today on a Saturday", () => {
    expect(weekdayOf("2027-03-28")).toBe(7);
    expect(weekOf("2027-03-28")[0]).toBe("2027-03-22");
    expect(weekOf("2027-03-22").at(-1)).toBe("2027-03-28");
    expect(saturdayFrom("2027-03-22")).toBe("2027-03-27");
    expect(saturdayFrom("2027-03-27")).toBe("2027-03-27");
    expect(saturdayFrom("2027-03-28")).toBe("2027-04-03");
  });

  test("a month has its own number of days", () => {
    expect(monthOf("2028-02-11")).toHaveLength(29);
    expect(monthOf("2027-12-31").at(-1)).toBe("2027-12-31");
  });
});

describe("what is on which day", () => {
  const night = item("late", "2027-03-27T23:30", "2027-03-28T01:30");
  const early = item("early", "2027-03-27T08:00", "2027-03-27T09:00");
  const freeze = item("year end", "2027-03-20T00:00", "2027-04-02T00:00", { kind: "freeze" });
  const easter = item("Easter", "2027-03-28T00:00", "2027-03-29T00:00", { kind: "holiday", number: null });

  test("what begins, what goes on and what is a holiday are told apart, the earliest first", () => {
    const [saturday, sunday] = daysOf([night, freeze, easter, early], ["2027-03-27", "2027-03-28"]);
    expect(names(saturday?.begins ?? [])).toEqual(["early", "late"]);
    expect(names(saturday?.goesOn ?? [])).toEqual(["year end"]);
    expect(names(sunday?.begins ?? [])).toEqual([]);
    expect(names(sunday?.goesOn ?? [])).toEqual(["year end", "late"]);
    expect(names(sunday?.holidays ?? [])).toEqual(["Easter"]);
  });

  test("what ends at midnight does not go on the next day", () => {
    const day = item("whole day", "2027-03-27T00:00", "2027-03-28T00:00", { kind: "window" });
    expect(daysOf([day], ["2027-03-28"])[0]?.goesOn).toEqual([]);
  });

  test("a night is from six in the evening until eight in the morning", () => {
    const dawn = item("dawn", "2027-03-28T07:59", "2027-03-28T08:30");
    const breakfast = item("breakfast", "2027-03-28T08:00", "2027-03-28T08:30");
    const tea = item("tea", "2027-03-27T16:00", "2027-03-27T18:00");
    const all = [breakfast, dawn, tea, easter, night, freeze];
    expect(names(nightOf(all, "2027-03-27").items)).toEqual(["year end", "late", "dawn"]);
  });
});

test("a group sees what is for it, and holidays, with its own count", () => {
  const here = item("here", "2027-03-27T22:00", "2027-03-27T23:00", {
    devices: 5,
    groups: [
      { group: "utrecht", devices: 3 },
      { group: "delft", devices: 2 },
    ],
  });
  const there = item("there", "2027-03-27T22:00", "2027-03-27T23:00", {
    groups: [{ group: "delft", devices: 3 }],
  });
  const holiday = item("Easter", "2027-03-28T00:00", "2027-03-29T00:00", { kind: "holiday", groups: [] });
  expect(names(itemsOf([here, there, holiday], "utrecht"))).toEqual(["here", "Easter"]);
  expect(itemsOf([here, there], "")).toHaveLength(2);
  expect(devicesIn(here, "utrecht")).toBe(3);
  expect(devicesIn(here, "")).toBe(5);
  expect(devicesIn(there, "utrecht")).toBe(0);
  expect(kindCounts([here, there, holiday])).toEqual({
    schedule: 2,
    rollout: 0,
    window: 0,
    freeze: 0,
    holiday: 1,
  });
});

test("the time of a local minute", () => {
  expect(timeOf("2027-03-28T03:00")).toBe("03:00");
});
