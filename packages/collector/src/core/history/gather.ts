import { type Column, hourMs } from "./chunk.ts";

/** A column while it grows. */
interface Growing {
  count: number;
  atMs: Float64Array;
  values: Float64Array;
}

/** Points in the order in which they were taken in, sorted into hours and series. */
export interface Gathered {
  begin(): void;
  add(seriesNo: number, atMs: number, value: number): void;
  /** The hours since 1970 that anything fell into since `begin`, each with its columns; good until something is added again. */
  hours(): readonly (readonly [hour: number, columns: readonly Column[]])[];
}

/** Its memory is used again after `begin`. */
export function gather(): Gathered {
  const spare: Growing[] = [];
  const hours = new Map<number, Growing[]>();
  let hour = -1;
  let columns: Growing[] = [];

  const turnTo = (next: number): void => {
    hour = next;
    const known = hours.get(hour);
    columns = known ?? [];
    if (known === undefined) hours.set(hour, columns);
  };
  const added = (seriesNo: number): Growing => {
    const column = spare.pop() ?? { count: 0, atMs: new Float64Array(512), values: new Float64Array(512) };
    column.count = 0;
    columns[seriesNo] = column;
    return column;
  };
  return {
    begin: () => {
      for (const grown of hours.values()) grown.forEach((column) => spare.push(column));
      hours.clear();
      hour = -1;
    },
    add: (seriesNo, atMs, value) => {
      const at = Math.floor(atMs / hourMs);
      if (at !== hour) turnTo(at);
      const column = columns[seriesNo] ?? added(seriesNo);
      if (column.count === column.atMs.length) grow(column);
      column.atMs[column.count] = atMs;
      column.values[column.count++] = value;
    },
    hours: () => [...hours].map(([at, grown]) => [at, finished(grown)] as const),
  };
}

function grow(column: Growing): void {
  for (const field of ["atMs", "values"] as const) {
    const grown = new Float64Array(column.count * 2);
    grown.set(column[field]);
    column[field] = grown;
  }
}

/** By number of the series; forEach passes over the numbers that nothing was measured of. */
function finished(grown: readonly Growing[]): readonly Column[] {
  const columns: Column[] = [];
  grown.forEach(({ count, atMs, values }, seriesNo) => {
    columns.push({ seriesNo, atMs: atMs.subarray(0, count), values: values.subarray(0, count) });
  });
  return columns;
}
