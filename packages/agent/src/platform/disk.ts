import { closeSync, fchmodSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isWindows } from "./platform.ts";

/**
 * Makes a folder's entries (new names, renames, removals) survive a power cut. Windows has no such request: NTFS keeps its folders in a
 * journal, in the order in which they were changed.
 */
export function syncFolder(folder: string): void {
  if (isWindows) return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const tries = 40;
const waitMs = 5;

/**
 * Puts one file in the place of another. Windows refuses that while anybody reads the other one: the other half of the agent for a
 * moment, or a virus scanner for a longer one. Throws what the system throws when it goes on.
 */
export function replaceBy(beside: string, file: string): void {
  for (let left = tries; ; left -= 1) {
    try {
      return renameSync(beside, file);
    } catch (error) {
      if (!isWindows || left === 0) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
    }
  }
}

/**
 * Replaces a file as a whole, durably: readers see the old content or the new, also after a power cut. It has exactly this mode, whatever the
 * umask. Throws what the system throws (full disk, no permission); the old content is then still there.
 */
export function replaceFile(file: string, content: string | Uint8Array, mode = 0o600): void {
  const beside = `${file}.new`;
  const handle = openSync(beside, "w", mode);
  try {
    if (!isWindows) fchmodSync(handle, mode);
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  replaceBy(beside, file);
  syncFolder(path.dirname(file));
}

/** A file's text; null when it is not there. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
