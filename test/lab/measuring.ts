// Probes of the agent that measure where a test wants them to: behind a program that enters a namespace, or bends the clock.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import type { MeasureIn, PlacedProbe } from "./measure-in.ts";

export interface Measuring {
  /** One turn of the probe, as JSON gives it. */
  measure(): Promise<unknown>;
  stop(): Promise<void>;
}

/** A program that answers each line with a line. */
export interface Talking {
  ask(line: string): Promise<string>;
  stop(): Promise<void>;
}

export function talkTo(program: string, args: readonly string[]): Talking {
  const child: ChildProcess = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
  const gone = once(child, "exit");
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error(`cannot talk to ${program}`);
  const lines = createInterface({ input: stdout });
  return {
    ask: async (line) => {
      const answer = once(lines, "line") as Promise<[string]>;
      stdin.write(`${line}\n`);
      const first = await Promise.race([answer, gone.then(() => null)]);
      if (first === null) throw new Error(`${args.join(" ")} ended without an answer`);
      return first[0];
    },
    stop: async () => {
      // Its input ends, so it ends: whatever stands before it hands no signal on.
      stdin.end();
      const late = setTimeout(() => child.kill("SIGKILL"), 5000);
      await gone;
      clearTimeout(late);
    },
  };
}

/** `before` is put before Node. */
export function measureIn(
  before: readonly string[],
  probe: PlacedProbe,
  asked: Partial<Omit<MeasureIn, "probe">> = {},
): Measuring {
  const whole: MeasureIn = { probe, settings: asked.settings ?? {}, link: asked.link ?? {} };
  const script = path.join(import.meta.dirname, "measure-in.ts");
  const [program, ...args] = [...before, process.execPath, script, JSON.stringify(whole)];
  const one = talkTo(program, args);
  return { measure: async () => JSON.parse(await one.ask("10000")) as unknown, stop: () => one.stop() };
}
