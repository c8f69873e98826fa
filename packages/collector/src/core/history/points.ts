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
    const decimals = decimalsOf(point.value);
    const unscaled = decimals === null ? null : toUnscaled(point.value, decimals);
    if (decimals === null || unscaled === null) {
      out.varint(asBits);
      out.float(point.value);
    } else {
      out.varint(decimals);
      out.zigzag(unscaled);
    }
    seriesNo = point.seriesNo;
    atMs = point.atMs;
  }
  return out.done();
}

/** What `encodePoints` was given; null when the bytes are not its work. Each point takes at least four bytes, so length bounds the work. */
export function decodePoints(bytes: Uint8Array): readonly NumberedPoint[] | null {
  const from = byteReader(bytes);
  const points: NumberedPoint[] = [];
  let seriesNo = 0;
  let atMs = 0;
  while (from.left > 0) {
    seriesNo += from.zigzag();
    atMs += from.zigzag();
    const form = from.varint();
    if (form > asBits) return null;
    const value = form === asBits ? from.float() : fromUnscaled(from.zigzag(), form);
    if (from.broken) return null;
    points.push({ seriesNo, atMs, value });
  }
  return points;
}
