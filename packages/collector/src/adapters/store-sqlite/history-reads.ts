import { buckets } from "../../core/history/buckets.ts";
import { hourMs } from "../../core/history/chunk.ts";
import type { StoreReads } from "../../core/ports.ts";
import { chunkKey, deviceNoOf, unpackChunk } from "./chunk-rows.ts";
import type { HotRows } from "./hot-rows.ts";
import type { Database } from "./sqlite.ts";

export function historyReads(db: Database, hot: HotRows): Pick<StoreReads, "seriesNames" | "series"> {
  const numberOf = (deviceNo: number | null, name: string): number | null => {
    const row = db.get(`SELECT "seriesNo" FROM series WHERE "deviceNo" = ? AND "name" = ?`, deviceNo, name);
    return row === undefined ? null : Number(row["seriesNo"]);
  };
  return {
    seriesNames: async (deviceId) =>
      db
        .all(`SELECT "name" FROM series WHERE "deviceNo" = ? ORDER BY "name"`, deviceNoOf(db, deviceId))
        .map((row) => String(row["name"])),
    series: async (deviceId, name, fromMs, toMs, points) => {
      const found = buckets(fromMs, toMs, points);
      const deviceNo = deviceNoOf(db, deviceId);
      const wanted = numberOf(deviceNo, name);
      if (deviceNo === null || wanted === null) return found.done();
      const packed = db.all(
        `SELECT "body" FROM chunk WHERE "chunkId" BETWEEN ? AND ? ORDER BY "chunkId"`,
        chunkKey(deviceNo, Math.max(0, Math.floor(fromMs / hourMs))),
        chunkKey(deviceNo, Math.max(0, Math.floor(toMs / hourMs))),
      );
      for (const row of packed) {
        const column = unpackChunk(row["body"] as Uint8Array)?.column(wanted);
        for (let index = 0; index < (column?.values.length ?? 0); index++) {
          found.add(column?.atMs[index] ?? 0, column?.values[index] ?? 0);
        }
      }
      hot.each(db, deviceNo, (seriesNo, atMs, value) => {
        if (seriesNo === wanted) found.add(atMs, value);
      });
      return found.done();
    },
  };
}
