// A real agent with its real runner, enrolled at a real collector, and then answered by one that means harm and holds every key that
// a collector has. What the agent logs, what its journal says and what lies on disk tell what came of it.
import { createPrivateKey, randomBytes, sign } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type WebSocket, WebSocketServer } from "ws";
import { readTrust } from "../../packages/cli/src/trust/documents.ts";
import { openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import type { Receipt } from "../../packages/shared/src/fixes/fixes.ts";
import { type Envelope, linkBytes, payloadOf, type Root } from "../../packages/shared/src/trust/trust.ts";
import { uuidFrom } from "../../packages/shared/src/values/values.ts";
import type { WireFrame } from "../../scripts/simulate/device.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { type Program, startProgram } from "../../scripts/start/program.ts";
import { type RunningCollector, startCollectorOnly } from "../../scripts/start/stack.ts";
import { ensureTrial } from "../../scripts/start/trial.ts";
import { until } from "../e2e/house.ts";
import { makeKey, personOf, type TestKey } from "../trust/organisation.ts";
import { makePasskey, type TestPasskey } from "../trust/passkey.ts";

export interface LogLine {
  readonly code?: string | null;
  readonly line?: string;
  readonly message?: string;
  readonly waitSeconds?: number;
}

/** What people of the organisation hold, and the collector does not: attacks start from what these really signed. */
export interface People {
  readonly person: string;
  readonly approver: TestKey;
  /** Bas, who approves too. */
  readonly second: TestKey;
  /** Cor's passkey, for orders. */
  readonly passkey: TestPasskey;
  readonly shiftKey: TestKey;
  /** Two people's, who release versions of the agent and do nothing else. */
  readonly releasers: readonly [TestKey, TestKey];
}

export interface Victim {
  readonly folder: string;
  readonly people: People;
  /** The collector's own key, which is on it: it opens the link with it. */
  readonly collectorKey: TestKey;
  readonly deviceId: string;
  readonly collector: RunningCollector;
  readonly root: Root;
  /** The policy that was in force before the present one, as the root signed it. */
  readonly olderPolicy: Envelope;
  /** What any script that should not run would write. */
  readonly marker: string;
  agent(): Program;
  /** The hostile collector's side of the connection. */
  socket(): WebSocket;
  /** Frames of the device on its last connection. */
  heard(): readonly WireFrame[];
  say(type: string, body: unknown): void;
  /** Kills the agent and starts it; the hostile collector answers its hello so, the first one only or each. */
  restartAgent(greet: Greet, which?: "each" | "first"): Promise<void>;
  /** The agent trusts the hostile collector, and gave it tickets. */
  untilTrusted(): Promise<void>;
  freshTicket(): string;
  /** The ticket is older than the shortest life of an order. */
  untilTicketIsOld(): Promise<void>;
  receiptsFor(order: Pick<Envelope, "payload">): readonly Receipt[];
  logEnd(): number;
  logged(from: number): readonly LogLine[];
  /** Runs that the device's journal says were started, and that have ended. */
  started(): number;
  ended(): number;
  marks(): string;
  /** Everything goes through one door, so that the agent need not know who stands behind it. */
  turnTo(who: "honest" | "hostile"): void;
  close(): Promise<void>;
}

export type Greet = (socket: WebSocket, hello: WireFrame) => void;

export const newId = (): string => uuidFrom(Date.now(), randomBytes(10));

const listening = (one: Server): Promise<number> =>
  new Promise((settle) => one.listen(0, "127.0.0.1", () => settle((one.address() as AddressInfo).port)));

const sayOn = (socket: WebSocket, type: string, body: unknown): void =>
  socket.send(JSON.stringify({ type, body }));

/** A collector's challenge, proved by a key. */
export function challengeWith(key: TestKey, nonceOf?: (hello: WireFrame) => string): Greet {
  return (socket, hello) => {
    const nonce = randomBytes(32).toString("base64");
    const statement = {
      type: "challenge",
      deviceId: String(hello.body["deviceId"]),
      deviceNonce: nonceOf ? nonceOf(hello) : String(hello.body["nonce"]),
      collectorNonce: nonce,
    } as const;
    const proof = sign(null, linkBytes(statement), key.privateKey).toString("base64");
    sayOn(socket, "challenge", { nonce, proof });
  };
}

/** Opens the link as the collector whose key it holds; `more` goes into its welcome. */
export function welcomeWith(key: TestKey, more: Readonly<Record<string, unknown>> = {}): Greet {
  return (socket, hello) => {
    challengeWith(key)(socket, hello);
    socket.on("message", (data: Buffer) => {
      if ((JSON.parse(data.toString()) as WireFrame).type !== "proof") return;
      const body = {
        version: 1,
        acknowledgedSeq: 0,
        collectorAtMs: Date.now(),
        heartbeatSeconds: 15,
        quarantined: false,
      };
      sayOn(socket, "welcome", { ...body, ...more });
    });
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** A key file as tests sign with it. */
function testKey(file: string): TestKey {
  const { keyId, publicKey } = openKeyFile(file, null);
  return { keyId, publicKey, privateKey: createPrivateKey(readFileSync(file)) };
}

/** A door that everything goes through, to whoever stands behind it. */
async function openGate() {
  const through = new Set<Socket>();
  let to = 0;
  const server = createServer((socket) => {
    const other = connect(to, "127.0.0.1");
    for (const [one, twin] of [
      [socket, other],
      [other, socket],
    ] as const) {
      through.add(one);
      one.on("error", () => undefined);
      one.on("close", () => {
        through.delete(one);
        twin.destroy();
      });
      one.pipe(twin);
    }
  });
  const cut = (): void => {
    for (const socket of through) socket.destroy();
  };
  return {
    port: await listening(server),
    turnTo(port: number) {
      to = port;
      cut();
    },
    close() {
      cut();
      server.close();
    },
  };
}

/** Makes an organisation in `folder` whose policy lets its people order everything, so that approvals are what is left to count. */
function makePeople(folder: string): Pick<Victim, "olderPolicy" | "people" | "root"> {
  ensureTrial(folder, () => undefined);
  const policyFile = join(folder, "trust/policy.json");
  const olderPolicy = JSON.parse(readFileSync(policyFile, "utf8")) as Envelope;
  const { policy, root } = readTrust(join(folder, "trust/root.json"), policyFile);
  const rootKey = openKeyFile(join(folder, "approver/root.key.pem"), null);
  const second = makeKey();
  const passkey = makePasskey();
  const releasers = [makeKey(), makeKey()] as const;
  const everything = ["R0", "R1", "R2", "R3"] as const;
  const wider = {
    ...policy,
    version: policy.version + 1,
    people: [
      ...policy.people.map((one) => ({ ...one, orders: everything })),
      personOf("Bas", second),
      { ...personOf("Cor", second), keys: [passkey.key], orders: everything },
    ],
    releasers: releasers.map(({ keyId, publicKey }, at) => ({
      person: ["Fred", "Gea"][at] ?? "",
      keys: [{ kind: "file" as const, keyId, publicKey }],
    })),
  };
  writeFileSync(policyFile, JSON.stringify(rootKey.seal("policy", payloadOf(wider))));
  const approver = testKey(join(folder, "approver/approver.key.pem"));
  const person = policy.people[0]?.person ?? "";
  return { people: { person, approver, second, passkey, shiftKey: makeKey(), releasers }, olderPolicy, root };
}

/** Starts it all, and enrols the agent at the honest collector. `agentEnv` are settings of the agent. */
export async function openVictim(agentEnv: Readonly<Record<string, string>> = {}): Promise<Victim> {
  const folder = mkdtempSync(join(tmpdir(), "hulplijn-hostile-"));
  const { people, olderPolicy, root } = makePeople(folder);
  const marker = join(folder, "ran");
  const port = await freePort();
  const collector = await startCollectorOnly({ dataFolder: folder, port, say: () => undefined });
  const collectorKey = testKey(join(folder, "collector/collector.key"));
  const gate = await openGate();
  gate.turnTo(port);

  let heard: WireFrame[] = [];
  let victim: WebSocket | null = null;
  let greet: Greet = () => undefined;
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
  await new Promise((settle) => server.once("listening", settle));
  server.on("connection", (socket) => {
    heard = [];
    victim = socket;
    socket.on("error", () => undefined);
    socket.on("message", (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as WireFrame;
      heard.push(frame);
      if (frame.type === "hello") greet(socket, frame);
      // Else the agent stops sending after so many, as it should.
      if (frame.type === "receipt") sayOn(socket, "ack", { seq: frame.seq });
    });
  });

  const { token } = (await collector.ask("POST", "/enrolment/tokens", {
    purpose: "test",
    maxUses: 1,
    lifetimeHours: 1,
  })) as { readonly token: string };
  const state = join(folder, "agent");
  mkdirSync(state, { mode: 0o700 });
  const tokenFile = join(state, "token");
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const url = `ws://127.0.0.1:${gate.port}/agent/v1`;
  const { rootDigest } = collector;
  const flags = ["--state", state, "--url", url, "--token-file", tokenFile, "--root-digest", rootDigest];
  const logFile = join(folder, "agent.log");
  const startAgent = (): Program =>
    startProgram("packages/agent/src/main.ts", ["run", ...flags], agentEnv, logFile);
  let agent = startAgent();
  const { deviceId } = await until("the agent is enrolled and connected", 60, async () => {
    const { items } = (await collector.ask("GET", "/devices")) as {
      readonly items: readonly { readonly deviceId: string; readonly connected: boolean }[];
    };
    return items.find((one) => one.connected);
  });

  const logged = (from: number): readonly LogLine[] =>
    readText(logFile)
      .slice(from)
      .split("\n")
      .filter((line) => line.startsWith("{") && line.endsWith("}"))
      .map((line) => JSON.parse(line) as LogLine);
  const journalled = (what: string): number =>
    readText(join(state, "runner/journal.jsonl")).split(`"state":"${what}"`).length - 1;
  const freshTicket = (): string => {
    const given = heard.findLast(
      (frame) =>
        (frame.type === "hello" || frame.type === "tickets") &&
        (frame.body["tickets"] as string[]).length > 0,
    );
    return (given?.body["tickets"] as string[] | undefined)?.at(-1) ?? "";
  };

  return {
    folder,
    people,
    collectorKey,
    deviceId,
    collector,
    root,
    olderPolicy,
    marker,
    agent: () => agent,
    socket: () => victim as WebSocket,
    heard: () => heard,
    say: (type, body) => sayOn(victim as WebSocket, type, body),
    async restartAgent(now, which = "each") {
      await agent.end("SIGKILL");
      victim = null;
      heard = [];
      greet = (socket, hello) => {
        if (which === "first") greet = () => undefined;
        now(socket, hello);
      };
      agent = startAgent();
    },
    untilTrusted: async () =>
      void (await until(
        "the agent trusts it and gave tickets",
        60,
        async () => heard.some((frame) => frame.type === "proof") && freshTicket() !== "",
      )),
    freshTicket,
    untilTicketIsOld: async () =>
      void (await until("the ticket is older than the shortest life of an order", 60, async () => {
        const kept = JSON.parse(readText(join(state, "runner/tickets.json"))) as {
          readonly tickets: readonly { readonly ticket: string; readonly issuedAtMonoMs: number }[];
        };
        const bootedMs = Number(readText("/proc/uptime").split(" ", 1)[0]) * 1000;
        const mine = kept.tickets.find(({ ticket }) => ticket === freshTicket());
        return mine !== undefined && bootedMs - mine.issuedAtMonoMs > 10_100;
      })),
    receiptsFor({ payload }) {
      const { runId } = JSON.parse(Buffer.from(payload, "base64").toString()) as { readonly runId: string };
      return heard
        .filter((frame) => frame.type === "receipt")
        .map((frame) => (frame.body["receipt"] as Envelope).payload)
        .map((text) => JSON.parse(Buffer.from(text, "base64").toString()) as Receipt)
        .filter((receipt) => receipt.runId === runId);
    },
    logEnd: () => readText(logFile).length,
    logged,
    started: () => journalled("started"),
    ended: () => {
      const runsOf = (what: string): string[] =>
        readText(join(state, "runner/journal.jsonl"))
          .split("\n")
          .filter((line) => line.includes(`"state":"${what}"`))
          .map((line) => /"runId":"([^"]+)"/.exec(line)?.[1] ?? "");
      const started = new Set(runsOf("started"));
      return runsOf("exited").filter((runId) => started.has(runId)).length;
    },
    marks: () => readText(marker),
    turnTo: (who) => gate.turnTo(who === "honest" ? port : (server.address() as AddressInfo).port),
    async close() {
      await agent.end();
      await collector.program.end();
      gate.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
