import { setTimeout as sleep } from "node:timers/promises";
import { isWindows } from "../platform/platform.ts";
import { windowsEnvironment } from "../platform/windows.ts";
import type { ProcessTree } from "./process-tree.ts";
import { startModule } from "./start-module.ts";
import { fixedPath, startShell } from "./start-shell.ts";

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
  /** Verified bytes: POSIX shell; on Windows a module of JavaScript. */
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
export function environmentOf(
  script: Pick<Script, "params" | "mark" | "settings" | "folder">,
): Record<string, string> {
  const params = Object.entries(script.params).map(([name, value]) => [
    parameterVariable(name),
    String(value),
  ]);
  return {
    ...(isWindows ? windowsEnvironment(script.folder) : { PATH: fixedPath, LC_ALL: "C" }),
    HULPLIJN_RUN: script.mark,
    HULPLIJN_SETTINGS: script.settings,
    ...(Object.fromEntries(params) as Record<string, string>),
  };
}

/** Runs one script to its end, its time limit, or a stop. Never leaves a process of it behind, services that it may start apart. */
export async function runScript(script: Script): Promise<ScriptEnd> {
  const began = performance.now();
  const start = isWindows ? startModule : startShell;
  const child = start(script, environmentOf(script));
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
