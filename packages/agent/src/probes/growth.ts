/**
 * How much a counter grew within the last `seconds`, as far as it was seen: the first look is the base, and a counter
 * that went back (its owner started anew) counts from zero. Times are of a clock that never goes back.
 */
export function growthWithin(seconds: number): (atMs: number, count: number) => number {
  const steps: { readonly atMs: number; readonly total: number }[] = [];
  let last: number | null = null;
  let total = 0;
  return (atMs, count) => {
    if (last !== null) total += count >= last ? count - last : count;
    last = count;
    if (steps.at(-1)?.total !== total) steps.push({ atMs, total });
    // The last step older than that stays: it says where the counter stood when the time began.
    while (steps[1] && steps[1].atMs < atMs - seconds * 1000) steps.shift();
    return total - (steps[0]?.total ?? total);
  };
}
