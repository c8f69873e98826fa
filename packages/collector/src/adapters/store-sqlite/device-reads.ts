import { beatCells, hourMs, type BeatHour } from "../../core/beat/beat.ts";
import type { StoreReads } from "../../core/ports.ts";
import type { DeviceRecord } from "../../core/records.ts";
import { deviceNoOf } from "./chunk-rows.ts";
import type { HotRows } from "./hot-rows.ts";
import { lastReadings } from "./pending-readings.ts";
import type { Database } from "./sqlite.ts";
import { blindSpans, devices, readings } from "./tables.ts";

type Reads = Pick<
  StoreReads,
  | "devicesOfHardware"
  | "device"
  | "deviceStates"
  | "devicesAhead"
  | "beats"
  | "readings"
  | "acknowledged"
  | "blind"
>;

export function deviceReads(db: Database, hot: HotRows): Reads {
  return {
    device: async (deviceId) => devices.one(db, `"deviceId" = ?`, deviceId),
    devicesOfHardware: async (hardware) =>
      devices.many(
        db,
        `WHERE "hardware" = ? AND "removed" = 0 ORDER BY "enrolledAtMs", "deviceId" LIMIT 16`,
        hardware,
      ),
    deviceStates: async () =>
      db
        .all(
          `SELECT "deviceId", "name", "connected", "seenAtMs", "state", "farewell", "maintenanceUntilMs"
             FROM device WHERE "removed" = 0 ORDER BY "deviceId"`,
        )
        .map((row) => Object.freeze({ ...row, connected: row["connected"] === 1 }) as never),
    devicesAhead: async (policyVersion) => {
      const row = db.get(
        // With max(), SQLite takes the other columns from the row that has it.
        `SELECT count(*) AS "devices", max("policyVersion") AS "highest", "name" AS "furthest"
           FROM device WHERE "removed" = 0 AND "policyVersion" > ?`,
        policyVersion,
      );
      return {
        devices: Number(row?.["devices"]),
        highest: Number(row?.["highest"] ?? 0),
        furthest: String(row?.["furthest"] ?? ""),
      };
    },
    beats: async (deviceIds, nowMs) => {
      const cells = new Map<string, readonly DeviceRecord["state"][]>();
      const last = Math.floor(nowMs / hourMs);
      for (const deviceId of deviceIds) {
        const rows = db.all(
          `SELECT "hour", "state", "latest" FROM beat WHERE "deviceId" = ?1 AND "hour" <= ?2 AND "hour" >= coalesce(
             (SELECT max("hour") FROM beat WHERE "deviceId" = ?1 AND "hour" <= ?2 - 24), ?2 - 23) ORDER BY "hour"`,
          deviceId,
          last,
        );
        cells.set(deviceId, beatCells(rows as unknown as BeatHour[], nowMs));
      }
      return cells;
    },
    readings: async (deviceId) => {
      const deviceNo = deviceNoOf(db, deviceId);
      const known = readings.many(db, `WHERE "deviceId" = ? ORDER BY "probe"`, deviceId);
      return deviceNo === null ? known : lastReadings(deviceId, known, hot.readings(db, deviceNo));
    },
    acknowledged: async (deviceId, epoch) => {
      const row = db.get(
        `SELECT "seq" FROM acknowledged WHERE "deviceId" = ? AND "epoch" = ?`,
        deviceId,
        epoch,
      );
      const deviceNo = deviceNoOf(db, deviceId);
      return Math.max(
        Number(row?.["seq"] ?? 0),
        deviceNo === null ? 0 : hot.acknowledged(db, deviceNo, epoch),
      );
    },
    blind: async (deviceId, sinceMs) =>
      blindSpans.many(
        db,
        `WHERE "deviceId" = ? AND ("toMs" IS NULL OR "toMs" >= ?) ORDER BY "fromMs" DESC`,
        deviceId,
        sinceMs,
      ),
  };
}
