import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Program, startProgram } from "../start/program.ts";
import type { RunningCollector } from "../start/stack.ts";

const root = resolve(import.meta.dirname, "../..");

export interface AgentProgram {
  readonly main: string;
  /** Said beside the figures: the bundle is what is installed, the sources are what developers run. */
  readonly form: string;
}

/** Bundles the agent into a folder, as a package holds it. */
export function bundledAgent(folder: string): AgentProgram {
  const tsup = createRequire(join(root, "package.json")).resolve("tsup/dist/cli-default.js");
  execFileSync(process.execPath, [tsup, "--config", "tsup.config.ts", "--out-dir", folder], {
    cwd: join(root, "packages/agent"),
    stdio: "pipe",
  });
  return { main: join(folder, "agent.mjs"), form: "the bundle" };
}

/** Starts an agent that enrols at the collector through a port (its own, or a proxy's), and waits until it is connected. */
export async function startAgentAt(
  collector: RunningCollector,
  port: number,
  program: AgentProgram,
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly agent: Program; readonly deviceId: string }> {
  const state = join(folder, "agent");
  mkdirSync(state, { recursive: true, mode: 0o700 });
  const wanted = { purpose: "bench", maxUses: 1, lifetimeHours: 1 };
  const { token } = (await collector.ask("POST", "/enrolment/tokens", wanted)) as { readonly token: string };
  const tokenFile = join(state, "enrolment-token");
  if (!existsSync(tokenFile)) writeFileSync(tokenFile, token, { mode: 0o600 });
  const url = `ws://127.0.0.1:${port}/agent/v1`;
  const agent = startProgram(
    program.main,
    ["run", "--state", state, "--url", url, "--token-file", tokenFile, "--root-digest", collector.rootDigest],
    env,
    join(folder, "agent.log"),
  );
  for (let round = 0; round < 300; round++) {
    const { items } = (await collector.ask("GET", "/devices")) as {
      readonly items: readonly {
        readonly deviceId: string;
        readonly connected?: boolean;
        readonly state: string;
      }[];
    };
    const [first] = items;
    if (first && first.state !== "unknown") return { agent, deviceId: first.deviceId };
    if (!agent.running()) break;
    await wait(100);
  }
  await agent.end();
  throw new Error(`the agent did not connect: see ${agent.logFile}`);
}
