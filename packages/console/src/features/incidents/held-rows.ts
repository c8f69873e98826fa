/** One row that is shown, and whether the list at the collector still has it. */
export interface HeldRow<Row> {
  readonly row: Row;
  readonly gone: boolean;
}

export interface HeldRows<Row> {
  readonly rows: readonly HeldRow<Row>[];
  /** Rows that came meanwhile and wait behind the button. */
  readonly waiting: number;
}

const asTheyAre = <Row>(rows: readonly Row[]): HeldRows<Row> => ({
  rows: rows.map((row) => ({ row, gone: false })),
  waiting: 0,
});

/**
 * What to show when a list arrives again. While somebody is at the list (`held`), nothing moves under the pointer: rows
 * change in place, rows that left stay where they were and say so, and new ones wait. Otherwise the list is shown as it is.
 */
export function holdRows<Row>(
  shown: readonly HeldRow<Row>[],
  incoming: readonly Row[],
  held: boolean,
  keyOf: (row: Row) => string,
): HeldRows<Row> {
  if (!held || shown.length === 0) return asTheyAre(incoming);
  const now = new Map(incoming.map((row) => [keyOf(row), row]));
  const known = new Set(shown.map(({ row }) => keyOf(row)));
  return {
    rows: shown.map(({ row }) => {
      const fresh = now.get(keyOf(row));
      return fresh === undefined ? { row, gone: true } : { row: fresh, gone: false };
    }),
    waiting: incoming.filter((row) => !known.has(keyOf(row))).length,
  };
}
