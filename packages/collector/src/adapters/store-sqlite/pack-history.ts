import type { Column } from "../../core/history/chunk.ts";
import { encodePoints, type NumberedPoint } from "../../core/history/points.ts";
import { addHot, chunkKey, eachHotPoint, hourMs, keysOf, packChunk, unpackChunk } from "./history-rows.ts";
import type { Database } from "./sqlite.ts";

interface Growing {
  readonly seriesNo: number;
  readonly atMs: number[];
  readonly values: number[];
}

/** Some devices that have points of an hour that is over, those with the oldest first. */
export function devicesToPack(db: Database, nowMs: number, limit: number): readonly number[] {
  return db
    .all(
      `SELECT "deviceNo" FROM device WHERE "hotFromMs" IS NOT NULL AND "hotFromMs" < ? ORDER BY "hotFromMs" LIMIT ?`,
      Math.floor(nowMs / hourMs) * hourMs,
      limit,
    )
    .map((row) => Number(row["deviceNo"]));
}

/**
 * Turns a device's points of finished hours into one chunk an hour, and keeps those of the open hour as they are. Points that
 * come late, out of a spool, join the chunk that their hour already has. Gives how many chunks it wrote.
 */
export function packDevice(db: Database, deviceNo: number, nowMs: number): number {
  const openHour = Math.floor(nowMs / hourMs);
  const hours = new Map<number, Map<number, Growing>>();
  const rest: NumberedPoint[] = [];
  eachHotPoint(db, deviceNo, (seriesNo, atMs, value) => {
    const hour = Math.floor(atMs / hourMs);
    if (hour >= openHour) rest.push({ seriesNo, atMs, value });
    else grow(hours, hour, seriesNo, atMs, value);
  });
  for (const [hour, columns] of hours) writeHour(db, deviceNo, hour, [...columns.values()]);
  db.change(`DELETE FROM hot WHERE "hotId" BETWEEN ? AND ?`, ...keysOf(deviceNo));
  if (rest.length > 0) addHot(db, deviceNo, encodePoints(rest));
  db.change(
    `UPDATE device SET "hotFromMs" = ? WHERE "deviceNo" = ?`,
    rest.reduce<number | null>((first, { atMs }) => (first === null ? atMs : Math.min(first, atMs)), null),
    deviceNo,
  );
  return hours.size;
}

function grow(
  hours: Map<number, Map<number, Growing>>,
  hour: number,
  seriesNo: number,
  atMs: number,
  value: number,
): void {
  const columns = hours.get(hour) ?? new Map<number, Growing>();
  hours.set(hour, columns);
  const column = columns.get(seriesNo) ?? { seriesNo, atMs: [], values: [] };
  columns.set(seriesNo, column);
  column.atMs.push(atMs);
  column.values.push(value);
}

function writeHour(db: Database, deviceNo: number, hour: number, fresh: readonly Growing[]): void {
  const key = chunkKey(deviceNo, hour);
  const there = db.get(`SELECT "body" FROM chunk WHERE "chunkId" = ?`, key);
  const columns = there === undefined ? fresh : joined(there["body"] as Uint8Array, fresh);
  db.change(
    `INSERT INTO chunk ("chunkId", "body") VALUES (?, ?) ON CONFLICT DO UPDATE SET "body" = excluded."body"`,
    key,
    packChunk(columns.toSorted((one, other) => one.seriesNo - other.seriesNo)),
  );
  for (const { seriesNo, atMs } of fresh) {
    db.change(
      `UPDATE series SET "lastAtMs" = ?1 WHERE "deviceNo" = ?2 AND "seriesNo" = ?3 AND "lastAtMs" < ?1`,
      atMs.at(-1) ?? -1,
      deviceNo,
      seriesNo,
    );
  }
}

/** What the chunk had, and behind it what came late: within a series, later points are newer, or they would not have been taken in. */
function joined(body: Uint8Array, fresh: readonly Growing[]): readonly Column[] {
  const chunk = unpackChunk(body);
  const columns = new Map<number, Column>(fresh.map((column) => [column.seriesNo, column]));
  for (const seriesNo of chunk?.seriesNos ?? []) {
    const before = chunk?.column(seriesNo);
    if (before === null || before === undefined) continue;
    const after = columns.get(seriesNo);
    columns.set(seriesNo, {
      seriesNo,
      atMs: [...Array.from(before.atMs), ...Array.from(after?.atMs ?? [])],
      values: [...Array.from(before.values), ...Array.from(after?.values ?? [])],
    });
  }
  return [...columns.values()];
}
