import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { type AuditHead, type AuditLine, verifyChain } from "@hulplijn/shared/audit";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import { takeLock } from "./lock.ts";
import { firstUnknown, migrations, migrationsDone } from "./migrate.ts";
import { copyDatabase, type Database, openDatabase } from "./sqlite.ts";
import { auditTrail } from "./tables.ts";

/** What a store is, without opening it for work. */
export interface StoreFacts {
  /** Ids of the steps that its schema has been through. */
  readonly migrations: readonly string[];
  /** Where its audit trail ends; null when nothing was written down yet. */
  readonly audit: AuditHead | null;
  /** Highest version of each that is in it; 0 when there is none. */
  readonly policyVersion: number;
  readonly rootVersion: number;
  readonly devices: number;
  readonly incidents: number;
}

/** Copies a store, as it is at one moment, while a collector may be writing to it. The copy is one file. Throws when the disk does not let it. */
export const copyStore = copyDatabase;

/**
 * Does the work while no collector can open this store, and none has it open.
 * Null when one has.
 */
export async function whileNobodyHas<Result>(
  file: string,
  work: () => Promise<Result> | Result,
): Promise<Result | null> {
  const lock = takeLock(file);
  if (lock === null) return null;
  try {
    return await work();
  } finally {
    lock.close();
  }
}

/** How many steps a store still has to go; null when there is none, or it is empty. */
export function stepsToGo(file: string): { readonly steps: number; readonly newer: string | null } | null {
  if (!existsSync(file)) return null;
  const db = openDatabase(file, "reader");
  try {
    const done = migrationsDone(db);
    if (done === null) return null;
    const newer = firstUnknown(done);
    return { steps: migrations.filter(({ id }) => !done.includes(id)).length, newer };
  } finally {
    db.close();
  }
}

/** Looks whether every page, reference and line of the trail is what it should be. Reads all of it. */
export function inspectStore(
  file: string,
  head: AuditHead | null = null,
): { readonly ok: true; readonly facts: StoreFacts } | Refusal {
  let db: Database | null = null;
  try {
    db = openDatabase(file, "reader");
    return inspect(db, head);
  } catch (error) {
    return refuse("backup-broken", `the store does not open: ${(error as Error).message}`);
  } finally {
    db?.close();
  }
}

function inspect(
  db: Database,
  head: AuditHead | null,
): { readonly ok: true; readonly facts: StoreFacts } | Refusal {
  const found = db.get("PRAGMA integrity_check(1)")?.["integrity_check"];
  if (found !== "ok") return refuse("backup-broken", `the store is damaged: ${String(found)}`);
  if (db.get("PRAGMA foreign_key_check"))
    return refuse("backup-broken", "rows of the store point at nothing");
  const done = migrationsDone(db);
  if (done === null) return refuse("backup-broken", "the store is not one of a collector");
  const newer = firstUnknown(done);
  if (newer !== null) return refuse("backup-newer", `its store has ${newer}`);
  const chain = verifyChain(trailOf(db), (text) => createHash("sha256").update(text).digest("hex"), head);
  if (!chain.ok)
    return refuse(
      "backup-broken",
      `the audit trail is not what was written, from line ${chain.firstBadIndex} on`,
    );
  const last = db.get(`SELECT "index", "hash" FROM audit ORDER BY "index" DESC LIMIT 1`);
  const number = (sql: string): number => Number(db.get(sql)?.["n"] ?? 0);
  return {
    ok: true,
    facts: {
      migrations: done,
      audit: last ? { index: Number(last["index"]), hash: String(last["hash"]) } : null,
      policyVersion: number(`SELECT MAX("version") AS n FROM signed WHERE "kind" = 'policy'`),
      rootVersion: number(`SELECT MAX("version") AS n FROM signed WHERE "kind" = 'root'`),
      devices: number(`SELECT COUNT(*) AS n FROM device`),
      incidents: number(`SELECT COUNT(*) AS n FROM incident`),
    },
  };
}

/** A thousand lines at a time: a trail of years does not have to fit into memory. */
function* trailOf(db: Database): Generator<AuditLine> {
  for (let from = 1; ; from += 1000) {
    const lines = auditTrail.many(db, `WHERE "index" >= ? ORDER BY "index" LIMIT 1000`, from);
    yield* lines;
    if (lines.length < 1000) return;
  }
}

/** Leaves a word in a store that nobody has open. */
export function leaveNote(file: string, name: string, value: string): void {
  const db = openDatabase(file, "lock");
  try {
    db.change(
      `INSERT INTO note ("name", "value") VALUES (?, ?) ON CONFLICT DO UPDATE SET "value" = excluded."value"`,
      name,
      value,
    );
  } finally {
    db.close();
  }
}
