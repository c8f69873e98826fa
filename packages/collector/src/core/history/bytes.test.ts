import fc from "fast-check";
import { expect, test } from "vitest";
import {
  cursor,
  left,
  putBytes,
  putFloat,
  putVarint,
  putZigzag,
  sink,
  takeBytes,
  takeFloat,
  takeVarint,
  takeZigzag,
  written,
} from "./bytes.ts";

const half = (Number.MAX_SAFE_INTEGER - 1) / 2;

test("numbers, floats and blocks come back as they were put, whatever room there was", () => {
  fc.assert(
    fc.property(
      fc.maxSafeNat(),
      fc.integer({ min: -half, max: half }),
      fc.double(),
      fc.uint8Array({ maxLength: 50 }),
      fc.nat(20),
      (whole, signed, double, block, capacity) => {
        const out = sink(capacity);
        putVarint(out, whole);
        putZigzag(out, signed);
        putFloat(out, double);
        putBytes(out, block);
        const from = cursor(written(out));
        expect([takeVarint(from), takeZigzag(from), takeFloat(from)]).toEqual([whole, signed, double]);
        expect(takeBytes(from, block.length)).toEqual(block);
        expect([left(from), from.broken]).toEqual([0, false]);
      },
    ),
  );
});

test.each([
  ["a varint past the end", [0x80], takeVarint],
  ["a varint of nothing", [], takeVarint],
  ["a varint above 2^53", [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f], takeVarint],
  ["a varint that never ends", Array.from({ length: 20 }, () => 0x80), takeVarint],
  ["a float past the end", [1, 2, 3], takeFloat],
  ["a block past the end", [1, 2, 3], (from: ReturnType<typeof cursor>) => takeBytes(from, 4).length],
])("%s reads as nothing and is remembered", (_title, bytes, take) => {
  const from = cursor(Uint8Array.from(bytes));
  expect(take(from)).toBe(0);
  expect(from.broken).toBe(true);
  expect(left(from)).toBe(0);
});
