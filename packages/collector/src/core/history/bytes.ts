/** Grows as needed; whole numbers as LEB128 varints, seven bits a byte, up to 2^53 - 1. */
export interface ByteWriter {
  varint(value: number): void;
  /** Small numbers of either sign in few bytes: 0, -1, 1, -2 … become 0, 1, 2, 3 … */
  zigzag(value: number): void;
  float(value: number): void;
  bytes(block: Uint8Array): void;
  done(): Uint8Array;
}

export function byteWriter(capacity = 256): ByteWriter {
  let buffer = new Uint8Array(capacity);
  let view = new DataView(buffer.buffer);
  let length = 0;
  const room = (bytes: number): void => {
    if (length + bytes <= buffer.length) return;
    const grown = new Uint8Array(Math.max(buffer.length * 2, length + bytes));
    grown.set(buffer);
    buffer = grown;
    view = new DataView(buffer.buffer);
  };
  const varint = (value: number): void => {
    room(8);
    let rest = value;
    while (rest >= 0x80) {
      buffer[length++] = (rest % 0x80) | 0x80;
      rest = rest < 0x8000_0000 ? rest >>> 7 : Math.floor(rest / 0x80);
    }
    buffer[length++] = rest;
  };
  return {
    varint,
    zigzag: (value) => varint(value < 0 ? -2 * value - 1 : 2 * value),
    float: (value) => {
      room(8);
      view.setFloat64(length, value, true);
      length += 8;
    },
    bytes: (block) => {
      room(block.length);
      buffer.set(block, length);
      length += block.length;
    },
    done: () => buffer.slice(0, length),
  };
}

/** Reads what a `ByteWriter` wrote. Past the end, or past 2^53, everything reads as 0 and `broken` is true: checked once, at the end. */
export interface ByteReader {
  varint(): number;
  zigzag(): number;
  float(): number;
  bytes(length: number): Uint8Array;
  readonly broken: boolean;
  readonly left: number;
}

export function byteReader(buffer: Uint8Array): ByteReader {
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  let at = 0;
  let broken = false;
  const fail = (): number => {
    broken = true;
    at = buffer.length;
    return 0;
  };
  const varint = (): number => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = buffer[at];
      if (byte === undefined) return fail();
      at++;
      value += (byte & 0x7f) * scale;
      if (value > Number.MAX_SAFE_INTEGER) return fail();
      if (byte < 0x80) return value;
      scale *= 0x80;
      if (scale > 2 ** 49) return fail();
    }
  };
  return {
    varint,
    zigzag: () => {
      const value = varint();
      return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    },
    float: () => {
      if (buffer.length - at < 8) return fail();
      at += 8;
      return view.getFloat64(at - 8, true);
    },
    bytes: (length) => {
      if (length > buffer.length - at) return buffer.subarray(fail());
      at += length;
      return buffer.subarray(at - length, at);
    },
    get broken() {
      return broken;
    },
    get left() {
      return buffer.length - at;
    },
  };
}
