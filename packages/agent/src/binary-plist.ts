/**
 * Reads a property list in Apple's binary form ("bplist00"), which is what macOS keeps managed settings in. Only what settings can be:
 * dictionaries, lists, texts, whole numbers, true and false; anything else, and every offset that leads nowhere, throws. The form is
 * described in Apple's CFBinaryPList.c.
 */
export function readBinaryPlist(bytes: Uint8Array): unknown {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length < 40 || data.toString("latin1", 0, 8) !== "bplist00")
    throw new Error("not a binary property list");
  const trailer = data.length - 32;
  const offsetSize = data.readUInt8(trailer + 6);
  const referenceSize = data.readUInt8(trailer + 7);
  const count = Number(data.readBigUInt64BE(trailer + 8));
  const top = Number(data.readBigUInt64BE(trailer + 16));
  const table = Number(data.readBigUInt64BE(trailer + 24));
  if (count > 10_000) throw new Error("too many objects");

  const offsetOf = (object: number): number => {
    if (object >= count) throw new Error(`there is no object ${object}`);
    return data.readUIntBE(table + object * offsetSize, offsetSize);
  };
  const read = (object: number, depth: number): unknown => {
    if (depth > 8) throw new Error("nested too deeply");
    let at = offsetOf(object);
    const marker = data.readUInt8(at++);
    const kind = marker >> 4;
    let length = marker & 15;
    if (length === 15 && kind >= 4) {
      const width = 1 << (data.readUInt8(at++) & 15);
      length = data.readUIntBE(at, Math.min(width, 6));
      at += width;
    }
    const references = (from: number, many: number): unknown[] =>
      Array.from({ length: Math.min(many, count) }, (_, index) =>
        read(data.readUIntBE(from + index * referenceSize, referenceSize), depth + 1),
      );
    if (marker === 8 || marker === 9) return marker === 9;
    if (kind === 1 && length <= 2) return data.readUIntBE(at, 1 << length);
    if (kind === 1 && length === 3) return Number(data.readBigInt64BE(at));
    if (kind === 5) return data.toString("latin1", at, at + length);
    if (kind === 6)
      return Buffer.from(data.subarray(at, at + length * 2))
        .swap16()
        .toString("utf16le");
    if (kind === 10) return references(at, length);
    if (kind === 13) {
      const keys = references(at, length);
      const values = references(at + length * referenceSize, length);
      return Object.fromEntries(keys.map((key, index) => [String(key), values[index]]));
    }
    throw new Error(`settings cannot hold what begins with ${marker}`);
  };
  return read(top, 0);
}
