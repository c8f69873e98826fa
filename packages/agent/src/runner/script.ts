import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, constants, openSync, unlinkSync, writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { ProcessTree } from "./process-tree.ts";

const shell = "/bin/sh";
/** The script's bytes, as its shell finds them. */
const scriptFile = "/dev/fd/3";
/** Where programs are looked for: folders of the system alone. */
const fixedPath = "/usr/sbin:/usr/bin:/sbin:/bin";
/** A service that a script started may hold its output open; what the script itself wrote is here by then. */
const drainMs = 250;

export type Stream = "stdout" | "stderr";

export interface ScriptEnd {
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** Why it was ended from outside; null: it ended by itself. */
  readonly ended: "timed-out" | "stopped" | null;
  readonly tookMs: number;
}

export interface Script {
  /** Verified bytes, POSIX shell. */
  readonly bytes: Uint8Array;
  readonly params: Readonly<Record<string, string | number>>;
  /** What its processes bear as `HULPLIJN_RUN`. */
  readonly mark: string;
  /** Where scripts find what this device's administrator says about it; see `settings-folder.ts`. */
  readonly settings: string;
  /** An empty folder of ours: the script's working directory, and where its bytes lie for a moment without a name. */
  readonly folder: string;
  /** Program and arguments that it is started through, when it needs what the runner itself does not have; see `network.ts`. */
  readonly before: readonly string[];
  readonly tree: ProcessTree;
  readonly limitMs: number;
  /** When it ends by itself, may what it started live on? Only a fix may start services. */
  readonly leavesServices: boolean;
  /** What it writes on file descriptor 4, which it has only when this is given: for one person's eyes, and kept nowhere. */
  readonly alone?: (bytes: Buffer) => void;
  readonly output: (stream: Stream, bytes: Buffer) => void;
  readonly stop: AbortSignal;
}

/** `jobId` → `HULPLIJN_PARAM_JOB_ID`. */
export function parameterVariable(name: string): string {
  return `HULPLIJN_PARAM_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** All that a script gets of its surroundings. Values are data here, never text of the script. */
export function environmentOf(script: Pick<Script, "params" | "mark" | "settings">): Record<string, string> {
  const params = Object.entries(script.params).map(([name, value]) => [
    parameterVariable(name),
    String(value),
  ]);
  return {
    PATH: fixedPath,
    LC_ALL: "C",
    HULPLIJN_RUN: script.mark,
    HULPLIJN_SETTINGS: script.settings,
    ...(Object.fromEntries(params) as Record<string, string>),
  };
}

/** `O_TMPFILE` of Linux, which Node does not name: a file in this folder that never gets an entry there. */
const withoutName = 0o20_200_000;

/** A file that has no name. Where the file system knows no such thing, it has one for a moment, in a folder of ours alone. */
function openNameless(folder: string): number {
  try {
    return openSync(folder, withoutName | constants.O_RDWR, 0o600);
  } catch {
    const file = `${folder}/script-${process.pid}`;
    const writer = openSync(file, "wx+", 0o600);
    unlinkSync(file);
    return writer;
  }
}

/** A read-only handle on bytes that have no name, so that nobody can put others in their place. */
function nameless(bytes: Uint8Array, folder: string): number {
  const writer = openNameless(folder);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(writer, bytes, written);
    return openSync(`/proc/self/fd/${writer}`, "r");
  } finally {
    closeSync(writer);
  }
}

/** Runs one script to its end, its time limit, or a stop. Never leaves a process of it behind, services that it may start apart. */
export async function runScript(script: Script): Promise<ScriptEnd> {
  const began = performance.now();
  const handle = nameless(script.bytes, script.folder);
  const [through, ...others] = script.before;
  const program = through ?? shell;
  const args = through === undefined ? [scriptFile] : [...others, shell, scriptFile];
  let child: ChildProcess;
  try {
    child = script.tree.start(() =>
      spawn(program, args, {
        cwd: script.folder,
        env: environmentOf(script),
        stdio: ["ignore", "pipe", "pipe", handle, ...(script.alone ? ["pipe" as const] : [])],
        detached: true,
      }),
    );
  } finally {
    closeSync(handle);
  }
  child.stdout?.on("data", (bytes: Buffer) => script.output("stdout", bytes));
  child.stderr?.on("data", (bytes: Buffer) => script.output("stderr", bytes));
  const alone = child.stdio[4];
  if (alone && "on" in alone && script.alone) alone.on("data", script.alone);
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const exited = new Promise<"exited">((resolve) => {
    child.once("exit", () => resolve("exited"));
    child.once("error", () => resolve("exited"));
  });

  const limit = new AbortController();
  const timedOut = sleep(script.limitMs, "timed-out" as const, { signal: limit.signal }).catch(
    () => "timed-out" as const,
  );
  const stopped = new Promise<"stopped">((resolve) => {
    if (script.stop.aborted) resolve("stopped");
    script.stop.addEventListener("abort", () => resolve("stopped"), { once: true, signal: limit.signal });
  });
  const first = await Promise.race([exited, timedOut, stopped]);
  limit.abort();
  if (first === "exited" && script.leavesServices) script.tree.release();
  else await script.tree.kill();
  if (first !== "exited") await Promise.race([exited, sleep(drainMs)]);
  await Promise.race([closed, sleep(drainMs)]);
  child.stdout?.destroy();
  child.stderr?.destroy();
  alone?.destroy();
  return {
    exitCode: child.exitCode,
    signal: child.signalCode,
    ended: first === "exited" ? null : first,
    tookMs: Math.round(performance.now() - began),
  };
}
