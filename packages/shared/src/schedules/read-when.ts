import { refuse, type Refusal } from "../errors/errors.ts";
import { dayMs, dayOf, minuteMs, readDate, readLocal, readTime, weekdayOf } from "./civil.ts";
import { isCronDay, readCron } from "./read-cron.ts";
import type { When } from "./when.ts";
import { isZone } from "./zones.ts";

/** When something is due, in the one form that all kinds of `when` come to: days, and minutes of those days. */
export interface ReadWhen {
  readonly ok: true;
  /** `device`, or the zone's name. */
  readonly zone: string;
  /** Minutes since midnight by the wall clock; they go up. */
  readonly minutes: readonly number[];
  /** The first and the last day that can fit, as numbers of days; null: no end. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** Whether it is due on this day (of those between). */
  readonly isDay: (dayNumber: number) => boolean;
}

/** At least this long between two occurrences: what must happen more often is no maintenance. */
export const shortestMinutes = 15;

/** Which days of the week fall where comes again after 28 years, leap days included, until 2099. */
const everyDay = [dayOf(2024, 1, 1), dayOf(2052, 1, 1)] as const;

function someDay(fits: (dayNumber: number) => boolean): boolean {
  for (let day = everyDay[0]; day < everyDay[1]; day++) if (fits(day)) return true;
  return false;
}

function readCronWhen(text: string, zone: string): ReadWhen | Refusal {
  const read = readCron(text);
  if (!read.ok) return read;
  const { cron } = read;
  const isDay = (day: number): boolean => isCronDay(cron, day);
  if (!someDay(isDay))
    return refuse("schedule-never-fires", `day of the month: no month of "${text}" has such a day`);
  const minutes = cron.hours.flatMap((hour) => cron.minutes.map((minute) => hour * 60 + minute));
  const [first = 0, last = 0] = [minutes[0], minutes.at(-1)];
  const isTight = minutes.some(
    (minute, at) => minute - (minutes[at - 1] ?? -shortestMinutes) < shortestMinutes,
  );
  const overnight = first + 1440 - last < shortestMinutes;
  if (isTight || (overnight && someDay((day) => isDay(day) && isDay(day + 1))))
    return refuse(
      "schedule-too-often",
      `minute: "${text}" has times less than ${shortestMinutes} minutes apart`,
    );
  return { ok: true, zone, minutes, firstDay: null, lastDay: null, isDay };
}

function readEvery({ weeks, days, time, from, zone }: Extract<When, { kind: "every" }>): ReadWhen | Refusal {
  const minute = readTime(time);
  const firstDay = readDate(from);
  if (minute === null) return refuse("schedule-day-wrong", `time: "${time}" is not from 00:00 to 23:59`);
  if (firstDay === null) return refuse("schedule-day-wrong", `from: there is no ${from}`);
  if (new Set(days).size < days.length) return refuse("schedule-day-wrong", "days: one is there twice");
  const monday = firstDay - weekdayOf(firstDay) + 1;
  const isDay = (day: number): boolean =>
    Math.floor((day - monday) / 7) % weeks === 0 && days.includes(weekdayOf(day));
  return { ok: true, zone, minutes: [minute], firstDay, lastDay: null, isDay };
}

function readOnce({ local, zone }: Extract<When, { kind: "once" }>): ReadWhen | Refusal {
  const localMs = readLocal(local);
  if (localMs === null) return refuse("schedule-day-wrong", `there is no ${local}`);
  const day = Math.floor(localMs / dayMs);
  const minutes = [(localMs - day * dayMs) / minuteMs];
  return { ok: true, zone, minutes, firstDay: day, lastDay: day, isDay: () => true };
}

/**
 * Reads a `when` that fits its schema, or says in one sentence which part is wrong and what is allowed there. Codes: `schedule-cron-wrong`,
 * `schedule-day-wrong`, `schedule-never-fires`, `schedule-too-often`, `schedule-zone-unknown`. Asked by whoever drafts or signs one, and
 * by each device, whose runtime may know fewer zones.
 */
export function readWhen(when: When): ReadWhen | Refusal {
  if (when.zone !== "device" && !isZone(when.zone))
    return refuse("schedule-zone-unknown", `zone: "${when.zone}" is no zone that is known here`);
  switch (when.kind) {
    case "cron":
      return readCronWhen(when.cron, when.zone);
    case "every":
      return readEvery(when);
    case "once":
      return readOnce(when);
  }
}
