import type { Host, Program } from "../../core/ports.ts";
import { systemFacts } from "./facts.ts";
import { files } from "./files.ts";
import { openKernelLog } from "./kernel-log.ts";
import { type OwnProgram, factsOf, runInChild } from "./own-child.ts";
import { createRunner } from "./programs.ts";
import { isWindows } from "../../platform/platform.ts";
import { hasAllRights } from "../../platform/rights.ts";

/**
 * This very machine. Only programs in `declared` can be started through it. With `own` the slow facts are asked of a child, which also
 * starts the programs: what both take would stay in memory for a question that is asked once a day. Windows has no other way to ask
 * of its services than programs, each ten seconds, so they are started at once there.
 */
export function nodeHost(declared: ReadonlySet<Program>, own?: OwnProgram): Host {
  return {
    ...files,
    kernelLog: openKernelLog,
    run: own && !isWindows ? runInChild(declared, own) : createRunner(declared),
    facts: own ? () => factsOf(own) : systemFacts,
    isRoot: hasAllRights(),
  };
}
