import { createRunner } from "./adapters/host-node/programs.ts";
import { declared } from "./work.ts";

/**
 * `hulplijn-agent program <name> <arguments> [argument]`: asked by the running agent itself, which ends us when it no longer waits.
 * Starts one declared program and prints what became of it.
 */
export async function startDeclared([name, index, argument]: readonly string[]): Promise<void> {
  const ended = new AbortController();
  process.once("SIGTERM", () => ended.abort());
  const wanted = [...declared].find((one) => one.name === name);
  const start = createRunner(declared);
  const result = wanted
    ? await start(wanted, Number(index), argument ?? null, ended.signal)
    : { kind: "refused", detail: "no probe declared this program" };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
