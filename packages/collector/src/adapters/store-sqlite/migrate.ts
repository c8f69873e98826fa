import * as all from "./migrations/all.ts";
import type { Migration } from "./migrations/define.ts";
import type { Database } from "./sqlite.ts";

export const migrations: readonly Migration[] = Object.values(all).toSorted((one, other) =>
  one.id < other.id ? -1 : 1,
);

/** What stands in the store's own list; null when there is no such list. */
export function migrationsDone(db: Database): readonly string[] | null {
  if (!db.get(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'`)) return null;
  return db.all(`SELECT "id" FROM migration ORDER BY "id"`).map((row) => String(row["id"]));
}

/** The first of these that this version does not know: a newer version of the collector has been here. */
export const firstUnknown = (
  done: readonly string[],
  known: readonly Migration[] = migrations,
): string | null => done.find((id) => !known.some((migration) => migration.id === id)) ?? null;

/**
 * Brings the schema to what this version knows, all steps in one transaction: whatever stops it in the middle, a full disk or a kill, leaves
 * what the version before can still open. Gives the first id that it does not know, and touches nothing, when a newer version has been here.
 */
export function migrate(
  db: Database,
  known: readonly Migration[] = migrations,
): { readonly newer: string | null } {
  const done = migrationsDone(db) ?? [];
  const newer = firstUnknown(done, known);
  if (newer !== null) return { newer };
  const todo = known.filter(({ id }) => !done.includes(id));
  if (todo.length === 0) return { newer: null };
  db.exec("BEGIN IMMEDIATE");
  try {
    db.exec(
      `CREATE TABLE IF NOT EXISTS migration ("id" TEXT PRIMARY KEY, "at" TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP) STRICT`,
    );
    for (const { id, sql } of todo) {
      db.exec(sql);
      db.change(`INSERT INTO migration ("id") VALUES (?)`, id);
    }
    db.exec("COMMIT");
  } catch (error) {
    db.rollback();
    throw error;
  }
  return { newer: null };
}
