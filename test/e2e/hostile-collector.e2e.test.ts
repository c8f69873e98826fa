import { createPrivateKey, randomBytes, sign } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { readEnvelope, readTrust } from "../../packages/cli/src/trust/documents.ts";
import { type KeyFile, openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import type { Receipt } from "../../packages/shared/src/fixes/fixes.ts";
import { type Envelope, linkBytes, payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { uuidFrom } from "../../packages/shared/src/values/values.ts";
import type { WireFrame } from "../../scripts/simulate/device.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { type Program, startProgram } from "../../scripts/start/program.ts";
import { type RunningCollector, startCollectorOnly } from "../../scripts/start/stack.ts";
import { ensureTrial } from "../../scripts/start/trial.ts";
import {
  approvalOf,
  envelope,
  makeFix,
  makeKey,
  orderOf,
  personOf,
  sha256,
  type TestFix,
  type TestKey,
} from "../trust/organisation.ts";
import { until } from "./house.ts";

// A real agent, enrolled at a real collector, and then answered by one that means harm: first one without the collector's key, then
// one that has it. Nothing runs that is not approved, nothing that the agent found is lost, and afterwards it is back where it was.

interface Line {
  readonly level: string;
  readonly code?: string;
  readonly line?: string;
  readonly message?: string;
  readonly waitSeconds?: number;
}

const folder = mkdtempSync(join(tmpdir(), "hulplijn-hostile-"));
const marker = join(folder, "ran");
let collector: RunningCollector;
let agent: Program;
let agentFlags: readonly string[];
let deviceId: string;
let witnessPid: string;
let server: WebSocketServer;
let gate: Server;
let gateTo = 0;
const through = new Set<Socket>();

/** What the hostile collector heard on its last connection, and the socket of it. */
let heard: WireFrame[] = [];
const firstHeardAtMs = new Map<string, number>();
let victim: WebSocket | null = null;
let greet: (socket: WebSocket, hello: WireFrame) => void = () => undefined;

const id = (): string => uuidFrom(Date.now(), randomBytes(10));
const isRoot = process.geteuid?.() === 0;

/** What the agent logged since `from` bytes. */
const logged = (from: number): readonly Line[] =>
  readFileSync(agent.logFile, "utf8")
    .slice(from)
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Line);
const logEnd = (): number => readFileSync(agent.logFile, "utf8").length;
const codes = (from: number): readonly (string | undefined)[] =>
  logged(from)
    .filter((line) => line.code !== undefined && line.code !== null)
    .map((line) => line.code);
const ran = (): string => {
  try {
    return readFileSync(marker, "utf8");
  } catch {
    return "";
  }
};

/** Everything goes through one door, so that the agent need not know who stands behind it. */
function turnGate(port: number): void {
  gateTo = port;
  for (const socket of through) socket.destroy();
}

const startAgent = (): Program => {
  const env = {
    HULPLIJN_AGENT__PROBES__WATCHED_SERVICES: JSON.stringify([{ name: "witness", pidFile: witnessPid }]),
  };
  return startProgram("packages/agent/src/main.ts", ["run", ...agentFlags], env, join(folder, "agent.log"));
};
async function restartAgent(): Promise<void> {
  await agent.end("SIGKILL");
  agent = startAgent();
}

const listening = (one: Server): Promise<number> =>
  new Promise((settle) => one.listen(0, "127.0.0.1", () => settle((one.address() as AddressInfo).port)));

const device = (): Promise<{
  readonly connected: boolean;
  readonly seenAtMs: number;
  readonly quarantined: boolean;
}> => collector.ask("GET", `/devices/${deviceId}`) as never;
const incidents = async (): Promise<readonly Record<string, unknown>[]> =>
  (
    (await collector.ask("GET", "/incidents?q=rule:service-failed")) as {
      readonly items: readonly Record<string, unknown>[];
    }
  ).items;

/** A key file as tests sign with it. */
const testKey = (file: string, known: KeyFile): TestKey => ({
  keyId: known.keyId,
  publicKey: known.publicKey,
  privateKey: createPrivateKey(readFileSync(file)),
});

let collectorKey: TestKey;
let approver: TestKey;
const second = makeKey();
let person: string;

beforeAll(async () => {
  witnessPid = join(folder, "witness.pid");
  writeFileSync(witnessPid, `${process.pid}\n`);
  ensureTrial(folder, () => undefined);
  const [root, policy] = [join(folder, "trust/root.json"), join(folder, "trust/policy.json")];
  const known = readTrust(root, policy);
  const rootKey = openKeyFile(join(folder, "approver/root.key.pem"), null);
  // A policy that lets the first person order everything, and knows a second one, so that approvals are what is left to count.
  const wider = {
    ...known.policy,
    version: 2,
    people: [
      ...known.policy.people.map((one) => ({ ...one, orders: ["R0", "R1", "R2", "R3"] as const })),
      personOf("Bas", second),
    ],
  };
  writeFileSync(policy, JSON.stringify(rootKey.seal("policy", payloadOf(wider))));
  readEnvelope(policy);
  const keyOf = (name: string): TestKey => testKey(join(folder, name), openKeyFile(join(folder, name), null));
  approver = keyOf("approver/approver.key.pem");
  person = known.policy.people[0]?.person ?? "";

  const port = await freePort();
  collector = await startCollectorOnly({ dataFolder: folder, port, say: () => undefined });
  collectorKey = keyOf("collector/collector.key");
  gate = createServer((socket) => {
    const other = connect(gateTo, "127.0.0.1");
    for (const [one, to] of [
      [socket, other],
      [other, socket],
    ] as const) {
      through.add(one);
      one.on("error", () => undefined);
      one.on("close", () => {
        through.delete(one);
        to.destroy();
      });
      one.pipe(to);
    }
  });
  const door = await listening(gate);
  server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
  await new Promise((settle) => server.once("listening", settle));
  server.on("connection", (socket) => {
    heard = [];
    victim = socket;
    socket.on("error", () => undefined);
    socket.on("message", (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as WireFrame;
      heard.push(frame);
      for (const ticket of (frame.body["tickets"] as readonly string[] | undefined) ?? [])
        if (!firstHeardAtMs.has(ticket)) firstHeardAtMs.set(ticket, performance.now());
      if (frame.type === "hello") greet(socket, frame);
    });
  });
  turnGate(port);

  const { token } = (await collector.ask("POST", "/enrolment/tokens", {
    purpose: "test",
    maxUses: 1,
    lifetimeHours: 1,
  })) as { readonly token: string };
  mkdirSync(join(folder, "agent"), { mode: 0o700 });
  writeFileSync(join(folder, "agent/token"), token, { mode: 0o600 });
  const url = `ws://127.0.0.1:${door}/agent/v1`;
  const tokenFile = join(folder, "agent/token");
  const digest = collector.rootDigest;
  agentFlags = [
    "--state",
    join(folder, "agent"),
    "--url",
    url,
    "--token-file",
    tokenFile,
    "--root-digest",
    digest,
  ];
  agent = startAgent();
  const found = await until("the agent is enrolled and connected", 60, async () => {
    const { items } = (await collector.ask("GET", "/devices")) as {
      readonly items: readonly { readonly deviceId: string; readonly connected: boolean }[];
    };
    return items.find((one) => one.connected);
  });
  deviceId = found.deviceId;
});
afterAll(async () => {
  await agent?.end();
  await collector?.program.end();
  for (const socket of through) socket.destroy();
  server?.close();
  gate?.close();
  rmSync(folder, { recursive: true, force: true });
});

const hostilePort = (): number => (server.address() as AddressInfo).port;
const say = (socket: WebSocket, type: string, body: unknown): void =>
  socket.send(JSON.stringify({ type, body }));

function challengeWith(key: TestKey): (socket: WebSocket, hello: WireFrame) => void {
  return (socket, hello) => {
    const nonce = randomBytes(32).toString("base64");
    const statement = {
      type: "challenge",
      deviceId: String(hello.body["deviceId"]),
      deviceNonce: String(hello.body["nonce"]),
      collectorNonce: nonce,
    } as const;
    say(socket, "challenge", {
      nonce,
      proof: sign(null, linkBytes(statement), key.privateKey).toString("base64"),
    });
  };
}

/** A fix that would leave a mark, of a class, by an author. */
const markingFix = (risk: "R1" | "R2" = "R1", author = "Hulplijn"): TestFix =>
  makeFix(
    { "check.sh": "exit 0\n", "fix.sh": `echo ran >> ${marker}\n`, "verify.sh": "exit 0\n" },
    { risk, author },
  );

interface Delivered {
  readonly delegation?: Envelope;
  readonly order: Envelope;
  readonly manifest: string;
  readonly approvals: readonly Envelope[];
  readonly files: Record<string, string>;
}
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** An order that is right in everything, for this device; a case makes one thing of it wrong. */
function delivery(
  fix: TestFix,
  order: Record<string, unknown> = {},
  change: Partial<Delivered> = {},
): Delivered {
  const body = { ...orderOf(fix, { person, runId: id(), deviceId, ticket: freshTicket() }), ...order };
  return {
    // As a person signed it, whose key is not the collector's: what else is wrong is what has to be found.
    order: envelope("order", payloadOf(body), [approver]),
    manifest: base64(fix.bytes),
    approvals: [approvalOf(fix, person, approver, { atMs: Date.now() - 1000 })],
    files: Object.fromEntries([...fix.files].map(([name, bytes]) => [name, base64(bytes)])),
    ...change,
  };
}

const shiftKey = makeKey();

/** A right order of an approved fix, but for who signed it. */
function byCollector(keys: readonly TestKey[]): Delivered {
  const right = delivery(plain);
  return { ...right, order: envelope("order", Buffer.from(right.order.payload, "base64"), keys) };
}

const delegationBy = (key: TestKey, change: object = {}): Envelope =>
  envelope(
    "delegation",
    payloadOf({
      type: "delegation",
      person,
      shiftKey: shiftKey.publicKey,
      classes: ["R1"],
      issuedAtMs: Date.now() - 1000,
      expiresAtMs: Date.now() + 3_600_000,
      nonce: randomBytes(16).toString("base64"),
      ...change,
    }),
    [key],
  );

function freshTicket(): string {
  const given = heard.findLast(
    (frame) =>
      (frame.type === "hello" || frame.type === "tickets") && (frame.body["tickets"] as string[]).length > 0,
  );
  return (given?.body["tickets"] as string[] | undefined)?.at(-1) ?? "";
}

/** Receipts that the agent sent for an order, with the device's signature checked off. */
const receiptsFor = (order: Envelope): readonly Receipt[] => {
  const { runId } = JSON.parse(Buffer.from(order.payload, "base64").toString()) as { readonly runId: string };
  return heard
    .filter((frame) => frame.type === "receipt")
    .map((frame) => (frame.body["receipt"] as Envelope).payload)
    .map((payload) => JSON.parse(Buffer.from(payload, "base64").toString()) as Receipt)
    .filter((receipt) => receipt.runId === runId);
};
async function answerTo(delivered: Delivered, count = 1): Promise<Receipt | undefined> {
  say(victim as WebSocket, "order", delivered);
  await until("a receipt", 60, async () => receiptsFor(delivered.order).length >= count);
  return receiptsFor(delivered.order).at(-1);
}

const plain = markingFix();
const script = plain.files.get("fix.sh") ?? new Uint8Array();
const changedScript = Uint8Array.from(script, (byte, at) => (at === 3 ? byte ^ 1 : byte));
const spelt = { ...plain, bytes: Buffer.concat([plain.bytes, Buffer.from(" ")]) };
const risky = markingFix("R2");

const orders: readonly { readonly title: string; readonly code: string; readonly make: () => Delivered }[] = [
  {
    title: "a changed byte in a script",
    code: "file-digest-wrong",
    make: () => delivery(plain, {}, { files: { ...delivery(plain).files, "fix.sh": base64(changedScript) } }),
  },
  {
    title: "a script more than was approved",
    code: "file-digest-wrong",
    make: () => delivery(plain, {}, { files: { ...delivery(plain).files, "more.sh": base64(script) } }),
  },
  {
    title: "a changed manifest",
    code: "manifest-digest-wrong",
    make: () => delivery(plain, {}, { manifest: base64(spelt.bytes) }),
  },
  {
    title: "a changed manifest that was ordered",
    code: "manifest-malformed",
    make: () => delivery(spelt, { manifestDigest: sha256(spelt.bytes) }),
  },
  {
    title: "an approved fix that the collector orders by itself, with its own key",
    code: "order-signature-wrong",
    make: () => byCollector([collectorKey]),
  },
  {
    title: "an order of the collector in a person's name, by that person's key id",
    code: "order-signature-wrong",
    make: () => byCollector([{ ...collectorKey, keyId: approver.keyId }]),
  },
  {
    title: "an order of a shift that the collector delegated to itself",
    code: "delegation-signature-wrong",
    make: () => ({ ...byCollector([shiftKey]), delegation: delegationBy(collectorKey) }),
  },
  {
    title: "a person's delegation with the collector's key under the order",
    code: "order-signature-wrong",
    make: () => ({ ...byCollector([collectorKey]), delegation: delegationBy(approver) }),
  },
  {
    title: "an order of a shift that is over",
    code: "delegation-expired",
    make: () => ({
      ...byCollector([shiftKey]),
      delegation: delegationBy(approver, { issuedAtMs: Date.now() - 9000, expiresAtMs: Date.now() - 1 }),
    }),
  },
  { title: "no approval", code: "approvals-too-few", make: () => delivery(plain, {}, { approvals: [] }) },
  {
    title: "an approval by a stranger in an approver's name",
    code: "approvals-too-few",
    make: () => delivery(plain, {}, { approvals: [approvalOf(plain, person, makeKey())] }),
  },
  {
    title: "an approval by the collector itself",
    code: "approvals-too-few",
    make: () => delivery(plain, {}, { approvals: [approvalOf(plain, person, collectorKey)] }),
  },
  {
    title: "an approval by the fix's author",
    code: "approvals-too-few",
    make: () => delivery(markingFix("R1", person)),
  },
  { title: "R2 with one approval", code: "approvals-too-few", make: () => delivery(risky) },
  {
    title: "R2 with one person's approval twice",
    code: "approvals-too-few",
    make: () =>
      delivery(risky, {}, { approvals: [0, 1].map((atMs) => approvalOf(risky, person, approver, { atMs })) }),
  },
  {
    title: "another device's order",
    code: "order-other-device",
    make: () => delivery(plain, { deviceId: id() }),
  },
  {
    title: "a ticket that the device never gave",
    code: "order-ticket-unknown",
    make: () => delivery(plain, { ticket: randomBytes(16).toString("base64") }),
  },
  {
    title: "an order that has expired",
    code: "order-expired",
    make: () => delivery(plain, { lifetimeSeconds: 10 }),
  },
  {
    title: "a parameter that would be a command",
    code: "parameter-not-allowed",
    make: () => delivery(plain, { params: { queue: `$(touch ${marker})`, jobId: 7, how: "now" } }),
  },
  {
    title: "an order that a stranger signed",
    code: "order-signature-wrong",
    make: () => {
      const right = delivery(plain);
      const payload = Buffer.from(right.order.payload, "base64");
      return { ...right, order: envelope("order", payload, [{ ...makeKey(), keyId: approver.keyId }]) };
    },
  },
];

describe("a collector without the key", () => {
  test("is not believed, told nothing and obeyed in nothing", async () => {
    turnGate(hostilePort());
    greet = (socket, hello) => {
      say(socket, "order", delivery(plain));
      say(socket, "measure-now", { probes: ["services"] });
      challengeWith(makeKey())(socket, hello);
    };
    await restartAgent();
    const from = logEnd();
    await until("it is turned away", 60, async () => codes(from).includes("collector-proof-wrong"));
    expect(codes(from)).toEqual(["message-not-now", "message-not-now", "collector-proof-wrong"]);
    expect(heard.map((frame) => frame.type)).toEqual(["hello"]);
    expect(agent.running()).toBe(true);
    expect(ran()).toBe("");
  });

  test("cannot send the device away for long", async () => {
    greet = (socket) => {
      say(socket, "refused", { code: "device-removed", detail: "gone", retryAfterSeconds: 1e9 });
      say(socket, "refused", { code: "device-removed", detail: "gone", retryAfterSeconds: 86_400 });
    };
    await restartAgent();
    const from = logEnd();
    const away = await until("it stays away", 60, async () =>
      logged(from).find((line) => line.waitSeconds !== undefined),
    );
    expect(codes(from).slice(0, 2)).toEqual(["frame-malformed", "device-removed"]);
    expect(away.waitSeconds).toBeLessThanOrEqual(900 + 30);
    expect(agent.running()).toBe(true);
  });
});

describe("a collector with the key", () => {
  beforeAll(async () => {
    greet = (socket, hello) => {
      challengeWith(collectorKey)(socket, hello);
      socket.on("message", (data: Buffer) => {
        if ((JSON.parse(data.toString()) as WireFrame).type !== "proof") return;
        const body = {
          version: 1,
          acknowledgedSeq: 0,
          collectorAtMs: Date.now(),
          heartbeatSeconds: 15,
          quarantined: false,
        };
        say(socket, "welcome", body);
      });
    };
    await restartAgent();
    await until(
      "the agent trusts it and gave tickets",
      60,
      async () => heard.some((frame) => frame.type === "proof") && freshTicket() !== "",
    );
    await until("its tickets are older than the shortest life of an order", 60, async () => {
      const kept = JSON.parse(readFileSync(join(folder, "agent/runner/tickets.json"), "utf8")) as {
        readonly tickets: readonly { readonly issuedAtMonoMs: number }[];
      };
      const bootedMs = Number(readFileSync("/proc/uptime", "utf8").split(" ", 1)[0]) * 1000;
      return kept.tickets.every(({ issuedAtMonoMs }) => bootedMs - issuedAtMonoMs > 10_100);
    });
  }, 90_000);

  test("its wrong messages are refused, each with one line, and the link goes on", async () => {
    const from = logEnd();
    const socket = victim as WebSocket;
    for (const text of [
      "{",
      Buffer.from([1, 2, 3]),
      '{"type":"format-disk","body":{}}',
      '{"type":"measure-now","body":{"probes":[],"__proto__":{"admin":true}}}',
      `{"type":"order","body":"${"x".repeat(1_100_000)}"}`,
      `{"type":"order","body":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      '{"type":"challenge","body":{"nonce":"x","proof":"x"}}',
    ])
      socket.send(text);
    await until("all are refused", 60, async () => codes(from).length >= 7);
    expect(codes(from)).toEqual([
      "frame-malformed",
      "frame-malformed",
      "message-unknown",
      "frame-malformed",
      "frame-too-large",
      "frame-too-deep",
      "frame-malformed",
    ]);
    expect(socket.readyState).toBe(socket.OPEN);
  });

  describe.skipIf(!isRoot)("its orders (fixes run as root)", () => {
    test.each(orders)(
      "$title is refused in a signed receipt ($code), and runs nothing",
      async ({ code, make }) => {
        // An order lives ten seconds at the shortest, from when its ticket was given out: before it was first heard of.
        if (code === "order-expired")
          await until("the ticket is too old", 15, async () => {
            return performance.now() - (firstHeardAtMs.get(freshTicket()) ?? Number.NaN) > 10_500;
          });
        const from = logEnd();
        expect(await answerTo(make())).toMatchObject({ outcome: "refused", code, deviceId, steps: [] });
        const lines = logged(from).filter((line) => line.line?.includes(` refused: ${code}`) === true);
        expect(lines).toHaveLength(1);
        expect(ran()).toBe("");
        expect(agent.running()).toBe(true);
      },
    );

    test("an order that is right runs once, however often it is played again (P-22)", async () => {
      const right = delivery(plain);
      expect(await answerTo(right)).toMatchObject({ outcome: "verified" });
      expect(ran()).toBe("ran\n");
      expect(await answerTo(right, 2)).toMatchObject({ outcome: "verified" });
      const again = delivery(plain, {
        ticket: (JSON.parse(Buffer.from(right.order.payload, "base64").toString()) as { ticket: string })
          .ticket,
      });
      expect(await answerTo(again)).toMatchObject({ outcome: "refused", code: "order-ticket-unknown" });
      expect(ran()).toBe("ran\n");
    });
  });

  test("a flood of measure-now and acknowledgements of what was never sent change nothing", async () => {
    writeFileSync(witnessPid, "2147483646\n");
    const socket = victim as WebSocket;
    const reports = (): number => heard.filter((frame) => frame.type === "report").length;
    const before = reports();
    for (const seq of [1_000_000, Number.MAX_SAFE_INTEGER]) say(socket, "ack", { seq });
    for (let index = 0; index < 2000; index++)
      say(socket, "measure-now", { probes: ["services", "no-such-probe"] });
    await until("the agent found that the witness is gone", 60, async () =>
      heard.some((frame) => frame.type === "finding" && frame.body["subject"] === "witness"),
    );
    expect(reports() - before).toBeLessThan(20);
    expect(agent.running()).toBe(true);
    expect(socket.readyState).toBe(socket.OPEN);
  });

  test("back at the honest collector nothing is lost and nothing is there twice", async () => {
    const backAtMs = Date.now();
    turnGate(Number(new URL(collector.url).port));
    await until("the device is back", 60, async () => (await device()).connected);
    const [incident, ...others] = await until("its finding has arrived", 60, async () => {
      const found = await incidents();
      return found.length > 0 ? found : null;
    });
    expect(others).toEqual([]);
    const { timeline } = (await collector.ask("GET", `/incidents/${String(incident?.["key"])}`)) as {
      readonly timeline: readonly { readonly text: { readonly code: string } | null }[];
    };
    expect(timeline.filter((entry) => entry.text?.code === "finding-raised")).toHaveLength(1);
    const told = readFileSync(collector.program.logFile, "utf8").match(/"code":"not-of-this-device"/g) ?? [];
    expect(told).toHaveLength(isRoot ? 1 : 0);
    await until("it reports again", 60, async () => (await device()).seenAtMs >= backAtMs);
    expect(await device()).toMatchObject({ quarantined: false });
    const runs = (await collector.ask("GET", "/runs")) as { readonly items: readonly unknown[] };
    expect(runs.items).toEqual([]);
    expect(ran()).toBe(isRoot ? "ran\n" : "");
  }, 240_000);
});
