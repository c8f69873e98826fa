import { byteReader, byteWriter } from "./bytes.ts";
import { decimalsOf, fromUnscaled, mostDecimals, toUnscaled } from "./fixed-point.ts";

/** One value of one numbered series of a device. */
export interface NumberedPoint {
  readonly seriesNo: number;
  readonly atMs: number;
  readonly value: number;
}

const asBits = mostDecimals + 1;

/**
 * The points of one report, in the order given: each as the step of its series number and instant from the one before, and
 * its value as a whole number of few decimals where that is exact, else as the bits of the double. About five bytes each.
 */
export function encodePoints(points: readonly NumberedPoint[]): Uint8Array {
  const out = byteWriter(16 + points.length * 8);
  let seriesNo = 0;
  let atMs = 0;
  for (const point of points) {
    out.zigzag(point.seriesNo - seriesNo);
    out.zigzag(point.atMs - atMs);
    const decimals = decimalsOf(point.value) ?? asBits;
    const unscaled = decimals === asBits ? null : toUnscaled(point.value, decimals);
    out.varint(decimals);
    if (unscaled === null) out.float(point.value);
    else out.zigzag(unscaled);
    seriesNo = point.seriesNo;
    atMs = point.atMs;
  }
  return out.done();
}

/**
 * Visits what `encodePoints` was given, in that order. False, at the place where they end to make sense, when the bytes
 * are not its work. Each point takes at least four bytes, so that the length bounds the work.
 */
export function eachPoint(
  bytes: Uint8Array,
  visit: (seriesNo: number, atMs: number, value: number) => void,
): boolean {
  const from = byteReader(bytes);
  let seriesNo = 0;
  let atMs = 0;
  while (from.left > 0) {
    seriesNo += from.zigzag();
    atMs += from.zigzag();
    const form = from.varint();
    if (form > asBits) return false;
    const value = form === asBits ? from.float() : fromUnscaled(from.zigzag(), form);
    if (from.broken) return false;
    visit(seriesNo, atMs, value);
  }
  return true;
}
