import { spawn } from "node:child_process";
import type { Host, Program, ProgramResult } from "../../core/ports.ts";
import type { SystemFacts } from "../../core/system-facts.ts";
import { isWindows } from "../../platform/platform.ts";
import { ofWindows, windowsEnvironment } from "../../platform/windows.ts";
import { fileOf } from "./programs.ts";

/**
 * How to start this agent's own program. What a question needs that is seldom asked (systeminformation, execa) would stay in the
 * memory of a service that runs for months; in a child it goes with the answer.
 */
export interface OwnProgram {
  readonly program: string;
  readonly args: readonly string[];
}

const factsLimitMs = 60_000;
/** The child keeps the program's time limit; this much later it is taken to hang itself. */
const slackMs = 10_000;
const politeMs = 2000;
const mostBytes = 32 * 1024 * 1024;

/** What a child of our own printed; null when it failed, printed too much or did not end in time. */
function answerOf(
  own: OwnProgram,
  question: readonly string[],
  limitMs: number,
  signal?: AbortSignal,
): Promise<string | null> {
  const { program } = own;
  const args = [...own.args, ...question];
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      // The library behind the facts looks for the system's programs by name.
      ...(isWindows
        ? { env: windowsEnvironment(), cwd: ofWindows("System32") }
        : { env: { LC_ALL: "C", PATH: "/usr/sbin:/usr/bin:/sbin:/bin" }, cwd: "/" }),
      windowsHide: true,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const chunks: Buffer[] = [];
    let bytes = 0;
    let hurry: NodeJS.Timeout | undefined;
    const end = (): void => {
      child.kill("SIGTERM");
      hurry ??= setTimeout(() => child.kill("SIGKILL"), politeMs);
    };
    const timer = setTimeout(end, limitMs);
    signal?.addEventListener("abort", end, { once: true });
    if (signal?.aborted) end();
    child.stdout.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) end();
      else chunks.push(chunk);
    });
    const over = (text: string | null): void => {
      clearTimeout(timer);
      clearTimeout(hurry);
      signal?.removeEventListener("abort", end);
      resolve(text);
    };
    child.on("error", () => over(null));
    child.on("close", (code) => over(code === 0 ? Buffer.concat(chunks).toString("utf8") : null));
  });
}

/** Asks a child for the slow facts. Throws when it gives none. */
export async function factsOf(own: OwnProgram): Promise<SystemFacts> {
  const answer = await answerOf(own, ["facts"], factsLimitMs);
  if (answer === null) throw new Error("this agent's own program gave no facts");
  return JSON.parse(answer) as SystemFacts;
}

const pacLimitMs = 12_000;

/** Asks a child which way a proxy file sends us: foreign code runs there, in a machine of its own, and is gone with it. */
export async function pacOf(
  own: OwnProgram,
  source: string,
  url: string,
  caFile: string | null,
): Promise<{ readonly answer: string } | { readonly failed: string }> {
  const words = ["pac", source, url, ...(caFile === null ? [] : [caFile])];
  const answer = await answerOf(own, words, pacLimitMs);
  if (answer === null) return { failed: "no answer in time" };
  return JSON.parse(answer) as { readonly answer: string } | { readonly failed: string };
}

/** Lets a child start declared programs; it knows the same list by their names, and checks the arguments. */
export function runInChild(declared: ReadonlySet<Program>, own: OwnProgram): Host["run"] {
  return async (program, argumentsIndex, argument, signal): Promise<ProgramResult> => {
    if (!declared.has(program)) return { kind: "refused", detail: "no probe declared this program" };
    // Told here: starting a child to find that out would hold up whoever waits.
    if (fileOf(program) === null) return { kind: "missing" };
    const words = ["program", program.name, String(argumentsIndex), ...(argument === null ? [] : [argument])];
    const limitMs = program.timeLimitSeconds * 1000 + slackMs;
    const answer = await answerOf(own, words, limitMs, signal);
    if (answer === null)
      return signal.aborted ? { kind: "timed-out" } : { kind: "refused", detail: "no answer" };
    return JSON.parse(answer) as ProgramResult;
  };
}
