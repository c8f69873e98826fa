import { expect, test } from "vitest";
import { holdRows } from "./held-rows.ts";

interface Row {
  readonly key: string;
  readonly age: number;
}
const row = (key: string, age = 0): Row => ({ key, age });
const keyOf = ({ key }: Row): string => key;
const shown = (...rows: Row[]) => rows.map((each) => ({ row: each, gone: false }));

test("with nobody at the list it is shown as it arrives", () => {
  expect(holdRows(shown(row("a"), row("b")), [row("c"), row("a", 1)], false, keyOf)).toEqual({
    rows: shown(row("c"), row("a", 1)),
    waiting: 0,
  });
});

test("with somebody at the list, rows keep their place, change in place, and new ones wait", () => {
  const held = holdRows(shown(row("a"), row("b")), [row("c"), row("b", 2), row("a", 1)], true, keyOf);
  expect(held).toEqual({ rows: shown(row("a", 1), row("b", 2)), waiting: 1 });
});

test("a row that left stays where it was and says so", () => {
  const held = holdRows(shown(row("a"), row("b")), [row("b")], true, keyOf);
  expect(held.rows).toEqual([
    { row: row("a"), gone: true },
    { row: row("b"), gone: false },
  ]);
});

test("the first rows are shown even to somebody who is there already", () => {
  expect(holdRows([], [row("a")], true, keyOf)).toEqual({ rows: shown(row("a")), waiting: 0 });
});
