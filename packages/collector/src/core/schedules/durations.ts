/** Whole seconds that the middle one of these runs took, of its steps alone; null when there is none. */
export function medianSeconds(runs: readonly (readonly { readonly tookMs: number }[])[]): number | null {
  const took = runs
    .map((steps) => steps.reduce((sum, { tookMs }) => sum + tookMs, 0))
    .toSorted((one, other) => one - other);
  const middle = took[Math.floor(took.length / 2)];
  return middle === undefined ? null : Math.ceil(middle / 1000);
}
