import { dayMs, minuteMs } from "./civil.ts";
import { dateOf, type Occurrence, occurrences } from "./occurrences.ts";
import type { Missed, When } from "./when.ts";

/** What of a schedule says when it is due. */
export interface Timed {
  readonly when: When;
  /** A start is allowed from the occurrence until so much later. */
  readonly windowMinutes: number;
  readonly spreadMinutes: number;
  readonly missed: Missed;
  /** Days on which nothing is due, `2027-04-27`. */
  readonly skipDays: readonly string[];
  /** Occurrences before it was issued, or from its end on, are none. */
  readonly issuedAtMs: number;
  readonly expiresAtMs: number;
}

/** What a device knows when it asks. All times by its wall clock of now. */
export interface DueCircumstances {
  /** The device's own zone, as the IANA names it. */
  readonly zone: string;
  readonly nowMs: number;
  /** `spreadMs` of this device and this schedule. */
  readonly spreadMs: number;
  /** Every `local` that the journal has under this schedule, started or missed, for as long as the schedule lives. */
  readonly done: readonly string[];
  /** When the device first had the schedule. In the future, its clock was ahead then: what begins in its window now is its own all the same. */
  readonly knownSinceMs: number;
  /**
   * Since when the device could have begun: on (`nowMs` less what its monotonic clock counts), awake, and not held back by a window. What
   * became due before that is caught up with by the schedule's rule, spread anew, so that not all begin when a freeze ends.
   */
  readonly onSinceMs: number;
}

export interface Planned {
  readonly local: string;
  readonly atMs: number;
  /** The first instant at which this device may begin. */
  readonly dueMs: number;
}

export type Due = { readonly missed: readonly string[] } & (
  | {
      readonly act: "start";
      readonly local: string;
      readonly atMs: number;
      readonly dueMs: number;
      /** Not at its own moment: it is caught up with, or something held it back. */
      readonly late: boolean;
      /** No start from then on; null: no end (`next-start`). */
      readonly endMs: number | null;
    }
  | {
      readonly act: "wait";
      /** Ask again then, and whenever the clock or the zone has changed, or the device woke up. */
      readonly untilMs: number;
      readonly next: Planned | null;
    }
);

/** A device that is on again within two minutes of its own moment was there. */
export const graceMs = 2 * minuteMs;

/** Longer than this no device waits for its turn to catch up: a laptop is often on for less time than a schedule spreads over. */
export const longestCatchUpMinutes = 30;

/** So many are named missed at most, the newest: a device that was off for months need not say each hour of them. */
export const mostPending = 400;

/** An occurrence whose time has come, and that the journal does not know. */
interface Pending extends Planned {
  readonly endMs: number | null;
  readonly isLost: boolean;
}

/** Whether the journal knows an occurrence; null: it is on a day that is left out. */
type IsDone = (one: Occurrence) => boolean | null;

/** This device's delay when it catches up: its own share of at most half an hour. */
const catchUpMs = ({ spreadMinutes }: Timed, { spreadMs }: DueCircumstances): number =>
  spreadMinutes <= longestCatchUpMinutes
    ? spreadMs
    : Math.floor((spreadMs * longestCatchUpMinutes) / spreadMinutes);

function judge(schedule: Timed, known: DueCircumstances, { local, atMs }: Occurrence): Pending {
  const { nowMs, knownSinceMs, onSinceMs } = known;
  const ownMs = atMs + known.spreadMs;
  const sinceMs = Math.max(Math.min(onSinceMs, nowMs), knownSinceMs > nowMs ? 0 : knownSinceMs);
  const dueMs = sinceMs <= ownMs ? ownMs : sinceMs + catchUpMs(schedule, known);
  const endMs = schedule.missed === "next-start" ? null : atMs + schedule.windowMinutes * minuteMs;
  const isOver = endMs !== null && Math.max(nowMs, dueMs) >= endMs;
  const isSkipped = schedule.missed === "skip" && sinceMs > ownMs + graceMs;
  return { local, atMs, dueMs, endMs, isLost: isOver || isSkipped };
}

