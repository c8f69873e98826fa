import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { type Chunk, type Column, encodeChunk, openChunk } from "../../core/history/chunk.ts";
import type { Database } from "./sqlite.ts";

/** Chunks of one device lie together: its number, then the hour since 1970, in one integer key. */
const perDevice = 2 ** 31;
/** No hour of a device is larger than this before it is compressed; what claims to be is damaged. */
const mostChunkBytes = 64 * 1024 * 1024;
/** The first byte of a Zstandard frame (RFC 8878, 3.1.1); a chunk's own first byte is its version, 1. */
const zstdMagic = 0x28;
/** Compressing is for what packs badly by itself; steps of a few bits each hardly shrink, and a chart then reads without unpacking. */
const worthwhile = 0.7;

export const chunkKey = (deviceNo: number, hour: number): number => deviceNo * perDevice + hour;

export function deviceNoOf(db: Database, deviceId: string): number | null {
  const row = db.get(`SELECT "deviceNo" FROM device WHERE "deviceId" = ?`, deviceId);
  return row === undefined ? null : Number(row["deviceNo"]);
}

export const deviceIdOf = (db: Database, deviceNo: number): string =>
  String(db.get(`SELECT "deviceId" FROM device WHERE "deviceNo" = ?`, deviceNo)?.["deviceId"]);

export function packChunk(columns: readonly Column[]): Uint8Array {
  const plain = encodeChunk(columns);
  const compressed = zstdCompressSync(plain);
  return compressed.length < plain.length * worthwhile ? compressed : plain;
}

/** Null when the bytes are damaged: that hour is a gap then, and everything else still reads. */
export function unpackChunk(body: Uint8Array): Chunk | null {
  if (body[0] !== zstdMagic) return openChunk(body);
  try {
    return openChunk(zstdDecompressSync(body, { maxOutputLength: mostChunkBytes }));
  } catch {
    return null;
  }
}
