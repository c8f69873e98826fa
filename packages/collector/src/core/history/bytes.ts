/** The number in that place; 0 outside, which is what the first of a row is compared with. */
export function numberAt(numbers: Float64Array | Uint8Array | readonly number[], index: number): number {
  return numbers[index] ?? 0;
}

/** Bytes that grow as they are written. Plain data and functions rather than methods: this is the innermost loop of history. */
export interface Sink {
  bytes: Uint8Array;
  length: number;
}

export const sink = (capacity: number): Sink => ({ bytes: new Uint8Array(capacity), length: 0 });
export const written = (out: Sink): Uint8Array => out.bytes.slice(0, out.length);

function room(out: Sink, more: number): void {
  if (out.length + more <= out.bytes.length) return;
  const grown = new Uint8Array(Math.max(out.bytes.length * 2, out.length + more));
  grown.set(out.bytes);
  out.bytes = grown;
}

/** A whole number from 0 to 2^53 - 1 as a LEB128 varint, seven bits a byte, the low ones first. */
export function putVarint(out: Sink, value: number): void {
  room(out, 8);
  const { bytes } = out;
  let { length } = out;
  let rest = value;
  while (rest >= 0x8000_0000) {
    const more = Math.floor(rest / 0x80);
    bytes[length++] = (rest - more * 0x80) | 0x80;
    rest = more;
  }
  while (rest >= 0x80) {
    bytes[length++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  bytes[length++] = rest;
  out.length = length;
}

/** Small numbers of either sign in few bytes: 0, -1, 1, -2 … become 0, 1, 2, 3 … */
export function putZigzag(out: Sink, value: number): void {
  putVarint(out, value < 0 ? -2 * value - 1 : 2 * value);
}

export function putBytes(out: Sink, block: Uint8Array): void {
  room(out, block.length);
  out.bytes.set(block, out.length);
  out.length += block.length;
}

const double = new DataView(new ArrayBuffer(8));
const doubleBytes = new Uint8Array(double.buffer);

/** The bits of a double, the low byte first. */
export function putFloat(out: Sink, value: number): void {
  double.setFloat64(0, value, true);
  putBytes(out, doubleBytes);
}

/** A place in bytes that are being read. Past the end, or past 2^53, everything reads as 0 and `broken` stays true: checked once, at the end. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  broken: boolean;
}

export const cursor = (bytes: Uint8Array): Cursor => ({ bytes, at: 0, broken: false });
export const left = (from: Cursor): number => from.bytes.length - from.at;

function fail(from: Cursor): 0 {
  from.broken = true;
  from.at = from.bytes.length;
  return 0;
}

/** Up to three bytes by whole numbers of 32 bits: nearly all that history holds, and several times as fast as the rest. */
export function takeVarint(from: Cursor): number {
  const { bytes, at } = from;
  const first = bytes[at] ?? 0x80;
  if (first < 0x80) {
    from.at = at + 1;
    return first;
  }
  const second = bytes[at + 1] ?? 0x80;
  if (second < 0x80) {
    from.at = at + 2;
    return (first & 0x7f) | (second << 7);
  }
  const third = bytes[at + 2] ?? 0x80;
  if (third < 0x80) {
    from.at = at + 3;
    return (first & 0x7f) | ((second & 0x7f) << 7) | (third << 14);
  }
  return takeLong(from);
}

function takeLong(from: Cursor): number {
  let value = 0;
  let scale = 1;
  while (from.at < from.bytes.length) {
    const byte = numberAt(from.bytes, from.at++);
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value > Number.MAX_SAFE_INTEGER ? fail(from) : value;
    scale *= 0x80;
    if (scale > 2 ** 49) return fail(from);
  }
  return fail(from);
}

export function takeZigzag(from: Cursor): number {
  const value = takeVarint(from);
  if (value < 0x8000_0000) return (value >>> 1) ^ -(value & 1);
  const half = Math.floor(value / 2);
  return half * 2 === value ? half : -half - 1;
}

export function takeBytes(from: Cursor, length: number): Uint8Array {
  if (length > left(from)) fail(from);
  const block = from.bytes.subarray(from.at, from.at + length);
  from.at = Math.min(from.bytes.length, from.at + length);
  return block;
}

export function takeFloat(from: Cursor): number {
  if (left(from) < 8) return fail(from);
  doubleBytes.set(from.bytes.subarray(from.at, from.at + 8));
  from.at += 8;
  return double.getFloat64(0, true);
}
