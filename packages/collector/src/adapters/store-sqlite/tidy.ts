import { hourMs } from "../../core/history/chunk.ts";
import type { Store } from "../../core/ports.ts";
import { chunkKey } from "./chunk-rows.ts";
import type { HotRows } from "./hot-rows.ts";
import type { PackDevice, Packed } from "./pack-history.ts";
import type { Database, SqlValue } from "./sqlite.ts";

const dayMs = 24 * hourMs;
/** Rows that one transaction deletes, and how long one may pack: so little that nobody who writes meanwhile waits for it. */
const rowsAtOnce = 500;
const packForMs = 5;
const devicesAtOnce = 200;

export interface KeepDays {
  readonly history: number;
  readonly incidents: number;
  readonly output: number;
}

/** Work in small transactions, between which everybody else's writes have their turn. */
interface Tidying {
  readonly db: Database;
  readonly hot: HotRows;
  readonly packDevice: PackDevice;
  readonly write: Store["write"];
  readonly nowMs: number;
}

/** Packs finished hours of history, then deletes what is older than its class is kept. May be broken off anywhere, and run again. */
export async function tidy(
  parts: Omit<Tidying, "nowMs">,
  nowMs: number,
  keepDays: KeepDays,
): Promise<{ readonly chunks: number; readonly deleted: number }> {
  const tidying = { ...parts, nowMs };
  const chunks = await pack(tidying);
  const chunksGone = await dropChunks(tidying, keepDays.history);
  return { chunks, deleted: chunksGone + (await dropRows(tidying, keepDays)) };
}

async function pack(tidying: Tidying): Promise<number> {
  const { hot, packDevice, write, nowMs } = tidying;
  const waiting = hot.before(Math.floor(nowMs / hourMs) * hourMs).values();
  let chunks = 0;
  for (;;) {
    const packed = await write(async () => {
      const untilMs = performance.now() + packForMs;
      const done: Packed[] = [];
      do {
        const { value, done: end } = waiting.next();
        if (end === true) break;
        done.push(packDevice(value, nowMs));
      } while (performance.now() < untilMs);
      return done;
    });
    for (const { deviceNo, upTo } of packed) hot.forget(deviceNo, upTo);
    chunks += packed.reduce((sum, device) => sum + device.chunks, 0);
    if (packed.length > 0) continue;
    await drop(tidying, "hot", `"hotId" < ?`, hot.firstKept());
    return chunks;
  }
}

async function dropChunks({ db, write, nowMs }: Tidying, days: number): Promise<number> {
  const hour = Math.max(0, Math.floor((nowMs - days * dayMs) / hourMs));
  let deleted = 0;
  let behind = 0;
  for (;;) {
    const last = await write(async () => {
      const devices = db.all(
        `SELECT "deviceNo" FROM device WHERE "deviceNo" > ? ORDER BY "deviceNo" LIMIT ?`,
        behind,
        devicesAtOnce,
      );
      for (const row of devices) {
        const deviceNo = Number(row["deviceNo"]);
        deleted += db.change(
          `DELETE FROM chunk WHERE "chunkId" >= ? AND "chunkId" < ?`,
          chunkKey(deviceNo, 0),
          chunkKey(deviceNo, hour),
        ).changes;
      }
      return devices.at(-1)?.["deviceNo"];
    });
    if (last === undefined) return deleted;
    behind = Number(last);
  }
}

const over = `"state" = 'resolved' AND "resolvedOrder" < ?`;
const ofThose = `"incidentId" IN (SELECT "incidentId" FROM incident WHERE ${over})`;

/** What goes, and when. An incident takes its timeline, findings and runs with it; its number is never given again. */
async function dropRows(tidying: Tidying, keepDays: KeepDays): Promise<number> {
  const { nowMs } = tidying;
  const incidentsMs = nowMs - keepDays.incidents * dayMs;
  const outputMs = nowMs - keepDays.output * dayMs;
  const ended = `"phase" = 'ended' AND "endedOrder" < ?`;
  const rows: readonly (readonly [table: string, where: string, beforeMs: number])[] = [
    ["output", `"runId" IN (SELECT "runId" FROM run WHERE ${ended})`, Math.max(outputMs, incidentsMs)],
    ["run", ended, incidentsMs],
    ["timeline", ofThose, incidentsMs],
    ["finding", ofThose, incidentsMs],
    ["incident", over, incidentsMs],
    ["finding", `"state" = 'cleared' AND "incidentId" IS NULL AND "changedAtMs" < ?`, incidentsMs],
    ["schedule_word", `"takenAtMs" < ?`, incidentsMs],
    ["window_held", `"endedAtMs" < ?`, incidentsMs],
    ["session", `"expiresAtMs" < ?`, nowMs],
    ["signInLink", `"expiresAtMs" < ?`, nowMs - dayMs],
    ["blind", `"toMs" < ?`, nowMs - keepDays.history * dayMs],
    ["beat", `"hour" < ?`, Math.floor(nowMs / hourMs) - 7 * 24],
  ];
  let deleted = 0;
  for (const [table, where, before] of rows) deleted += await drop(tidying, table, where, before);
  return deleted;
}

async function drop({ db, write }: Tidying, table: string, where: string, before: SqlValue): Promise<number> {
  const some = `SELECT rowid FROM ${table} WHERE ${where} LIMIT ${rowsAtOnce}`;
  let deleted = 0;
  for (;;) {
    const { changes } = await write(async () =>
      db.change(`DELETE FROM ${table} WHERE rowid IN (${some})`, before),
    );
    deleted += changes;
    if (changes < rowsAtOnce) return deleted;
  }
}
