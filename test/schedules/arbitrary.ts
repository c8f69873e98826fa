import fc from "fast-check";
import type { When } from "../../packages/shared/src/schedules/when.ts";
import type { MeantDays, MeantOnce, MeantWeeks } from "./meant.ts";

/** Every zone that this runtime names, and some that only have an old or a fixed name. */
export const zoneNames = [
  ...Intl.supportedValuesOf("timeZone"),
  "UTC",
  "Etc/GMT+12",
  "Etc/GMT-14",
  "US/Pacific",
  "Asia/Calcutta",
];
export const zones = fc.constantFrom(...zoneNames);

/** Of the years that schedules are signed in. */
export const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2035, 11, 31) });

const some = (min: number, max: number, most: number) =>
  fc
    .uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: most })
    .map((list) => list.toSorted((one, other) => one - other));
const oftenNone = (min: number, max: number, most: number) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<number[]>([]) },
    { weight: 1, arbitrary: some(min, max, most) },
  );

/** What a person may mean; each of these has a cron. Times as in `readWhen`: at least a quarter of an hour apart. */
export const meantDays: fc.Arbitrary<MeantDays> = fc.record({
  kind: fc.constant("days" as const),
  // No months that lack the day: that is refused elsewhere.
  days: oftenNone(1, 28, 3),
  isLastDay: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()),
  months: oftenNone(1, 12, 4),
  weekdays: oftenNone(1, 7, 6),
  nth: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    fc
      .uniqueArray(
        fc.record({ weekday: fc.integer({ min: 1, max: 7 }), nth: fc.integer({ min: 0, max: 4 }) }),
        { minLength: 1, maxLength: 2, selector: ({ weekday, nth }) => `${weekday} ${nth}` },
      )
      .map((list) => list.toSorted((one, other) => one.nth - other.nth || one.weekday - other.weekday)),
  ),
  // The hours in which clocks change come often.
  hours: fc.oneof(some(0, 4, 4), some(0, 23, 24)),
  minutes: fc.constantFrom([0], [30], [17], [0, 30], [5, 20, 45], [0, 15, 30, 45]),
});

/** As a person would write it by hand, not as our writer does. */
export function cronOf({ days, isLastDay, months, weekdays, nth, hours, minutes }: MeantDays): string {
  const day = [...days.map(String), ...(isLastDay ? ["L"] : [])].join(",") || "*";
  const named = ["", "mon", "TUE", "3", "thu", "FRI", "6", "sun"];
  const week = [
    ...weekdays.map((weekday) => named[weekday]),
    ...nth.map((one) => (one.nth === 0 ? `${one.weekday % 7}L` : `${one.weekday}#${one.nth}`)),
  ].join(",");
  const minute = minutes.join() === "0,15,30,45" ? "*/15" : minutes.join();
  return `${minute} ${hours.length === 24 ? "*" : hours.join()} ${day} ${months.join() || "*"} ${week || "*"}`;
}

const two = (value: number): string => String(value).padStart(2, "0");
const dates = instants.map((atMs) => new Date(atMs).toISOString().slice(0, 10));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);

export const meantWeeks: fc.Arbitrary<MeantWeeks> = fc.record({
  kind: fc.constant("weeks" as const),
  weeks: fc.integer({ min: 1, max: 6 }),
  weekdays: some(1, 7, 4),
  from: dates,
  time: times,
});
export const meantOnce: fc.Arbitrary<MeantOnce> = fc
  .tuple(dates, times)
  .map(([date, time]) => ({ kind: "once", local: `${date}T${time}` }));
export const meanings = fc.oneof({ weight: 3, arbitrary: meantDays }, meantWeeks, meantOnce);

/** The same as people sign it. */
export function whenOf(meant: MeantDays | MeantWeeks | MeantOnce, zone: string): When {
  switch (meant.kind) {
    case "days":
      return { kind: "cron", cron: cronOf(meant), zone };
    case "weeks":
      return {
        kind: "every",
        weeks: meant.weeks,
        days: [...meant.weekdays],
        time: meant.time,
        from: meant.from,
        zone,
      };
    case "once":
      return { kind: "once", local: meant.local, zone };
  }
}
