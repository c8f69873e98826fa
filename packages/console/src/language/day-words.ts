import { localeOf } from "../ui/format.ts";

/** A plain date, `2027-03-27`, in words: "Saturday, 27 March 2027". Read in UTC, so that no zone moves it. */
export const writeDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(Date.parse(`${day}T00:00Z`));

/** The same where there is little room: "Sat 27 Mar". */
export const writeShortDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }).format(Date.parse(`${day}T00:00Z`));

/** The month of a plain date: "March 2027". */
export const writeMonth = (day: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { month: "long", year: "numeric", timeZone: "UTC" }).format(
    Date.parse(`${day}T00:00Z`),
  );

/** A local minute, `2027-03-27T22:00`, as people write it where it is; the zone has to stand beside it. */
export const writeLocal = (local: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
  }).format(Date.parse(`${local}Z`));

/** The reader's own zone. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
