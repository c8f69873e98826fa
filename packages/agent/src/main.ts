import { setFlagsFromString } from "node:v8";

/**
 * The agent has to be small before it has to be fast: V8 keeps its young generation at a megabyte and compiles for size. Set
 * before anything else is loaded; what was measured is in decision 2026-11-23-agent-memory.
 */
for (const flag of ["--optimize-for-size", "--max-semi-space-size=1", "--semi-space-growth-factor=1"])
  setFlagsFromString(flag);

const [verb, ...args] = process.argv.slice(2);
if (verb === "run") await (await import("./serve.ts")).serve(args);
else process.exitCode = await (await import("./cli/cli.ts")).runVerb(process.argv.slice(2));
