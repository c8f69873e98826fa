// A collector within a machine that systemd booted: in the machine's own network, on its loopback, since agents speak without TLS
// to their own machine alone.
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { OutputPiece, Run } from "../../packages/shared/src/api/registry.ts";
import { askCollector } from "../../scripts/start/control.ts";
import { orderInTrial } from "../../scripts/start/order-in-trial.ts";
import { approveOwnFix, type OwnScripts } from "../../scripts/start/own-fix.ts";
import { startProgram } from "../../scripts/start/program.ts";
import { ensureTrial } from "../../scripts/start/trial.ts";
import { until } from "./started.ts";
import type { SystemHouse } from "./system-house.ts";

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

export interface HouseCollector {
  readonly rootDigest: string;
  readonly port: number;
  ask(method: string, where: string, body?: unknown): Promise<unknown>;
  /** A token to enrol with. */
  token(): Promise<string>;
  device(): Promise<HouseDevice | undefined>;
  /** Orders one of the fixes of this house, as its one person. */
  order(fix: string): Promise<string>;
  run(runId: string): Promise<Run>;
  /** Waits until the run has ended. */
  ended(runId: string): Promise<Run>;
  output(runId: string): Promise<string>;
  end(): Promise<void>;
}

export interface HouseDevice {
  readonly deviceId: string;
  readonly connected: boolean;
  readonly state: string;
}

export async function startHouseCollector(
  machine: SystemHouse,
  fixes: Readonly<Record<string, OwnScripts>>,
): Promise<HouseCollector> {
  const data = path.join(machine.folder, "collector");
  mkdirSync(data);
  const { rootDigest } = ensureTrial(data, () => undefined);
  let fixFolder = "";
  for (const [id, scripts] of Object.entries(fixes)) fixFolder = approveOwnFix(data, id, scripts);
  const settings = {
    HULPLIJN_COLLECTOR__DATA: path.join(data, "data"),
    HULPLIJN_COLLECTOR__PORT: String(port),
    HULPLIJN_COLLECTOR__TRUST: path.join(data, "trust"),
    ...(fixFolder === "" ? {} : { HULPLIJN_COLLECTOR__FIXES: fixFolder }),
  };
  const control = path.join(data, "data/control.sock");
  const { before } = machine.within;
  const collector = startProgram("packages/collector/src/main.ts", ["run"], settings, `${data}/log`, before);
  const ask = (method: string, where: string, body?: unknown): Promise<unknown> =>
    askCollector(control, method, where, body);
  const device: HouseCollector["device"] = async () => {
    const { items } = (await ask("GET", "/devices")) as { readonly items: readonly HouseDevice[] };
    return items[0];
  };
  const run: HouseCollector["run"] = (runId) => ask("GET", `/runs/${runId}`) as Promise<Run>;
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
    rootDigest,
    port,
    ask,
    async token() {
      const wanted = { purpose: "lab", maxUses: 1, lifetimeHours: 1 };
      return ((await ask("POST", "/enrolment/tokens", wanted)) as { readonly token: string }).token;
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
    end: () => collector.end("SIGKILL"),
  };
}
