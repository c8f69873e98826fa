import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32c, encodeRecord, frameText, headOf, recordHeadBytes, scanRecords } from "./spool-record.ts";

const bytesOf = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
const textsIn = (bytes: Uint8Array): string[] =>
  scanRecords(bytes).records.map(({ offset, bytes: length }) =>
    Buffer.from(bytes.subarray(offset, offset + length)).toString("utf8"),
  );

test("the checksum is CRC-32C: the check value of its standard", () => {
  expect(crc32c(Buffer.from("123456789"))).toBe(0xe306_9283);
});

test("what is written is read again, whatever the text", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 20 }), (texts) => {
      const bytes = bytesOf(...texts.map(encodeRecord));
      expect(textsIn(bytes)).toEqual(texts);
      expect(scanRecords(bytes)).toMatchObject({ damaged: 0, tornTail: false, endOffset: bytes.length });
    }),
  );
});

test("a tail that was torn anywhere is seen, and everything before it stays", () => {
  const [one, two] = [encodeRecord("one"), encodeRecord("two")];
  for (let length = 1; length < two.length; length++) {
    const scan = scanRecords(bytesOf(one, two.subarray(0, length)));
    expect(scan).toMatchObject({ endOffset: one.length, tornTail: true, damaged: 0 });
    expect(scan.records).toHaveLength(1);
  }
});

test("whichever single bit flips, no wrong text is read, and later records survive (D-06)", () => {
  const texts = ["first", "second", "third"];
  const whole = bytesOf(...texts.map(encodeRecord));
  fc.assert(
    fc.property(fc.nat(whole.length * 8 - 1), (bit) => {
      const damaged = Uint8Array.from(whole);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const read = textsIn(damaged);
      expect(texts.filter((text) => read.includes(text))).toEqual(read);
      expect(read.length).toBe(2);
    }),
    { numRuns: 400 },
  );
});

test("a page of zeroes in the middle counts as one damaged place (D-06)", () => {
  const bytes = bytesOf(encodeRecord("a"), new Uint8Array(4096), encodeRecord("b"));
  expect(textsIn(bytes)).toEqual(["a", "b"]);
  expect(scanRecords(bytes).damaged).toBe(1);
});

test("a length beyond what a record may have is no record", () => {
  const record = encodeRecord("a");
  new DataView(record.buffer).setUint32(4, 0x7fff_ffff);
  expect(scanRecords(record).records).toEqual([]);
});

test("an empty file has nothing in it", () => {
  expect(scanRecords(new Uint8Array(0))).toEqual({ records: [], damaged: 0, endOffset: 0, tornTail: false });
  expect(recordHeadBytes).toBe(12);
});

test("type and number are told from a frame's beginning", () => {
  expect(headOf(frameText("run-update", 12, { a: 1 }))).toEqual({ type: "run-update", seq: 12 });
  expect(headOf('{"type":"hello","body":{}}')).toBeNull();
  expect(JSON.parse(frameText("report", 1, { a: "é" }))).toEqual({
    type: "report",
    seq: 1,
    body: { a: "é" },
  });
});
