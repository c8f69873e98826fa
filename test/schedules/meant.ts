// When something is meant to be due, said as data and counted by temporal-polyfill: the oracle of the calendar's tests and of the simulation.
// It shares no line with what it judges.
import { Temporal } from "temporal-polyfill";

/** Days as a person means them. Lists as in a cron; weekdays 1 Monday to 7 Sunday; nth 0 is the last. */
export interface MeantDays {
  readonly kind: "days";
  readonly days: readonly number[];
  readonly isLastDay: boolean;
  readonly months: readonly number[];
  readonly weekdays: readonly number[];
  readonly nth: readonly { readonly weekday: number; readonly nth: number }[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
}
export interface MeantWeeks {
  readonly kind: "weeks";
  readonly weeks: number;
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly time: string;
}
export interface MeantOnce {
  readonly kind: "once";
  readonly local: string;
}
export type Meant = MeantDays | MeantWeeks | MeantOnce;

export interface MeantOccurrence {
  readonly local: string;
  readonly atMs: number;
  readonly moved: "gap" | null;
}

function isNth(date: Temporal.PlainDate, { weekday, nth }: { weekday: number; nth: number }): boolean {
  if (date.dayOfWeek !== weekday) return false;
  const other = nth === 0 ? date.add({ weeks: 1 }) : date.subtract({ weeks: nth });
  const before = nth <= 1 ? null : date.subtract({ weeks: nth - 1 });
  return other.month !== date.month && (before === null || before.month === date.month);
}

function isMeant(meant: Meant, date: Temporal.PlainDate): boolean {
  switch (meant.kind) {
    case "once":
      return date.toString() === meant.local.slice(0, 10);
    case "weeks": {
      const from = Temporal.PlainDate.from(meant.from);
      if (Temporal.PlainDate.compare(date, from) < 0 || !meant.weekdays.includes(date.dayOfWeek))
        return false;
      const monday = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 });
      return monday(from).until(monday(date), { largestUnit: "days" }).days % (7 * meant.weeks) === 0;
    }
    case "days": {
      if (meant.months.length > 0 && !meant.months.includes(date.month)) return false;
      const noDays = meant.days.length === 0 && !meant.isLastDay;
      const noWeekdays = meant.weekdays.length === 0 && meant.nth.length === 0;
      if (noDays && noWeekdays) return true;
      return (
        meant.days.includes(date.day) ||
        (meant.isLastDay && date.day === date.daysInMonth) ||
        meant.weekdays.includes(date.dayOfWeek) ||
        meant.nth.some((one) => isNth(date, one))
      );
    }
  }
}

function timesOf(meant: Meant): readonly string[] {
  const two = (value: number): string => String(value).padStart(2, "0");
  if (meant.kind === "once") return [meant.local.slice(11)];
  if (meant.kind === "weeks") return [meant.time];
  return meant.hours.flatMap((hour) => meant.minutes.map((minute) => `${two(hour)}:${two(minute)}`));
}

/** When a wall clock shows this: the first time, or the end of the jump that leaves it out. */
export function meantInstant(local: string, zone: string): { atMs: number; moved: "gap" | null } {
  const plain = Temporal.PlainDateTime.from(local);
  const earlier = plain.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (earlier.toPlainDateTime().equals(plain)) return { atMs: earlier.epochMilliseconds, moved: null };
  const later = plain.toZonedDateTime(zone, { disambiguation: "later" });
  // The last minute of the gap is one jump behind its own instant: look from just after it.
  const jump = later.add({ milliseconds: 1 }).getTimeZoneTransition("previous");
  if (!jump) throw new Error(`${zone} leaves out ${local} without a jump`);
  return { atMs: jump.epochMilliseconds, moved: "gap" };
}

/** All that is due from `fromMs` until just before `untilMs`, in order; minutes that fall on one instant once. */
export function meantOccurrences(
  meant: Meant,
  zone: string,
  fromMs: number,
  untilMs: number,
): MeantOccurrence[] {
  const dateAt = (atMs: number) =>
    Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainDate();
  const last = dateAt(untilMs).add({ days: 3 });
  const times = timesOf(meant);
  const byInstant = new Map<number, MeantOccurrence>();
  for (
    let date = dateAt(fromMs).subtract({ days: 3 });
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add({ days: 1 })
  ) {
    if (!isMeant(meant, date)) continue;
    for (const time of times) {
      const local = `${date.toString()}T${time}`;
      const { atMs, moved } = meantInstant(local, zone);
      const known = byInstant.get(atMs);
      if (!known || (known.moved !== null && moved === null)) byInstant.set(atMs, { local, atMs, moved });
    }
  }
  return [...byInstant.values()]
    .filter(({ atMs }) => atMs >= fromMs && atMs < untilMs)
    .toSorted((one, other) => one.atMs - other.atMs);
}
