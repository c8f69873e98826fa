import type { Column } from "../../core/history/chunk.ts";
import { encodePoints, type NumberedPoint } from "../../core/history/points.ts";
import { chunkKey, hourMs, packChunk, unpackChunk } from "./chunk-rows.ts";
import type { HotRows } from "./hot-rows.ts";
import type { Database } from "./sqlite.ts";

/** Points of one series as they come; by number of the series in `Hour`. */
interface Growing {
  readonly atMs: number[];
  readonly values: number[];
}
type Hour = Growing[];

/** What packing one device did; `upTo` is the last of its rows that were packed, to be forgotten after the commit. */
export interface Packed {
  readonly deviceNo: number;
  readonly chunks: number;
  readonly upTo: number;
}

/**
 * Turns a device's points of finished hours into one chunk an hour, and keeps those of the open hour as they are. Points that
 * come late, out of a spool, join the chunk that their hour already has.
 */
export function packDevice(db: Database, hot: HotRows, deviceNo: number, nowMs: number): Packed {
  const openHourMs = Math.floor(nowMs / hourMs) * hourMs;
  const hours = new Map<number, Hour>();
  const rest: NumberedPoint[] = [];
  const upTo = hot.last(deviceNo);
  hot.each(db, deviceNo, (seriesNo, atMs, value) => {
    if (atMs >= openHourMs) rest.push({ seriesNo, atMs, value });
    else grow(hours, seriesNo, atMs, value);
  });
  for (const [hour, columns] of hours) writeHour(db, deviceNo, hour, columns);
  hot.drop(db, deviceNo, upTo);
  const fromMs = rest.reduce((first, { atMs }) => Math.min(first, atMs), Infinity);
  if (rest.length > 0) hot.add(db, deviceNo, fromMs, encodePoints(rest));
  return { deviceNo, chunks: hours.size, upTo };
}

function grow(hours: Map<number, Hour>, seriesNo: number, atMs: number, value: number): void {
  const hour = Math.floor(atMs / hourMs);
  let columns = hours.get(hour);
  if (columns === undefined) hours.set(hour, (columns = []));
  const column = (columns[seriesNo] ??= { atMs: [], values: [] });
  column.atMs.push(atMs);
  column.values.push(value);
}

function writeHour(db: Database, deviceNo: number, hour: number, grown: Hour): void {
  const fresh: Column[] = [];
  // forEach passes over the numbers that nothing was measured of.
  grown.forEach(({ atMs, values }, seriesNo) => {
    fresh.push({ seriesNo, atMs: new Float64Array(atMs), values: new Float64Array(values) });
  });
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
function joined(body: Uint8Array, fresh: readonly Column[]): readonly Column[] {
  const chunk = unpackChunk(body);
  const columns = new Map(fresh.map((column) => [column.seriesNo, column]));
  for (const seriesNo of chunk?.seriesNos ?? []) {
    const before = chunk?.column(seriesNo) ?? null;
    const after = columns.get(seriesNo);
    if (before !== null) columns.set(seriesNo, after === undefined ? before : appended(before, after));
  }
  return [...columns.values()];
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
