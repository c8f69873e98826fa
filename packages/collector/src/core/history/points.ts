import {
  cursor,
  left,
  putFloat,
  putVarint,
  putZigzag,
  type Sink,
  sink,
  takeFloat,
  takeVarint,
  takeZigzag,
} from "./bytes.ts";
import { fromUnscaled, mostDecimals, toUnscaled } from "./fixed-point.ts";

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
  return writer.bytes().slice();
}

/** The same, a point at a time, for whoever has no list of them, or thousands of lists: its memory is used again after `begin`. */
export interface PointsWriter {
  begin(): void;
  add(seriesNo: number, atMs: number, value: number): void;
  /** What was added since `begin`; good until something is added again. */
  bytes(): Uint8Array;
}

export function pointsWriter(): PointsWriter {
  const out = sink(512);
  let lastNo = 0;
  let lastMs = 0;
  return {
    begin: () => void (out.length = lastNo = lastMs = 0),
    add: (seriesNo, atMs, value) => {
      putZigzag(out, seriesNo - lastNo);
      putZigzag(out, atMs - lastMs);
      putNumber(out, value);
      lastNo = seriesNo;
      lastMs = atMs;
    },
    bytes: () => out.bytes.subarray(0, out.length),
  };
}

function putNumber(out: Sink, value: number): void {
  for (let decimals = 0; decimals <= mostDecimals; decimals++) {
    const unscaled = toUnscaled(value, decimals);
    if (Number.isNaN(unscaled)) continue;
    putVarint(out, decimals);
    putZigzag(out, unscaled);
    return;
  }
  putVarint(out, asBits);
  putFloat(out, value);
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
