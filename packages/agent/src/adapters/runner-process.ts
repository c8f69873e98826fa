import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { isWindows } from "../platform/platform.ts";
import { configurationOf, ofWindows, windowsEnvironment } from "../platform/windows.ts";
import type { FromRunner, StartRunner } from "../runner/face.ts";
import { createFrameReader, frameOf } from "../runner/frames.ts";

export interface RunnerCommand {
  /** The runner's program: this very Node, absolute. */
  readonly program: string;
  /** Its entry, and what stands before it. `--state`, `--key` and `--settings` are added. */
  readonly args: readonly string[];
  readonly statePath: string;
  readonly keyFile: string;
  /** What the administrator of this device says to fixes. */
  readonly settingsFolder: string;
  /** The socket of the system's message bus, where logind says who sits at the screen. */
  readonly systemBus: string;
  /** Where versions lie that came as releases; null: updates are somebody else's. */
  readonly releases?: string | null;
  /** Another world than the agent's own: what the runner is started through, and the network that its scripts get, as a file. */
  readonly within?: { readonly before: readonly string[]; readonly network: string };
  /** What the runner writes on its standard error, line by line. */
  readonly log: (line: string) => void;
}

const unshare = "/usr/bin/unshare";
const nsenter = "/usr/bin/nsenter";
/** The network of this very process, for as long as it lives. */
const ownNetwork = `/proc/${process.pid}/ns/net`;

let takesAway: boolean | null = null;

/** Whether a child can be kept from the network, and its scripts given it back; tried once, for real. */
function canTakeNetworkAway(): boolean {
  const there = ["--net", "--", nsenter, `--net=${ownNetwork}`, "--", "/bin/true"];
  takesAway ??= process.geteuid?.() === 0 && spawnSync(unshare, there, { env: {} }).status === 0;
  return takesAway;
}

const prlimit = "/usr/bin/prlimit";
const gib = 1_073_741_824;
/**
 * What one process of the runner, and of every script, may take, whatever control groups there are: two gibibytes of its own memory,
 * four for a file, no core dumps. Part of util-linux, as the two above.
 */
const limited = [prlimit, "--core=0", `--data=${2 * gib}`, `--fsize=${4 * gib}`, "--"];

/** How the runner is started: in a network of its own, which is empty, where the system lets us make one. */
function startOf(command: RunnerCommand): { readonly program: string; readonly args: readonly string[] } {
  // What the others do by programs of Linux, the Job object of the service does on Windows, for both halves together.
  if (isWindows)
    return { program: command.program, args: [...configurationOf(process.execArgv), ...command.args] };
  const { before = [], network = ownNetwork } = command.within ?? {};
  const plain = [...(existsSync(prlimit) ? limited : []), command.program, ...command.args];
  const apart = canTakeNetworkAway() ? [unshare, "--net", "--", ...plain, "--network", network] : plain;
  const [program = command.program, ...args] = [...before, ...apart];
  return { program, args };
}

/** All that the runner gets. Node hands its own NODE_V8_COVERAGE on to every child, unless told that there is none. */
const fixedEnvironment = () =>
  isWindows ? windowsEnvironment() : { LC_ALL: "C", NODE_V8_COVERAGE: undefined };

/** The runner as a child with nothing but pipes: no environment, no terminal, no working directory of anybody's. */
export function runnerStarter(command: RunnerCommand): StartRunner {
  return (events) => {
    const { program, args } = startOf(command);
    const child = spawn(
      program,
      [
        ...args,
        "--state",
        command.statePath,
        "--key",
        command.keyFile,
        "--settings",
        command.settingsFolder,
        "--bus",
        command.systemBus,
        ...(command.releases ? ["--releases", command.releases] : []),
      ],
      {
        cwd: isWindows ? ofWindows("System32") : "/",
        env: fixedEnvironment(),
        stdio: ["pipe", "pipe", "pipe"],
        windowsHide: true,
      },
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
