import { pino } from "pino";
import type { Log } from "../../app/world.ts";

/** Longest text in a log line, and all facts of one together: they may come from a device, and a line is for people. */
const longest = 1500;
const mostTogether = 7000;

/** JSON escapes what is below a space; these end lines or drive terminals too (C1 controls, DEL, Unicode's own line ends). */
const unprintable = /[\u007f-\u009f\u2028\u2029]/g;
const escaped = (text: string): string =>
  text.replace(unprintable, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** JSON lines on standard output, facts cut to a bearable length. Secrets are never passed in here. */
export function createLog(
  level: string,
  to: { write(line: string): void } = pino.destination({ dest: 1, sync: true }),
): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const log = pino(options, { write: (line) => to.write(escaped(line)) });
  const cut = (facts: Readonly<Record<string, unknown>>): Record<string, unknown> => {
    const short = shortened(facts);
    const bytes = Buffer.byteLength(JSON.stringify(short) ?? "");
    return bytes <= mostTogether ? short : { factsTooLong: true };
  };
  const shortened = (facts: Readonly<Record<string, unknown>>): Record<string, unknown> =>
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
