import { pino } from "pino";
import type { Log } from "../../app/world.ts";

/** Longest text in a log line: facts may come from a device, and a line is for people. */
const longest = 2000;

/** JSON lines on standard output, facts cut to a bearable length. Secrets are never passed in here. */
export function createLog(level: string): Log {
  const log = pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
  const cut = (facts: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(facts).map(([key, value]) => [
        key,
        typeof value === "string" && value.length > longest ? `${value.slice(0, longest)}…` : value,
      ]),
    );
  const at =
    (importance: "info" | "warn" | "error") =>
    (facts: Readonly<Record<string, unknown>>, message: string): void =>
      log[importance](cut(facts), message);
  return { info: at("info"), warn: at("warn"), error: at("error") };
}
