import fc from "fast-check";
import { expect, test } from "vitest";
import { fill, type Text } from "./text.ts";

const text: Text = { en: "{used|percent} of {mount} is used", nl: "{mount} is voor {used|percent} gebruikt" };

test("each language puts the names in its own order", () => {
  const params = { used: 92, mount: "/home" };
  expect(fill(text, "en", params)).toBe("92 of /home is used");
  expect(fill(text, "nl", params)).toBe("/home is voor 92 gebruikt");
});

test("numbers are written by the reader's writer, with the style that the text names", () => {
  const write = (value: number, style: string): string => `<${value} ${style}>`;
  expect(fill({ en: "{a|bytes} {b}", nl: "" }, "en", { a: 1, b: 2 }, write)).toBe("<1 bytes> <2 number>");
});

test("text is never handed to the writer of numbers", () => {
  expect(fill(text, "en", { used: "?", mount: "/" }, () => "never")).toBe("? of / is used");
});

test("a name that is missing stays visible, and so does one that every object has", () => {
  expect(fill({ en: "{gone} {toString} {constructor}", nl: "" }, "en", {})).toBe(
    "{gone} {toString} {constructor}",
  );
});

test("a value is put in as it is, whatever it looks like, and is not filled again", () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(fill({ en: "[{a}]", nl: "" }, "en", { a: value, b: "x" })).toBe(`[${value}]`);
    }),
  );
  expect(fill({ en: "{a}", nl: "" }, "en", { a: "{b} $&", b: "x" })).toBe("{b} $&");
});
