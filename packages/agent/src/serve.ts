import { parseArgs } from "node:util";
import { readConfig } from "./config.ts";
import { runAgent } from "./run.ts";
import { staySmall } from "./small.ts";

const flags = {
  state: { type: "string" },
  url: { type: "string" },
  "token-file": { type: "string" },
  "root-digest": { type: "string" },
  "ca-file": { type: "string" },
  socket: { type: "string" },
  config: { type: "string" },
  /** The end of standard input says stop, as a signal does: Windows has none for a service's children. */
  "stop-with-stdin": { type: "boolean" },
} as const;

function fail(sentence: string, code: number): void {
  process.stderr.write(`hulplijn-agent: ${sentence}\n`);
  process.exitCode = code;
}

type Flags = Readonly<Record<string, string | undefined>>;

function readFlags(
  args: readonly string[],
): { readonly settings: Flags; readonly stopsWithStdin: boolean } | string {
  try {
    const { values: given } = parseArgs({ args: [...args], options: flags });
    const { "stop-with-stdin": stopsWithStdin = false, ...values } = given;
    const settings = {
      ...values,
      tokenFile: values["token-file"],
      rootDigest: values["root-digest"],
      caFile: values["ca-file"],
    };
    return { settings, stopsWithStdin };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** `hulplijn-agent run`: until a signal ends it. Loads nothing that only the other verbs need. */
export async function serve(args: readonly string[]): Promise<void> {
  const given = readFlags(args);
  if (typeof given === "string") return fail(given, 2);
  const config = readConfig(given.settings, given.settings["config"] ?? null);
  if (!config.ok) return fail(config.sentence, 2);
  const { settings } = config;
  if (config.ignored.length > 0)
    process.stderr.write(`this version does not know, of the policy: ${config.ignored.join(", ")}\n`);
  const onNewVersion: { stop?: () => void } = {};
  const agent = await runAgent(settings, () => onNewVersion.stop?.()).catch((error: unknown) => {
    fail(`cannot start in ${settings.state}: ${String(error)}; check the folder and its owner`, 1);
    return undefined;
  });
  if (agent === undefined) return undefined;
  if (agent === null) return fail(`another agent already runs on ${settings.state}; stop it first`, 8);
  staySmall();
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    agent.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  // Whoever started it starts it again, since nobody told it to stop: the new version then.
  onNewVersion.stop = stop;
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  if (given.stopsWithStdin) process.stdin.on("end", stop).on("error", stop).resume();
  return undefined;
}
