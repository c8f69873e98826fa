import { type Cursor, putVarint, putZigzag, type Sink, takeVarint, takeZigzag } from "./bytes.ts";

/**
 * Whole numbers as the steps between them, in few bytes each; a stretch in which nothing changes is a zero and how long it
 * lasts. The numbers are within ±2^50, so that a doubled step is still exact.
 */
export function putDeltas(out: Sink, numbers: Float64Array): void {
  let before = 0;
  let same = 0;
  for (const number of numbers) {
    if (number === before) {
      same++;
      continue;
    }
    if (same > 0) putRun(out, same);
    same = 0;
    putZigzag(out, number - before);
    before = number;
  }
  if (same > 0) putRun(out, same);
}

function putRun(out: Sink, length: number): void {
  putVarint(out, 0);
  putVarint(out, length);
}

/**
 * Reads `count` numbers; null when the bytes hold something else. What a run claims is never believed beyond `count`;
 * past the end everything reads as 0, which is a run of nothing.
 */
export function takeDeltas(from: Cursor, count: number): Float64Array | null {
  const numbers = new Float64Array(count);
  let before = 0;
  let index = 0;
  while (index < count) {
    const step = takeZigzag(from);
    if (step !== 0) {
      before += step;
      numbers[index++] = before;
      continue;
    }
    const length = takeVarint(from);
    if (length === 0 || length > count - index) return null;
    numbers.fill(before, index, index + length);
    index += length;
  }
  return numbers;
}
