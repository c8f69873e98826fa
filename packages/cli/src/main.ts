import { readFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { runProgram } from "./program.ts";

const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, "../package.json"), "utf8")) as {
  version: string;
};

// Whoever reads us may go away (`| head`): that is not a failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
process.on("SIGINT", () => process.exit(130));

const exitCode = await runProgram(
  process.argv.slice(2),
  {
    out: (said) => void process.stdout.write(said),
    err: (said) => void process.stderr.write(said),
    env: process.env,
    cwd: process.cwd(),
    columns: process.stdout.isTTY ? process.stdout.columns : null,
    input: () => text(process.stdin),
    nowMs: () => Date.now(),
    sleep: (ms) => sleep(ms),
    end: { exitCode: 0 },
  },
  version,
);
// Verbs that work without a collector say by themselves what the program ends with.
if (exitCode !== 0) process.exitCode = exitCode;
