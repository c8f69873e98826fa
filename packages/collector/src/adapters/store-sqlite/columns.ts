import type { Database, SqlRow, SqlValue } from "./sqlite.ts";

/** How a field lies in a column. A null is a null in each of them; `json` also takes what is undefined as null. */
type Kind<Value> =
  NonNullable<Value> extends boolean
    ? "flag"
    : NonNullable<Value> extends number
      ? "number"
      : NonNullable<Value> extends string
        ? "text"
        : "json";
export type Kinds<Entry> = { readonly [Field in keyof Entry]-?: Kind<Entry[Field]> };

/** One kind of record in one table: a column for each field, called the same. Nothing else of a row is ever read into a record. */
export interface Table<Entry> {
  readonly name: string;
  readonly columns: readonly string[];
  /** `"deviceId", "name", …`, each with the table's name before it. */
  readonly selected: string;
  read(row: SqlRow): Entry;
  /** The record of the row for which `where` holds. */
  one(db: Database, where: string, ...params: readonly SqlValue[]): Entry | null;
  /** `rest` is what follows FROM: joins, WHERE, ORDER BY, LIMIT. */
  many(db: Database, rest: string, ...params: readonly SqlValue[]): readonly Entry[];
  /** Inserts, or replaces the columns of the row with the same key. */
  put(db: Database, entry: Entry): void;
  /** Inserts, and gives the row's number; where the key is that number, null asks for the next one. */
  insert(db: Database, entry: Entry): number;
}

/** `search` makes the text in which words are looked for; it is kept beside the record, in lower case. */
export function table<Entry extends object>(
  name: string,
  key: readonly (keyof Entry & string)[],
  kinds: Kinds<Entry>,
  search?: (entry: Entry) => string,
): Table<Entry> {
  const columns = Object.keys(kinds) as (keyof Entry & string)[];
  const quoted = columns.map((column) => `"${column}"`);
  const selected = quoted.map((column) => `${name}.${column}`).join(", ");
  const written = search === undefined ? quoted : [...quoted, `"search"`];
  const keys = key.map((column) => `"${column}"`);
  const insertSql = `INSERT INTO ${name} (${written.join(", ")}) VALUES (${written.map(() => "?").join(", ")})`;
  const replaced = written.filter((column) => !keys.includes(column));
  const upsertSql = `${insertSql} ON CONFLICT (${keys.join(", ")}) DO UPDATE SET ${replaced
    .map((column) => `${column} = excluded.${column}`)
    .join(", ")}`;

  const cell = (column: keyof Entry & string, entry: Entry): SqlValue => {
    const value = entry[column];
    if (value === null || value === undefined) return null;
    if (kinds[column] === "flag") return value ? 1 : 0;
    if (kinds[column] === "json") return JSON.stringify(value);
    return value as SqlValue;
  };
  const cells = (entry: Entry): SqlValue[] => {
    const all = columns.map((column) => cell(column, entry));
    if (search !== undefined) all.push(search(entry).toLowerCase());
    return all;
  };
  const read = (row: SqlRow): Entry => {
    const entry: Record<string, unknown> = {};
    for (const column of columns) {
      const value = row[column] ?? null;
      if (value === null) entry[column] = null;
      else if (kinds[column] === "flag") entry[column] = value === 1;
      else if (kinds[column] === "json") entry[column] = frozen(JSON.parse(value as string));
      else entry[column] = value;
    }
    return Object.freeze(entry) as Entry;
  };
  const many: Table<Entry>["many"] = (db, rest, ...params) =>
    db.all(`SELECT ${selected} FROM ${name} ${rest}`, ...params).map(read);
  return {
    name,
    columns,
    selected,
    read,
    many,
    one: (db, where, ...params) => many(db, `WHERE ${where} LIMIT 1`, ...params)[0] ?? null,
    put: (db, entry) => {
      db.change(upsertSql, ...cells(entry));
    },
    insert: (db, entry) => db.change(insertSql, ...cells(entry)).lastId,
  };
}

/** Freezes what JSON made, all the way down: a record is a value, and nobody's to change. */
export function frozen(value: unknown): unknown {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
