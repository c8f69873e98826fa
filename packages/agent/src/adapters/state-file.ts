import { mkdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { ownTokenFile } from "../core/own-token.ts";
import type { Log } from "../core/ports/log.ts";
import { readIfThere, replaceFile } from "../platform/disk.ts";

/** JSON documents in the state folder, each replaced as a whole. */
export interface StateFolder {
  /** Null when the file is not there, or holds something that is not what it should be (which is logged). */
  load<Value>(name: string, isRight: (value: unknown) => value is Value): Value | null;
  /** Durable when it returns. Throws when the disk will not. */
  save(name: string, value: unknown): void;
  path(...parts: string[]): string;
}

/** A token that was used is good for nothing but being found. Not a reason to end: whoever wrote it may have kept it from us. */
export function forgetToken(folder: string): void {
  try {
    rmSync(ownTokenFile(folder), { force: true });
  } catch {
    // A folder that cannot be written in tells that in other ways.
  }
}

/**
 * Throws when root is to work in a folder of somebody else, as that of the installed service: what root writes there its owner could not
 * read, and by links of theirs root would write elsewhere.
 */
export function mustBeOurs(folder: string): void {
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid;
  if (process.geteuid?.() === 0 && owner !== undefined && owner !== 0)
    throw new Error(`${folder} belongs to the user ${owner}, who alone may run this there`);
}

/** Makes the folder when it is not there, for its owner alone. */
export function openStateFolder(folder: string, log: Log): StateFolder {
  mkdirSync(path.join(folder, "trust"), { recursive: true, mode: 0o700 });
  const at = (...parts: string[]): string => path.join(folder, ...parts);
  return {
    path: at,
    load(name, isRight) {
      const text = readIfThere(at(name));
      if (text === null) return null;
      try {
        const value: unknown = JSON.parse(text);
        if (isRight(value)) return value;
      } catch (error) {
        log.warn(
          { file: name, err: String(error) },
          "a file of the agent's state is not JSON and is ignored",
        );
        return null;
      }
      log.warn({ file: name }, "a file of the agent's state is not what it should be and is ignored");
      return null;
    },
    save: (name, value) => replaceFile(at(name), `${JSON.stringify(value)}\n`),
  };
}
