import { accessSync, constants } from "node:fs";
import type { Host, Program, ProgramResult } from "../../core/ports.ts";

const mostOutputBytes = 4 * 1024 * 1024;

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function argumentsOf(program: Program, index: number, argument: string | null): string[] | null {
  const list = program.arguments[index];
  if (!list || list.includes("{}") !== (argument !== null)) return null;
  if (argument === null) return [...list];
  // A value that begins with a dash would be an option.
  if (argument.startsWith("-") || !program.argumentForm?.test(argument)) return null;
  return list.map((word) => (word === "{}" ? argument : word));
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Everybody in the group had ended already.
  }
}

/**
 * Starts declared programs: absolute path, no shell, an environment of `LC_ALL=C` alone, no input, in a process group of its
 * own that ends as a whole at the time limit.
 */
export function createRunner(declared: ReadonlySet<Program>): Host["run"] {
  return async (program, argumentsIndex, argument, signal): Promise<ProgramResult> => {
    if (!declared.has(program)) return { kind: "refused", detail: "no probe declared this program" };
    const args = argumentsOf(program, argumentsIndex, argument);
    if (!args) return { kind: "refused", detail: "these arguments were not declared" };
    const file = program.paths.find(isExecutable);
    if (file === undefined) return { kind: "missing" };
    // Loaded when first needed: on most turns of most machines no program is started at all.
    const { execa } = await import("execa");
    const child = execa(file, args, {
      env: { LC_ALL: "C" },
      extendEnv: false,
      cwd: "/",
      stdin: "ignore",
      detached: true,
      reject: false,
      stripFinalNewline: false,
      maxBuffer: mostOutputBytes,
    });
    let late = false;
    const end = (): void => {
      late = true;
      endGroup(child.pid);
    };
    const timer = setTimeout(end, program.timeLimitSeconds * 1000);
    signal.addEventListener("abort", end, { once: true });
    if (signal.aborted) end();
    try {
      const result = await child;
      if (late) return { kind: "timed-out" };
      if (result.code === "EACCES" || result.code === "EPERM")
        return { kind: "refused", detail: result.code };
      if (result.code === "ENOENT") return { kind: "missing" };
      return {
        kind: "ended",
        exitCode: result.exitCode ?? 128,
        stdout: result.stdout,
        stderr: result.stderr,
      };
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      endGroup(child.pid);
    }
  };
}
