import { refuse, type Refusal } from "../errors/errors.ts";
import { civilOf, daysInMonth, weekdayOf } from "./civil.ts";

/**
 * What the five fields of a cron say. Lists go up, each value once; null: any.
 * Days of the week: 1 Monday to 7 Sunday, whatever the text had.
 */
export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: { readonly numbers: readonly number[]; readonly last: boolean } | null;
  readonly months: readonly number[] | null;
  readonly weekdays: {
    readonly every: readonly number[];
    /** The second Tuesday of the month: `{ weekday: 2, nth: 2 }`; nth 0: the last. */
    readonly nth: readonly { readonly weekday: number; readonly nth: number }[];
  } | null;
}

interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
  readonly also: string;
}

const monthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const weekdayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const minuteField: Field = { name: "minute", from: 0, to: 59, names: [], also: "" };
const hourField: Field = { name: "hour", from: 0, to: 23, names: [], also: "" };
const dayField: Field = { name: "day of the month", from: 1, to: 31, names: [], also: ", or L, the last" };
const monthField: Field = { name: "month", from: 1, to: 12, names: monthNames, also: " or JAN to DEC" };
const weekdayField: Field = {
  name: "day of the week",
  from: 0,
  to: 7,
  names: weekdayNames,
  also: " (0 and 7 are Sunday) or SUN to SAT, 2#2 for the second Tuesday of the month, 5L for the last Friday",
};

const wrong = (field: Field, found: string, why = ""): Refusal =>
  refuse(
    "schedule-cron-wrong",
    `${field.name}: "${found}" is not allowed${why}; it is * or a list of numbers from ${field.from} to ${field.to}${field.also}, ranges as 1-5, steps as */15 or 1-31/2`,
  );

function valueOf(field: Field, text: string): number | null {
  const named = field.names.indexOf(text.toUpperCase());
  if (named >= 0) return field === monthField ? named + 1 : named;
  if (!/^\d{1,2}$/.test(text)) return null;
  const value = Number(text);
  return value < field.from || value > field.to ? null : value;
}

/** The values of `*`, `3`, `1-5`, a star with a step or `1-31/2`. */
function readPart(field: Field, part: string): readonly number[] | Refusal {
  const [, range = "", step] = /^([^/]*)(?:\/(\d{1,2}))?$/.exec(part) ?? [];
  const [, first = "", last] = range === "*" ? [] : (/^([^-]+)(?:-([^-]+))?$/.exec(range) ?? []);
  const isAll = range === "*";
  const from = isAll ? field.from : valueOf(field, first);
  if (from === null) return wrong(field, part);
  // Sunday is day 7 where a range ends with it: FRI-SUN.
  const ending = last === undefined ? from : valueOf(field, last);
  if (ending === null) return wrong(field, part);
  const all = field === weekdayField ? 6 : field.to;
  const to = isAll ? all : ending === 0 && from > 0 ? 7 : ending;
  if (to < from) return wrong(field, part, ": the range goes back; write it as two");
  const stride = step === undefined ? 1 : Number(step);
  if (step !== undefined && !isAll && last === undefined)
    return wrong(field, part, `: a step needs a range, as ${first}-${field.to}/${step}`);
  if (stride < 1 || (step !== undefined && stride > to - from))
    return wrong(field, part, `: a step is from 1 to ${to - from} here`);
  const values: number[] = [];
  for (let value = from; value <= to; value += stride) values.push(value);
  return values;
}

const sorted = (values: Iterable<number>): readonly number[] =>
  [...new Set(values)].toSorted((one, other) => one - other);

function readNumbers(field: Field, text: string): readonly number[] | Refusal {
  const values: number[] = [];
  for (const part of text.split(",")) {
    const read = readPart(field, part);
    if ("ok" in read) return read;
    values.push(...read);
  }
  return sorted(values);
}

/** Sunday as ISO 8601 has it. */
const isoWeekday = (weekday: number): number => (weekday === 0 ? 7 : weekday);

function readWeekdays(text: string): Cron["weekdays"] | Refusal {
  if (text === "*") return null;
  const every: number[] = [];
  const nth = new Map<string, { readonly weekday: number; readonly nth: number }>();
  for (const part of text.split(",")) {
    const [, day, number] = /^(\w+?)(?:#([1-5])|L)$/i.exec(part) ?? [];
    const weekday = day === undefined ? null : valueOf(weekdayField, day);
    if (weekday !== null) {
      const one = { weekday: isoWeekday(weekday), nth: Number(number ?? 0) };
      nth.set(`${one.nth} ${one.weekday}`, one);
      continue;
    }
    const read = readPart(weekdayField, part);
    if ("ok" in read) return read;
    every.push(...read.map(isoWeekday));
  }
  return {
    every: sorted(every),
    nth: [...nth.values()].toSorted((one, other) => one.nth - other.nth || one.weekday - other.weekday),
  };
}

function readDays(text: string): Cron["days"] | Refusal {
  if (text === "*") return null;
  const parts = text.split(",");
  const numbered = parts.filter((part) => part.toUpperCase() !== "L");
  const last = numbered.length < parts.length;
  if (numbered.length === 0) return { numbers: [], last };
  const numbers = readNumbers(dayField, numbered.join(","));
  return "ok" in numbers ? numbers : { numbers, last };
}

/** Reads five fields, strictly: what other crons disagree about is refused, with what to write instead. */
export function readCron(text: string): { readonly ok: true; readonly cron: Cron } | Refusal {
  const fields = text.trim().split(/\s+/);
  const [minute = "", hour = "", day = "", month = "", weekday = ""] = fields;
  if (fields.length !== 5)
    return refuse(
      "schedule-cron-wrong",
      `a cron has five fields, minute, hour, day of the month, month and day of the week, and "${text}" has ${fields.length}`,
    );
  const minutes = readNumbers(minuteField, minute);
  if ("ok" in minutes) return minutes;
  const hours = readNumbers(hourField, hour);
  if ("ok" in hours) return hours;
  const days = readDays(day);
  if (days && "ok" in days) return days;
  const months = month === "*" ? null : readNumbers(monthField, month);
  if (months && "ok" in months) return months;
  const weekdays = readWeekdays(weekday);
  if (weekdays && "ok" in weekdays) return weekdays;
  // POSIX has a day that fits either; Vixie's cron has both when one begins with a star. Nobody would know which was meant.
  if (days && weekdays && (day.includes("*") || weekday.includes("*")))
    return wrong(
      day.includes("*") ? dayField : weekdayField,
      day.includes("*") ? day : weekday,
      " where the other field of days is no * either: write the days out",
    );
  return { ok: true, cron: { minutes, hours, days, months, weekdays } };
}

/** Whether a cron is due on a day. Where both fields of days say something, a day that fits either is one, as POSIX has it. */
export function isCronDay({ days, months, weekdays }: Cron, dayNumber: number): boolean {
  const { year, month, day } = civilOf(dayNumber);
  if (months && !months.includes(month)) return false;
  const isNumbered = (): boolean =>
    days !== null && (days.numbers.includes(day) || (days.last && day === daysInMonth(year, month)));
  if (!weekdays) return days === null || isNumbered();
  const weekday = weekdayOf(dayNumber);
  const isNth = (one: { readonly weekday: number; readonly nth: number }): boolean =>
    one.weekday === weekday &&
    (one.nth === 0 ? day + 7 > daysInMonth(year, month) : Math.ceil(day / 7) === one.nth);
  return weekdays.every.includes(weekday) || weekdays.nth.some(isNth) || isNumbered();
}
