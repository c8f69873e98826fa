import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WebSocket } from "ws";
import { sampleReport } from "../../scripts/bench/fleet.ts";
import {
  connectDevice,
  enrolDevice,
  enrolFrame,
  helloBody,
  type Identity,
  nextFrame,
  openSocket,
  proofFrame,
  type SimulatedDevice,
  type WireFrame,
} from "../../scripts/simulate/device.ts";
import { orderInTrial } from "../../scripts/start/order-in-trial.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { type RunningCollector, startCollectorOnly } from "../../scripts/start/stack.ts";
import { payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { uuidFrom } from "../../packages/shared/src/values/values.ts";
import { envelope, makeKey, type TestKey } from "../trust/organisation.ts";
import { until } from "./house.ts";

// Devices that mean harm, at a real collector, beside one that does not. After each: whoever is polite is served, the collector
// runs, the log has one line, and nothing of it is in the store.

interface Line {
  readonly level: string;
  readonly code?: string;
  readonly msg: string;
  readonly connections?: number;
}

let folder: string;
let collector: RunningCollector;
let url: string;
let polite: SimulatedDevice;
let bad: Identity;
let politeFinding: string;
let politeRun: string;
let usedUp: string;
let rounds = 0;
const open: WebSocket[] = [];

const id = (): string => uuidFrom(Date.now(), randomBytes(10));
const items = async (path: string): Promise<readonly Record<string, unknown>[]> =>
  ((await collector.ask("GET", path)) as { readonly items: readonly Record<string, unknown>[] }).items;
const token = async (maxUses: number): Promise<string> =>
  (
    (await collector.ask("POST", "/enrolment/tokens", { purpose: "test", maxUses, lifetimeHours: 1 })) as {
      readonly token: string;
    }
  ).token;

/** What the collector wrote since `from` bytes that a person would look at. */
const complaints = (from: number): readonly Line[] =>
  readFileSync(collector.program.logFile, "utf8")
    .slice(from)
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => line.level === "warn" || line.level === "error");
const logEnd = (): number => readFileSync(collector.program.logFile, "utf8").length;

async function reportPolitely(): Promise<void> {
  const seq = polite.send("report", sampleReport(rounds, rounds === 0));
  rounds += 1;
  await new Promise<void>((settle, reject) => {
    const late = setTimeout(() => reject(new Error("the polite device waited for a minute")), 60_000);
    polite.onAck = (acknowledged) => {
      if (acknowledged < seq) return;
      clearTimeout(late);
      settle();
    };
  });
}

/** What the store holds, as people see it. Times of hearing from somebody are left out. */
async function held(): Promise<unknown> {
  const [devices, incidents, runs] = [
    await items("/devices"),
    await items("/incidents"),
    await items("/runs"),
  ];
  const probes = async (deviceId: string): Promise<readonly string[]> =>
    (
      (await collector.ask("GET", `/devices/${deviceId}`)) as {
        readonly probes: readonly { readonly probe: string }[];
      }
    ).probes
      .map(({ probe }) => probe)
      .toSorted();
  return {
    devices: await Promise.all(
      devices.map(async (one) => ({ name: one["name"], probes: await probes(String(one["deviceId"])) })),
    ),
    incidents: incidents.map(({ key, state, members, membersOpen }) => ({
      key,
      state,
      members,
      membersOpen,
    })),
    runs: runs.map(({ runId, phase, outcome }) => ({ runId, phase, outcome })),
    prototype: ({} as Record<string, unknown>)["admin"],
  };
}

async function asBad(): Promise<SimulatedDevice> {
  const device = await connectDevice(url, bad);
  open.push(device.socket);
  return device;
}
async function asStranger(): Promise<WebSocket> {
  const socket = await openSocket(url);
  open.push(socket);
  return socket;
}

