import { readFileSync } from "node:fs";
import { replaceFile } from "../platform/disk.ts";

/** What a file holds as JSON; null when there is none, or it is something else. Whoever asks checks what it is. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Replaces a small file of the runner's own by a value as JSON, durable when it returns. Throws when the disk will not. */
export const keepJson = (file: string, value: unknown): void =>
  replaceFile(file, `${JSON.stringify(value)}\n`);
