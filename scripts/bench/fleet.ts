import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { WebSocket } from "ws";
import { linkBytes } from "../../packages/shared/src/trust/trust.ts";
import { uuidFrom } from "../../packages/shared/src/values/values.ts";

/** A simulated device: a real key, the real handshake, and whatever frames the bench sends. */
export interface SimulatedDevice {
  readonly deviceId: string;
  readonly socket: WebSocket;
  /** Sends a spooled message under the next number. */
  send(type: string, body: unknown): void;
  /** Connects once more, after the collector was away. Rejects when it is not let in. */
  again(): Promise<SimulatedDevice>;
  /** Called for every acknowledged number. */
  onAck: (seq: number) => void;
}

interface Identity {
  readonly deviceId: string;
  readonly privateKey: KeyObject;
  connection: number;
}

const nonce = (): string => randomBytes(32).toString("base64");
const signed = (key: KeyObject, statement: Parameters<typeof linkBytes>[0]): string =>
  sign(null, linkBytes(statement), key).toString("base64");

function opened(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  return new Promise((settle, reject) => socket.once("open", () => settle(socket)).once("error", reject));
}

function next(socket: WebSocket): Promise<{ readonly type: string; readonly body: Record<string, unknown> }> {
  return new Promise((settle, reject) => {
    socket.once("message", (data: Buffer) => settle(JSON.parse(data.toString()) as never));
    socket.once("close", (code) => reject(new Error(`closed with ${code}`)));
  });
}

async function enrol(url: string, token: string, name: string): Promise<Identity> {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const key = publicKey.export({ type: "spki", format: "der" }).subarray(12).toString("base64");
  const socket = await opened(url);
  const asked = nonce();
  const proof = signed(privateKey, { type: "enrol", token, publicKey: key, nonce: asked });
  const answer = next(socket);
  socket.send(
    JSON.stringify({
      type: "enrol",
      body: {
        version: 1,
        token,
        publicKey: key,
        nonce: asked,
        proof,
        name,
        platform: "linux",
        system: "simulated",
        agentVersion: "0",
      },
    }),
  );
  const { type, body } = await answer;
  socket.terminate();
  if (type !== "enrolled") throw new Error(`enrolment of ${name}: ${JSON.stringify(body)}`);
  return { deviceId: String(body["deviceId"]), privateKey, connection: 0 };
}

async function connect(url: string, identity: Identity): Promise<SimulatedDevice> {
  identity.connection += 1;
  const socket = await opened(url);
  const deviceNonce = nonce();
  const epoch = uuidFrom(Date.now(), randomBytes(10));
  const challenge = next(socket);
  const hello = {
    version: 1,
    deviceId: identity.deviceId,
    nonce: deviceNonce,
    connection: identity.connection,
    agentVersion: "0",
    spool: { epoch, nextSeq: 1 },
    tickets: [],
    policyVersion: 9,
    capabilities: [],
  };
  socket.send(JSON.stringify({ type: "hello", body: hello }));
  const { body } = await challenge;
  const welcome = next(socket);
  const proof = signed(identity.privateKey, {
    type: "proof",
    deviceId: identity.deviceId,
    connection: identity.connection,
    deviceNonce,
    collectorNonce: String(body["nonce"]),
  });
  socket.send(JSON.stringify({ type: "proof", body: { proof } }));
  const { type } = await welcome;
  if (type !== "welcome") throw new Error(`no welcome for ${identity.deviceId}`);
  let seq = 0;
  const device: SimulatedDevice = {
    deviceId: identity.deviceId,
    socket,
    send: (kind, message) => socket.send(JSON.stringify({ type: kind, seq: ++seq, body: message })),
    again: () => connect(url, identity),
    onAck: () => undefined,
  };
  socket.on("message", (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as {
      readonly type: string;
      readonly body: { readonly seq?: number };
    };
    if (frame.type === "ack") device.onAck(frame.body.seq ?? 0);
  });
  return device;
}

/** Enrols and connects so many devices, a few at a time. */
export async function simulateFleet(
  url: string,
  token: string,
  count: number,
): Promise<readonly SimulatedDevice[]> {
  const devices: SimulatedDevice[] = [];
  const batch = 20;
  for (let from = 0; from < count; from += batch) {
    const names = Array.from({ length: Math.min(batch, count - from) }, (_, index) => `sim-${from + index}`);
    devices.push(
      ...(await Promise.all(names.map(async (name) => connect(url, await enrol(url, token, name))))),
    );
  }
  return devices;
}

/** A summary of a minute as a quiet PC sends it: two readings and forty points, about 0.9 KB. Deterministic by `round`. */
export function sampleReport(round: number, first: boolean): unknown {
  const nowMs = Date.now();
  const names = first
    ? Object.fromEntries(Array.from({ length: 40 }, (_, index) => [index, `processor/busy:${index}`]))
    : {};
  const value = (index: number): number =>
    Math.round((((round * 7919 + index * 104_729) % 1000) / 10) * 100) / 100;
  return {
    fromMs: nowMs - 60_000,
    toMs: nowMs,
    bootId: createHash("sha256").update("boot").digest("hex").slice(0, 32),
    monoMs: round * 60_000,
    readings: {
      battery: { state: "unavailable", atMs: nowMs, tookMs: 0.2, reason: "no-such-hardware" },
      gateway: {
        state: "measured",
        atMs: nowMs,
        tookMs: 1.5,
        value: { address: "10.0.0.1", interface: "eth0", reachable: "yes", roundTripMs: value(1) },
      },
    },
    names,
    points: Array.from({ length: 40 }, (_, index) => [index, index % 60, value(index)]),
    raised: 0,
    unmeasured: 0,
    gaps: [],
  };
}