/** The code that a socket is refused with; how it was closed when there is none. */
function refusal(socket: WebSocket): Promise<string> {
  return new Promise((settle, reject) => {
    const late = setTimeout(() => reject(new Error("nobody refused it")), 60_000);
    const say = (what: string): void => {
      clearTimeout(late);
      settle(what);
    };
    socket.on("message", (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as WireFrame;
      if (frame.type === "refused") say(String(frame.body["code"]));
    });
    socket.on("close", (code) => say(`closed ${code}`));
    socket.on("error", () => undefined);
  });
}

const after = (socket: WebSocket, ...frames: readonly (string | Buffer)[]): Promise<string> => {
  const code = refusal(socket);
  for (const frame of frames) socket.send(frame);
  return code;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hulplijn-hostile-"));
  const settings = { dataFolder: folder, port: await freePort(), say: () => undefined };
  collector = await startCollectorOnly(settings);
  url = `${collector.url.replace("http", "ws")}/agent/v1`;
  usedUp = await token(2);
  polite = await connectDevice(url, await enrolDevice(url, usedUp, "polite"));
  bad = await enrolDevice(url, usedUp, "bad");
  await reportPolitely();
  politeFinding = id();
  polite.send("finding", findingOf(politeFinding, "raised"));
  await reportPolitely();
  const person = (await collector.ask("POST", "/tokens", { name: "test", role: "second-line", days: 1 })) as {
    readonly token: string;
  };
  polite.socket.send(frame("tickets", { tickets: [randomBytes(16).toString("base64")] }));
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await fetch(`${collector.url}/api/v1${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${person.token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  const { deviceId } = polite;
  politeRun = (await orderInTrial(folder, post, { deviceId, fix: "flush-resolver" })).runId;
});
afterAll(async () => {
  polite?.socket.terminate();
  for (const socket of open) socket.terminate();
  await collector?.program.end();
  rmSync(folder, { recursive: true, force: true });
});

const findingOf = (findingId: string, state: string, subject = "office"): unknown => ({
  findingId,
  rule: "print-queue-stopped",
  subject,
  state,
  severity: "critical",
  flapping: false,
  raisedAtMs: Date.now(),
  changedAtMs: Date.now(),
  params: { queue: subject, reason: "media-jam", waiting: 1, reachable: "yes", path: "ipp://x" },
});

const frame = (type: string, body: unknown, seq?: number): string =>
  JSON.stringify({ type, ...(seq === undefined ? {} : { seq }), body });
const nested = (deep: number): string => `{"type":"heartbeat","body":${"[".repeat(deep)}${"]".repeat(deep)}}`;
const large = `"${"x".repeat(262_144)}"`;
const fragments = (socket: WebSocket, text: string, size: number): void => {
  for (let at = 0; at < text.length; at += size)
    socket.send(text.slice(at, at + size), { fin: at + size >= text.length });
};
const receipt = (key: TestKey, deviceId: string): unknown => ({
  receipt: envelope(
    "receipt",
    payloadOf({
      type: "receipt",
      runId: politeRun,
      deviceId,
      orderDigest: "0".repeat(64),
      outcome: "verified",
      undone: false,
      startedAtMs: 1,
      endedAtMs: 2,
      tookMs: 1,
      steps: [],
      journalSeq: 1,
    }),
    [key],
  ),
});

/** Sends a first frame to the collector's door, byte by byte as one likes. */
function rawPeer(bytes: Buffer): Promise<void> {
  const { port } = new URL(collector.url);
  const peer = connect(Number(port), "127.0.0.1");
  peer.on("error", () => undefined);
  peer.write(
    "GET /agent/v1 HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString("base64")}\r\n\r\n`,
  );
  peer.write(bytes);
  peer.resume();
  return new Promise((settle) => peer.on("close", () => settle()));
}

type Act = () => Promise<string>;
const stranger =
  (...frames: readonly (string | Buffer)[]): Act =>
  async () =>
    after(await asStranger(), ...frames);
const device =
  (...frames: readonly (string | Buffer)[]): Act =>
  async () =>
    after((await asBad()).socket, ...frames);

