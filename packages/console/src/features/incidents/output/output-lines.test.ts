import type { OutputPiece } from "@hulplijn/shared/api";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanLine, makeOutputReader } from "./output-lines.ts";

const piece = (number: number, bytes: Uint8Array | string, more: Partial<OutputPiece> = {}): OutputPiece => ({
  piece: number,
  step: "fix",
  stream: "stdout",
  offset: 0,
  atMs: number,
  data: Buffer.from(bytes).toString("base64"),
  ...more,
});

const textsOf = (pieces: readonly OutputPiece[]): string[] => {
  const reader = makeOutputReader();
  reader.push(pieces);
  return reader.lines().map((line) => line.text);
};

test("lines end at line ends, and the last one may be open", () => {
  const reader = makeOutputReader();
  reader.push([piece(1, "one\ntwo\nthr")]);
  expect(reader.lines().map(({ text, open, number }) => [number, text, open])).toEqual([
    [1, "one", false],
    [2, "two", false],
    [3, "thr", true],
  ]);
  reader.push([piece(2, "ee\n")]);
  expect(reader.lines().map(({ text, open }) => [text, open])).toEqual([
    ["one", false],
    ["two", false],
    ["three", false],
  ]);
});

test("a character that lies across pieces comes out whole", () => {
  const bytes = Buffer.from("€\n");
  expect(textsOf([piece(1, bytes.subarray(0, 1)), piece(2, bytes.subarray(1))])).toEqual(["€"]);
});

test("bytes that are no UTF-8 are shown as such, and what follows is read", () => {
  expect(textsOf([piece(1, new Uint8Array([0x61, 0xff, 0xfe, 0x62, 0x0a])), piece(2, "next\n")])).toEqual([
    "a\ufffd\ufffdb",
    "next",
  ]);
});

test("stdout and stderr do not mix within a line", () => {
  const reader = makeOutputReader();
  reader.push([piece(1, "out"), piece(2, "err\n", { stream: "stderr" }), piece(3, "put\n")]);
  expect(reader.lines().map(({ stream, text }) => [stream, text])).toEqual([
    ["stdout", "output"],
    ["stderr", "err"],
  ]);
});

test("pieces that come twice or out of order are read once and in order", () => {
  const reader = makeOutputReader();
  expect(reader.push([piece(2, "two\n"), piece(3, "three\n")])).toBe(false);
  expect(reader.last()).toBe(0);
  expect(reader.push([piece(1, "one\n"), piece(1, "one\n")])).toBe(true);
  expect(reader.push([piece(2, "two\n")])).toBe(false);
  expect(reader.last()).toBe(3);
  expect(reader.lines().map(({ text }) => text)).toEqual(["one", "two", "three"]);
});

test("the list of lines is the same object until something new is read", () => {
  const reader = makeOutputReader();
  reader.push([piece(1, "a\n")]);
  const before = reader.lines();
  reader.push([piece(1, "a\n")]);
  expect(reader.lines()).toBe(before);
  reader.push([piece(2, "b\n")]);
  expect(reader.lines()).not.toBe(before);
});

test("a line without end is broken before it stops the page", () => {
  const reader = makeOutputReader();
  reader.push([piece(1, "x".repeat(10_001)), piece(2, "y\n")]);
  expect(reader.lines().map(({ text }) => text.length)).toEqual([10_001, 1]);
});

describe("a line is cleaned of everything a terminal would do", () => {
  test.each([
    ["a progress bar shows its end", "10 %\r100 %", "100 %"],
    ["a Windows line end is no overwriting", "text\r", "text"],
    ["colour stays for the page to draw", "\u001b[31mred\u001b[0m", "\u001b[31mred\u001b[0m"],
    ["cursor movements go", "a\u001b[2Kb\u001b[1;1Hc", "abc"],
    ["a window title goes", "\u001b]0;pwned\u0007text", "text"],
    ["a lone escape is seen and does nothing", "a\u001bb", "a\u241bb"],
    ["a NUL, a bell, a backspace and a DEL are seen", "\u0000\u0007\u0008\u007f", "\u2400\u2407\u2408\u2421"],
    ["a tab stays", "a\tb", "a\tb"],
    ["markup is text", "<b>&amp;</b>", "<b>&amp;</b>"],
  ])("%s", (_title, raw, clean) => {
    expect(cleanLine(raw)).toBe(clean);
  });
});

test("however bytes are cut into pieces, and in whatever order they come, the same lines come out", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(fc.nat(200), { maxLength: 6 }),
      fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
      (bytes, cuts, ranks) => {
        const ends = [...new Set([...cuts.filter((cut) => cut < bytes.length), bytes.length])].toSorted(
          (a, b) => a - b,
        );
        const pieces = ends.map((end, at) => piece(at + 1, bytes.slice(ends[at - 1] ?? 0, end)));
        const shuffled = pieces
          .map((each, at) => ({ each, rank: ranks[at] ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ each }) => each);
        expect(textsOf(shuffled)).toEqual(textsOf([piece(1, bytes)]));
      },
    ),
  );
});
