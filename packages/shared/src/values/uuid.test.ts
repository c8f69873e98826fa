import fc from "fast-check";
import { expect, test } from "vitest";
import { uuidFrom, uuidPattern } from "./uuid.ts";

const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
const latestMs = 2 ** 48 - 1;
const instant = fc.integer({ min: 0, max: latestMs });

test("every id has the one form", () => {
  fc.assert(
    fc.property(
      fc.oneof(instant, fc.double({ min: -1e6, max: latestMs, noNaN: true })),
      random,
      (atMs, bytes) => {
        expect(uuidFrom(atMs, bytes)).toMatch(uuidPattern);
      },
    ),
  );
});

test("an id made later sorts later, to the millisecond", () => {
  fc.assert(
    fc.property(instant, instant, random, random, (one, other, bytes, more) => {
      fc.pre(one !== other);
      expect(uuidFrom(one, bytes) < uuidFrom(other, more)).toBe(one < other);
    }),
  );
});

test("the instant can be read back, and the random bits are kept", () => {
  fc.assert(
    fc.property(instant, random, (atMs, bytes) => {
      const hex = uuidFrom(atMs, bytes).replaceAll("-", "");
      expect(Number.parseInt(hex.slice(0, 12), 16)).toBe(atMs);
      expect(hex.slice(18)).toBe(Buffer.from(bytes).toString("hex").slice(6));
    }),
  );
});

test("the example of RFC 9562 appendix A.6 comes out", () => {
  const bytes = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(uuidFrom(0x017f22e279b0, bytes)).toBe("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
});

test("fewer than ten random bytes are refused", () => {
  expect(() => uuidFrom(0, new Uint8Array(9))).toThrow("uuidFrom needs 10 random bytes, got 9");
});
