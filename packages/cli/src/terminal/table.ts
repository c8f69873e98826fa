import { type Colour, paint, shown } from "./terminal.ts";

/** One column: its name for `--columns`, and what it says of a row. */
export interface Column<Row> {
  readonly name: string;
  readonly of: (row: Row) => string;
  readonly colour?: (row: Row) => Colour | null;
}

const oneLine = (text: string): string => shown(text.replaceAll(/[\t\n]+/g, " "));

const widthOf = (text: string): number => Array.from(text).length;

function fitted(text: string, width: number): string {
  const letters = Array.from(text);
  return letters.length > width ? `${letters.slice(0, Math.max(0, width - 1)).join("")}…` : text;
}

/** Rows under their headings. On a terminal the widest column gives way until a row fits on a line. */
export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width: number | null,
  colour: boolean,
): string {
  const cells = rows.map((row) => columns.map((column) => oneLine(column.of(row))));
  const widths = columns.map((column, index) =>
    Math.max(widthOf(column.name), ...cells.map((row) => widthOf(row[index] ?? ""))),
  );
  const gaps = 2 * (columns.length - 1);
  while (width !== null && widths.reduce((sum, one) => sum + one, gaps) > width) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= 8) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  const line = (texts: readonly string[], colours: readonly (Colour | null)[]): string =>
    texts
      .map((text, index) => {
        const cell = fitted(text, widths[index] ?? 0);
        const space = " ".repeat(Math.max(0, (widths[index] ?? 0) - widthOf(cell)));
        return paint(cell, colours[index] ?? null, colour) + (index === texts.length - 1 ? "" : space);
      })
      .join("  ")
      .trimEnd();
  const heading = line(
    columns.map((column) => column.name.toUpperCase()),
    columns.map(() => "bold"),
  );
  const body = rows.map((row, index) =>
    line(
      cells[index] ?? [],
      columns.map((column) => column.colour?.(row) ?? null),
    ),
  );
  return [heading, ...body].map((text) => `${text}\n`).join("");
}

/** The columns that were asked for by name, in that order; the name that is none of them when there is one. */
export function chosen<Row>(
  columns: readonly Column<Row>[],
  asked: string | undefined,
  usual: readonly string[],
): readonly Column<Row>[] | { readonly unknown: string } {
  const names = asked === undefined ? usual : asked.split(",").map((name) => name.trim());
  const found: Column<Row>[] = [];
  for (const name of names) {
    const column = columns.find((one) => one.name === name);
    if (!column) return { unknown: name };
    found.push(column);
  }
  return found;
}

/** A heading and its value on each line, for one thing. */
export function facts(pairs: readonly (readonly [string, string | null])[]): string {
  const said = pairs.filter((pair): pair is readonly [string, string] => pair[1] !== null);
  const width = Math.max(...said.map(([name]) => widthOf(name)));
  return said.map(([name, value]) => `${name.padEnd(width)}  ${shown(value)}\n`).join("");
}
