// Ends what changes the disk at one change of it, as a power cut would: before it, or in the middle of it.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

export interface Death {
  /** Changes of the disk so far. */
  changes(): number;
  /** Gives back what was put in the place of. */
  undo(): void;
}

/** The disk changes no more: whoever catches this finds out at once. */
export class PowerCut extends Error {}

/**
 * `at`: at which change, from 1; 0: never. `torn`: a file that is written then has half of its bytes. `die`: ends the process; without it
 * this change and each later one throws instead and changes nothing, which leaves the same on the disk.
 */
export function dieAt(at: number, torn: boolean, die?: () => void): Death {
  let changes = 0;
  const { writeFileSync, renameSync, mkdirSync, rmSync, chmodSync, fsyncSync } = fs;
  const undo = (): void => {
    Object.assign(fs, { writeFileSync, renameSync, mkdirSync, rmSync, chmodSync, fsyncSync });
    syncBuiltinESMExports();
  };
  const dying = <Change extends (...args: never[]) => unknown>(change: Change, half?: Change): Change =>
    ((...args: Parameters<Change>) => {
      changes++;
      if (at === 0 || changes < at) return change(...args);
      if (torn && changes === at) half?.(...args);
      die?.();
      throw new PowerCut();
    }) as Change;
  const half = ((file: string | number, content: string | Uint8Array, options: object) => {
    const bytes = Buffer.from(content);
    writeFileSync(file, bytes.subarray(0, bytes.length / 2), options);
  }) as typeof writeFileSync;
  Object.assign(fs, {
    writeFileSync: dying(writeFileSync, half),
    renameSync: dying(renameSync),
    mkdirSync: dying(mkdirSync as (...args: never[]) => unknown),
    rmSync: dying(rmSync),
    chmodSync: dying(chmodSync),
    fsyncSync: dying(fsyncSync),
  });
  syncBuiltinESMExports();
  return { changes: () => changes, undo };
}
