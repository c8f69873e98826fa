import { expect, test } from "vitest";
import { lineChanges } from "./line-changes.ts";

const text = (...lines: string[]) => `${lines.join("\n")}\n`;
const said = (before: string, after: string) =>
  lineChanges(before, after).map((row) =>
    row.kind === "skipped"
      ? `… ${row.lines}`
      : `${{ same: " ", added: "+", removed: "-" }[row.kind]}${row.number} ${row.parts
          .map((part) => (part.changed ? `[${part.text}]` : part.text))
          .join("")}`,
  );

test("a changed line is on both sides, with the words that changed", () => {
  expect(said(text("a", "sleep 60", "b"), text("a", "sleep 300", "b"))).toEqual([
    " 1 a",
    "-2 sleep [60]",
    "+2 sleep [300]",
    " 3 b",
  ]);
});

test("lines that came or went have the number of their own side", () => {
  expect(said(text("a", "b"), text("new", "a", "b"))).toEqual(["+1 new", " 2 a", " 3 b"]);
  expect(said(text("a", "gone", "b"), text("a", "b"))).toEqual([" 1 a", "-2 gone", " 2 b"]);
});

test("what is the same and far away is counted, not shown", () => {
  const many = Array.from({ length: 20 }, (_, at) => `line ${at}`);
  expect(said(text("x", ...many), text("y", ...many))).toEqual([
    "-1 [x]",
    "+1 [y]",
    " 2 line 0",
    " 3 line 1",
    " 4 line 2",
    "… 17",
  ]);
  expect(said(text(...many, "x"), text(...many, "y")).slice(0, 2)).toEqual(["… 17", " 18 line 17"]);
});

test("the same text twice has no change, and a gap of one line is no gap", () => {
  expect(said(text("a"), text("a"))).toEqual([" 1 a"]);
});

test("what cannot be seen, and what turns the direction of writing, is written out", () => {
  expect(said(text("rm a"), text("rm a\u202e #b\u200d"))).toEqual([
    "-1 rm a",
    "+1 rm a[<U+202E> #b<U+200D>]",
  ]);
});

test("long texts that have nothing in common are shown one below the other, and do not hold up the page", () => {
  const many = (of: string) => text(...Array.from({ length: 30_000 }, (_, at) => `${of}${at}`));
  const rows = lineChanges(many("a"), many("b"));
  expect(rows).toHaveLength(60_000);
  expect(rows[0]).toEqual({ kind: "removed", parts: [{ text: "a0", changed: false }], number: 1 });
  const line = (of: string) => text(Array.from({ length: 20_000 }, (_, at) => `${of}${at}`).join(" "));
  expect(lineChanges(line("a"), line("b"))).toHaveLength(2);
});
