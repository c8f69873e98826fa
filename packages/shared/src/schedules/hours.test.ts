import { expect, test } from "vitest";
import { openSpans } from "./hours.ts";

const hour = 3_600_000;
const zone = "Europe/Amsterdam";
const texts = (hours: Parameters<typeof openSpans>[0], fromMs: number, untilMs: number): readonly string[] =>
  openSpans(hours, zone, fromMs, untilMs).map(
    ({ fromMs: from, untilMs: until }) =>
      `${new Date(from).toISOString().slice(8, 16)} ${new Date(until).toISOString().slice(8, 16)}`,
  );
const week = [1, 2, 3, 4, 5, 6, 7];

test("hours over midnight belong to the day on which they begin, and what is on already is on from now", () => {
  // Tuesday 2027-01-05 06:00 in Amsterdam, of hours that began on Monday.
  const fromMs = Date.UTC(2027, 0, 5, 5);
  const hours = { from: "18:00", until: "07:00", days: [1, 2], zone: "device" };
  expect(texts(hours, fromMs, fromMs + 48 * hour)).toEqual(["05T05:00 05T06:00", "05T17:00 06T06:00"]);
});

test("hours within a day, and all day long", () => {
  const fromMs = Date.UTC(2027, 0, 5, 5);
  expect(texts({ from: "09:00", until: "12:30", days: [3], zone }, fromMs, fromMs + 48 * hour)).toEqual([
    "06T08:00 06T11:30",
  ]);
  expect(
    texts({ from: "00:00", until: "00:00", days: [2], zone: "UTC" }, fromMs, fromMs + 48 * hour),
  ).toEqual(["05T05:00 06T00:00"]);
});

test("the night without half past two begins at three, and the one with two of them has it once more", () => {
  const spring = Date.UTC(2027, 2, 27, 12);
  const hours = { from: "02:30", until: "04:00", days: week, zone };
  expect(texts(hours, spring, spring + 24 * hour)).toEqual(["28T01:00 28T02:00"]);
  const autumn = Date.UTC(2027, 9, 30, 12);
  expect(texts(hours, autumn, autumn + 24 * hour)).toEqual(["31T00:30 31T03:00"]);
});
