import type { ByteReader, ByteWriter } from "./bytes.ts";

/**
 * Whole numbers as the steps between them, in few bytes each; a stretch in which nothing changes is a zero and how long it
 * lasts. The numbers are within ±2^50, so that a doubled step is still exact.
 */
export function writeDeltas(out: ByteWriter, numbers: ArrayLike<number>): void {
  let before = 0;
  let same = 0;
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? 0;
    if (number === before) {
      same++;
      continue;
    }
    if (same > 0) writeRun(out, same);
    same = 0;
    out.zigzag(number - before);
    before = number;
  }
  if (same > 0) writeRun(out, same);
}

function writeRun(out: ByteWriter, length: number): void {
  out.varint(0);
  out.varint(length);
}

/** Reads `count` numbers; null when the bytes hold something else. What a run claims is never believed beyond `count`. */
export function readDeltas(from: ByteReader, count: number): Float64Array | null {
  const numbers = new Float64Array(count);
  let before = 0;
  let index = 0;
  while (index < count) {
    const step = from.zigzag();
    if (step !== 0) {
      before += step;
      numbers[index++] = before;
      continue;
    }
    const length = from.varint();
    if (length === 0 || length > count - index) return null;
    numbers.fill(before, index, index + length);
    index += length;
  }
  return from.broken ? null : numbers;
}
