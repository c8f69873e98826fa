import { refuse, type Refusal } from "../errors/errors.ts";
import { readDate } from "./civil.ts";
import type { Calendar, CalendarDay } from "./holidays.ts";

/** So many days an organisation's calendar has at most: some decades of them. */
export const mostCalendarDays = 2000;

const marks: readonly unknown[] = ["lustrum", "working"];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isName = (value: unknown): value is string =>
  typeof value === "string" && value.trim() !== "" && value.length <= 80 && !/\p{Cc}/u.test(value);

/** What a record has besides what it may have. */
const strange = (value: Record<string, unknown>, known: readonly string[]): string | undefined =>
  Object.keys(value).find((key) => !known.includes(key));

function wrongInDay(value: unknown): string | null {
  if (!isRecord(value)) return "is no object with date and name";
  const { date, name, mark } = value;
  const other = strange(value, ["date", "name", "mark"]);
  if (other !== undefined) return `has "${other.slice(0, 40)}", which is not known here`;
  if (typeof date !== "string" || readDate(date) === null) return 'has no date as "2027-04-27" that exists';
  if (
    !isRecord(name) ||
    !isName(name["en"]) ||
    !isName(name["nl"]) ||
    strange(name, ["en", "nl"]) !== undefined
  )
    return "has no name in English and Dutch (en, nl) of at most 80 characters";
  return mark === undefined || marks.includes(mark) ? null : 'has a mark other than "lustrum" or "working"';
}

/**
 * Reads a calendar out of parsed JSON, `{name, days: [{date, name: {en, nl}, mark?}]}`, or says what is wrong with which day. The days come
 * out in order; two names on one day are allowed, the same name twice is not.
 */
export function readCalendar(value: unknown): { readonly ok: true; readonly calendar: Calendar } | Refusal {
  if (!isRecord(value)) return refuse("calendar-wrong", "it is no object with name and days");
  const { name, days } = value;
  const other = strange(value, ["name", "days"]);
  if (other !== undefined)
    return refuse("calendar-wrong", `it has "${other.slice(0, 40)}", which is not known here`);
  if (!isName(name)) return refuse("calendar-wrong", "it has no name of at most 80 characters");
  if (!Array.isArray(days) || days.length === 0 || days.length > mostCalendarDays)
    return refuse("calendar-wrong", `it has no list of 1 to ${mostCalendarDays} days`);
  const read: CalendarDay[] = [];
  for (const [index, day] of days.entries()) {
    const wrong = wrongInDay(day);
    if (wrong !== null) return refuse("calendar-wrong", `day ${index + 1} ${wrong}`);
    read.push(day as CalendarDay);
  }
  const known = new Set(read.map(({ date, name: { nl } }) => `${date} ${nl}`));
  if (known.size < read.length) return refuse("calendar-wrong", "a day is there twice by the same name");
  const inOrder = read.toSorted((one, next) => (one.date < next.date ? -1 : one.date > next.date ? 1 : 0));
  return { ok: true, calendar: { name, days: inOrder } };
}
