import type { SystemFacts } from "../../core/system-facts.ts";

/** How to start this agent's own program so that it prints the slow facts as JSON and ends. */
export interface FactsCommand {
  readonly program: string;
  readonly args: readonly string[];
}

const limitMs = 60_000;

/** Asks a child of our own for the slow facts. Throws when it gives none. */
export async function factsOf({ program, args }: FactsCommand): Promise<SystemFacts> {
  const { execa } = await import("execa");
  const { stdout } = await execa(program, args, {
    // The library behind it looks for the system's programs by name.
    env: { LC_ALL: "C", PATH: "/usr/sbin:/usr/bin:/sbin:/bin" },
    extendEnv: false,
    cwd: "/",
    stdin: "ignore",
    timeout: limitMs,
  });
  return JSON.parse(stdout) as SystemFacts;
}