/** What is done, the code in the log, and what the hostile one got where it is not the code itself. */
const cases: readonly (readonly [title: string, code: string, act: Act, got?: string])[] = [
  ["text that is no JSON", "frame-malformed", device("{")],
  ["twice text that is no JSON, on one connection", "frame-malformed", device("{", "}")],
  ["a list where a message belongs", "frame-malformed", device("[1]")],
  ["a number where a text belongs", "frame-malformed", device(frame("goodbye", { reason: 7 }))],
  ["a body that is null", "frame-malformed", device('{"type":"heartbeat","body":null}')],
  ["a message that nobody knows", "message-unknown", device(frame("format-disk", {}))],
  ["a message for the other side", "message-unknown", device(frame("ack", { seq: 1 }))],
  ["a type that every object has", "message-unknown", device('{"type":"__proto__","body":{}}')],
  ["a type that cannot be printed", "message-unknown", device('{"type":{"toString":1,"valueOf":1}}')],
  [
    "a prototype among the keys",
    "frame-malformed",
    device('{"type":"heartbeat","body":{"echo":1,"__proto__":{"admin":true}}}'),
  ],
  [
    "a prototype spelt with an escape",
    "frame-malformed",
    device('{"type":"heartbeat","body":{"echo":1,"\\u005f_proto__":{"admin":true}}}'),
  ],
  ["a frame over the limit", "frame-too-large", device(large), "closed 1009"],
  [
    "a frame over the limit, in pieces",
    "frame-too-large",
    async () => {
      const { socket } = await asBad();
      const code = refusal(socket);
      fragments(socket, large, 30_000);
      return code;
    },
    "closed 1009",
  ],
  [
    "a small frame in very many pieces",
    "frame-too-large",
    async () => {
      const { socket } = await asBad();
      const code = refusal(socket);
      fragments(socket, "x".repeat(200), 1);
      return code;
    },
    "closed 1008",
  ],
  [
    "a frame over its own type's limit",
    "frame-too-large",
    device(frame("heartbeat", { echo: 1, x: "x".repeat(300) })),
  ],
  ["17 levels deep", "frame-too-deep", device(nested(17))],
  ["100,000 levels deep", "frame-too-deep", device(nested(100_000))],
  ["a binary frame", "frame-malformed", device(Buffer.from([0, 1, 2, 255]))],
  ["a spooled message without a number", "frame-malformed", device(frame("run-update", {}))],
  ["a message before the handshake", "message-not-now", stranger(frame("heartbeat", { echo: 1 }))],
  ["a report before the handshake", "message-not-now", stranger(frame("report", sampleReport(1, true), 1))],
  [
    "a proof that nobody asked for",
    "message-not-now",
    stranger(frame("proof", { proof: Buffer.alloc(64).toString("base64") })),
  ],
  ["a large frame before the handshake", "frame-too-large", stranger(" ".repeat(4097))],
  [
    "a version of the protocol that nobody speaks (P-29)",
    "version-not-spoken",
    async () => after(await asStranger(), frame("hello", { ...helloBody(bad.deviceId, 1), version: 999 })),
  ],
  [
    "a device that is not there",
    "device-unknown",
    async () => after(await asStranger(), frame("hello", helloBody(id(), 1))),
  ],
  [
    "the id of another device, with its own key",
    "device-proof-wrong",
    async () => {
      const socket = await asStranger();
      const hello = helloBody(polite.deviceId, 1000);
      const challenge = nextFrame(socket);
      socket.send(frame("hello", hello));
      return after(socket, proofFrame(bad.privateKey, hello, await challenge));
    },
  ],
  [
    "a captured handshake, played again (P-22)",
    "device-proof-wrong",
    async () => {
      const socket = await asStranger();
      const challenge = nextFrame(socket);
      socket.send(polite.handshake[0]);
      await challenge;
      return after(socket, polite.handshake[1]);
    },
  ],
  [
    "a second hello instead of a proof",
    "message-not-now",
    async () => {
      const socket = await asStranger();
      const challenge = nextFrame(socket);
      socket.send(polite.handshake[0]);
      await challenge;
      return after(socket, polite.handshake[0]);
    },
  ],
  [
    "a token that nobody made",
    "token-unknown",
    stranger(enrolFrame("hulplijn_enrol_".padEnd(50, "x"), "thief").text),
  ],
  [
    "a token that is used up",
    "token-used-up",
    async () => after(await asStranger(), enrolFrame(usedUp, "thief").text),
  ],
  [
    "a token that has expired",
    "token-expired",
    async () => {
      const secret = await token(1);
      const store = new DatabaseSync(join(folder, "collector/hulplijn.sqlite"), { timeout: 5000 });
      store.exec("UPDATE enrolmentToken SET expiresAtMs = 1 WHERE uses = 0");
      store.close();
      return after(await asStranger(), enrolFrame(secret, "thief").text);
    },
  ],
  [
    "a key that did not sign its own enrolment",
    "device-proof-wrong",
    async () => {
      const asked = JSON.parse(enrolFrame(await token(1), "thief").text) as { readonly body: object };
      return after(await asStranger(), frame("enrol", { ...asked.body, publicKey: makeKey().publicKey }));
    },
  ],
  [
    "a run of another device",
    "not-of-this-device",
    async () =>
      after((await asBad()).socket, frame("run-update", { runId: politeRun, state: "running", atMs: 1 }, 1)),
  ],
  [
    "output for a run of another device",
    "not-of-this-device",
    async () =>
      after(
        (await asBad()).socket,
        frame(
          "run-output",
          { runId: politeRun, step: "fix", stream: "stdout", offset: 0, atMs: 1, data: "aGk=" },
          1,
        ),
      ),
  ],
  [
    "a finding of another device",
    "not-of-this-device",
    async () => after((await asBad()).socket, frame("finding", findingOf(politeFinding, "cleared"), 1)),
  ],
  [
    "a receipt signed by another key",
    "receipt-signature-wrong",
    async () => after((await asBad()).socket, frame("receipt", receipt(makeKey(), bad.deviceId), 1)),
  ],
  [
    "a receipt for a run of another device",
    "not-of-this-device",
    async () => {
      const key = { ...makeKey(), privateKey: bad.privateKey };
      return after((await asBad()).socket, frame("receipt", receipt(key, bad.deviceId), 1));
    },
  ],
  [
    "readings that are not what their probe gives",
    "value-out-of-contract",
    async () => {
      const at = { atMs: Date.now(), tookMs: 1 };
      const readings = {
        gateway: { state: "measured", ...at, value: { address: 5 } },
        "no-such-probe": { state: "measured", ...at, value: {} },
      };
      const report = { ...(sampleReport(0, true) as object), readings, names: {}, points: [] };
      return after((await asBad()).socket, frame("report", report, 1));
    },
  ],
  ["ten megabytes in one message", "frame-too-large", device("x".repeat(10_000_000)), "closed 1009"],
  [
    "ten megabytes that are no frames at all",
    "frame-malformed",
    async () => {
      await rawPeer(Buffer.alloc(10_000_000, 0xff));
      return "closed";
    },
    "closed",
  ],
];

