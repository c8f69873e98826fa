import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DifferenceLine, lineDifference } from "./line-difference.ts";

const marks = { same: " ", gone: "-", new: "+" } as const;
const drawn = (lines: readonly DifferenceLine[]): string[] =>
  lines.map(({ kind, text }) => `${marks[kind]}${text}`);

test.each([
  ["one line changed in the middle", "a\nb\nc", "a\nx\nc", [" a", "-b", "+x", " c"]],
  ["lines added at the end", "a", "a\nb", [" a", "+b"]],
  ["everything new", "", "a\nb", ["+a", "+b"]],
  ["everything gone", "a", "", ["-a"]],
  ["the same line twice", "a\na", "a\na\na", [" a", " a", "+a"]],
  ["a line moved down", "a\nb\nc", "b\nc\na", ["-a", " b", " c", "+a"]],
])("%s", (_title, before, after, lines) => {
  expect(drawn(lineDifference(before, after))).toEqual(lines);
});

describe("of any two texts", () => {
  const texts = fc.array(fc.constantFrom("a", "b", "c", "")).map((lines) => lines.join("\n"));
  const without = (lines: readonly DifferenceLine[], kind: DifferenceLine["kind"]): string =>
    lines
      .filter((line) => line.kind !== kind)
      .map(({ text }) => text)
      .join("\n");

  test("what is the same with what is gone is the old one, with what is new the new one: nothing is left out", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const lines = lineDifference(before, after);
        expect(without(lines, "new")).toBe(before);
        expect(without(lines, "gone")).toBe(after);
      }),
    );
  });
});

test("very long texts are shown as replaced, and still whole", () => {
  const long = (letter: string): string =>
    Array.from({ length: 2001 }, (_, at) => `${letter}${at}`).join("\n");
  const lines = lineDifference(long("a"), long("b"));
  expect(lines.filter(({ kind }) => kind === "gone")).toHaveLength(2001);
  expect(lines.filter(({ kind }) => kind === "new")).toHaveLength(2001);
});
