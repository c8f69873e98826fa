import { eachPoint } from "../../core/history/points.ts";
import type { Database } from "./sqlite.ts";

type Visit = (seriesNo: number, atMs: number, value: number) => void;

/**
 * The points of hours that are not packed yet: one row a report, in the order that reports came, whoever sent them. So a
 * commit of many reports writes a few pages, where rows sorted by device would write a page for each. Which rows are
 * whose is remembered here, found by one scan at the start.
 */
export interface HotRows {
  /** `fromMs` is the earliest instant in the body. */
  add(db: Database, deviceNo: number, fromMs: number, body: Uint8Array, number?: SpoolNumber): void;
  /** The highest number of a spool epoch among a device's rows, as far as this connection sees them; 0 when there is none. */
  acknowledged(db: Database, deviceNo: number, epoch: string): number;
  /** Visits a device's points in the order they came, as far as this connection sees them. */
  each(db: Database, deviceNo: number, visit: Visit): void;
  /** Some devices that have points from before the instant. */
  before(instantMs: number, limit: number): readonly number[];
  /** The last row of a device; 0 when there is none. */
  last(deviceNo: number): number;
  /** Deletes a device's rows up to that one; their numbers stay known. They are forgotten by `forget`, which is for after the commit. */
  drop(db: Database, deviceNo: number, upTo: number): void;
  forget(deviceNo: number, upTo: number): void;
}

/** The number of the message that a row came with, in its device's spool. */
export interface SpoolNumber {
  readonly epoch: string;
  readonly seq: number;
}

interface Row {
  readonly hotId: number;
  readonly fromMs: number;
}

/** A remembered row may not be there: not committed yet, or rolled back. No number is given twice while this remembers it. */
export function hotRows(start: Database): HotRows {
  const rows = new Map<number, Row[]>();
  let lastId = 0;
  const remember = (deviceNo: number, row: Row): void => {
    const known = rows.get(deviceNo);
    if (known === undefined) rows.set(deviceNo, [row]);
    else known.push(row);
    lastId = row.hotId;
  };
  const numbers = (deviceNo: number): string =>
    JSON.stringify(rows.get(deviceNo)?.map(({ hotId }) => hotId) ?? []);
  const theirs = `"hotId" IN (SELECT "value" FROM json_each(?)) AND "deviceNo" = ?`;

  for (const row of start.all(`SELECT "hotId", "deviceNo", "fromMs" FROM hot ORDER BY "hotId"`)) {
    remember(Number(row["deviceNo"]), { hotId: Number(row["hotId"]), fromMs: Number(row["fromMs"]) });
  }
  return {
    add: (db, deviceNo, fromMs, body, number) => {
      const hotId = lastId + 1;
      db.change(
        `INSERT INTO hot ("hotId", "deviceNo", "fromMs", "body", "epoch", "seq") VALUES (?, ?, ?, ?, ?, ?)`,
        hotId,
        deviceNo,
        fromMs,
        body,
        number?.epoch ?? null,
        number?.seq ?? null,
      );
      remember(deviceNo, { hotId, fromMs });
    },
    acknowledged: (db, deviceNo, epoch) =>
      Number(
        db.get(
          `SELECT max("seq") AS "seq" FROM hot WHERE ${theirs} AND "epoch" = ?`,
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
    before: (instantMs, limit) => {
      const found: number[] = [];
      for (const [deviceNo, known] of rows) {
        if (found.length >= limit) break;
        if (known.some(({ fromMs }) => fromMs < instantMs)) found.push(deviceNo);
      }
      return found;
    },
    last: (deviceNo) => rows.get(deviceNo)?.at(-1)?.hotId ?? 0,
    drop: (db, deviceNo, upTo) => {
      db.change(
        `INSERT INTO acknowledged ("deviceId", "epoch", "seq")
           SELECT "deviceId", "epoch", max("seq") FROM hot JOIN device USING ("deviceNo")
            WHERE "hotId" IN (SELECT "value" FROM json_each(?)) AND hot."deviceNo" = ? AND "hotId" <= ? AND "epoch" IS NOT NULL
            GROUP BY "deviceId", "epoch"
         ON CONFLICT DO UPDATE SET "seq" = max("seq", excluded."seq")`,
        numbers(deviceNo),
        deviceNo,
        upTo,
      );
      db.change(`DELETE FROM hot WHERE ${theirs} AND "hotId" <= ?`, numbers(deviceNo), deviceNo, upTo);
    },
    forget: (deviceNo, upTo) => {
      const left = (rows.get(deviceNo) ?? []).filter(({ hotId }) => hotId > upTo);
      if (left.length > 0) rows.set(deviceNo, left);
      else rows.delete(deviceNo);
    },
  };
}
