import type { ByteReader, ByteWriter } from "./bytes.ts";
import { readDeltas, writeDeltas } from "./deltas.ts";
import { decimalsOf, fromUnscaled, mostDecimals, toUnscaled } from "./fixed-point.ts";

/** The form that follows the decimals: bits of doubles. */
const asBits = mostDecimals + 1;

/**
 * A column of doubles, exactly. Where few decimals hold all of them: as whole numbers in steps. Else the bits, each against
 * the one before, sorted by place in the double, so that what hardly changes (sign, exponent) lies together and packs.
 */
export function writeValues(out: ByteWriter, values: ArrayLike<number>): void {
  const decimals = sharedDecimals(values);
  const unscaled = decimals === null ? null : unscaledAll(values, decimals);
  if (decimals === null || unscaled === null) {
    out.varint(asBits);
    out.bytes(planes(values));
    return;
  }
  out.varint(decimals);
  writeDeltas(out, unscaled);
}

/** Reads `count` values; null when the bytes hold something else. */
export function readValues(from: ByteReader, count: number): Float64Array | null {
  const form = from.varint();
  if (form > asBits || from.broken) return null;
  if (form === asBits) return from.left < count * 8 ? null : fromPlanes(from.bytes(count * 8));
  const values = readDeltas(from, count);
  if (values === null) return null;
  for (let index = 0; index < count; index++) values[index] = fromUnscaled(values[index] ?? 0, form);
  return values;
}

function sharedDecimals(values: ArrayLike<number>): number | null {
  let decimals: number | null = 0;
  for (let index = 0; index < values.length; index++) {
    decimals = decimalsOf(values[index] ?? 0, decimals);
    if (decimals === null) return null;
  }
  return decimals;
}

function unscaledAll(values: ArrayLike<number>, decimals: number): Float64Array | null {
  const unscaled = new Float64Array(values.length);
  for (let index = 0; index < values.length; index++) {
    const number = toUnscaled(values[index] ?? 0, decimals);
    if (number === null) return null;
    unscaled[index] = number;
  }
  return unscaled;
}

function planes(values: ArrayLike<number>): Uint8Array {
  const bits = new Uint8Array(Float64Array.from(values).buffer);
  const count = values.length;
  const sorted = new Uint8Array(bits.length);
  for (let at = 0; at < bits.length; at++) {
    sorted[(at % 8) * count + (at >>> 3)] = (bits[at] ?? 0) ^ (bits[at - 8] ?? 0);
  }
  return sorted;
}

function fromPlanes(sorted: Uint8Array): Float64Array {
  const count = sorted.length / 8;
  const bits = new Uint8Array(sorted.length);
  for (let at = 0; at < bits.length; at++) {
    bits[at] = (sorted[(at % 8) * count + (at >>> 3)] ?? 0) ^ (bits[at - 8] ?? 0);
  }
  return new Float64Array(bits.buffer);
}
