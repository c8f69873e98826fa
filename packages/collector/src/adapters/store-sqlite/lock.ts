import { statfsSync } from "node:fs";
import { type Database, openDatabase } from "./sqlite.ts";

/** Linux's magic numbers of file systems that other machines write too (statfs(2)): NFS, SMB, CIFS, SMB2, 9p. */
const shared = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997]);

/** Write-ahead logging needs memory that all who open the file share, which no network gives (sqlite.org/wal.html). */
export function onNetwork(folder: string): boolean {
  return shared.has(statfsSync(folder).type >>> 0);
}

/**
 * Holds the store for this process. The lock is the kernel's, on a small file beside the store: it goes with the process,
 * however that ends, so nothing of a crash is left to clean up. Null when another process has it.
 */
export function takeLock(file: string): Database | null {
  const lock = openDatabase(`${file}.lock`, "lock");
  try {
    lock.exec("PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE");
    return lock;
  } catch {
    lock.close();
    return null;
  }
}
