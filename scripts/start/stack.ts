import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { askCollector } from "./control.ts";
import { lastLines, type Program, startProgram } from "./program.ts";
import { CannotStart, ensureFolder } from "./refusals.ts";
import { ensureTrial } from "./trial.ts";

/** A collector with an agent for this very machine, in one data folder: what `npm start` runs, and the end-to-end tests. */
export interface Stack {
  readonly url: string;
  readonly dataFolder: string;
  readonly collector: Program;
  readonly agent: Program;
  /** Asks the collector's API as its local administrator. */
  ask(method: string, path: string, body?: unknown): Promise<unknown>;
  /** A fresh one-time sign-in link for a person of a role. */
  signInLink(role: string): Promise<string>;
  /** Starts the collector or the agent again after it was ended. */
  restart(which: "collector" | "agent"): Promise<void>;
  stop(): Promise<void>;
}

export interface StackSettings {
  readonly dataFolder: string;
  readonly port: number;
  /** Extra settings by environment; tests point the agent at their own print service, name server and so on. */
  readonly collectorEnv?: Readonly<Record<string, string>>;
  readonly agentEnv?: Readonly<Record<string, string>>;
  /** Says what is being done. */
  readonly say: (line: string) => void;
}

const readyWithinMs = 30_000;

async function untilReady(program: Program, ready: () => Promise<boolean>, name: string): Promise<void> {
  const endMs = Date.now() + readyWithinMs;
  while (Date.now() < endMs) {
    if (!program.running())
      throw new CannotStart(`The ${name} ended at once. Its last words:\n${lastLines(program.logFile)}`);
    if (await ready()) return;
    await wait(30);
  }
  throw new CannotStart(`The ${name} was not ready within ${readyWithinMs / 1000} s; see ${program.logFile}`);
}

export async function startStack(settings: StackSettings): Promise<Stack> {
  const { dataFolder, port, say } = settings;
  const socket = join(dataFolder, "collector/control.sock");
  const url = `http://127.0.0.1:${port}`;
  const stateFolder = join(dataFolder, "agent");
  const tokenFile = join(stateFolder, "enrolment-token");
  for (const folder of [dataFolder, join(dataFolder, "collector"), stateFolder]) ensureFolder(folder);

  const ask = (method: string, path: string, body?: unknown): Promise<unknown> =>
    askCollector(socket, method, path, body);
  const isReady = async (): Promise<boolean> => {
    try {
      return (await fetch(`${url}/readyz`)).ok;
    } catch {
      return false;
    }
  };
  const startCollector = async (): Promise<Program> => {
    const program = startProgram(
      "packages/collector/src/main.ts",
      ["run"],
      {
        HULPLIJN_COLLECTOR__DATA: join(dataFolder, "collector"),
        HULPLIJN_COLLECTOR__PORT: String(port),
        HULPLIJN_COLLECTOR__TRUST: join(dataFolder, "trust"),
        ...settings.collectorEnv,
      },
      join(dataFolder, "collector.log"),
    );
    await untilReady(program, isReady, "collector");
    return program;
  };
  const startAgent = (): Program =>
    startProgram(
      "packages/agent/src/main.ts",
      [
        "run",
        "--state",
        stateFolder,
        "--url",
        `${url.replace(/^http/, "ws")}/agent/v1`,
        "--token-file",
        tokenFile,
        "--root-digest",
        trial.rootDigest,
      ],
      { ...settings.agentEnv },
      join(dataFolder, "agent.log"),
    );

  say("Checking who may approve fixes…");
  const trial = await ensureTrial(dataFolder, say);
  say("Starting the collector…");
  let collector = await startCollector();
  let agent: Program;
  try {
    if (!existsSync(join(stateFolder, "identity.json"))) {
      say("Enrolling this machine…");
      const made = (await ask("POST", "/enrolment/tokens", {
        purpose: "this machine",
        maxUses: 1,
        lifetimeHours: 1,
      })) as { readonly token: string };
      writeFileSync(tokenFile, made.token, { mode: 0o600 });
    }
    say("Starting the agent of this machine…");
    agent = startAgent();
  } catch (err) {
    await collector.end();
    throw err;
  }

  return {
    url,
    dataFolder,
    get collector() {
      return collector;
    },
    get agent() {
      return agent;
    },
    ask,
    signInLink: async (role) => {
      const made = (await ask("POST", "/people/invites", { role })) as { readonly link: string };
      return `${url}/sign-in#${made.link}`;
    },
    restart: async (which) => {
      if (which === "collector") collector = await startCollector();
      else agent = startAgent();
    },
    stop: async () => {
      await agent.end();
      await collector.end();
    },
  };
}
