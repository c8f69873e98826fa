// Starts programs for the lab and ends exactly those, by their process id.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, openSync, closeSync } from "node:fs";

export interface Started {
  readonly pid: number;
  /** Ends it at once, as `kill -9` does, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to end, and waits; after `graceMs` it is killed. */
  end(graceMs?: number): Promise<void>;
  freeze(): void;
  thaw(): void;
  readonly running: () => boolean;
}

export interface StartOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly logFile: string;
}

export function start(program: string, args: readonly string[], options: StartOptions): Started {
  const log = openSync(options.logFile, "a");
  const child: ChildProcess = spawn(program, args, {
    env: { ...process.env, ...options.env },
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const gone = once(child, "exit").catch(() => undefined);
  child.on("error", () => undefined);
  const pid = child.pid;
  if (pid === undefined) throw new Error(`cannot start ${program}`);
  const running = (): boolean => child.exitCode === null && child.signalCode === null;
  const kill = async (): Promise<void> => {
    if (running()) child.kill("SIGKILL");
    await gone;
  };
  return {
    pid,
    running,
    kill,
    end: async (graceMs = 2000) => {
      if (running()) child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
      if (running()) await gone;
      clearTimeout(timer);
    },
    freeze: () => void child.kill("SIGSTOP"),
    thaw: () => void child.kill("SIGCONT"),
  };
}

/** Runs a program to its end; its output is returned, and a failure throws with what it said. */
export function runTool(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const result = spawnSync(program, args, { env: { ...process.env, ...env }, encoding: "utf8" });
  if (result.status !== 0) {
    throw new Error(
      `${program} ${args.join(" ")}: ${result.stderr || String(result.error ?? result.status)}`,
    );
  }
  return result.stdout;
}

/** Waits until it is so; the error names what never came. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  limitMs = 60_000,
): Promise<void> {
  const endMs = performance.now() + limitMs;
  while (!(await isSo())) {
    if (performance.now() > endMs) throw new Error(`waited ${limitMs} ms in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}

/** Which of these the machine lacks, as the reason to skip a test; null when it has them all. */
export function lacks(programs: readonly string[], needsRoot = true): string | null {
  if (process.platform !== "linux") return "only on Linux";
  if (needsRoot && process.getuid?.() !== 0) return "needs root";
  const folders = ["/usr/sbin", "/usr/bin", "/sbin", "/bin"];
  const missing = programs.filter((name) => !folders.some((folder) => existsSync(`${folder}/${name}`)));
  return missing.length > 0 ? `needs ${missing.join(", ")}` : null;
}
