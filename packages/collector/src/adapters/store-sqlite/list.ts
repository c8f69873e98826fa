import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { ListRequest, Page, QueryTerm } from "../../core/ports.ts";
import type { FieldOf, ListName, SortOf, SuggestOf } from "../../core/query/list-fields.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import type { Database, SqlRow } from "./sqlite.ts";
import { rowsOf } from "./build.ts";

export type Condition = RawBuilder<SqlBool>;

/** One value of one term, and who asks when. */
export interface Asked {
  readonly operator: QueryTerm["operator"];
  readonly value: string;
  readonly request: ListRequest;
}

/**
 * How one list is read. Fields and orders are exactly those that core/query allows, by type; values are always parameters.
 */
export interface ListSource<List extends ListName, Row> {
  readonly list: List;
  /** Columns and joins: `SELECT … FROM`. */
  readonly select: RawBuilder<unknown>;
  readonly from: RawBuilder<unknown>;
  readonly id: RawBuilder<string>;
  readonly sorts: Readonly<Record<SortOf<List>, RawBuilder<string | number>>>;
  readonly fields: Readonly<Record<FieldOf<List> | "text", (asked: Asked) => Condition>>;
  /** What rows are counted by; null where a row has no value. `from` joins a table that gives a row several values. */
  readonly facets: Readonly<Record<SuggestOf<List>, Facet>>;
  /** What holds for every row unless the query says otherwise. */
  readonly always: (request: ListRequest) => readonly Condition[];
  readonly read: (row: SqlRow) => Row;
}

export interface Facet {
  readonly value: RawBuilder<unknown>;
  readonly from?: RawBuilder<unknown>;
}

/** Matches are counted up to here; more than this is not a number that anybody reads. */
const mostCounted = 20_000;

/** One page as it is asked of the database. */
interface PageQuery {
  readonly order: string;
  readonly matching: readonly Condition[];
  readonly first: boolean;
  readonly select: RawBuilder<unknown>;
}

/** Makes the statement of one page; null when the order, a field or the cursor is not of this list. */
export function pageQuery<List extends ListName, Row>(
  source: ListSource<List, Row>,
  request: ListRequest,
): PageQuery | null {
  const sorts: Readonly<Record<string, RawBuilder<string | number>>> = source.sorts;
  const sort = Object.hasOwn(sorts, request.sort) ? sorts[request.sort] : undefined;
  const matching = conditions(source, request);
  if (sort === undefined || matching === null) return null;
  const order = `${source.list} ${request.sort} ${request.descending ? "down" : "up"}`;
  const place = request.cursor === null ? null : readCursor(order, request.cursor);
  if (request.cursor !== null && place === null) return null;

  const comparison = request.descending ? sql`<` : sql`>`;
  const direction = request.descending ? sql`DESC` : sql`ASC`;
  const shownFrom =
    place === null
      ? matching
      : [...matching, sql<SqlBool>`(${sort}, ${source.id}) ${comparison} (${place.key}, ${place.id})`];
  const select = sql`SELECT ${source.select}, ${sort} AS "sortKey", ${source.id} AS "sortId" FROM ${source.from}
         WHERE ${sql.join(shownFrom, sql` AND `)}
         ORDER BY ${sort} ${direction}, ${source.id} ${direction} LIMIT ${request.limit + 1}`;
  return { order, matching, first: place === null, select };
}

/** The ids of all rows that match; null as `pageQuery` says. */
export function ids<List extends ListName, Row>(
  db: Database,
  source: ListSource<List, Row>,
  where: ListRequest["where"],
  nowMs: number,
): ReadonlySet<string> | null {
  const request = { where, nowMs, personId: null, sort: "", descending: false, limit: 0, cursor: null };
  const matching = conditions(source, request);
  if (matching === null) return null;
  const rows = rowsOf(
    db,
    sql`SELECT ${source.id} AS "id" FROM ${source.from} WHERE ${sql.join(matching, sql` AND `)}`,
  );
  return new Set(rows.map((row) => String(row["id"])));
}

/** Counts the rows that match by the values of one field; null when it, or what is asked, is not of this list. */
export function facet<List extends ListName, Row>(
  db: Database,
  source: ListSource<List, Row>,
  field: string,
  request: Pick<ListRequest, "where" | "nowMs" | "personId">,
  starts: string,
  most: number,
): readonly { readonly value: string; readonly count: number }[] | null {
  const facets: Readonly<Record<string, Facet>> = source.facets;
  const by = Object.hasOwn(facets, field) ? facets[field] : undefined;
  const matching = conditions(source, request);
  if (by === undefined || matching === null) return null;
  const where = [...matching, sql<SqlBool>`${by.value} IS NOT NULL`, sql<SqlBool>`${by.value} <> ''`];
  if (starts !== "") where.push(sql<SqlBool>`substr(lower(${by.value}), 1, ${starts.length}) = ${starts}`);
  const rows = rowsOf(
    db,
    sql`SELECT ${by.value} AS "value", count(*) AS "count" FROM ${source.from}${by.from ?? sql``}
         WHERE ${sql.join(where, sql` AND `)} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${most}`,
  );
  return rows.map((row) => ({ value: String(row["value"]), count: Number(row["count"]) }));
}

/**
 * One page by key: behind the value ordered by and the id of the last row seen, so that rows that come and go shift nothing.
 * Null as `pageQuery` says. The first page tells the total.
 */
export function page<List extends ListName, Row>(
  db: Database,
  source: ListSource<List, Row>,
  request: ListRequest,
): Page<Row> | null {
  const query = pageQuery(source, request);
  if (query === null) return null;
  const rows = rowsOf(db, query.select);
  const shown = rows.slice(0, request.limit);
  const last = rows.length > request.limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => Object.freeze(source.read(row))),
    nextCursor:
      last === undefined
        ? null
        : writeCursor(query.order, { key: last["sortKey"] as string | number, id: String(last["sortId"]) }),
    total: query.first ? count(db, source.from, query.matching) : null,
  };
}

function count(db: Database, from: RawBuilder<unknown>, matching: readonly Condition[]): number | null {
  const [row] = rowsOf(
    db,
    sql`SELECT count(*) AS "total" FROM (SELECT 1 FROM ${from} WHERE ${sql.join(matching, sql` AND `)} LIMIT ${mostCounted + 1})`,
  );
  const total = Number(row?.["total"]);
  return total > mostCounted ? null : total;
}

/** What rows of a list have to be for a query; null when a field of it is none of the list's. */
export function conditions<List extends ListName, Row>(
  source: ListSource<List, Row>,
  asked: Pick<ListRequest, "where" | "nowMs" | "personId">,
): Condition[] | null {
  const request = { sort: "", descending: false, limit: 0, cursor: null, ...asked };
  const fields: Readonly<Record<string, (asked: Asked) => Condition>> = source.fields;
  const found = [sql<SqlBool>`1`, ...source.always(request)];
  for (const { field, not, operator, values } of request.where) {
    const condition = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (condition === undefined || values.length === 0) return null;
    const either = sql.join(
      values.map((value) => condition({ operator, value, request })),
      sql` OR `,
    );
    // What is null is not the value asked for, so NOT of it holds.
    found.push(not ? sql<SqlBool>`NOT coalesce((${either}), 0)` : sql<SqlBool>`(${either})`);
  }
  return found;
}
