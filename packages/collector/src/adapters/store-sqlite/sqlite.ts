import { closeSync, openSync } from "node:fs";
import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { StoreUnavailable } from "../../core/ports.ts";

export type SqlValue = null | number | bigint | string | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/**
 * The one face of Node's SQLite: everything else here speaks this, so that a change of that module (its class is to be
 * renamed, DEP0210) is a change of this file. Synchronous. Throws `StoreUnavailable` when the disk is full or gone, and
 * remembers it in `broken` until the transaction is rolled back, so that nobody commits over a swallowed error.
 */
export interface Database {
  all(sql: string, ...params: readonly SqlValue[]): SqlRow[];
  get(sql: string, ...params: readonly SqlValue[]): SqlRow | undefined;
  change(sql: string, ...params: readonly SqlValue[]): { readonly changes: number; readonly lastId: number };
  exec(sql: string): void;
  rollback(): void;
  readonly inTransaction: boolean;
  readonly broken: StoreUnavailable | null;
  close(): void;
}

/** SQLite's primary result codes (sqlite.org/rescode.html) that mean: the disk is full, gone, or not ours to write. */
const unavailable = new Set([5, 8, 10, 13, 14]);
/** IOERR_FSYNC and IOERR_DIR_FSYNC: after these the kernel may have dropped pages it called clean; a retry proves nothing. */
const lostSync = new Set([1034, 1290]);
const statementsKept = 500;

/** What the outside world may do to a statement, told apart from our own mistakes, which stay what they are. */
export function asUnavailable(error: unknown): StoreUnavailable | null {
  const code = errorCode(error);
  if (code === null || !unavailable.has(code & 0xff)) return null;
  return new StoreUnavailable(`the store cannot be written: ${(error as Error).message}`, { cause: error });
}

export function isLostSync(error: unknown): boolean {
  return lostSync.has(errorCode(error) ?? 0);
}

function errorCode(error: unknown): number | null {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number"
    ? error.errcode
    : null;
}

/** Opens a file. `reader` opens it read-only. The settings are those that the durability of an acknowledgement rests on. */
export function openDatabase(file: string, use: "writer" | "reader" | "lock"): Database {
  const connection = new DatabaseSync(file, {
    readOnly: use === "reader",
    timeout: use === "lock" ? 0 : 5000,
    enableForeignKeyConstraints: true,
    allowExtension: false,
  });
  connection.enableDefensive(true);
  connection.exec("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY;");
  if (use === "writer")
    connection.exec(
      "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA fullfsync=ON; PRAGMA journal_size_limit=67108864;",
    );
  if (use !== "lock") connection.exec("PRAGMA cache_size=-32768;");
  return face(connection);
}

/**
 * Copies a database that others may be writing, as it is at one moment, into a new file that is whole by itself. All pages in one step: with
 * several, SQLite starts anew whenever somebody writes in between, and a busy collector would never see the end. Runs beside this
 * program's own thread; writers are not held up.
 */
export async function copyDatabase(file: string, to: string): Promise<void> {
  // Made first: SQLite would make it for everybody's eyes.
  closeSync(openSync(to, "wx", 0o600));
  const source = new DatabaseSync(file, { readOnly: true, timeout: 5000, allowExtension: false });
  try {
    await backup(source, to, { rate: 0x7fff_ffff });
  } finally {
    source.close();
  }
  // The copy says of itself that it has a write-ahead log; without, it is one file whose digest stays what it is.
  const copy = new DatabaseSync(to, { timeout: 0, allowExtension: false });
  try {
    copy.exec("PRAGMA journal_mode=DELETE");
  } finally {
    copy.close();
  }
}

function face(connection: DatabaseSync): Database {
  const statements = new Map<string, StatementSync>();
  let broken: StoreUnavailable | null = null;
  let lost = false;

  /** What went wrong, told apart; thrown by whoever asked. */
  const told = (error: unknown): unknown => {
    lost ||= isLostSync(error);
    const unavailable = asUnavailable(error);
    broken = unavailable ?? broken;
    return unavailable ?? error;
  };
  const prepared = (sql: string): StatementSync => {
    if (lost) throw new StoreUnavailable("the disk lost a write: the collector has to start again");
    const known = statements.get(sql);
    if (known !== undefined) return known;
    if (statements.size >= statementsKept) statements.clear();
    const made = connection.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  return {
    all: (sql, ...params) => {
      try {
        return prepared(sql).all(...(params as SQLInputValue[])) as SqlRow[];
      } catch (error) {
        throw told(error);
      }
    },
    get: (sql, ...params) => {
      try {
        return prepared(sql).get(...(params as SQLInputValue[])) as SqlRow | undefined;
      } catch (error) {
        throw told(error);
      }
    },
    change: (sql, ...params) => {
      try {
        const { changes, lastInsertRowid } = prepared(sql).run(...(params as SQLInputValue[]));
        return { changes: Number(changes), lastId: Number(lastInsertRowid) };
      } catch (error) {
        throw told(error);
      }
    },
    exec: (sql) => {
      try {
        connection.exec(sql);
      } catch (error) {
        throw told(error);
      }
    },
    rollback: () => {
      // A full disk may have made SQLite roll back by itself.
      if (connection.isTransaction) connection.exec("ROLLBACK");
      broken = null;
    },
    get inTransaction() {
      return connection.isTransaction;
    },
    get broken() {
      return broken;
    },
    close: () => connection.close(),
  };
}
