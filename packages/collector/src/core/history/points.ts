import {
  cursor,
  left,
  putFloat,
  putVarint,
  putZigzag,
  sink,
  takeFloat,
  takeVarint,
  takeZigzag,
  written,
} from "./bytes.ts";
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
  const writer = pointsWriter();
  for (const { seriesNo, atMs, value } of points) writer.add(seriesNo, atMs, value);
  return writer.end();
}

/** The same, a point at a time, for whoever has no list of them. */
export function pointsWriter(): {
  readonly add: (seriesNo: number, atMs: number, value: number) => void;
  readonly end: () => Uint8Array;
} {
  const out = sink(512);
  let lastNo = 0;
  let lastMs = 0;
  return {
    add: (seriesNo, atMs, value) => {
      putZigzag(out, seriesNo - lastNo);
      putZigzag(out, atMs - lastMs);
      const decimals = decimalsOf(value) ?? asBits;
      putVarint(out, decimals);
      if (decimals === asBits) putFloat(out, value);
      else putZigzag(out, toUnscaled(value, decimals));
      lastNo = seriesNo;
      lastMs = atMs;
    },
    end: () => written(out),
  };
}

/**
 * Visits what `encodePoints` was given, in that order. False, at the place where they end to make sense, when the bytes
 * are not its work. Each point takes at least four bytes, so that the length bounds the work.
 */
export function eachPoint(
  bytes: Uint8Array,
  visit: (seriesNo: number, atMs: number, value: number) => void,
): boolean {
  const from = cursor(bytes);
  let seriesNo = 0;
  let atMs = 0;
  while (left(from) > 0) {
    seriesNo += takeZigzag(from);
    atMs += takeZigzag(from);
    const form = takeVarint(from);
    if (form > asBits) return false;
    const value = form === asBits ? takeFloat(from) : fromUnscaled(takeZigzag(from), form);
    if (from.broken) return false;
    visit(seriesNo, atMs, value);
  }
  return true;
}
