import { sql, type SqlBool } from "kysely";
import type { WindowReads } from "../../core/windows/ports.ts";
import { rowsOf } from "./build.ts";
import { conditions } from "./list.ts";
import { deviceList } from "./list-reads.ts";
import type { Database } from "./sqlite.ts";
import { held, windows } from "./window-tables.ts";

/** So many values in one IN list: a window names 500 devices at most, and a query matches as many as there are. */
const idsAtOnce = 500;

const chunks = <One>(all: readonly One[]): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / idsAtOnce) }, (_, at) =>
    all.slice(at * idsAtOnce, (at + 1) * idsAtOnce),
  );

export function windowReads(db: Database): WindowReads {
  return {
    windows: async () => windows.many(db, `ORDER BY "number" DESC`),
    window: async (number) => windows.one(db, `"number" = ?`, number),
    matchingDevices: async (where, only, nowMs) => {
      const matching = conditions(deviceList, { where, nowMs, personId: null });
      if (matching === null) return [];
      if (only !== null) matching.push(sql<SqlBool>`device."deviceId" IN (${sql.join([...only])})`);
      return rowsOf(
        db,
        sql`SELECT device."deviceId" AS "deviceId", device."name" AS "name" FROM device
             WHERE ${sql.join(matching, sql` AND `)} ORDER BY device."name", device."deviceId"`,
      ).map((row) => Object.freeze({ deviceId: String(row["deviceId"]), name: String(row["name"]) }));
    },
    openIncidentsOn: async (deviceIds) =>
      chunks(deviceIds)
        .flatMap((some) =>
          rowsOf(
            db,
            sql`SELECT "number" FROM incident WHERE "state" <> 'resolved' AND "deviceId" IN (${sql.join([...some])})`,
          ),
        )
        .map((row) => Number(row["number"]))
        .toSorted((one, other) => one - other),
    heldBy: async (number, beforeId, limit) =>
      db
        .all(
          `SELECT ${held.selected}, coalesce(device."name", '') AS "deviceName", incident."number" AS "incidentNumber"
             FROM window_held LEFT JOIN device ON device."deviceId" = window_held."deviceId"
             LEFT JOIN incident ON incident."incidentId" = window_held."incidentId"
            WHERE window_held."number" = ? AND "heldId" < ? ORDER BY "heldId" DESC LIMIT ?`,
          number,
          beforeId ?? Number.MAX_SAFE_INTEGER,
          limit,
        )
        .map((row) =>
          Object.freeze({
            ...held.read({ ...row, number }),
            deviceName: String(row["deviceName"]),
            incidentNumber: row["incidentNumber"] === null ? null : Number(row["incidentNumber"]),
          }),
        ),
    stillHeldBy: async (number) =>
      held.many(db, `WHERE "number" = ? AND "outcome" = 'held' ORDER BY "heldId"`, number),
    held: async (what, deviceId, about) =>
      held.one(
        db,
        `"outcome" = 'held' AND "deviceId" = ? AND "what" = ? AND "about" = ?`,
        deviceId,
        what,
        about,
      ),
    toldBy: async (number, spanFromMs) =>
      db
        .all(
          `SELECT DISTINCT incident."number" FROM window_held
             JOIN incident ON incident."incidentId" = window_held."incidentId"
            WHERE window_held."number" = ? AND "spanFromMs" = ? AND "outcome" = 'told' ORDER BY 1 LIMIT 200`,
          number,
          spanFromMs,
        )
        .map((row) => Number(row["number"])),
    heldCounts: async (number, spanFromMs) =>
      Object.freeze(
        Object.fromEntries(
          db
            .all(
              `SELECT "outcome", count(*) AS "count" FROM window_held WHERE "number" = ? AND "spanFromMs" = ? GROUP BY 1`,
              number,
              spanFromMs,
            )
            .map((row) => [String(row["outcome"]), Number(row["count"])]),
        ),
      ),
  };
}
