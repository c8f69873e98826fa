import { numberAt } from "./bytes.ts";

/** Decimals that are tried: measured values have few. */
export const mostDecimals = 9;
const powers = Float64Array.from({ length: mostDecimals + 1 }, (_, decimals) => 10 ** decimals);
/** So that the difference of two, doubled by zigzag, stays a whole number that doubles hold exactly. */
const largest = 2 ** 50;

/** `unscaled / 10^decimals`: division rounds right (IEEE 754), so this is the double nearest to that decimal number. */
export function fromUnscaled(unscaled: number, decimals: number): number {
  return unscaled / numberAt(powers, decimals);
}

/** The whole number that gives exactly this double back with so many decimals; NaN when there is none: -0 and NaN itself have none. */
export function toUnscaled(value: number, decimals: number): number {
  const power = numberAt(powers, decimals);
  const unscaled = Math.round(value * power);
  const exact = unscaled / power === value && unscaled <= largest && unscaled >= -largest;
  return exact && (unscaled !== 0 || 1 / value > 0) ? unscaled : Number.NaN;
}

/** All values as whole numbers with the fewest decimals that are exact for every one of them; null when none are. */
export function unscale(
  values: Float64Array,
): { readonly decimals: number; readonly unscaled: Float64Array } | null {
  const unscaled = new Float64Array(values.length);
  for (let decimals = 0; decimals <= mostDecimals; decimals++) {
    if (unscaleInto(unscaled, values, decimals)) return { decimals, unscaled };
  }
  return null;
}

function unscaleInto(unscaled: Float64Array, values: Float64Array, decimals: number): boolean {
  for (let index = 0; index < values.length; index++) {
    const number = toUnscaled(numberAt(values, index), decimals);
    if (Number.isNaN(number)) return false;
    unscaled[index] = number;
  }
  return true;
}
