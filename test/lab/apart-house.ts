// A machine that systemd boots, with the agent installed on it as a service from a bundle, and a collector that it can reach: in the
// machine's own network, on its loopback, since agents speak without TLS to their own machine alone.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { OutputPiece, Run } from "../../packages/shared/src/api/registry.ts";
import { bundledAgent } from "../../scripts/bench/agent-under-test.ts";
import { askCollector } from "../../scripts/start/control.ts";
import { orderInTrial } from "../../scripts/start/order-in-trial.ts";
import { approveOwnFix, type OwnScripts } from "../../scripts/start/own-fix.ts";
import { startProgram } from "../../scripts/start/program.ts";
import { ensureTrial } from "../../scripts/start/trial.ts";
import { until } from "./started.ts";
import { startSystemHouse, type SystemHouse } from "./system-house.ts";

const port = 8480;
const node = process.execPath;

/** Posts to the API from within the machine; what it ends with is said on standard error. */
const post = `
const [path, token, body] = process.argv.slice(1);
const headers = { authorization: "Bearer " + token, "content-type": "application/json" };
const answer = await fetch("http://127.0.0.1:${port}/api/v1" + path, { method: "POST", headers, body });
const text = await answer.text();
if (!answer.ok) { process.stderr.write(answer.status + " " + text); process.exit(1); }
process.stdout.write(text);
`;

export interface ApartHouse {
  readonly machine: SystemHouse;
  /** The built agent, as a package holds it, under the same path inside. */
  readonly bundle: string;
  readonly rootDigest: string;
  /** `hulplijn-agent` of the bundle, in the machine; throws with what it said. */
  agent(...args: readonly string[]): string;
  /** A token to enrol with, as a file. */
  tokenFile(): Promise<string>;
  readonly url: string;
  /** Orders one of the fixes of this house, as its one person. */
  order(fix: string): Promise<string>;
  run(runId: string): Promise<Run>;
  /** Waits until the run has ended. */
  ended(runId: string): Promise<Run>;
  output(runId: string): Promise<string>;
  device(): Promise<{ readonly deviceId: string; readonly connected: boolean } | undefined>;
  stop(): Promise<void>;
}

export async function startApartHouse(fixes: Readonly<Record<string, OwnScripts>>): Promise<ApartHouse> {
  const machine = await startSystemHouse({ services: [] });
  const data = path.join(machine.folder, "collector");
  const { main } = bundledAgent(path.join(machine.folder, "bundle"));
  mkdirSync(data);
  const { rootDigest } = ensureTrial(data, () => undefined);
  let fixFolder = "";
  for (const [id, scripts] of Object.entries(fixes)) fixFolder = approveOwnFix(data, id, scripts);
  const settings = {
    HULPLIJN_COLLECTOR__DATA: path.join(data, "data"),
    HULPLIJN_COLLECTOR__PORT: String(port),
    HULPLIJN_COLLECTOR__TRUST: path.join(data, "trust"),
    HULPLIJN_COLLECTOR__FIXES: fixFolder,
  };
  const control = path.join(data, "data/control.sock");
  const { before } = machine.within;
  const collector = startProgram("packages/collector/src/main.ts", ["run"], settings, `${data}/log`, before);
  const ask = (method: string, where: string, body?: unknown): Promise<unknown> =>
    askCollector(control, method, where, body);
  const device: ApartHouse["device"] = async () => {
    const { items } = (await ask("GET", "/devices")) as {
      readonly items: readonly { readonly deviceId: string; readonly connected: boolean }[];
    };
    return items[0];
  };
  const run: ApartHouse["run"] = (runId) => ask("GET", `/runs/${runId}`) as Promise<Run>;
  await until("the collector", () =>
    ask("GET", "/devices").then(
      () => true,
      () => false,
    ),
  );
  const { token } = (await ask("POST", "/tokens", { name: "lab", role: "second-line", days: 1 })) as {
    readonly token: string;
  };
  return {
    machine,
    bundle: path.dirname(main),
    rootDigest,
    url: `ws://127.0.0.1:${port}/agent/v1`,
    agent: (...args) => machine.run(node, main, ...args),
    async tokenFile() {
      const wanted = { purpose: "lab", maxUses: 1, lifetimeHours: 1 };
      const made = (await ask("POST", "/enrolment/tokens", wanted)) as { readonly token: string };
      const file = path.join(machine.folder, "token");
      writeFileSync(file, made.token, { mode: 0o600 });
      return file;
    },
    async order(fix) {
      const within = [node, "--input-type=module", "-e", post, "--"] as const;
      const send = (where: string, body: unknown): Promise<unknown> =>
        Promise.resolve().then(
          () => JSON.parse(machine.run(...within, where, token, JSON.stringify(body))) as unknown,
        );
      const deviceId = (await device())?.deviceId ?? "";
      return (await orderInTrial(data, send, { deviceId, fix, params: {} })).runId;
    },
    run,
    async ended(runId) {
      let last: Run | undefined;
      await until(`the end of run ${runId}`, async () => (last = await run(runId)).phase === "ended");
      if (!last) throw new Error("no run");
      return last;
    },
    async output(runId) {
      const { pieces } = (await ask("GET", `/runs/${runId}/output?from=0`)) as {
        readonly pieces: readonly OutputPiece[];
      };
      return pieces.map(({ data: bytes }) => Buffer.from(bytes, "base64").toString()).join("");
    },
    device,
    async stop() {
      await machine.stop();
      await collector.end("SIGKILL");
    },
  };
}
