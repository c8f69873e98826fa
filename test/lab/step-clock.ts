// Steps the clock of this machine, and sets it right again from the monotonic clock whatever becomes of who asked for it: a
// program of its own does both, and its standard input ends with the one who asked.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
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

/** Of the whole machine, unlike `performance.now`: two programs mean the same by it. */
const monoMs = (): number => Number(process.hrtime.bigint()) / 1e6;

/**
 * Takes the clock of this machine for right as it is now; nobody else has stepped it, because only one guard is there at a
 * time. It is set right at the latest a minute after a step.
 */
export async function guardClock(): Promise<SteppedClock> {
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
  const [began] = (await once(lines, "line")) as [string];
  const trueMs = (): number => Number(began) + monoMs();
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

/** One on this machine: the name is the kernel's, and free again as soon as its holder is gone. */
async function beTheOnlyGuard(): Promise<void> {
  for (;;) {
    const server = createServer().listen("\0hulplijn-clock-guard");
    const got = await Promise.race([
      once(server, "listening").then(() => true),
      once(server, "error").then(() => false),
    ]).catch(() => false);
    if (got) return;
    await wait(100);
  }
}

async function keepGuard(): Promise<void> {
  await beTheOnlyGuard();
  const beganMs = Date.now() - monoMs();
  const aheadMs = (): number => Date.now() - beganMs - monoMs();
  const set = (wantedAheadMs: number): void => {
    // Starting the program that sets it takes some milliseconds; from the second time on that is known.
    let leadMs = 0;
    for (let tries = 0; tries < 5; tries++) {
      const wantedMs = beganMs + monoMs() + wantedAheadMs + leadMs;
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
  createInterface({ input: process.stdin })
    .on("line", (line) => {
      setTimeout(end, longestMs);
      set(Number(line) * 1000);
      process.stdout.write("set\n");
    })
    .on("close", end);
  process.stdout.write(`${beganMs}\n`);
}

if (import.meta.main && process.argv[2] === "guard") await keepGuard();
