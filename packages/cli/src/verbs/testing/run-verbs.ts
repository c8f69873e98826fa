import { Command } from "commander";

/** What a verb needs to say something and to know the time. */
interface Desk {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly nowMs: () => number;
}

/** What was said on both streams, and what the program would end with. */
export interface Said {
  readonly out: string;
  readonly err: string;
  readonly exit: number;
}

/** Runs one command line of the verbs given, at a moment of the test's choice. */
export async function runVerbs(
  verbs: readonly ((program: Command, desk: Desk) => void)[],
  args: readonly string[],
  nowMs: () => number,
): Promise<Said> {
  let out = "";
  let err = "";
  const desk: Desk = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    nowMs,
  };
  process.exitCode = undefined;
  const program = new Command().exitOverride();
  for (const add of verbs) add(program, desk);
  await program.parseAsync([...args], { from: "user" });
  const exit = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { out, err, exit };
}
