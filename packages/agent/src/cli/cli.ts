import { systemFacts } from "../adapters/host-node/facts.ts";
import { Command, CommanderError, Option } from "commander";
import { type Config, type SettingFlags, type Settings, readConfig, reader } from "../config.ts";
import { agentVersion } from "../version.ts";
import { socketOf } from "../work.ts";
import { anchors } from "./anchors.ts";
import { bugreport } from "./bugreport.ts";
import { showConfig } from "./config.ts";
import { doctor } from "./doctor.ts";
import { enrol } from "./enrol.ts";
import { exitCode } from "./exit-codes.ts";
import { leave } from "./leave.ts";
import { runOnce } from "./run-once.ts";
import { type InstallFlags, installVerb, removeVerb, takeTokenVerb } from "./service.ts";
import { status } from "./status.ts";
import { createOut, type Out } from "./write.ts";

interface Flags extends SettingFlags {
  readonly config?: string;
  readonly json?: boolean;
  readonly color?: boolean;
  readonly out?: string;
}

type ServiceFlags = InstallFlags & { readonly purge?: boolean };

type Verb = (
  settings: Settings,
  socket: string,
  json: boolean,
  out: ReturnType<typeof createOut>,
  config: Config,
  flags: Flags,
) => Promise<number>;

/** Runs one verb other than `run`; resolves with the exit code. */
export async function runVerb(argv: readonly string[]): Promise<number> {
  // Whoever reads us may go away (`| head`): that is not a failure of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(exitCode.success);
    throw error;
  });
  const { language, colour } = reader(process.stdout.isTTY);
  const program = new Command("hulplijn-agent");
  let code: number = exitCode.success;

  const verb = (name: string, about: string, act: Verb): Command =>
    program
      .command(name)
      .description(about)
      .option("--state <folder>", "folder for identity, keys, spool and recordings")
      .option("--config <file>", "settings to read instead of /etc/hulplijn/agent.json")
      .option("--socket <path>", "where the running agent answers")
      .option("--json", "facts for programs")
      .addOption(new Option("--no-color", "never in colour"))
      .action(async (flags: Flags) => {
        const out = createOut(language, colour && flags.color !== false);
        const config = readConfig(flags, flags.config ?? null);
        if (!config.ok) {
          out.trouble(config.sentence);
          code = exitCode.wrongUsage;
          return;
        }
        code = await act(config.settings, socketOf(config.settings), flags.json ?? false, out, config, flags);
      });

  program
    .description(
      "Watches this machine and reports to a Hulplijn collector. `hulplijn-agent run` is the service itself.",
    )
    .exitOverride();
  program.command("run").description("run until a signal ends it (what the service does)");
  verb(
    "status",
    "how the running agent stands: what it measures, what it cannot, and why",
    (_, socket, json, out) => status(socket, json, out),
  );
  verb("doctor", "look for what is not as it should be; ends with 6 when something is found", doctor);
  verb(
    "anchors",
    "what this device signed about the collector's audit trail, for an auditor",
    (settings, _, json, out) => anchors(settings, json, out),
  );
  verb(
    "config",
    "every setting, its value, and where that comes from: default, file, environment, flag or policy",
    async (_settings, _socket, json, out, config) => showConfig(config, json, out),
  );
  verb(
    "bugreport",
    "one file of text about this agent, for whoever looks into a fault of it: read it, then send it",
    (_settings, socket, json, out, config, flags) => bugreport(config, socket, json, out, flags.out ?? null),
  ).option("--out <file>", "where to write it; never over a file that is there");
  verb("run-once", "measure everything once, here and now", runOnce);
  verb("enrol", "ask a collector for an identity", (settings, _, json, out) => enrol(settings, json, out))
    .option("--url <address>", "wss://host/agent/v1")
    .option("--token-file <file>", "file with the enrolment token")
    .option("--root-digest <hex>", "SHA-256 of the organisation's root")
    .option("--ca-file <file>", "certificates to trust instead of the system's own");
  verb(
    "leave",
    "for uninstallers, before they stop the service: its goodbye tells that the agent goes for good",
    async (settings, _, _json, out) => leave(settings, out),
  );
  const service = program
    .command("service")
    .description("this program as a service of this machine: an ordinary user, with its runner apart");
  const serviceVerb = (
    name: string,
    about: string,
    act: (flags: ServiceFlags, out: Out) => number,
  ): Command =>
    service
      .command(name)
      .description(about)
      .action((flags: ServiceFlags) => {
        code = act(flags, createOut(language, colour));
      });
  serviceVerb(
    "install",
    "install and start it, or bring it up to date; says each thing that it does",
    installVerb,
  )
    .option("--url <address>", "wss://host/agent/v1")
    .option("--token-file <file>", "file with the enrolment token; copied")
    .option(
      "--root-digest <hex>",
      "SHA-256 of the organisation's root: what the runner trusts, whatever the agent says",
    )
    .option("--ca-file <file>", "certificates to trust instead of the system's own; copied")
    .option("--into <folder>", "only lay the files out below this folder, for a package")
    .addOption(new Option("--packaged", "called by a package, which placed the files").hideHelp());
  serviceVerb("remove", "stop it and take it away; keys, state and settings stay", ({ purge }, out) =>
    removeVerb(purge === true, out),
  ).option("--purge", "keys, state, settings and the user too");
  service.command("take-token", { hidden: true }).action(() => {
    code = takeTokenVerb(createOut(language, colour));
  });
  program
    .command("version")
    .description("the version of this agent")
    .option("--json", "facts for programs")
    .action((flags: Flags) => {
      const out = createOut(language, false);
      if (flags.json) out.json({ version: agentVersion, node: process.versions.node });
      else out.line(agentVersion);
    });

  program.command("facts", { hidden: true }).action(async () => {
    // Asked by the running agent itself, once a day.
    createOut(language, false).json(await systemFacts());
  });

  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      createOut(language, false).trouble(error instanceof Error ? error.message : String(error));
      return exitCode.failed;
    }
    return error.exitCode === 0 ? exitCode.success : exitCode.wrongUsage;
  }
  return code;
}
