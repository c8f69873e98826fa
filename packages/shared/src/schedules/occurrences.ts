import { dayMs, localText, minuteMs } from "./civil.ts";
import { type ReadWhen, readWhen } from "./read-when.ts";
import type { When } from "./when.ts";
import { instantOf, localMsAt } from "./zones.ts";

/** One time at which a schedule is due. */
export interface Occurrence {
  /** Its name: the minute by the wall clock, `2027-03-28T02:30`, also when the clock never shows it. */
  readonly local: string;
  readonly atMs: number;
  /** `gap`: the wall clock leaves that minute out, and it is due at the first instant after the jump. */
  readonly moved: "gap" | null;
}

/** What `local` begins with: the day by which holidays are left out. */
export const dateOf = ({ local }: Pick<Occurrence, "local">): string => local.slice(0, 10);

// Reading a cron anew for each device and question took most of the time. By identity, so nothing is remembered of what nobody holds.
const readBefore = new WeakMap<When, ReadWhen | null>();

/** `readWhen`, and null for what it refuses: that is never due. */
export function readOrNever(when: When): ReadWhen | null {
  const before = readBefore.get(when);
  if (before !== undefined) return before;
  const read = readWhen(when);
  const known = read.ok ? read : null;
  readBefore.set(when, known);
  return known;
}

/** The zone that counts: the schedule's own or the device's. */
export const zoneFor = (when: Pick<When, "zone">, zone: string): string =>
  when.zone === "device" ? zone : when.zone;

/**
 * All occurrences of days from `firstDay` to `lastDay`, in order. Two minutes that fall on one instant are one occurrence: the one that the
 * wall clock shows gives the name, else the first.
 */
function ofDays(read: ReadWhen, zone: string, firstDay: number, lastDay: number): Occurrence[] {
  const found: Occurrence[] = [];
  const last = Math.min(lastDay, read.lastDay ?? lastDay);
  for (let day = Math.max(firstDay, read.firstDay ?? firstDay); day <= last; day++) {
    if (!read.isDay(day)) continue;
    for (const minute of read.minutes) {
      const localMs = day * dayMs + minute * minuteMs;
      const { atMs, moved } = instantOf(zone, localMs);
      const before = found.at(-1);
      if (before?.atMs === atMs) {
        if (moved !== null) continue;
        found.pop();
      }
      found.push({ local: localText(localMs), atMs, moved });
    }
  }
  return found;
}

/**
 * The occurrences from `fromMs` until just before `untilMs`, in order. `zone`: the device's, for a `when` that says so. A local time
 * that does not exist is due at the first instant after the jump; one that comes twice is due the first time, once. What `readWhen`
 * refuses is never due; a device's zone that is not known counts as UTC.
 */
export function occurrences(when: When, zone: string, fromMs: number, untilMs: number): Occurrence[] {
  const read = readOrNever(when);
  if (!read || untilMs <= fromMs) return [];
  const counted = zoneFor(when, zone);
  // A day more at both ends, and one more before: a jump may leave out a whole day, whose minutes all fall on its end.
  const firstDay = Math.floor(localMsAt(counted, fromMs) / dayMs) - 2;
  const lastDay = Math.floor(localMsAt(counted, untilMs) / dayMs) + 1;
  return ofDays(read, counted, firstDay, lastDay).filter(({ atMs }) => atMs >= fromMs && atMs < untilMs);
}

/** As far as anybody looks for what comes: the leap day, and a fifth Sunday of February, are further apart than a year. */
const furthestDays = 366 * 28;

/** The next `count` occurrences at or after `fromMs`; fewer when there are no more within 28 years. */
export function nextOccurrences(when: When, zone: string, fromMs: number, count: number): Occurrence[] {
  const found: Occurrence[] = [];
  let [begin, days] = [fromMs, 2];
  const endMs = fromMs + furthestDays * dayMs;
  while (found.length < count && begin < endMs) {
    const until = begin + days * dayMs;
    found.push(...occurrences(when, zone, begin, until));
    [begin, days] = [until, days * 2];
  }
  return found.slice(0, count);
}

/** What the clock on the wall shows at an instant, `2027-03-28T03:00`. */
export const localAt = (zone: string, atMs: number): string => localText(localMsAt(zone, atMs));
