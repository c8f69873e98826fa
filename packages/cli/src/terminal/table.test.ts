import { expect, test } from "vitest";
import { chosen, type Column, facts, table } from "./table.ts";

interface Row {
  readonly name: string;
  readonly state: string;
}
const columns: readonly Column<Row>[] = [
  { name: "name", of: (row) => row.name },
  { name: "state", of: (row) => row.state, colour: () => "green" },
];
const rows = [
  { name: "PC-1", state: "well" },
  { name: "a-machine-with-a-long-name", state: "ill" },
];

test("columns line up under their headings", () => {
  expect(table(columns, rows, null, false)).toBe(
    "NAME                        STATE\nPC-1                        well\na-machine-with-a-long-name  ill\n",
  );
});

test("on a narrow terminal the widest column gives way", () => {
  const lines = table(columns, rows, 20, false).split("\n");
  expect(lines[2]).toBe("a-machine-wi…  ill");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
});

test("colour surrounds the word and moves nothing", () => {
  const coloured = table(columns, rows, null, true);
  expect(coloured).toContain("\u001b[32mwell\u001b[0m");
  expect(coloured.replaceAll(/(?!\n)\p{Cc}\[[0-9]+m/gu, "")).toBe(table(columns, rows, null, false));
});

test("a name from a device cannot steer the terminal or break the line", () => {
  const hostile = table(columns, [{ name: "x\u001b[2J\ny\u0007", state: "\u009b31m" }], null, false);
  expect(hostile.split("\n")[1]).toBe("x␛[2J y␇  ␡31m");
});

test("columns are chosen by name, in the order asked", () => {
  expect(chosen(columns, "state,name", ["name"])).toEqual([columns[1], columns[0]]);
  expect(chosen(columns, undefined, ["name"])).toEqual([columns[0]]);
  expect(chosen(columns, "nam", ["name"])).toEqual({ unknown: "nam" });
});

test("facts leave out what is not there", () => {
  expect(
    facts([
      ["Name", "PC-1"],
      ["Quarantine", null],
    ]),
  ).toBe("Name  PC-1\n");
});
