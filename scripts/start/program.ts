import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** A program of ours that runs: the collector or the agent, from this clone's sources. */
export interface Program {
  readonly pid: number;
  readonly logFile: string;
  /** Settles when it has ended: its exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
  running(): boolean;
  /** Sends a signal and waits for the end; SIGKILL after ten seconds. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

const root = resolve(import.meta.dirname, "../..");

const started: Program[] = [];

/** Ends every program that this process started and that still runs, the last one first: also when a start was broken off. */
export async function endPrograms(): Promise<void> {
  for (const program of started.toReversed()) await program.end();
}

/**
 * Starts a program on this very Node, by way of `prefix` where there is one: a program that becomes the one it is given. Its
 * output goes to `logFile`, appended: a terminal shows what people need, and no more.
 */
export function startProgram(
  main: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  logFile: string,
  prefix: readonly string[] = [],
): Program {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, "a");
  // A process group of its own: Ctrl-C at the terminal reaches us alone, and we end the programs in order.
  const [program, ...rest] = [...prefix, process.execPath, resolve(root, main), ...args];
  const child: ChildProcess = spawn(program ?? process.execPath, rest, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", log, log],
    detached: true,
  });
  closeSync(log);
  const ended = new Promise<number | string>((settle) => {
    child.once("exit", (code, signal) => settle(code ?? signal ?? 1));
    child.once("error", () => settle(1));
  });
  const running = (): boolean => child.exitCode === null && child.signalCode === null;
  const begun: Program = {
    pid: child.pid ?? 0,
    logFile,
    ended,
    running,
    end: async (signal = "SIGTERM") => {
      if (!running()) return;
      child.kill(signal);
      const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(late);
    },
  };
  started.push(begun);
  return begun;
}

/** The last lines that a program wrote: what a person needs when it ended by itself. */
export function lastLines(logFile: string, count = 8): string {
  return readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-count).join("\n");
}
