import { ageMs, type ClockMoment } from "./decide-ring.ts";
import type { Policy } from "./policy.ts";

/** More than this begins by itself on no device within an hour, whatever a policy says, or does not say. */
export const mostSelfStarts = 60;

const hourMs = 3_600_000;

/**
 * How long until there are fewer than `most` of these in the span; 0: there are now. Ages less than 0, of a clock that was set back, count
 * as within it.
 */
export function untilFewerMs(most: number, spanMs: number, ages: readonly number[]): number {
  // The oldest of the last `most` has to leave the span first.
  const leaving = ages.toSorted((one, other) => other - one).at(-most);
  return leaving === undefined ? 0 : Math.max(0, spanMs - leaving);
}

/** A run that began on this device, as its journal has it. */
export interface Begun extends ClockMoment {
  readonly byItself: boolean;
}

/** How long until another run may begin on this device by the budget of its policy; 0: now. By both clocks, as `ageMs`. */
export function deviceBudgetMs(
  { budgets }: Pick<Policy, "budgets">,
  begun: readonly Begun[],
  now: ClockMoment,
  byItself: boolean,
): number {
  const aged = begun.map((one) => ({ age: ageMs(one, now), byItself: one.byItself }));
  const ages = aged.map(({ age }) => age);
  const own = byItself ? aged.filter((one) => one.byItself).map(({ age }) => age) : [];
  return Math.max(
    untilFewerMs(budgets?.deviceHour ?? Number.POSITIVE_INFINITY, hourMs, ages),
    untilFewerMs(mostSelfStarts, hourMs, own),
  );
}
