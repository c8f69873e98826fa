import { spawn } from "node:child_process";
import type { FromRunner, StartRunner } from "../runner/face.ts";
import { createFrameReader, frameOf } from "../runner/frames.ts";

export interface RunnerCommand {
  /** The runner's program: this very Node, absolute. */
  readonly program: string;
  /** Its entry, and what stands before it. `--state` and `--key` are added. */
  readonly args: readonly string[];
  readonly statePath: string;
  readonly keyFile: string;
  /** What the administrator of this device says to fixes. */
  readonly settingsFolder: string;
  /** What the runner writes on its standard error, line by line. */
  readonly log: (line: string) => void;
}

/** The runner as a child with nothing but pipes: no environment, no terminal, no working directory of anybody's. */
export function runnerStarter(command: RunnerCommand): StartRunner {
  return (events) => {
    const child = spawn(
      command.program,
      [
        ...command.args,
        "--state",
        command.statePath,
        "--key",
        command.keyFile,
        "--settings",
        command.settingsFolder,
      ],
      { cwd: "/", env: { LC_ALL: "C" }, stdio: ["pipe", "pipe", "pipe"] },
    );
    let over = false;
    const ended = (well: boolean, detail: string): void => {
      if (over) return;
      over = true;
      events.ended({ well, detail });
    };
    const read = createFrameReader(
      // The runner is the more trusted half: its frames are taken as they are.
      (value) => events.frame(value as FromRunner),
      (why) => {
        child.kill("SIGTERM");
        ended(false, why);
      },
    );
    child.stdout.on("data", read);
    child.stderr.setEncoding("utf8");
    child.stderr.on("data", (text: string) => {
      for (const line of text.split("\n")) if (line !== "") command.log(line);
    });
    // A pipe whose other end is gone; the end itself is told by `close`.
    child.stdin.on("error", () => undefined);
    child.on("error", (error) => ended(false, String(error)));
    child.on("close", (code, signal) => ended(code === 0, `exit ${code ?? signal ?? "unknown"}`));
    return {
      send: (frame) => void child.stdin.write(frameOf(frame)),
      close: () => void child.stdin.end(),
    };
  };
}
