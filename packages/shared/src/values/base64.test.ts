import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase64, toBase64 } from "./base64.ts";

const bytes = fc.uint8Array({ maxLength: 64 });

test("bytes are spelt as everybody spells them, and read back", () => {
  fc.assert(
    fc.property(bytes, (all) => {
      expect(toBase64(all)).toBe(Buffer.from(all).toString("base64"));
      expect(fromBase64(toBase64(all))).toEqual(all);
    }),
  );
});

test("whatever is read is spelt the very same way again", () => {
  const nearly = fc.tuple(bytes, fc.nat(), fc.string({ maxLength: 2 })).map(([all, at, put]) => {
    const text = toBase64(all);
    const place = at % (text.length + 1);
    return text.slice(0, place) + put + text.slice(place + put.length);
  });
  fc.assert(
    fc.property(fc.oneof(fc.string(), nearly), (text) => {
      const read = fromBase64(text);
      expect(read === null || toBase64(read) === text).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["a length that is no multiple of four", "QUJ"],
  ["bits that nobody would write, behind one byte", "QR=="],
  ["bits that nobody would write, behind two bytes", "QUJ="],
  ["padding in the middle", "QQ==QQ=="],
  ["letters of the other alphabet", "_-A="],
  ["a line end", "QUJD\n\n\n\n"],
  ["nothing but padding", "===="],
  ["three signs of padding", "Q==="],
])("%s is refused", (_title, text) => {
  expect(fromBase64(text)).toBe(null);
});
