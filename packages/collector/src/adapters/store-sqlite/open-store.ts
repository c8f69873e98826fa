import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import type { Store, StoreWrites } from "../../core/ports.ts";
import { accessWrites } from "./access-writes.ts";
import { deviceWrites } from "./device-writes.ts";
import { groupCommit } from "./group-commit.ts";
import { historyWrites } from "./history-writes.ts";
import { hotRows } from "./hot-rows.ts";
import { incidentWrites } from "./incident-writes.ts";
import { onNetwork, takeLock } from "./lock.ts";
import { migrate } from "./migrate.ts";
import { packer } from "./pack-history.ts";
import { reads } from "./reads.ts";
import { rolloutWrites } from "./rollout-writes.ts";
import { runWrites } from "./run-writes.ts";
import { scheduleWrites } from "./schedule-writes.ts";
import { windowWrites } from "./window-writes.ts";
import { type Database, openDatabase } from "./sqlite.ts";
import { tidy } from "./tidy.ts";

/** From this version on, WAL's reset bug is mended (sqlite.org/wal.html, "the WAL-reset bug"). */
const oldestSqlite = [3, 51, 3] as const;

export type Opened = { readonly ok: true; readonly store: Store } | Refusal;

/**
 * Opens the store in a file, or makes it. `:memory:` is a store in a folder of its own that goes when it is closed: the same
 * code on the same kind of file, so that what is tested is what runs. Refuses, with a code and what to look at, what
 * would make an acknowledgement a guess: an old SQLite, another collector on the same file, a newer schema, a network disk.
 */
export function openStore(file: string): Opened {
  if (file !== ":memory:") return openFile(file, () => {});
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-store-"));
  return openFile(path.join(folder, "store.sqlite"), () => rmSync(folder, { recursive: true, force: true }));
}

function openFile(file: string, after: () => void): Opened {
  const folder = path.dirname(path.resolve(file));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (onNetwork(folder)) return refuse("store-on-network", folder);
  } catch (error) {
    return refuse("store-unusable", `${folder}: ${(error as Error).message}`);
  }
  const open: Database[] = [];
  const give = (refusal: Refusal): Refusal => {
    for (const db of open.splice(0).toReversed()) db.close();
    return refusal;
  };
  try {
    const lock = takeLock(file);
    if (lock === null) return refuse("store-in-use", file);
    open.push(lock);
    const version = String(lock.get("SELECT sqlite_version() AS v")?.["v"]);
    if (!atLeast(version, oldestSqlite)) return give(refuse("store-sqlite-old", `SQLite ${version}`));
    const writer = openDatabase(file, "writer");
    open.push(writer);
    const mode = writer.get("PRAGMA journal_mode")?.["journal_mode"];
    const sync = writer.get("PRAGMA synchronous")?.["synchronous"];
    if (mode !== "wal" || sync !== 2)
      return give(refuse("store-unusable", `${file}: its log cannot be made durable here`));
    const { newer } = migrate(writer);
    if (newer !== null) return give(refuse("store-newer", `${file} has ${newer}`));
    const reader = openDatabase(file, "reader");
    open.push(reader);
    const close = (): void => {
      if (open.length === 0) return;
      give(refuse("store-unusable", "closed"));
      after();
    };
    return { ok: true, store: assemble(writer, reader, close) };
  } catch (error) {
    return give(refuse("store-unusable", `${file}: ${(error as Error).message}`));
  }
}

function assemble(writer: Database, reader: Database, close: () => void): Store {
  const hot = hotRows(writer);
  const { forget, ...history } = historyWrites(writer, hot);
  const tx: StoreWrites = {
    ...reads(writer, hot),
    ...deviceWrites(writer),
    ...history,
    ...incidentWrites(writer),
    ...runWrites(writer),
    ...accessWrites(writer),
    ...rolloutWrites(writer),
    ...scheduleWrites(writer),
    ...windowWrites(writer),
  };
  const { write, end } = groupCommit(writer, tx, forget);
  const packDevice = packer(writer, hot);
  return {
    ...reads(reader, hot),
    write,
    tidy: (nowMs, keepDays) => tidy({ db: writer, hot, packDevice, write }, nowMs, keepDays),
    healthy: async () => {
      try {
        await write(async (each) => each.putNote("store/healthy", "yes"));
        return true;
      } catch {
        return false;
      }
    },
    close: async () => {
      await end();
      close();
    },
  };
}

/** Whether a dotted version is at least another, number by number. */
export function atLeast(version: string, least: readonly number[]): boolean {
  const numbers = version.split(".").map(Number);
  for (const [index, part] of least.entries()) {
    const difference = (numbers[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
