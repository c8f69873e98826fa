// Steps the clock of this machine, and sets it right again from the monotonic clock whatever becomes of who asked for it: a
// program of its own does both, and its standard input ends with the one who asked.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { lacks, runTool } from "./started.ts";

/** No test needs a wrong clock for longer. */
const longestMs = 60_000;
const rightWithinMs = 50;

export interface SteppedClock {
  /** The time as it would be, had nobody touched the clock. */
  trueMs(): number;
  /** Sets the clock of this machine this much ahead of the true time. */
  step(aheadSeconds: number): Promise<void>;
  /** How far the clock is ahead of the true time. */
  aheadMs(): number;
  /** Sets it right, if nobody has. */
  restore(): Promise<void>;
}

/** Why the clock of this machine cannot be stepped; null when it can. Sets it to what it is. */
export function noClockToStep(): string | null {
  const lacking = lacks(["date"]);
  if (lacking !== null) return lacking;
  try {
    runTool("date", ["-u", "-s", `@${(Date.now() / 1000).toFixed(3)}`]);
    return null;
  } catch {
    // A container without the right to set the clock.
    return "may not set the clock";
  }
}

/** Takes the clock of this machine for right as it is now. It is set right at the latest a minute from now. */
export function guardClock(): SteppedClock {
  const beganMs = Date.now() - performance.now();
  const trueMs = (): number => beganMs + performance.now();
  const guard: ChildProcess = spawn(process.execPath, [import.meta.filename, "guard"], {
    stdio: ["pipe", "pipe", "inherit"],
    // What ends the tests must not end what sets the clock right.
    detached: true,
  });
  const gone = once(guard, "exit");
  const { stdin, stdout } = guard;
  if (stdin === null || stdout === null) throw new Error("cannot talk to the guard of the clock");
  stdin.on("error", () => undefined);
  const lines = createInterface({ input: stdout });
  return {
    trueMs,
    step: async (aheadSeconds) => {
      const set = once(lines, "line");
      stdin.write(`${aheadSeconds}\n`);
      await Promise.race([set, gone]);
    },
    aheadMs: () => Date.now() - trueMs(),
    restore: async () => {
      stdin.end();
      await gone;
    },
  };
}

function keepGuard(): void {
  const beganMs = Date.now() - performance.now();
  const aheadMs = (): number => Date.now() - beganMs - performance.now();
  const set = (wantedAheadMs: number): void => {
    // Starting the program that sets it takes some milliseconds; from the second time on that is known.
    let leadMs = 0;
    for (let tries = 0; tries < 5; tries++) {
      const wantedMs = beganMs + performance.now() + wantedAheadMs + leadMs;
      runTool("date", ["-u", "-s", `@${(wantedMs / 1000).toFixed(6)}`]);
      const lateMs = wantedAheadMs - aheadMs();
      if (Math.abs(lateMs) < rightWithinMs / 5) return;
      leadMs += lateMs;
    }
  };
  const end = (): void => {
    if (Math.abs(aheadMs()) > rightWithinMs) set(0);
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, end);
  setTimeout(end, longestMs);
  createInterface({ input: process.stdin })
    .on("line", (line) => {
      set(Number(line) * 1000);
      process.stdout.write("set\n");
    })
    .on("close", end);
}

if (import.meta.main && process.argv[2] === "guard") keepGuard();
