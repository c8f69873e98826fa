// The schedules of the simulated year: every kind, in the nights of the clock changes, in the device's zone and in named ones, by each rule.
import { createHash } from "node:crypto";
import { dutchHolidays } from "../../packages/shared/src/schedules/holidays.ts";
import type { Timed } from "../../packages/shared/src/schedules/due.ts";
import { whenOf } from "../../test/schedules/arbitrary.ts";
import type { MeantDays, MeantOnce, MeantWeeks } from "../../test/schedules/meant.ts";

export const dayMs = 86_400_000;

export interface PlannedSchedule {
  readonly name: string;
  /** What the words mean, for the oracle alone. */
  readonly meant: MeantDays | MeantWeeks | MeantOnce;
  readonly schedule: Timed;
  readonly digest: string;
  /** Of a thousand devices, how many have it. */
  readonly permille: number;
}

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const daily = (hours: number[], minute: number, but: Partial<MeantDays> = {}): MeantDays => ({
  kind: "days",
  days: [],
  isLastDay: false,
  months: [],
  weekdays: [],
  nth: [],
  hours,
  minutes: [minute],
  ...but,
});
const weekly = (weeks: number, weekdays: number[], time: string): MeantWeeks => ({
  kind: "weeks",
  weeks,
  weekdays,
  from: "2026-11-30",
  time,
});
const once = (local: string): MeantOnce => ({ kind: "once", local });

type Row = [
  name: string,
  meant: PlannedSchedule["meant"],
  zone: string,
  windowMinutes: number,
  spreadMinutes: number,
  missed: Timed["missed"],
  permille: number,
  leavesOutHolidays?: true,
];
const rows: readonly Row[] = [
  ["each night at 22:00", daily([22], 0), "device", 240, 60, "in-window", 300],
  ["each night at 02:30, Amsterdam", daily([2], 30), "Europe/Amsterdam", 120, 30, "skip", 300],
  ["each night at 02:30", daily([2], 30), "device", 120, 30, "next-start", 150],
  ["each night at 01:30, New York", daily([1], 30), "America/New_York", 180, 30, "in-window", 150, true],
  [
    "working days at 12:15, Amsterdam",
    daily([12], 15, { weekdays: [1, 2, 3, 4, 5] }),
    "Europe/Amsterdam",
    60,
    30,
    "skip",
    150,
    true,
  ],
  ["each six hours, Kolkata", daily([0, 6, 12, 18], 0), "Asia/Kolkata", 60, 30, "in-window", 50],
  [
    "Tuesday and Thursday of every second week",
    weekly(2, [2, 4], "12:00"),
    "device",
    480,
    120,
    "in-window",
    1000,
  ],
  [
    "every Saturday at 22:00, Amsterdam",
    weekly(1, [6], "22:00"),
    "Europe/Amsterdam",
    300,
    5,
    "next-start",
    1000,
  ],
  ["every third Monday at 08:00", weekly(3, [1], "08:00"), "device", 120, 30, "skip", 500, true],
  [
    "every fourth Sunday at 02:00, Lord Howe",
    weekly(4, [7], "02:00"),
    "Australia/Lord_Howe",
    240,
    60,
    "skip",
    300,
  ],
  ["Sundays at 00:00", weekly(1, [7], "00:00"), "device", 600, 30, "in-window", 300],
  [
    "second Tuesday at 22:00",
    daily([22], 0, { nth: [{ weekday: 2, nth: 2 }] }),
    "device",
    300,
    5,
    "in-window",
    1000,
  ],
  [
    "last day of the month at 23:45",
    daily([23], 45, { isLastDay: true }),
    "device",
    60,
    30,
    "next-start",
    500,
  ],
  [
    "last Friday at 17:00",
    daily([17], 0, { nth: [{ weekday: 5, nth: 0 }] }),
    "device",
    4320,
    720,
    "in-window",
    500,
  ],
  [
    "the 1st and 15th at 00:30, Cairo",
    daily([0], 30, { days: [1, 15] }),
    "Africa/Cairo",
    120,
    60,
    "skip",
    500,
  ],
  [
    "each quarter at 06:00, Auckland",
    daily([6], 0, { days: [1], months: [1, 4, 7, 10] }),
    "Pacific/Auckland",
    600,
    60,
    "next-start",
    1000,
  ],
  [
    "once, 28 March 2027 at 02:30, Amsterdam",
    once("2027-03-28T02:30"),
    "Europe/Amsterdam",
    240,
    5,
    "in-window",
    1000,
  ],
  ["once, 31 October 2027 at 02:30", once("2027-10-31T02:30"), "device", 240, 60, "next-start", 1000],
  // Several of these fall on one instant where a clock jumps, from midnight or from two: those it shows give the name, else the first.
  [
    "Sundays, each half hour from 00:00 to 02:30",
    daily([0, 1, 2], 0, { minutes: [0, 30], weekdays: [7] }),
    "device",
    30,
    15,
    "in-window",
    200,
  ],
];

/** Signed at `beginsMs`, for a year and a day at most. */
export function plannedSchedules(beginsMs: number): PlannedSchedule[] {
  const holidays = [2026, 2027, 2028].flatMap((year) => dutchHolidays(year).map(({ date }) => date));
  return rows.map(([name, meant, zone, windowMinutes, spreadMinutes, missed, permille, leavesOut]) => ({
    name,
    meant,
    permille,
    digest: sha256(new TextEncoder().encode(name)),
    schedule: {
      when: whenOf(meant, zone),
      windowMinutes,
      spreadMinutes,
      missed,
      skipDays: leavesOut ? holidays : [],
      issuedAtMs: beginsMs,
      expiresAtMs: beginsMs + 366 * dayMs,
    },
  }));
}

const span = (from: string, until: string) => ({
  fromMs: Date.parse(`${from}T17:00Z`),
  untilMs: Date.parse(`${until}T06:00Z`),
});
/** When windows hold fixes back: around new year, at the end of a quarter, and after a clock change. */
export const freezes = [
  span("2026-12-18", "2027-01-04"),
  span("2027-04-02", "2027-04-05"),
  span("2027-11-05", "2027-11-08"),
];
