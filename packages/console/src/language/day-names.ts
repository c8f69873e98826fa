import { localeOf } from "../ui/format.ts";

/** 4 January 2027 is a Monday. */
const mondayMs = Date.UTC(2027, 0, 4);
const dayMs = 86_400_000;

/** Days of the week, 1 for Monday, as a list in words: "Mon, Tue and Sat". */
export function dayNames(days: readonly number[], language: string): string {
  const name = new Intl.DateTimeFormat(localeOf(language), { weekday: "short", timeZone: "UTC" });
  const names = days
    .toSorted((one, other) => one - other)
    .map((day) => name.format(mondayMs + (day - 1) * dayMs));
  return new Intl.ListFormat(localeOf(language)).format(names);
}
