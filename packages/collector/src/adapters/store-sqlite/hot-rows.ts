import { eachPoint } from "../../core/history/points.ts";
import type { Database } from "./sqlite.ts";

type Visit = (seriesNo: number, atMs: number, value: number) => void;

/**
 * The points of hours that are not packed yet: one row a report, in the order that reports came, whoever sent them. So a
 * commit of many reports writes a few pages, where rows sorted by device would write a page for each. Which rows are
 * whose is remembered here, found by one scan at the start. For the same reason rows of a device that is packed are not
 * deleted one by one, of which each would write its page anew: `packed` says up to which row they no longer count, and what no device
 * needs any more is deleted from the front.
 */
export interface HotRows {
  add(db: Database, deviceNo: number, row: HotRow): void;
  /** The highest number of a spool epoch among a device's rows, as far as this connection sees them; 0 when there is none. */
  acknowledged(db: Database, deviceNo: number, epoch: string): number;
  /** Visits a device's points in the order they came, as far as this connection sees them. */
  each(db: Database, deviceNo: number, visit: Visit): void;
  /** What a device's rows have of readings, in the order they came, as far as this connection sees them. */
  readings(db: Database, deviceNo: number): readonly string[];
  /** The devices that have points from before the instant. */
  before(instantMs: number): readonly number[];
  /** The last row of a device; 0 when there is none. */
  last(deviceNo: number): number;
  /**
   * Gives a device's rows up to that one, in order, and takes them out of history; their messages' numbers stay known. They
   * are forgotten by `forget`, which is for after the commit.
   */
  take(
    db: Database,
    deviceNo: number,
    upTo: number,
    visit: (body: Uint8Array, readings: string | null) => void,
  ): void;
  forget(deviceNo: number, upTo: number): void;
  /** Below this row all are taken: they can be deleted. */
  firstKept(): number;
}

/** The number of the message that a row came with, in its device's spool. */
export interface SpoolNumber {
  readonly epoch: string;
  readonly seq: number;
}

export interface HotRow {
  /** The earliest instant in it: once that hour is over, the row is packed. */
  readonly fromMs: number;
  readonly body: Uint8Array;
  readonly number?: SpoolNumber | undefined;
  /** Readings that came with the points, see pending-readings.ts. */
  readonly readings?: string | null | undefined;
}

/** The rows of one device: two numbers each, because a collector that serves many remembers millions. */
interface Rows {
  readonly hotIds: number[];
  readonly fromMs: number[];
}

/** A remembered row may not be there: not committed yet, or rolled back. No number is given twice while this remembers it. */
export function hotRows(start: Database): HotRows {
  const rows = new Map<number, Rows>();
  let lastId = 0;
  const remember = (deviceNo: number, hotId: number, fromMs: number): void => {
    const known = rows.get(deviceNo);
    if (known === undefined) rows.set(deviceNo, { hotIds: [hotId], fromMs: [fromMs] });
    else {
      known.hotIds.push(hotId);
      known.fromMs.push(fromMs);
    }
    lastId = hotId;
  };
  const numbers = (deviceNo: number): string => JSON.stringify(rows.get(deviceNo)?.hotIds ?? []);
  const kept = (of: string): string =>
    `"hotId" > coalesce((SELECT "upTo" FROM packed WHERE packed."deviceNo" = ${of}), 0)`;
  const theirs = `"hotId" IN (SELECT "value" FROM json_each(?1)) AND "deviceNo" = ?2 AND ${kept("?2")}`;

  for (const row of start.all(
    `SELECT "hotId", "deviceNo", "fromMs" FROM hot WHERE ${kept('hot."deviceNo"')} ORDER BY "hotId"`,
  )) {
    remember(Number(row["deviceNo"]), Number(row["hotId"]), Number(row["fromMs"]));
  }
  // The last rows may be deleted already; a number that `packed` says is over is not given again.
  lastId = Math.max(lastId, Number(start.get(`SELECT max("upTo") AS "upTo" FROM packed`)?.["upTo"] ?? 0));
  return {
    add: (db, deviceNo, { fromMs, body, number, readings }) => {
      const hotId = lastId + 1;
      db.change(
        `INSERT INTO hot ("hotId", "deviceNo", "fromMs", "body", "epoch", "seq", "readings") VALUES (?, ?, ?, ?, ?, ?, ?)`,
        hotId,
        deviceNo,
        fromMs,
        body,
        number?.epoch ?? null,
        number?.seq ?? null,
        readings ?? null,
      );
      remember(deviceNo, hotId, fromMs);
    },
    acknowledged: (db, deviceNo, epoch) =>
      Number(
        db.get(
          `SELECT max("seq") AS "seq" FROM hot WHERE ${theirs} AND "epoch" = ?3`,
          numbers(deviceNo),
          deviceNo,
          epoch,
        )?.["seq"] ?? 0,
      ),
    each: (db, deviceNo, visit) => {
      const found = db.all(
        `SELECT "body" FROM hot WHERE ${theirs} ORDER BY "hotId"`,
        numbers(deviceNo),
        deviceNo,
      );
      for (const row of found) eachPoint(row["body"] as Uint8Array, visit);
    },
    readings: (db, deviceNo) =>
      db
        .all(
          `SELECT "readings" FROM hot WHERE ${theirs} AND "readings" IS NOT NULL ORDER BY "hotId"`,
          numbers(deviceNo),
          deviceNo,
        )
        .map((row) => String(row["readings"])),
    before: (instantMs) =>
      [...rows]
        .filter(([, { fromMs }]) => fromMs.some((atMs) => atMs < instantMs))
        .map(([deviceNo]) => deviceNo),
    last: (deviceNo) => rows.get(deviceNo)?.hotIds.at(-1) ?? 0,
    take: (db, deviceNo, upTo, visit) => {
      const found = db.all(
        `SELECT "body", "epoch", "seq", "readings" FROM hot WHERE ${theirs} AND "hotId" <= ?3 ORDER BY "hotId"`,
        numbers(deviceNo),
        deviceNo,
        upTo,
      );
      const last = new Map<string, number>();
      for (const { body, epoch, seq, readings } of found) {
        visit(body as Uint8Array, readings as string | null);
        if (epoch !== null) last.set(String(epoch), Math.max(last.get(String(epoch)) ?? 0, Number(seq)));
      }
      for (const [epoch, seq] of last) {
        db.change(
          `INSERT INTO acknowledged ("deviceId", "epoch", "seq") SELECT "deviceId", ?, ? FROM device WHERE "deviceNo" = ?
           ON CONFLICT DO UPDATE SET "seq" = max("seq", excluded."seq")`,
          epoch,
          seq,
          deviceNo,
        );
      }
      db.change(
        `INSERT INTO packed ("deviceNo", "upTo") VALUES (?, ?) ON CONFLICT DO UPDATE SET "upTo" = excluded."upTo"`,
        deviceNo,
        upTo,
      );
    },
    forget: (deviceNo, upTo) => {
      const known = rows.get(deviceNo);
      const count = known?.hotIds.findIndex((hotId) => hotId > upTo) ?? -1;
      if (known === undefined || count === -1) rows.delete(deviceNo);
      else rows.set(deviceNo, { hotIds: known.hotIds.slice(count), fromMs: known.fromMs.slice(count) });
    },
    firstKept: () => {
      let first = lastId + 1;
      for (const { hotIds } of rows.values()) first = Math.min(first, hotIds[0] ?? first);
      return first;
    },
  };
}
