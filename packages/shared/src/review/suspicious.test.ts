import { expect, test } from "vitest";
import { digestWords } from "./digest-words.ts";
import { suspicious, visible, visibleScript } from "./suspicious.ts";

test.each([
  ["an override of direction", "a\u202eb", 1],
  ["a space that cannot be seen", "a\u200bb", 1],
  ["a filler that is drawn as nothing", "a\u3164b", 1],
  ["a separator of lines that no editor counts", "a\u2028b", 1],
  ["a Cyrillic letter among Latin ones", "\u0430dmin", 1],
  ["a Greek one", "\u03bfffice", 1],
  ["plain text with accents", "caf\u00e9", 0],
  ["tabs and lines", "a\tb\nc", 0],
])("%s in a sentence", (_title, text, count) => {
  expect(suspicious(text, false)).toHaveLength(count);
});

test("in a script everything outside ASCII is named, with its line", () => {
  expect(suspicious("a\ncaf\u00e9", true)).toEqual(["line 2: U+00E9 is not ASCII"]);
});

test("words for a digest are those that everybody makes of the same bits", () => {
  // 127.0.0.1 and 63.84.220.193, as the proposal of proquints spells them.
  expect(digestWords(`7f0000013f54dcc1${"0".repeat(48)}`)).toBe("lusab-babad-gutih-tugad");
});

test("what cannot be seen is shown as its number, and never sent", () => {
  expect(visible("a\u202eb\u001b[31m\tc\n")).toBe("a<U+202E>b<U+001B>[31m\tc\n");
  expect(visible("a\u3164\u3164b\u2029c")).toBe("a<U+3164><U+3164>b<U+2029>c");
});

test("of a script everything but ASCII is shown as its number, whatever it looks like", () => {
  expect(visibleScript("\u0430dmin\u202e caf\u00e9 \u{1f600}\tb\n")).toBe(
    "<U+0430>dmin<U+202E> caf<U+00E9> <U+1F600>\tb\n",
  );
});
