import type { AgendaItem } from "@hulplijn/shared/api";

const dayMs = 86_400_000;
/** A day as a plain date, reckoned without zone or clock. */
const plain = (day: string): number => Date.parse(`${day}T00:00Z`);

/** The day so many days later: `2027-03-27` and 1 is `2027-03-28`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(plain(day) + days * dayMs).toISOString().slice(0, 10);

/** The date of an instant where the reader is. */
export function dayOf(atMs: number): string {
  const at = new Date(atMs);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Whether a text of an address is a day that exists. */
export const isDay = (text: string | undefined): text is string => {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(plain(text))) return false;
  return dayAfter(text, 0) === text;
};

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => ((new Date(plain(day)).getUTCDay() + 6) % 7) + 1;

/** The next Saturday; today when it is one. */
export const saturdayFrom = (day: string): string => dayAfter(day, (6 - weekdayOf(day) + 7) % 7);

export const weekOf = (day: string): readonly string[] =>
  Array.from({ length: 7 }, (_, at) => dayAfter(day, at + 1 - weekdayOf(day)));

export function monthOf(day: string): readonly string[] {
  const first = `${day.slice(0, 8)}01`;
  const days: string[] = [];
  for (let each = first; each.startsWith(day.slice(0, 8)); each = dayAfter(each, 1)) days.push(each);
  return days;
}

/** Where the night begins and ends, by the clocks of the place. */
const evening = "18:00";
const morning = "08:00";

export interface AgendaDay {
  readonly day: string;
  readonly holidays: readonly AgendaItem[];
  /** What begins on this day, the earliest first. */
  readonly begins: readonly AgendaItem[];
  /** What began before and is not over yet. */
  readonly goesOn: readonly AgendaItem[];
}

/** Days by the clocks of where things happen: what is at half past eleven there is on that day, wherever the reader is. */
export function daysOf(items: readonly AgendaItem[], days: readonly string[]): readonly AgendaDay[] {
  const inOrder = items.toSorted((one, other) => one.fromMs - other.fromMs);
  return days.map((day) => {
    const midnight = `${day}T00:00`;
    const of = inOrder.filter(({ kind }) => kind !== "holiday");
    return {
      day,
      holidays: inOrder.filter(({ kind, local }) => kind === "holiday" && local.startsWith(day)),
      begins: of.filter(({ local }) => local.startsWith(day)),
      goesOn: of.filter(({ local, untilLocal }) => local < midnight && untilLocal > midnight),
    };
  });
}

export interface Night {
  readonly day: string;
  readonly items: readonly AgendaItem[];
}

/** What happens from six in the evening until eight the next morning: what somebody means who says "Saturday night". */
export function nightOf(items: readonly AgendaItem[], day: string): Night {
  const [from, until] = [`${day}T${evening}`, `${dayAfter(day, 1)}T${morning}`];
  return {
    day,
    items: items
      .filter(({ kind, local, untilLocal }) => kind !== "holiday" && local < until && untilLocal > from)
      .toSorted((one, other) => one.fromMs - other.fromMs),
  };
}

/** How many devices of a group an item is for; of all groups when there is none. Zero when it does not concern the group. */
export function devicesIn(
  { groups, devices }: Pick<AgendaItem, "groups" | "devices">,
  group: string,
): number {
  if (group === "") return devices;
  return groups.find((one) => one.group === group)?.devices ?? 0;
}

/** What concerns a group. Holidays concern everybody. */
export const itemsOf = (items: readonly AgendaItem[], group: string): readonly AgendaItem[] =>
  group === "" ? items : items.filter((item) => item.kind === "holiday" || devicesIn(item, group) > 0);

/** How many of each kind, in the order in which they are said. */
export function kindCounts(items: readonly AgendaItem[]): Readonly<Record<AgendaItem["kind"], number>> {
  const counts = { schedule: 0, rollout: 0, window: 0, freeze: 0, holiday: 0 };
  for (const { kind } of items) counts[kind]++;
  return counts;
}

/** The time of day of a local minute. */
export const timeOf = (local: string): string => local.slice(11, 16);
