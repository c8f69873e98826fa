import { appendFileSync } from "node:fs";
import { test } from "vitest";

/** The form for every change (`npm run package:test -- --short`): what takes minutes is not even defined then. */
export const isShort = process.env["HULPLIJN_PACKAGE_SHORT"] === "1";

/** One figure for the last line of `npm run package:test`: "deb to health 4.2 s". */
export function figure(text: string): void {
  const file = process.env["HULPLIJN_PACKAGE_FIGURES"];
  if (file !== undefined) appendFileSync(file, `${text}\n`);
  process.stdout.write(`${text}\n`);
}

/** A test of the whole form alone. */
export const inFull: (title: string, body: () => Promise<void>, timeoutMs?: number) => void = isShort
  ? () => undefined
  : test;
