/**
 * The flight recorder's form on disk. A segment is a file of bounded size that can be read by itself: a head (mark, instant
 * it began), then records. A name record gives a number to a series within this segment; a sample record holds the values
 * of one instant. Numbers are little-endian. A tail that was torn by a crash is left off when reading.
 */
const mark = 0x31_524c_48;
const headBytes = 16;
const nameKind = 1;
const samplesKind = 2;
const sampleBytes = 10;
const mostOffsetMs = 0xffff_ffff;

export type Value = readonly [name: string, value: number];
export type Point = [atMs: number, value: number];

/** What a writer has to remember of the segment it writes to. */
export interface SegmentInk {
  readonly startedAtMs: number;
  readonly names: Map<string, number>;
  bytes: number;
}

/** The head of a new segment, to be written first. `startedAtMs` is the wall clock. */
export function beginSegment(startedAtMs: number): { readonly ink: SegmentInk; readonly head: Uint8Array } {
  const head = new Uint8Array(headBytes);
  const view = new DataView(head.buffer);
  view.setUint32(0, mark, true);
  view.setFloat64(8, startedAtMs, true);
  return { ink: { startedAtMs, names: new Map(), bytes: headBytes }, head };
}

/**
 * The bytes that record these values at this instant, to be appended. Null when they do not fit in `limitBytes`, or the wall
 * clock went back before the segment's beginning: then a new segment begins.
 */
export function inscribe(
  ink: SegmentInk,
  atMs: number,
  values: readonly Value[],
  limitBytes: number,
): Uint8Array | null {
  const offsetMs = atMs - ink.startedAtMs;
  if (offsetMs < 0 || offsetMs > mostOffsetMs) return null;
  const isNew = values.some(([name]) => !ink.names.has(name));
  const fresh = isNew
    ? [...new Set(values.map(([name]) => name))].filter((name) => !ink.names.has(name))
    : [];
  const encoded = fresh.map((name) => new TextEncoder().encode(name));
  const nameBytes = encoded.reduce((sum, bytes) => sum + 5 + bytes.length, 0);
  const total = nameBytes + 7 + values.length * sampleBytes;
  if (ink.bytes + total > limitBytes) return null;
  const record = new Uint8Array(total);
  const view = new DataView(record.buffer);
  let at = 0;
  for (const [index, name] of fresh.entries()) {
    const bytes = encoded[index] as Uint8Array;
    const number = ink.names.size;
    ink.names.set(name, number);
    view.setUint8(at, nameKind);
    view.setUint16(at + 1, number, true);
    view.setUint16(at + 3, bytes.length, true);
    record.set(bytes, at + 5);
    at += 5 + bytes.length;
  }
  view.setUint8(at, samplesKind);
  view.setUint32(at + 1, offsetMs, true);
  view.setUint16(at + 5, values.length, true);
  at += 7;
  for (const [name, value] of values) {
    view.setUint16(at, ink.names.get(name) as number, true);
    view.setFloat64(at + 2, value, true);
    at += sampleBytes;
  }
  ink.bytes += total;
  return record;
}

/** When a segment began, by its head; null when this is no segment. */
export function startOfSegment(bytes: Uint8Array): number | null {
  if (bytes.length < headBytes) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(0, true) === mark ? view.getFloat64(8, true) : null;
}

/** Adds the points of a segment that lie in [fromMs, toMs] and whose series is wanted. Stops at the first thing it does not know. */
export function readSegment(
  bytes: Uint8Array,
  fromMs: number,
  toMs: number,
  isWanted: (name: string) => boolean,
  into: Map<string, Point[]>,
): void {
  const startedAtMs = startOfSegment(bytes);
  if (startedAtMs === null) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });
  const names = new Map<number, string>();
  let at = headBytes;
  const room = (length: number): boolean => at + length <= bytes.length;
  while (room(1)) {
    const kind = view.getUint8(at);
    if (kind === nameKind && room(5)) {
      const length = view.getUint16(at + 3, true);
      if (!room(5 + length)) return;
      names.set(view.getUint16(at + 1, true), decoder.decode(bytes.subarray(at + 5, at + 5 + length)));
      at += 5 + length;
    } else if (kind === samplesKind && room(7)) {
      const atMs = startedAtMs + view.getUint32(at + 1, true);
      const count = view.getUint16(at + 5, true);
      if (!room(7 + count * sampleBytes)) return;
      at += 7;
      for (let index = 0; index < count; index++, at += sampleBytes) {
        const name = names.get(view.getUint16(at, true));
        if (name === undefined || atMs < fromMs || atMs > toMs || !isWanted(name)) continue;
        const points = into.get(name) ?? [];
        into.set(name, points);
        points.push([atMs, view.getFloat64(at + 2, true)]);
      }
    } else return;
  }
}

/**
 * Which segments of a ring go, so that at most `most` stay with the one that is about to begin: the oldest, and those whose
 * day is over. `segments` are numbers in order of their making, each with the instant it began.
 */
export function segmentsToDrop(
  segments: readonly { readonly number: number; readonly startedAtMs: number }[],
  most: number,
  nowMs: number,
  keepMs: number,
): readonly number[] {
  const surplus = Math.max(0, segments.length - (most - 1));
  return segments
    .filter((_, index) => {
      // A segment is over when the next one began: only then does its age count.
      const next = segments[index + 1];
      return index < surplus || (next !== undefined && nowMs - next.startedAtMs > keepMs);
    })
    .map((segment) => segment.number);
}
