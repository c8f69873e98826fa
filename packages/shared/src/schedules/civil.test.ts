import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  civilOf,
  dateText,
  dayMs,
  dayOf,
  daysInMonth,
  localText,
  readDate,
  readLocal,
  readTime,
  weekdayOf,
} from "./civil.ts";

const dayNumbers = fc.integer({ min: -300_000, max: 100_000 });

test(
  "days are counted as Temporal counts them, four hundred years back and a century on",
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(dayNumbers, (day) => {
        const date = Temporal.PlainDate.from("1970-01-01").add({ days: day });
        expect(civilOf(day)).toEqual({ year: date.year, month: date.month, day: date.day });
        expect(dayOf(date.year, date.month, date.day)).toBe(day);
        expect(weekdayOf(day)).toBe(date.dayOfWeek);
        expect(daysInMonth(date.year, date.month)).toBe(date.daysInMonth);
        expect(dateText(day)).toBe(date.toString());
        expect(readDate(date.toString())).toBe(day);
      }),
      { numRuns: 1000, seed: 20_270_328 },
    );
  },
);

test("every day from 2023 until 2037 is the one after the day before it", { timeout: 60_000 }, () => {
  let date = Temporal.PlainDate.from("2023-01-01");
  for (let day = dayOf(2023, 1, 1); day <= dayOf(2037, 1, 1); day++) {
    expect(dateText(day)).toBe(date.toString());
    date = date.add({ days: 1 });
  }
});

describe("what does not exist is not read", () => {
  test.each([
    "2027-02-29",
    "2027-04-31",
    "2027-13-01",
    "2027-00-10",
    "2027-1-1",
    "",
    "27-01-01",
    "2027-01-01T",
  ])("the day %j", (text) => expect(readDate(text)).toBeNull());
  test.each(["24:00", "7:00", "07:60", "", "0700", "07:00:00"])("the time %j", (text) =>
    expect(readTime(text)).toBeNull(),
  );
  test.each([
    "2027-02-29T02:30",
    "2027-03-28T25:00",
    "2027-03-28",
    "2027-03-28T02:30T",
    "2027-03-28T02:30T1",
  ])("the minute %j", (text) => expect(readLocal(text)).toBeNull());
});

test("a minute by the wall clock is written and read back", () => {
  expect(readLocal("2028-02-29T23:59")).toBe(Date.UTC(2028, 1, 29, 23, 59));
  expect(localText(Date.UTC(2028, 1, 29, 23, 59, 59, 999))).toBe("2028-02-29T23:59");
  expect(localText(-1)).toBe("1969-12-31T23:59");
  expect(localText(dayMs)).toBe("1970-01-02T00:00");
  expect(readTime("02:30")).toBe(150);
});
