import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase64, fromBase64Url, toBase64, toBase64Url } from "./base64.ts";

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

test("base64url is what Node makes, and reads back; other spellings are refused", () => {
  for (let length = 0; length < 8; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => 255 - at * 3);
    const text = Buffer.from(bytes).toString("base64url");
    expect(toBase64Url(bytes)).toBe(text);
    expect(fromBase64Url(text)).toEqual(bytes);
  }
  for (const text of ["+_8", "_/8", "_w==", "A", "a b"]) expect(fromBase64Url(text)).toBeNull();
});
