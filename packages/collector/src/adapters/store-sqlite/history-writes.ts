import { caps } from "../../core/devices/caps.ts";
import { pointsWriter } from "../../core/history/points.ts";
import type { Point, StoreWrites } from "../../core/ports.ts";
import { queuesOf } from "../../core/printers/queues.ts";
import type { ReadingRecord } from "../../core/records.ts";
import { deviceNoOf } from "./chunk-rows.ts";
import type { HotRows } from "./hot-rows.ts";
import { pendingText } from "./pending-readings.ts";
import type { Database } from "./sqlite.ts";
import { printers } from "./tables.ts";

/** More series than any device has; a device that makes up names fills no disk. */
export const mostSeries = caps.series;

const nothing = new Uint8Array(0);

/** What is remembered of a device between its reports: the numbers of its series, and the newest instant of each. */
interface DeviceSeries {
  readonly deviceNo: number;
  readonly numbers: Map<string, number>;
  readonly names: string[];
  readonly lastMs: number[];
}

/** `forget` empties what is remembered: to be called whenever something was rolled back. */
export function historyWrites(
  db: Database,
  hot: HotRows,
): Pick<StoreWrites, "appendPoints" | "putReading"> & { readonly forget: () => void } {
  const known = new Map<string, DeviceSeries>();
  const fresh = pointsWriter();
  // Thousands of devices have series of the same names; each name is kept once.
  const names = new Map<string, string>();

  const load = (deviceId: string): DeviceSeries => {
    const cached = known.get(deviceId);
    if (cached !== undefined) return cached;
    const deviceNo = deviceNoOf(db, deviceId);
    if (deviceNo === null) throw new Error(`device ${deviceId} is not in the store`);
    const loaded: DeviceSeries = { deviceNo, numbers: new Map(), names: [], lastMs: [] };
    const rows = db.all(`SELECT "seriesNo", "name", "lastAtMs" FROM series WHERE "deviceNo" = ?`, deviceNo);
    for (const row of rows) {
      const seriesNo = Number(row["seriesNo"]);
      const name = kept(names, String(row["name"]));
      loaded.numbers.set(name, seriesNo);
      loaded.names[seriesNo] = name;
      loaded.lastMs[seriesNo] = Number(row["lastAtMs"]);
    }
    hot.each(db, deviceNo, (seriesNo, atMs) => {
      loaded.lastMs[seriesNo] = atMs;
    });
    known.set(deviceId, loaded);
    return loaded;
  };
  const numberOf = (series: DeviceSeries, name: string): number | null => {
    const number = series.numbers.get(name);
    if (number !== undefined) return number;
    const next = series.numbers.size;
    if (next >= mostSeries) return null;
    db.change(
      `INSERT INTO series ("deviceNo", "seriesNo", "name", "lastAtMs") VALUES (?, ?, ?, -1)`,
      series.deviceNo,
      next,
      name,
    );
    series.numbers.set(kept(names, name), next);
    series.names[next] = kept(names, name);
    series.lastMs[next] = -1;
    return next;
  };
  /** Those that are newer than their series' last, encoded (good until the next ones are); and the instant of the first, null when there is none. */
  const newer = (
    series: DeviceSeries,
    points: readonly Point[],
  ): { firstMs: number | null; body: Uint8Array } => {
    let firstMs: number | null = null;
    fresh.begin();
    // Series mostly come in the order of their numbers: the next one is guessed before it is looked up.
    let guess = 0;
    for (const { series: name, atMs, value } of points) {
      const seriesNo = series.names[guess] === name ? guess : numberOf(series, name);
      guess = (seriesNo ?? 0) + 1;
      if (seriesNo === null || atMs <= (series.lastMs[seriesNo] ?? -1)) continue;
      series.lastMs[seriesNo] = atMs;
      firstMs ??= atMs;
      fresh.add(seriesNo, atMs, value);
    }
    return { firstMs, body: fresh.bytes() };
  };
  return {
    forget: () => known.clear(),
    appendPoints: async (deviceId, points, message) => {
      const series = load(deviceId);
      const { firstMs, body } = newer(series, inOrder(points));
      const readings = message?.readings ?? [];
      if (firstMs === null && message === undefined) return;
      putQueues(db, readings);
      hot.add(db, series.deviceNo, {
        fromMs: firstMs ?? readings[0]?.receivedAtMs ?? 0,
        body,
        number: message,
        readings: pendingText(readings),
      });
    },
    putReading: async (reading) => {
      putQueues(db, [reading]);
      hot.add(db, load(reading.deviceId).deviceNo, {
        fromMs: reading.receivedAtMs,
        body: nothing,
        readings: pendingText([reading]),
      });
    },
  };
}

/** Print queues are a list of their own, over all devices. */
function putQueues(db: Database, readings: readonly ReadingRecord[]): void {
  for (const reading of readings) {
    if (reading.probe !== "printers") continue;
    for (const queue of queuesOf(reading)) printers.put(db, queue);
    // What this reading does not tell of is gone.
    db.change(
      `DELETE FROM printer WHERE "deviceId" = ? AND "receivedAtMs" <> ?`,
      reading.deviceId,
      reading.receivedAtMs,
    );
  }
}

/** Points mostly come in the order of their instants. */
function inOrder(points: readonly Point[]): readonly Point[] {
  for (let index = 1; index < points.length; index++) {
    if ((points[index]?.atMs ?? 0) < (points[index - 1]?.atMs ?? 0))
      return points.toSorted((one, other) => one.atMs - other.atMs);
  }
  return points;
}

function kept(names: Map<string, string>, name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, name);
  return name;
}
