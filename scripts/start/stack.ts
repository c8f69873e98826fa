import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { askCollector } from "./control.ts";
import { lastLines, type Program, startProgram } from "./program.ts";
import { CannotStart, ensureFolder } from "./refusals.ts";
import { ensureTrial, trialShift } from "./trial.ts";

export interface StackSettings {
  readonly dataFolder: string;
  readonly port: number;
  /** Extra settings by environment; tests point the agent at their own print service, name server and so on. */
  readonly collectorEnv?: Readonly<Record<string, string>>;
  readonly agentEnv?: Readonly<Record<string, string>>;
  /** The program to start the agent by, with its arguments: `["unshare", "-m"]`, `["faketime", "+5m"]`. It has to become the agent. */
  readonly agentPrefix?: readonly string[];
  /** Files with a certificate for 127.0.0.1 and its key (PEM): the collector then speaks TLS. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** Says what is being done. */
  readonly say: (line: string) => void;
}

/** A collector that runs, with its data in `<dataFolder>/collector`. */
export interface RunningCollector {
  readonly url: string;
  readonly program: Program;
  /** Root that devices pin: SHA-256 of its payload. */
  readonly rootDigest: string;
  /** Asks the collector's API as its local administrator. */
  readonly ask: (method: string, path: string, body?: unknown) => Promise<unknown>;
}

/** A collector with an agent for this very machine, in one data folder: what `npm start` runs, and the end-to-end tests. */
export interface Stack {
  readonly url: string;
  readonly dataFolder: string;
  readonly collector: Program;
  readonly agent: Program;
  readonly ask: RunningCollector["ask"];
  /** A fresh one-time sign-in link for a person of a role; for one who may run fixes, it begins a shift as well. */
  readonly signInLink: (role: string) => Promise<string>;
  /** A shift as an address carries it, behind the `#`: for a browser in which somebody is signed in already. */
  readonly shift: () => string;
  /** Starts the collector or the agent again after it was ended. */
  readonly restart: (which: "collector" | "agent") => Promise<void>;
  readonly stop: () => Promise<void>;
}

const readyWithinMs = 60_000;

/** Whether it answers over TLS, trusting the one certificate alone. */
function answersOverTls(url: string, ca: Buffer): Promise<boolean> {
  return new Promise((settle) => {
    get(url, { ca }, (answer) => {
      answer.resume();
      settle(answer.statusCode === 200);
    }).on("error", () => settle(false));
  });
}

async function untilReady(program: Program, url: string, ca: Buffer | null): Promise<void> {
  const endMs = performance.now() + readyWithinMs;
  while (performance.now() < endMs) {
    if (!program.running())
      throw new CannotStart(`The collector ended at once. Its last words:\n${lastLines(program.logFile)}`);
    const ready =
      ca === null
        ? await fetch(`${url}/readyz`).then(
            (answer) => answer.ok,
            () => false,
          )
        : await answersOverTls(`${url}/readyz`, ca);
    if (ready) return;
    await wait(30);
  }
  throw new CannotStart(
    `The collector was not ready within ${readyWithinMs / 1000} s; see ${program.logFile}`,
  );
}

/** Starts a collector, with the root, policy and approvals of a trial, and waits until it is ready. */
export async function startCollectorOnly(settings: StackSettings): Promise<RunningCollector> {
  const { dataFolder, port, say, tls } = settings;
  for (const folder of [dataFolder, join(dataFolder, "collector")]) ensureFolder(folder);
  const { rootDigest } = ensureTrial(dataFolder, say);
  const url = `${tls ? "https" : "http"}://127.0.0.1:${port}`;
  const program = startProgram(
    "packages/collector/src/main.ts",
    ["run"],
    {
      HULPLIJN_COLLECTOR__DATA: join(dataFolder, "collector"),
      HULPLIJN_COLLECTOR__PORT: String(port),
      HULPLIJN_COLLECTOR__TRUST: join(dataFolder, "trust"),
      ...(tls && {
        HULPLIJN_COLLECTOR__TLS_CERTIFICATE: tls.certificate,
        HULPLIJN_COLLECTOR__TLS_KEY: tls.key,
      }),
      ...settings.collectorEnv,
    },
    join(dataFolder, "collector.log"),
  );
  await untilReady(program, url, tls ? readFileSync(tls.certificate) : null);
  const socket = join(dataFolder, "collector/control.sock");
  return { url, program, rootDigest, ask: (method, path, body) => askCollector(socket, method, path, body) };
}

/** Starts the agent of this machine. Not enrolled yet, it enrols by itself with a token made for it, the way an installer would. */
async function startAgent(settings: StackSettings, collector: RunningCollector): Promise<Program> {
  const stateFolder = join(settings.dataFolder, "agent");
  const tokenFile = join(stateFolder, "enrolment-token");
  ensureFolder(stateFolder);
  if (!existsSync(join(stateFolder, "identity.json"))) {
    settings.say("Enrolling this machine…");
    const wanted = { purpose: "this machine", maxUses: 1, lifetimeHours: 1 };
    const { token } = (await collector.ask("POST", "/enrolment/tokens", wanted)) as {
      readonly token: string;
    };
    writeFileSync(tokenFile, token, { mode: 0o600 });
  }
  const link = `${collector.url.replace(/^http/, "ws")}/agent/v1`;
  const flags = [
    "--state",
    stateFolder,
    "--url",
    link,
    "--token-file",
    tokenFile,
    "--root-digest",
    collector.rootDigest,
  ];
  return startProgram(
    "packages/agent/src/main.ts",
    ["run", ...flags],
    { ...settings.agentEnv },
    join(settings.dataFolder, "agent.log"),
    settings.agentPrefix,
  );
}

export async function startStack(settings: StackSettings): Promise<Stack> {
  settings.say("Starting the collector…");
  let collector = await startCollectorOnly(settings);
  settings.say("Starting the agent of this machine…");
  let agent = await startAgent(settings, collector).catch(async (err: unknown) => {
    await collector.program.end();
    throw err;
  });
  return {
    url: collector.url,
    dataFolder: settings.dataFolder,
    get collector() {
      return collector.program;
    },
    get agent() {
      return agent;
    },
    ask: (method, path, body) => collector.ask(method, path, body),
    signInLink: async (role) => {
      const made = (await collector.ask("POST", "/people/invites", { role })) as { readonly link: string };
      const shift = role === "auditor" ? "" : `&${trialShift(settings.dataFolder)}`;
      return `${collector.url}/sign-in#${made.link}${shift}`;
    },
    shift: () => trialShift(settings.dataFolder),
    restart: async (which) => {
      if (which === "collector") collector = await startCollectorOnly(settings);
      else agent = await startAgent(settings, collector);
    },
    stop: async () => {
      await agent.end();
      await collector.program.end();
    },
  };
}
