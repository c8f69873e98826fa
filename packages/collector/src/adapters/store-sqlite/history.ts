import { buckets } from "../../core/history/buckets.ts";
import { decodePoints, encodePoints, type NumberedPoint } from "../../core/history/points.ts";
import type { Point, StoreReads, StoreWrites } from "../../core/ports.ts";
import type { Database } from "./sqlite.ts";

/** Rows of one device lie together: its number, then a counter, in one integer key. */
const perDevice = 2 ** 31;
/** More series than any device has; a device that makes up names fills no disk. */
const mostSeries = 4096;

interface DeviceSeries {
  readonly numbers: Map<string, number>;
  readonly lastMs: number[];
}

export const hotRange = (deviceNo: number): readonly [number, number] => [
  deviceNo * perDevice,
  (deviceNo + 1) * perDevice - 1,
];

export function deviceNoOf(db: Database, deviceId: string): number | null {
  const row = db.get(`SELECT "deviceNo" FROM device WHERE "deviceId" = ?`, deviceId);
  return row === undefined ? null : Number(row["deviceNo"]);
}

export function hotPoints(db: Database, deviceNo: number): readonly NumberedPoint[] {
  return db
    .all(`SELECT "body" FROM hot WHERE "hotId" BETWEEN ? AND ? ORDER BY "hotId"`, ...hotRange(deviceNo))
    .flatMap((row) => decodePoints(row["body"] as Uint8Array) ?? []);
}

export function historyReads(db: Database): Pick<StoreReads, "seriesNames" | "series"> {
  return {
    seriesNames: async (deviceId) => {
      const deviceNo = deviceNoOf(db, deviceId);
      return db
        .all(`SELECT "name" FROM series WHERE "deviceNo" = ? ORDER BY "name"`, deviceNo)
        .map((row) => String(row["name"]));
    },
    series: async (deviceId, name, fromMs, toMs, points) => {
      const found = buckets(fromMs, toMs, points);
      const row = db.get(
        `SELECT series."deviceNo", "seriesNo" FROM series JOIN device ON device."deviceNo" = series."deviceNo"
          WHERE "deviceId" = ? AND series."name" = ?`,
        deviceId,
        name,
      );
      if (row === undefined) return found.done();
      for (const point of hotPoints(db, Number(row["deviceNo"]))) {
        if (point.seriesNo === row["seriesNo"]) found.add(point.atMs, point.value);
      }
      return found.done();
    },
  };
}

/** `forget` empties what it remembers of each device: to be called whenever something was rolled back. */
export function historyWrites(db: Database): {
  readonly appendPoints: StoreWrites["appendPoints"];
  readonly forget: () => void;
} {
  const known = new Map<number, DeviceSeries>();

  const load = (deviceNo: number): DeviceSeries => {
    const cached = known.get(deviceNo);
    if (cached !== undefined) return cached;
    const loaded: DeviceSeries = { numbers: new Map(), lastMs: [] };
    const rows = db.all(`SELECT "seriesNo", "name", "lastAtMs" FROM series WHERE "deviceNo" = ?`, deviceNo);
    for (const row of rows) {
      loaded.numbers.set(String(row["name"]), Number(row["seriesNo"]));
      loaded.lastMs[Number(row["seriesNo"])] = Number(row["lastAtMs"]);
    }
    for (const point of hotPoints(db, deviceNo)) loaded.lastMs[point.seriesNo] = point.atMs;
    known.set(deviceNo, loaded);
    return loaded;
  };
  const numberOf = (deviceNo: number, series: DeviceSeries, name: string): number | null => {
    const number = series.numbers.get(name);
    if (number !== undefined) return number;
    const next = series.numbers.size;
    if (next >= mostSeries) return null;
    db.change(
      `INSERT INTO series ("deviceNo", "seriesNo", "name", "lastAtMs") VALUES (?, ?, ?, -1)`,
      deviceNo,
      next,
      name,
    );
    series.numbers.set(name, next);
    series.lastMs[next] = -1;
    return next;
  };
  const newer = (deviceNo: number, points: readonly Point[]): NumberedPoint[] => {
    const series = load(deviceNo);
    const kept: NumberedPoint[] = [];
    for (const { series: name, atMs, value } of points) {
      const seriesNo = numberOf(deviceNo, series, name);
      if (seriesNo === null || atMs <= (series.lastMs[seriesNo] ?? -1)) continue;
      series.lastMs[seriesNo] = atMs;
      kept.push({ seriesNo, atMs, value });
    }
    return kept;
  };
  return {
    forget: () => known.clear(),
    appendPoints: async (deviceId, points) => {
      const deviceNo = deviceNoOf(db, deviceId);
      if (deviceNo === null) throw new Error(`device ${deviceId} is not in the store`);
      const kept = newer(deviceNo, points);
      if (kept.length === 0) return;
      const [from, to] = hotRange(deviceNo);
      const last = db.get(`SELECT max("hotId") AS "last" FROM hot WHERE "hotId" BETWEEN ? AND ?`, from, to);
      db.change(
        `INSERT INTO hot ("hotId", "body") VALUES (?, ?)`,
        Number(last?.["last"] ?? from) + 1,
        encodePoints(kept),
      );
      const fromMs = kept.reduce((earliest, point) => Math.min(earliest, point.atMs), Infinity);
      db.change(
        `UPDATE device SET "hotFromMs" = ?1 WHERE "deviceNo" = ?2 AND ("hotFromMs" IS NULL OR "hotFromMs" > ?1)`,
        fromMs,
        deviceNo,
      );
    },
  };
}
