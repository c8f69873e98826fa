import { isWindows } from "./platform/platform.ts";

/**
 * The agent has to be small and to lie still before it has to be fast. What was measured is in decision
 * 2026-11-23-agent-turns-and-flags.
 */

/** What a program can still tell V8 after it has begun: a young generation of a megabyte, and code compiled for size. */
const flags = ["--optimize-for-size", "--max-semi-space-size=1", "--semi-space-growth-factor=1"] as const;

/**
 * What can only be said when Node begins: no compiled code and no feedback for it (the agent runs too seldom to earn it back), and
 * neither collector nor compiler on threads of their own, each of which is a wake-up and a heap.
 */
const atBirth = ["--single-threaded", "--v8-pool-size=0", "--lite-mode", "--expose-gc", ...flags] as const;

/**
 * Two helper threads: the system's resolver may block one of them, and files must not wait for it. Memory of all threads comes from
 * one arena, and large pieces that are no longer needed go back to the system at once (mallopt(3)).
 */
const environment = {
  UV_THREADPOOL_SIZE: "2",
  MALLOC_ARENA_MAX: "1",
  MALLOC_MMAP_THRESHOLD_: "65536",
  MALLOC_TRIM_THRESHOLD_: "65536",
  MALLOC_TOP_PAD_: "16384",
} as const;

/** This process was begun with them. */
export const isSmall = process.execArgv.includes("--lite-mode");

/** Sets what can still be set, where the beginning is over. Node's module for that is loaded here alone: it takes half a megabyte. */
export async function becomeSmallLater(): Promise<void> {
  const { setFlagsFromString } = await import("node:v8");
  for (const flag of flags) setFlagsFromString(flag);
}

/**
 * Begins this very program again, under the same process id, with the flags that can only be given at the beginning; does
 * nothing where it has them, where the system cannot do so (on Windows the service gives them), or from the sources, which need the compiler to be read.
 */
export function becomeSmall(): void {
  const [main] = process.argv.slice(1);
  if (main === undefined || import.meta.filename.endsWith(".ts")) return;
  if (isWindows || typeof process.execve !== "function" || isSmall) return;
  const own = [...process.execArgv, "--disable-warning=ExperimentalWarning", ...atBirth];
  process.execve(process.execPath, [process.execPath, ...own, main, ...process.argv.slice(2)], {
    ...(process.env as Record<string, string>),
    ...environment,
  });
}

const firstAfterMs = 90_000;
const everyMs = 3_600_000;

/**
 * Gives back what starting took, once it is over, and each hour what has gathered since: V8 keeps its free pages, and compiled code that
 * nobody will run again, until somebody says that memory is short. Some 30 ms each time. Collecting the
 * old generation each five minutes as well was tried: it cost more than V8's own steps and left only 0.2 MiB less.
 */
export function staySmall(): void {
  const letGo = (): void => {
    globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
  };
  setTimeout(letGo, firstAfterMs).unref();
  setInterval(letGo, everyMs).unref();
}
