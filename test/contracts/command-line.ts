import { runProgram } from "../../packages/cli/src/program.ts";

/** What a program said on both streams, and what it ended with. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Around {
  /** Where it is started, and whose settings it reads. */
  readonly home: string;
  /** Of the environment nothing else is there. */
  readonly env?: Readonly<Record<string, string>>;
  /** What stands on its standard input. */
  readonly input?: string;
  readonly sleep?: (ms: number) => Promise<void>;
}

/** Runs one command line of `hulplijn` in this process, as a user without anything of ours but what is given. */
export async function commandLine(
  args: readonly string[],
  { home, env = {}, input = "", sleep = async () => undefined }: Around,
): Promise<Ended> {
  const said = { out: "", err: "" };
  const code = await runProgram(
    args,
    {
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
      env: { HOME: home, ...env },
      cwd: home,
      columns: null,
      input: async () => input,
      nowMs: () => Date.now(),
      sleep,
      end: { exitCode: 0 },
    },
    "1.2.3",
  );
  return { code, ...said };
}
