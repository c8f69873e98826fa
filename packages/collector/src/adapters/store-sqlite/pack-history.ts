import { type Column, hourMs } from "../../core/history/chunk.ts";
import { gather } from "../../core/history/gather.ts";
import { eachPoint, pointsWriter } from "../../core/history/points.ts";
import { chunkKey, deviceIdOf, packChunk, unpackChunk } from "./chunk-rows.ts";
import type { HotRows } from "./hot-rows.ts";
import { lastReadings } from "./pending-readings.ts";
import type { Database } from "./sqlite.ts";
import { readings } from "./tables.ts";

/** What packing one device did; `upTo` is the last of its rows that were packed, to be forgotten after the commit. */
export interface Packed {
  readonly deviceNo: number;
  readonly chunks: number;
  readonly upTo: number;
}

/**
 * Turns a device's points of finished hours into one chunk an hour, and keeps those of the open hour as they are. Points that
 * come late, out of a spool, join the chunk that their hour already has. Readings that came with them get their own rows.
 */
export type PackDevice = (deviceNo: number, nowMs: number) => Packed;

export function packer(db: Database, hot: HotRows): PackDevice {
  const gathered = gather();
  const rest = pointsWriter();
  return (deviceNo, nowMs) => {
    const openHourMs = Math.floor(nowMs / hourMs) * hourMs;
    const upTo = hot.last(deviceNo);
    let restFromMs = Infinity;
    gathered.begin();
    rest.begin();
    const pending: string[] = [];
    hot.take(db, deviceNo, upTo, (body, texts) => {
      if (texts !== null) pending.push(texts);
      eachPoint(body, (seriesNo, atMs, value) => {
        if (atMs < openHourMs) return gathered.add(seriesNo, atMs, value);
        restFromMs = Math.min(restFromMs, atMs);
        return rest.add(seriesNo, atMs, value);
      });
    });
    for (const reading of lastReadings(deviceIdOf(db, deviceNo), [], pending)) readings.put(db, reading);
    const hours = gathered.hours();
    for (const [hour, columns] of hours) writeHour(db, deviceNo, hour, columns);
    const body = rest.bytes();
    if (body.length > 0) hot.add(db, deviceNo, { fromMs: restFromMs, body });
    return { deviceNo, chunks: hours.length, upTo };
  };
}

function writeHour(db: Database, deviceNo: number, hour: number, fresh: readonly Column[]): void {
  const key = chunkKey(deviceNo, hour);
  const there = db.get(`SELECT "body" FROM chunk WHERE "chunkId" = ?`, key);
  const columns = there === undefined ? fresh : joined(there["body"] as Uint8Array, fresh);
  db.change(
    `INSERT INTO chunk ("chunkId", "body") VALUES (?, ?) ON CONFLICT DO UPDATE SET "body" = excluded."body"`,
    key,
    packChunk(columns),
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
function joined(body: Uint8Array, fresh: readonly Column[]): readonly Column[] {
  const chunk = unpackChunk(body);
  const columns = new Map(fresh.map((column) => [column.seriesNo, column]));
  for (const seriesNo of chunk?.seriesNos ?? []) {
    const before = chunk?.column(seriesNo) ?? null;
    const after = columns.get(seriesNo);
    if (before !== null) columns.set(seriesNo, after === undefined ? before : appended(before, after));
  }
  return [...columns.values()].toSorted((one, other) => one.seriesNo - other.seriesNo);
}

const appended = (before: Column, after: Column): Column => ({
  seriesNo: before.seriesNo,
  atMs: concat(before.atMs, after.atMs),
  values: concat(before.values, after.values),
});

function concat(one: Float64Array, other: Float64Array): Float64Array {
  const both = new Float64Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
