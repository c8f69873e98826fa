import * as all from "./migrations/all.ts";
import type { Migration } from "./migrations/define.ts";
import type { Database } from "./sqlite.ts";

export const migrations: readonly Migration[] = Object.values(all).toSorted((one, other) =>
  one.id < other.id ? -1 : 1,
);

/**
 * Brings the schema to what this version knows, one transaction a step. Gives the first id that it does not know, and
 * touches nothing, when a newer version of the collector has been here.
 */
export function migrate(
  db: Database,
  known: readonly Migration[] = migrations,
): { readonly newer: string | null } {
  db.exec(
    `CREATE TABLE IF NOT EXISTS migration ("id" TEXT PRIMARY KEY, "at" TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP) STRICT`,
  );
  const done = db.all(`SELECT "id" FROM migration ORDER BY "id"`).map((row) => String(row["id"]));
  const newer = done.find((id) => !known.some((migration) => migration.id === id));
  if (newer !== undefined) return { newer };
  for (const migration of known) {
    if (done.includes(migration.id)) continue;
    db.exec("BEGIN IMMEDIATE");
    try {
      db.exec(migration.sql);
      db.change(`INSERT INTO migration ("id") VALUES (?)`, migration.id);
      db.exec("COMMIT");
    } catch (error) {
      db.rollback();
      throw error;
    }
  }
  return { newer: null };
}
