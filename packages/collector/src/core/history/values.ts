import {
  type Cursor,
  left,
  numberAt,
  putBytes,
  putVarint,
  type Sink,
  takeBytes,
  takeVarint,
} from "./bytes.ts";
import { putDeltas, takeDeltas } from "./deltas.ts";
import { fromUnscaled, mostDecimals, unscale } from "./fixed-point.ts";

/** The form that follows the decimals: bits of doubles. */
const asBits = mostDecimals + 1;

/**
 * A column of doubles, exactly. Where few decimals hold all of them: as whole numbers in steps. Else the bits, each against
 * the one before, sorted by place in the double, so that what hardly changes (sign, exponent) lies together and packs.
 */
export function putValues(out: Sink, values: Float64Array): void {
  const whole = unscale(values);
  putVarint(out, whole?.decimals ?? asBits);
  if (whole === null) putBytes(out, planes(values));
  else putDeltas(out, whole.unscaled);
}

/** Reads `count` values; null when the bytes hold something else. */
export function takeValues(from: Cursor, count: number): Float64Array | null {
  const form = takeVarint(from);
  if (form > asBits || from.broken) return null;
  if (form === asBits) return left(from) < count * 8 ? null : fromPlanes(takeBytes(from, count * 8));
  return takeDeltas(from, count)?.map((unscaled) => fromUnscaled(unscaled, form)) ?? null;
}

function planes(values: Float64Array): Uint8Array {
  const bits = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const sorted = new Uint8Array(bits.length);
  for (let at = 0; at < bits.length; at++) {
    sorted[(at % 8) * values.length + (at >>> 3)] = numberAt(bits, at) ^ numberAt(bits, at - 8);
  }
  return sorted;
}

function fromPlanes(sorted: Uint8Array): Float64Array {
  const count = sorted.length / 8;
  const bits = new Uint8Array(sorted.length);
  for (let at = 0; at < bits.length; at++) {
    bits[at] = numberAt(sorted, (at % 8) * count + (at >>> 3)) ^ numberAt(bits, at - 8);
  }
  return new Float64Array(bits.buffer);
}