describe("a hostile device", () => {
  test.each(cases.map(([title, code, act, got]) => ({ title, code, act, got })))(
    "$title: $code",
    async ({ code, act, got }) => {
      const before = await held();
      const from = logEnd();
      expect(await act()).toBe(got ?? code);
      await reportPolitely();
      await until("it is in the log", 60, async () => complaints(from).length > 0);
      await wait(50);
      expect(complaints(from)).toMatchObject([{ level: "warn", code }]);
      expect(collector.program.running()).toBe(true);
      expect((await fetch(`${collector.url}/readyz`)).ok).toBe(true);
      expect(await held()).toEqual(before);
      for (const socket of open.splice(0)) socket.terminate();
    },
  );

  test("the same message twice, out of order and from the past counts once, and keeps its place (P-22)", async () => {
    const from = logEnd();
    const one = await asBad();
    const acks: number[] = [];
    one.onAck = (seq) => void acks.push(seq);
    const findingId = id();
    const raised = frame("finding", findingOf(findingId, "raised", "hostile"), 5);
    for (const text of [
      raised,
      raised,
      frame("finding", findingOf(findingId, "cleared", "hostile"), 3),
      frame("finding", findingOf(id(), "raised", "from-the-past"), 1),
      raised,
    ])
      one.socket.send(text);
    await until("all are acknowledged", 60, async () => acks.length === 5);
    expect(acks).toEqual([5, 5, 5, 5, 5]);
    const mine = (await items("/incidents?q=rule:print-queue-stopped")).filter(
      (incident) => incident["subject"] === "hostile" || incident["subject"] === "from-the-past",
    );
    expect(mine).toMatchObject([{ subject: "hostile", state: "new", members: 1, membersOpen: 1 }]);
    const { timeline } = (await collector.ask("GET", `/incidents/${String(mine[0]?.["key"])}`)) as {
      readonly timeline: readonly { readonly text: { readonly code: string } | null }[];
    };
    expect(timeline.filter((entry) => entry.text?.code === "finding-raised")).toHaveLength(1);
    expect(complaints(from)).toEqual([]);
    await reportPolitely();
  });

  test("what a device says twice over a lost connection counts once (P-22)", async () => {
    const first = await asBad();
    const { spool } = (JSON.parse(first.handshake[0]) as WireFrame).body;
    const findingId = id();
    const text = frame("finding", findingOf(findingId, "raised", "twice"), 1);
    await new Promise<void>((settle) => {
      first.onAck = () => settle();
      first.socket.send(text);
    });
    first.socket.terminate();
    bad.connection += 1;
    const socket = await asStranger();
    const hello = { ...helloBody(bad.deviceId, bad.connection), spool };
    const challenge = nextFrame(socket);
    socket.send(frame("hello", hello));
    const welcome = nextFrameAfter(socket, proofFrame(bad.privateKey, hello, await challenge));
    expect((await welcome).body).toMatchObject({ acknowledgedSeq: 1, quarantined: false });
    expect((await nextFrameAfter(socket, text)).body).toEqual({ seq: 1 });
    const mine = (await items("/incidents")).filter((incident) => incident["subject"] === "twice");
    expect(mine).toHaveLength(1);
  });

  test("200 connections that say nothing are closed, in a line or two, and keep nobody waiting", async () => {
    const from = logEnd();
    const before = await held();
    const silent = await Promise.all(Array.from({ length: 200 }, () => asStranger()));
    let closed = 0;
    for (const socket of silent) socket.on("close", () => (closed += 1));
    await reportPolitely();
    await until("all are closed", 60, async () => closed === 200);
    await reportPolitely();
    await until("it is in the log", 60, async () => {
      const told = complaints(from).reduce((sum, line) => sum + (line.connections ?? 0), 0);
      return told === 200;
    });
    expect(complaints(from).length).toBeLessThanOrEqual(2);
    expect(await held()).toEqual(before);
  });

  test("none of it cost the polite device anything", async () => {
    const [seen] = (await items("/devices")).filter((one) => one["name"] === "polite");
    expect(seen).toMatchObject({ connected: true });
    const run = (await collector.ask("GET", `/runs/${politeRun}`)) as Record<string, unknown>;
    expect(run).toMatchObject({ phase: "queued", outcome: null, outputBytes: 0 });
    expect(polite.socket.readyState).toBe(polite.socket.OPEN);
  });
});

function nextFrameAfter(socket: WebSocket, text: string): Promise<WireFrame> {
  const answer = nextFrame(socket);
  socket.send(text);
  return answer;
}
