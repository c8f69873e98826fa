import {
  cursor,
  left,
  numberAt,
  putBytes,
  putVarint,
  type Sink,
  sink,
  takeVarint,
  written,
  type Cursor,
} from "./bytes.ts";
import { putDeltas, takeDeltas } from "./deltas.ts";
import { putValues, takeValues } from "./values.ts";

/** What one series measured: instants (whole milliseconds since 1970, ascending) and the values at them. */
export interface Column {
  readonly seriesNo: number;
  readonly atMs: Float64Array;
  readonly values: Float64Array;
}

/** What one chunk spans. */
export const hourMs = 3_600_000;
const version = 1;
/** The most points of one series that are believed: an hour has 3,600,000 milliseconds. */
const mostPoints = 2 ** 22;

/**
 * All series of one device in one hour. Layout: version; how many timelines and series; a directory (each timeline's count
 * and length in bytes; each series' number, timeline and length); the timelines; the values. Series that were measured
 * at the same instants share a timeline, and one series is read without reading the others. Lossless.
 */
export function encodeChunk(columns: readonly Column[]): Uint8Array {
  const timelines: Float64Array[] = [];
  const series = columns.map(({ seriesNo, atMs }) => ({ seriesNo, timeline: placeOf(timelines, atMs) }));
  const bodies = sink(32_768);
  const timesBytes = timelines.map((atMs) => grownBy(bodies, () => putTimes(bodies, atMs)));
  const valuesBytes = columns.map(({ values }) => grownBy(bodies, () => putValues(bodies, values)));
  const out = sink(1024 + bodies.length);
  for (const number of [version, timelines.length, series.length]) putVarint(out, number);
  for (const [index, { length }] of timelines.entries()) {
    putVarint(out, length);
    putVarint(out, numberAt(timesBytes, index));
  }
  for (const [index, { seriesNo, timeline }] of series.entries()) {
    putVarint(out, seriesNo);
    putVarint(out, timeline);
    putVarint(out, numberAt(valuesBytes, index));
  }
  putBytes(out, written(bodies));
  return written(out);
}

/** How many bytes were put. */
function grownBy(out: Sink, put: () => void): number {
  const before = out.length;
  put();
  return out.length - before;
}

/** The number of this timeline among those there are; a new one is added. */
function placeOf(timelines: Float64Array[], atMs: Float64Array): number {
  const known = timelines.findIndex((other) => sameNumbers(other, atMs));
  return known === -1 ? timelines.push(atMs) - 1 : known;
}

function sameNumbers(one: Float64Array, other: Float64Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}

/** Measuring keeps a pace, so the steps between instants are what hardly changes. */
function putTimes(out: Sink, atMs: Float64Array): void {
  let before = 0;
  const steps = atMs.map((instant) => {
    const step = instant - before;
    before = instant;
    return step;
  });
  putDeltas(out, steps);
}

function takeTimes(from: Cursor, count: number): Float64Array | null {
  let instant = 0;
  return takeDeltas(from, count)?.map((step) => (instant += step)) ?? null;
}

/** The series of a chunk, unread: each gives its column when asked, or null when it is not there or its bytes are damaged. */
export interface Chunk {
  readonly seriesNos: readonly number[];
  readonly column: (seriesNo: number) => Column | null;
}

/** Opens a chunk; null when the bytes are not one. Work and memory are bounded by what the directory may claim. */
export function openChunk(bytes: Uint8Array): Chunk | null {
  const from = cursor(bytes);
  const readable = takeVarint(from) === version;
  const timelineCount = takeVarint(from);
  const seriesCount = takeVarint(from);
  // Each line of the directory takes at least two bytes.
  if (!readable || (timelineCount + seriesCount) * 2 > left(from)) return null;
  const timelines = directory(from, timelineCount, 2);
  const series = directory(from, seriesCount, 3);
  const timesAt = from.at;
  const bodiesAt = timesAt + total(timelines, 2);
  if (from.broken || bodiesAt + total(series, 3) !== bytes.length) return null;
  return {
    seriesNos: Array.from({ length: seriesCount }, (_, index) => numberAt(series, index * 3)),
    column: (seriesNo) => {
      const index = indexOf(series, seriesNo);
      const line = numberAt(series, index * 3 + 1);
      const count = numberAt(timelines, line * 2);
      if (index === -1 || line >= timelineCount || count > mostPoints) return null;
      const times = block(bytes, timesAt, timelines, 2, line);
      const body = block(bytes, bodiesAt, series, 3, index);
      const atMs = takeTimes(cursor(times), count);
      const values = atMs === null ? null : takeValues(cursor(body), count);
      return atMs === null || values === null ? null : { seriesNo, atMs, values };
    },
  };
}

/** `count` lines of `width` numbers, one behind the other; the last of each line is a length in bytes. */
function directory(from: Cursor, count: number, width: number): Float64Array {
  const numbers = new Float64Array(count * width);
  for (let index = 0; index < numbers.length; index++) numbers[index] = takeVarint(from);
  return numbers;
}

function total(lines: Float64Array, width: number, until = lines.length / width): number {
  let bytes = 0;
  for (let line = 0; line < until; line++) bytes += numberAt(lines, line * width + width - 1);
  return bytes;
}

function block(bytes: Uint8Array, at: number, lines: Float64Array, width: number, line: number): Uint8Array {
  const from = at + total(lines, width, line);
  return bytes.subarray(from, from + numberAt(lines, line * width + width - 1));
}

function indexOf(series: Float64Array, seriesNo: number): number {
  for (let index = 0; index < series.length / 3; index++) if (series[index * 3] === seriesNo) return index;
  return -1;
}
