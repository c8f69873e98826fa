import { accessSync, constants } from "node:fs";
import path from "node:path";
import type { Host, Program, ProgramResult } from "../../core/ports.ts";
import { endTreeOf } from "../../platform/end-tree.ts";
import { isWindows } from "../../platform/platform.ts";
import { ofWindows, windowsEnvironment, windowsPath } from "../../platform/windows.ts";

const mostOutputBytes = 4 * 1024 * 1024;

function isExecutable(file: string): boolean {
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

/** Where a declared program lies here; null when it is not there. */
export function fileOf(program: Program): string | null {
  const files = program.paths.flatMap((declared) => (isWindows ? windowsPath(declared) : declared) ?? []);
  return files.find((file) => path.isAbsolute(file) && isExecutable(file)) ?? null;
}

/** What it is started with: nothing of ours but the folder of the system. Where there are process groups, in one of its own. */
const surroundings = () =>
  isWindows
    ? { env: windowsEnvironment(), cwd: ofWindows("System32"), detached: false }
    : { env: { LC_ALL: "C" }, cwd: "/", detached: true };

/** Ends a program that was started here, with all that it started. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  if (isWindows) return void endTreeOf(pid);
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Everybody in the group had ended already.
  }
}

/**
 * Starts declared programs: absolute path, no shell, an environment of `LC_ALL=C` alone (on Windows, of its own folders), no input, in a
 * process group of its own that ends as a whole at the time limit.
 */
export function createRunner(declared: ReadonlySet<Program>): Host["run"] {
  return async (program, argumentsIndex, argument, signal): Promise<ProgramResult> => {
    if (!declared.has(program)) return { kind: "refused", detail: "no probe declared this program" };
    const args = argumentsOf(program, argumentsIndex, argument);
    if (!args) return { kind: "refused", detail: "these arguments were not declared" };
    const file = fileOf(program);
    if (file === null) return { kind: "missing" };
    // Loaded when first needed: on most turns of most machines no program is started at all.
    const { execa } = await import("execa");
    const child = execa(file, args, {
      ...surroundings(),
      extendEnv: false,
      windowsHide: true,
      stdin: "ignore",
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
      // Its number may be somebody else's by now where there are no groups.
      if (!isWindows) endGroup(child.pid);
    }
  };
}
