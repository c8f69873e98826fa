import { writeSync } from "node:fs";
import type { Facts, Log } from "../core/ports/log.ts";

export const logLevels = ["debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof logLevels)[number];

/** Longest line, and longest text in it: facts may come from outside, and a line is for people. */
const mostBytes = 8192;
const longestText = 1500;

/** JSON escapes what is below a space; these end lines or drive terminals too (C1 controls, DEL, Unicode's own line ends). */
const unprintable = /[\u007f-\u009f\u2028\u2029]/g;
const escaped = (text: string): string =>
  text.replace(unprintable, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** One line of JSON, whatever the facts are. */
function lineOf(head: Facts, facts: Facts): string {
  const cut = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === "string" && value.length > longestText ? `${value.slice(0, longestText)}…` : value,
  ]);
  const text = escaped(JSON.stringify({ ...head, ...(Object.fromEntries(cut) as Facts) }));
  return Buffer.byteLength(text) < mostBytes
    ? text
    : escaped(JSON.stringify({ ...head, factsTooLong: true }));
}

/**
 * One JSON line per event (`time`, `level`, `msg`, facts) on a file descriptor, as the service manager's journal takes it. Not
 * pino: decision 2026-11-23-agent-writes-its-own-log-lines. A reader that went away (a closed pipe) never ends the agent.
 */
export function createLog(least: LogLevel, descriptor: number, nowMs: () => number): Log {
  const from = logLevels.indexOf(least);
  const write =
    (level: LogLevel) =>
    (facts: Facts, sentence: string): void => {
      if (logLevels.indexOf(level) < from) return;
      const head = { time: new Date(nowMs()).toISOString(), level, msg: sentence };
      try {
        writeSync(descriptor, `${lineOf(head, facts)}\n`);
      } catch {
        // Nobody is left to tell.
      }
    };
  return { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
}
