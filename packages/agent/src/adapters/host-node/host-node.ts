import type { Host, Program } from "../../core/ports.ts";
import { type FactsCommand, factsOf } from "./facts-child.ts";
import { systemFacts } from "./facts.ts";
import { files } from "./files.ts";
import { openKernelLog } from "./kernel-log.ts";
import { createRunner } from "./programs.ts";

/**
 * This very machine. Only programs in `declared` can be started through it. With `factsCommand` the slow facts are asked of a
 * child that then ends: the library behind them would stay in memory for a question that is asked once a day.
 */
export function nodeHost(declared: ReadonlySet<Program>, factsCommand?: FactsCommand): Host {
  return {
    ...files,
    kernelLog: openKernelLog,
    run: createRunner(declared),
    facts: factsCommand ? () => factsOf(factsCommand) : systemFacts,
    isRoot: process.geteuid?.() === 0,
  };
}
