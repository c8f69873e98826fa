import { resolve } from "node:path";
import { buildConsole } from "./build-console.ts";
import { endPrograms, lastLines } from "./start/program.ts";
import { CannotStart, ensureFolder, ensurePortFree, readPort } from "./start/refusals.ts";
import { startStack } from "./start/stack.ts";

/**
 * `npm start`: a collector on SQLite with an agent for this very machine, and one line with a sign-in link. Ctrl-C ends both
 * and leaves the data; the next start goes on with it.
 */
const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Whoever signs in first is the lead and has no colleagues yet: somebody has to run fixes. */
const leadsRunFixes = "HULPLIJN_COLLECTOR__LEADS_RUN_FIXES";
const teamOfOne = { [leadsRunFixes]: process.env[leadsRunFixes] ?? "true" };

/** Set when a person ends it; what a half-made start says after that is of no use to anybody. */
let ending = false;

async function start(): Promise<void> {
  const port = readPort(process.env["HULPLIJN_PORT"]);
  const dataFolder = resolve(process.env["HULPLIJN_DATA"] ?? ".hulplijn");
  ensureFolder(dataFolder);
  await ensurePortFree(port);
  const end = async (code: number): Promise<void> => {
    if (ending) return;
    ending = true;
    say("\nStopping the agent, then the collector…");
    await endPrograms();
    say(`Stopped. The data stays in ${dataFolder}; npm start goes on with it.`);
    process.exit(code);
  };
  // From here on, so that a start that is broken off leaves nothing behind; a closed terminal window ends it as Ctrl-C does.
  process.on("SIGINT", () => void end(130));
  process.on("SIGTERM", () => void end(143));
  process.on("SIGHUP", () => void end(129));
  await buildConsole();
  const stack = await startStack({ dataFolder, port, say, collectorEnv: teamOfOne });
  void stack.collector.ended.then((how) => {
    if (ending) return undefined;
    say(`The collector ended by itself (${how}); see ${stack.collector.logFile}`);
    return end(1);
  });
  void stack.agent.ended.then((how) => {
    if (ending) return;
    say(`The agent ended by itself (${how}); what it said last is in ${stack.agent.logFile}:`);
    say(lastLines(stack.agent.logFile, 1));
  });
  const isRoot = process.getuid?.() === 0;
  if (!isRoot)
    say(
      "Running as an ordinary user: what needs root is shown as such, and fixes cannot run. As root, everything does.",
    );
  say("Fixes that wait for approval are shown by: npm run -s hulplijn -- approve-page");
  say("Ctrl-C stops everything.");
  // By name: passkeys are bound to one, and an address of numbers is none.
  const link = (await stack.signInLink("lead")).replace("//127.0.0.1:", "//localhost:");
  say(`Sign in (the link works once): ${link}`);
}

try {
  await start();
} catch (err) {
  if (ending) await new Promise(() => undefined);
  if (!(err instanceof CannotStart)) throw err;
  say(err.message);
  process.exitCode = 1;
}
