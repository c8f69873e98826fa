import { existsSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { Command, CommanderError, Option } from "commander";
import { roles } from "@hulplijn/shared/api";
import { createLog } from "./adapters/log/log.ts";
import { addBackupVerbs } from "./backup-verbs.ts";
import { collectorKey, startCollector, StartRefused } from "./collector.ts";
import { readSettings, type Settings, SettingsWrong } from "./config.ts";

const version = (
  JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8")) as {
    readonly version: string;
  }
).version;

const fail = (sentence: string, code: number): void => {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = code;
};

async function run(flags: Readonly<Record<string, unknown>>): Promise<void> {
  const settings = readSettings(process.env, flags);
  const log = createLog(settings.logLevel);
  const collector = await startCollector(settings, log, version);
  let ending = false;
  const end = (signal: NodeJS.Signals): void => {
    if (ending) return;
    ending = true;
    log.info({ signal }, "collector stops");
    collector.stop().then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, "the collector could not stop cleanly");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}

/** Settings of the collector on this machine, which need not run: its data folder as named, or that of `npm start` in this folder, or an installed one's. */
function settingsHere(named: string | undefined): Settings {
  if (named !== undefined) return readSettings(process.env, { data: named });
  const { HULPLIJN_COLLECTOR__DATA: exact, HULPLIJN_DATA: trial } = process.env;
  const here = join(trial ?? ".hulplijn", "collector");
  const isTrial = exact === undefined && (trial !== undefined || existsSync(join(here, "collector.key")));
  return readSettings(process.env, isTrial ? { data: here } : {});
}

/** Asks the running collector on this machine for a sign-in link; prints the link and nothing else on standard output. */
function signInLink(data: string | undefined, role: string): Promise<void> {
  const settings = settingsHere(data);
  const body = JSON.stringify({ role });
  const headers = {
    host: "localhost",
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
  };
  return new Promise((settle) => {
    const asked = request(
      {
        socketPath: join(settings.data, "control.sock"),
        method: "POST",
        path: "/api/v1/people/invites",
        headers,
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (piece: string) => (text += piece));
        answer.on("end", () => {
          const said = JSON.parse(text) as { readonly link?: string; readonly detail?: string };
          // On this very machine, and by a name: browsers make no passkeys for an address in numbers.
          const base =
            settings.publicUrl ?? `http://localhost:${process.env["HULPLIJN_PORT"] ?? settings.port}`;
          if (said.link === undefined) fail(`The collector refused: ${said.detail ?? text}`, 1);
          else process.stdout.write(`${base}/sign-in#${said.link}\n`);
          settle();
        });
      },
    );
    asked.on("error", () => {
      fail(
        `No collector answers at ${settings.data}/control.sock. Start it first, or name its data folder: --data <folder>`,
        7,
      );
      settle();
    });
    asked.end(body);
  });
}

/** Ends with 0 when the collector of this folder answers and its store takes writes, as /readyz says it; asks by its socket, whatever port and certificate it has. */
function ready(data: string | undefined): Promise<void> {
  const socketPath = join(settingsHere(data).data, "control.sock");
  return new Promise((settle) => {
    const asked = request({ socketPath, path: "/readyz", headers: { host: "localhost" }, timeout: 4000 });
    asked.on("response", (answer) => {
      answer.resume();
      if (answer.statusCode !== 200) fail("The collector answers, and its store takes no writes.", 1);
      settle();
    });
    asked.on("timeout", () => asked.destroy(new Error("it does not answer")));
    asked.on("error", () => {
      fail(`No collector answers at ${socketPath}.`, 7);
      settle();
    });
    asked.end();
  });
}

const program = new Command("hulplijn-collector")
  .description("Takes in what agents report, opens incidents, delivers orders, and serves the console.")
  .version(version, "--version", "print the version")
  .exitOverride();
program
  .command("run")
  .description("run until it is told to stop (SIGTERM)")
  .option("--data <folder>", "folder for the store, the key and the control socket")
  .option("--port <number>", "port for console, API and agents")
  .action((flags: Record<string, unknown>) => run(flags));
program
  .command("key")
  .description(
    "print this collector's public key, and make the key first where there is none: for a policy that names it",
  )
  .option("--data <folder>", "the collector's data folder")
  .action((flags: { readonly data?: string }) => {
    const settings = readSettings(process.env, flags);
    process.stdout.write(`${collectorKey(settings.data)}\n`);
  });
program
  .command("sign-in-link")
  .description("print a link with which one person signs in, once, within an hour")
  .option("--data <folder>", "the collector's data folder")
  .addOption(new Option("--role <role>", "what the person will be").choices(roles).default("lead"))
  .action((flags: { readonly data?: string; readonly role: string }) => signInLink(flags.data, flags.role));
program
  .command("ready")
  .description("end with 0 when the collector on this machine takes work: for health checks of containers")
  .option("--data <folder>", "the collector's data folder")
  .action((flags: { readonly data?: string }) => ready(flags.data));
addBackupVerbs(program, {
  version,
  settings: settingsHere,
  fail,
});

try {
  await program.parseAsync();
} catch (err) {
  // Commander has said what was wrong; by itself it would end with 1, which means that the work failed.
  if (err instanceof CommanderError) process.exitCode = err.exitCode === 0 ? 0 : 2;
  else if (err instanceof SettingsWrong) fail(err.message, 2);
  else if (err instanceof StartRefused) {
    fail(err.message, 1);
    // It may have got as far as watching and listening.
    process.exit();
  } else if (err instanceof Error && "code" in err && err.code === "EADDRINUSE")
    fail("The port is in use by another program. Choose another: --port, or HULPLIJN_COLLECTOR__PORT.", 1);
  else throw err;
}
