import { writeSync } from "node:fs";
import type { Facts, Log } from "../core/ports/log.ts";

export const logLevels = ["debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof logLevels)[number];

const bytesLimit = 16_384;

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
      const line = { time: new Date(nowMs()).toISOString(), level, msg: sentence, ...facts };
      try {
        writeSync(descriptor, `${JSON.stringify(line).slice(0, bytesLimit)}\n`);
      } catch {
        // Nobody is left to tell.
      }
    };
  return { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
}
