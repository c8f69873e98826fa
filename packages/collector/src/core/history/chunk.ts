import { type ByteReader, byteReader, type ByteWriter, byteWriter } from "./bytes.ts";
import { readDeltas, writeDeltas } from "./deltas.ts";
import { readValues, writeValues } from "./values.ts";

/** What one series measured: instants (whole milliseconds since 1970, ascending) and the values at them. */
export interface Column {
  readonly seriesNo: number;
  readonly atMs: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

const version = 1;
/** The most points of one series that are believed: an hour has 3,600,000 milliseconds. */
const mostPoints = 2 ** 22;

/**
 * All series of one device in one hour. Layout: version; how many timelines and series; a directory (each timeline's count
 * and length in bytes; each series' number, timeline and length); the timelines; the values. Series that were measured
 * at the same instants share a timeline, and one series is read without reading the others. Lossless. To be compressed.
 */
export function encodeChunk(columns: readonly Column[]): Uint8Array {
  const timelines: ArrayLike<number>[] = [];
  const lines = columns.map((column) => placeOf(timelines, column.atMs));
  const times = timelines.map((atMs) => encoded((out) => writeTimes(out, atMs)));
  const bodies = columns.map((column) => encoded((out) => writeValues(out, column.values)));
  const out = byteWriter(1024);
  out.varint(version);
  out.varint(timelines.length);
  out.varint(columns.length);
  for (const [index, atMs] of timelines.entries()) {
    out.varint(atMs.length);
    out.varint(times[index]?.length ?? 0);
  }
  for (const [index, column] of columns.entries()) {
    out.varint(column.seriesNo);
    out.varint(lines[index] ?? 0);
    out.varint(bodies[index]?.length ?? 0);
  }
  for (const block of [...times, ...bodies]) out.bytes(block);
  return out.done();
}

function encoded(write: (out: ByteWriter) => void): Uint8Array {
  const out = byteWriter(1024);
  write(out);
  return out.done();
}

/** The number of this timeline among those there are; a new one is added. */
function placeOf(timelines: ArrayLike<number>[], atMs: ArrayLike<number>): number {
  const known = timelines.findIndex((other) => sameNumbers(other, atMs));
  return known === -1 ? timelines.push(atMs) - 1 : known;
}

function sameNumbers(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}

/** Measuring keeps a pace, so the steps between instants are what hardly changes. */
function writeTimes(out: ByteWriter, atMs: ArrayLike<number>): void {
  const steps = new Float64Array(atMs.length);
  for (let index = 0; index < atMs.length; index++)
    steps[index] = (atMs[index] ?? 0) - (atMs[index - 1] ?? 0);
  writeDeltas(out, steps);
}

function readTimes(from: ByteReader, count: number): Float64Array | null {
  const atMs = readDeltas(from, count);
  if (atMs === null) return null;
  for (let index = 1; index < count; index++) atMs[index] = (atMs[index] ?? 0) + (atMs[index - 1] ?? 0);
  return atMs;
}

/** The series of a chunk, unread: each gives its column when asked, or null when its bytes are damaged. */
export interface Chunk {
  readonly seriesNos: readonly number[];
  column(seriesNo: number): Column | null;
}

/** Opens a chunk; null when the bytes are not one. Work and memory are bounded by what the directory may claim. */
export function openChunk(bytes: Uint8Array): Chunk | null {
  const from = byteReader(bytes);
  const readable = from.varint() === version;
  const timelineCount = from.varint();
  const seriesCount = from.varint();
  // Each line of the directory takes at least two bytes.
  if (!readable || (timelineCount + seriesCount) * 2 > from.left) return null;
  const timelines = Array.from({ length: timelineCount }, () => ({
    count: from.varint(),
    length: from.varint(),
  }));
  const series = Array.from({ length: seriesCount }, () => ({
    seriesNo: from.varint(),
    timeline: from.varint(),
    length: from.varint(),
  }));
  const times = timelines.map(({ count, length }) => ({ count, bytes: from.bytes(length) }));
  const bodies = new Map(
    series.map(({ seriesNo, timeline, length }) => [seriesNo, { timeline, bytes: from.bytes(length) }]),
  );
  if (from.broken || from.left > 0 || bodies.size < seriesCount) return null;
  return {
    seriesNos: [...bodies.keys()],
    column: (seriesNo) => {
      const body = bodies.get(seriesNo);
      const line = body === undefined ? undefined : times[body.timeline];
      if (body === undefined || line === undefined || line.count > mostPoints) return null;
      const atMs = readTimes(byteReader(line.bytes), line.count);
      const values = atMs === null ? null : readValues(byteReader(body.bytes), line.count);
      return atMs === null || values === null ? null : { seriesNo, atMs, values };
    },
  };
}
