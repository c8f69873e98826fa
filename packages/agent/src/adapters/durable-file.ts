import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import path from "node:path";
import { replaceBy, syncFolder } from "../platform/disk.ts";

/**
 * Replaces a file as a whole, durably: readers see the old content or the new, also after a power cut. Throws what the
 * system throws (full disk, no permission); the old content is then still there.
 */
export function replaceFile(file: string, content: string | Uint8Array, mode = 0o600): void {
  const beside = `${file}.new`;
  const handle = openSync(beside, "w", mode);
  try {
    const bytes = Buffer.from(content);
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
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