/** How far back an occurrence may lie and still be this device's: its window was open when the device first had the schedule. */
function beginMs(schedule: Timed, { knownSinceMs, nowMs, spreadMs }: DueCircumstances): number {
  const openMs = schedule.missed === "skip" ? spreadMs + graceMs + 1 : schedule.windowMinutes * minuteMs;
  return Math.max(schedule.issuedAtMs, Math.min(knownSinceMs, nowMs) - openMs + 1);
}

const stepMs = 32 * dayMs;

/** What is this device's and not done yet, of the time until now: the newest first, back to the first that is done. */
function pendingOf(schedule: Timed, known: DueCircumstances, isDone: IsDone): Pending[] {
  const firstMs = beginMs(schedule, known);
  const found: Pending[] = [];
  // Until just after now: an occurrence is there at its own instant.
  let untilMs = Math.min(known.nowMs + 1, schedule.expiresAtMs);
  while (untilMs > firstMs) {
    const fromMs = Math.max(firstMs, untilMs - stepMs);
    for (const one of occurrences(schedule.when, known.zone, fromMs, untilMs).toReversed()) {
      const done = isDone(one);
      // What is older than one that was begun or missed is over with it, whether the journal has it or not.
      if (done === true || found.length === mostPending) return found;
      if (done === false) found.push(judge(schedule, known, one));
    }
    untilMs = fromMs;
  }
  return found;
}

/** The first occurrence after now that is not done yet. */
function nextOf(schedule: Timed, known: DueCircumstances, isDone: IsDone): Planned | null {
  let fromMs = Math.max(known.nowMs + 1, schedule.issuedAtMs);
  while (fromMs < schedule.expiresAtMs) {
    const untilMs = Math.min(schedule.expiresAtMs, fromMs + stepMs);
    const coming = occurrences(schedule.when, known.zone, fromMs, untilMs);
    const next = coming.find((one) => isDone(one) === false);
    if (next) return { local: next.local, atMs: next.atMs, dueMs: next.atMs + known.spreadMs };
    fromMs = untilMs;
  }
  return null;
}

/**
 * What this device does about a schedule now: begin, or wait; and which occurrences are missed, to be journalled as that first, whatever it
 * does. By the rule: `skip`, off or asleep at its own moment is missed; `in-window`, any time until the window ends; `next-start`, also
 * after it. Of several that wait, the newest begins and the older ones are missed.
 *
 * Each `local` is begun or missed once, whatever clocks and zones do, as long as the journal keeps it and it is given back in `done`. Asked
 * again after `start` it says the same until the journal has it, so a start that conditions hold back is tried again.
 */
export function dueOf(schedule: Timed, known: DueCircumstances): Due {
  const done = new Set(known.done);
  const left = new Set(schedule.skipDays);
  const isDone: IsDone = (one) => (left.has(dateOf(one)) ? null : done.has(one.local));
  const missed: string[] = [];
  const waiting: Pending[] = [];
  for (const one of pendingOf(schedule, known, isDone)) {
    // A newer one that may begin as soon as this one takes its place.
    const isSuperseded = waiting.some(({ dueMs }) => dueMs <= Math.max(known.nowMs, one.dueMs));
    if (one.isLost || isSuperseded) missed.unshift(one.local);
    else waiting.push(one);
  }
  const ready = waiting.find(({ dueMs }) => dueMs <= known.nowMs);
  if (ready) {
    const { local, atMs, dueMs, endMs } = ready;
    const late = known.nowMs > atMs + known.spreadMs + graceMs;
    return { act: "start", local, atMs, dueMs, late, endMs, missed };
  }
  const planned = waiting.map(({ local, atMs, dueMs }): Planned => ({ local, atMs, dueMs }));
  const next = nextOf(schedule, known, isDone);
  if (next) planned.push(next);
  const [first = null] = planned.toSorted((one, other) => one.dueMs - other.dueMs);
  return {
    act: "wait",
    untilMs: first?.dueMs ?? Math.max(known.nowMs, schedule.expiresAtMs),
    next: first,
    missed,
  };
}
