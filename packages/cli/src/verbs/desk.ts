import { readFileSync } from "node:fs";

/** What verbs that work with keys and folders need of the terminal. */
export interface Desk {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly nowMs: () => number;
}

/** Exit codes of these verbs, a part of the program's own. */
export const ends = { failed: 1, usage: 2, refused: 5, found: 6, unreachable: 7, conflict: 8 } as const;

/** Says why nothing was done, on standard error, and sets what the program ends with. */
export function giveUp(desk: Desk, code: number, sentence: string): void {
  desk.err(`hulplijn: ${sentence}\n`);
  process.exitCode = code;
}

/** A passphrase out of a file, without the newline at its end; null when none was named. */
export function passphraseOf(file: string | undefined): string | null {
  return file === undefined ? null : readFileSync(file, "utf8").replace(/\r?\n$/, "");
}

/** Runs a verb; what the world throws (no such file, wrong passphrase) becomes one sentence and exit code 1. */
export function plainly<Options>(
  desk: Desk,
  verb: (options: Options) => void | Promise<void>,
): (options: Options) => Promise<void> {
  return async (options) => {
    try {
      await verb(options);
    } catch (error) {
      giveUp(desk, ends.failed, error instanceof Error ? error.message : String(error));
    }
  };
}
