import { closeSync, fsyncSync, openSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { replaceBy, syncFolder } from "../platform/disk.ts";

/** What a file holds as JSON; null when there is none, or it is something else. Whoever asks checks what it is. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Replaces a small file of the runner's own by a value as JSON, durable when it returns. Throws when the disk will not. */
export function keepJson(file: string, value: unknown): void {
  const handle = openSync(`${file}.new`, "w", 0o600);
  try {
    writeFileSync(handle, `${JSON.stringify(value)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  replaceBy(`${file}.new`, file);
  syncFolder(path.dirname(file));
}
