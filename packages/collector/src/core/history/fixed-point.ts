/** Decimals that are tried: measured values have few. */
export const mostDecimals = 9;
const powers = Array.from({ length: mostDecimals + 1 }, (_, decimals) => 10 ** decimals);
/** So that the difference of two, doubled by zigzag, stays a whole number that doubles hold exactly. */
const largest = 2 ** 50;

/** `unscaled / 10^decimals`: division rounds right (IEEE 754), so this is the double nearest to that decimal number. */
export function fromUnscaled(unscaled: number, decimals: number): number {
  return unscaled / (powers[decimals] ?? 1);
}

/** The whole number that gives exactly this double back with so many decimals; null when there is none (-0 and NaN have none). */
export function toUnscaled(value: number, decimals: number): number | null {
  const unscaled = Math.round(value * (powers[decimals] ?? 1));
  // Object.is on the way back would also do; this is the cheap form of it.
  if (unscaled / (powers[decimals] ?? 1) !== value) return null;
  if (unscaled > largest || unscaled < -largest) return null;
  return unscaled === 0 && Object.is(value, -0) ? null : unscaled;
}

/** The fewest decimals, from `atLeast` up, with which the value is exact; null when none of them do. */
export function decimalsOf(value: number, atLeast = 0): number | null {
  for (let decimals = atLeast; decimals <= mostDecimals; decimals++) {
    if (toUnscaled(value, decimals) !== null) return decimals;
  }
  return null;
}
