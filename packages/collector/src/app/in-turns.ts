/** Many enough to be quick, few enough for nobody to notice: some milliseconds. */
const atATime = 16;

/**
 * Each item behind the other, with room for whatever else came meanwhile: the embedded store answers in the same turn, so a loop that only
 * waits for it keeps every device and every person waiting until its end.
 */
export async function* inTurns<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let count = 0;
  for (const item of items) {
    if (++count % atATime === 0) await new Promise((resolve) => setImmediate(resolve));
    yield item;
  }
}
