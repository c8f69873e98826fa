import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { type Chunk, type Column, encodeChunk, openChunk } from "../../core/history/chunk.ts";
import { eachPoint } from "../../core/history/points.ts";
import type { Database } from "./sqlite.ts";

export const hourMs = 3_600_000;
/** Rows of one device lie together: its number, then a counter or the hour since 1970, in one integer key. */
const perDevice = 2 ** 31;
/** No hour of a device is larger than this before it is packed; what claims to be is damaged. */
const mostChunkBytes = 64 * 1024 * 1024;

/** The keys that one device's rows may have, both ends included. */
export const keysOf = (deviceNo: number): readonly [number, number] => [
  deviceNo * perDevice,
  (deviceNo + 1) * perDevice - 1,
];

export const chunkKey = (deviceNo: number, hour: number): number => deviceNo * perDevice + hour;

export function deviceNoOf(db: Database, deviceId: string): number | null {
  const row = db.get(`SELECT "deviceNo" FROM device WHERE "deviceId" = ?`, deviceId);
  return row === undefined ? null : Number(row["deviceNo"]);
}

/** Visits the points of the hours that are not packed yet, in the order they came. */
export function eachHotPoint(
  db: Database,
  deviceNo: number,
  visit: (seriesNo: number, atMs: number, value: number) => void,
): void {
  const rows = db.all(
    `SELECT "body" FROM hot WHERE "hotId" BETWEEN ? AND ? ORDER BY "hotId"`,
    ...keysOf(deviceNo),
  );
  for (const row of rows) eachPoint(row["body"] as Uint8Array, visit);
}

export function addHot(db: Database, deviceNo: number, body: Uint8Array): void {
  const [from, to] = keysOf(deviceNo);
  const last = db.get(`SELECT max("hotId") AS "last" FROM hot WHERE "hotId" BETWEEN ? AND ?`, from, to);
  db.change(`INSERT INTO hot ("hotId", "body") VALUES (?, ?)`, Number(last?.["last"] ?? from) + 1, body);
}

export function packChunk(columns: readonly Column[]): Uint8Array {
  return zstdCompressSync(encodeChunk(columns), { params: { [constants.ZSTD_c_compressionLevel]: 3 } });
}

/** Null when the bytes are damaged: that hour is a gap then, and everything else still reads. */
export function unpackChunk(body: Uint8Array): Chunk | null {
  try {
    return openChunk(zstdDecompressSync(body, { maxOutputLength: mostChunkBytes }));
  } catch {
    return null;
  }
}
