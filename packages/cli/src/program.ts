import { Command, CommanderError } from "commander";
import { exitCodes } from "./terminal/exit-codes.ts";
import type { Terminal } from "./terminal/terminal.ts";
import { allVerbs } from "./verbs/all.ts";
import { tell } from "./verbs/context.ts";

const ending = `
Signing in:
  hulplijn login --url https://it.example.nl --token-file token.txt
  On the collector's own machine reading works without: through its control socket.

Exit codes: 0 success, 1 failed, 2 wrong usage, 3 not found, 4 not signed in or not allowed,
  5 refused by validation, 6 worked but found something, 7 not reachable, 8 conflict, 130 interrupted.
Environment: HULPLIJN_URL, HULPLIJN_TOKEN or HULPLIJN_TOKEN_FILE, HULPLIJN_DATA, NO_COLOR, FORCE_COLOR.`;

/** The whole command line, ready to be parsed. */
export function makeProgram(terminal: Terminal, version: string): Command {
  const program = new Command("hulplijn")
    .description("First line of IT support on every PC: incidents, devices, fixes and runs.")
    .version(version, "--version", "print the version")
    .addHelpText("after", ending)
    .showHelpAfterError("(add --help to see what is there)")
    .configureHelp({ sortSubcommands: false, showGlobalOptions: false })
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .exitOverride();
  for (const add of allVerbs) add(program, terminal);
  inherit(program);
  return program;
}

/** Commander copies these settings to commands made with `.command`, but only those that were set before. */
function inherit(command: Command): void {
  for (const inner of command.commands) {
    inner.copyInheritedSettings(command);
    inherit(inner);
  }
}

/** Runs one command line; gives the exit code. */
export async function runProgram(
  args: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<number> {
  const json = args.includes("--json");
  try {
    await makeProgram(terminal, version).parseAsync([...args], { from: "user" });
    return terminal.end.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.success : exitCodes.usage;
    return tell(error, terminal, json);
  }
}
