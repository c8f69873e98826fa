import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type { Database, SqlRow, SqlValue } from "./sqlite.ts";

/** Kysely composes SQL here and does not run it: statements go to the one module that speaks to SQLite. */
const composer = new Kysely<Record<never, never>>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

export function compiled(query: RawBuilder<unknown>): CompiledQuery {
  return query.compile(composer);
}

export function rowsOf(db: Database, query: RawBuilder<unknown>): SqlRow[] {
  const { sql, parameters } = compiled(query);
  return db.all(sql, ...(parameters as readonly SqlValue[]));
}
