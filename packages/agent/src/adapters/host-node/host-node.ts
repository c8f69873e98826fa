import type { Host, Program } from "../../core/ports.ts";
import { systemFacts } from "./facts.ts";
import { files } from "./files.ts";
import { openKernelLog } from "./kernel-log.ts";
import { createRunner } from "./programs.ts";

/** This very machine. Only programs in `declared` can be started through it. */
export function nodeHost(declared: ReadonlySet<Program>): Host {
  return {
    ...files,
    kernelLog: openKernelLog,
    run: createRunner(declared),
    facts: systemFacts,
    isRoot: process.geteuid?.() === 0,
  };
}
