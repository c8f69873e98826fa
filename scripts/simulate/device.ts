import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { WebSocket } from "ws";
import { linkBytes } from "../../packages/shared/src/trust/trust.ts";
import { uuidFrom } from "../../packages/shared/src/values/values.ts";

/** A frame as either side sends it. */
export interface WireFrame {
  readonly type: string;
  readonly seq?: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What makes a device that device: its id, and a key that nobody else has. */
export interface Identity {
  readonly deviceId: string;
  readonly privateKey: KeyObject;
  connection: number;
  /** What it says that it runs; "0" unless told otherwise. */
  agentVersion?: string;
}

/** A simulated device: a real key, the real handshake, and whatever frames its owner sends. */
export interface SimulatedDevice {
  readonly deviceId: string;
  readonly identity: Identity;
  readonly socket: WebSocket;
  /** The frames that opened this connection, as whoever listens has them. */
  readonly handshake: readonly [hello: string, proof: string];
  /** Sends a spooled message under the next number. */
  send(type: string, body: unknown): number;
  /** Connects once more, after the collector was away. Rejects when it is not let in. */
  again(): Promise<SimulatedDevice>;
  /** Called for every acknowledged number. */
  onAck: (seq: number) => void;
}

const nonce = (): string => randomBytes(32).toString("base64");
const signed = (key: KeyObject, statement: Parameters<typeof linkBytes>[0]): string =>
  sign(null, linkBytes(statement), key).toString("base64");

/** The collector lets in no more for now, and said when to come again. */
export class NotAdmitted extends Error {
  override readonly name = "NotAdmitted";
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super(`not admitted: come again after ${retryAfterSeconds} s`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

let certificates: readonly string[] = [];

/** Certificates (PEM) that simulated devices trust from now on, as an agent's `caFile`. */
export function trustCertificates(pem: readonly string[]): void {
  certificates = pem;
}

export function openSocket(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url, {
    perMessageDeflate: false,
    ...(url.startsWith("wss:") ? { ca: [...certificates], minVersion: "TLSv1.3" } : {}),
  });
  return new Promise((settle, reject) => {
    socket.once("open", () => settle(socket)).once("error", reject);
    socket.once("unexpected-response", (request, { statusCode, headers }) => {
      request.destroy();
      if (statusCode === 503) reject(new NotAdmitted(Number(headers["retry-after"] ?? 0)));
      else reject(new Error(`the collector answered ${statusCode}`));
    });
  });
}

export function nextFrame(socket: WebSocket): Promise<WireFrame> {
  return new Promise((settle, reject) => {
    socket.once("message", (data: Buffer) => settle(JSON.parse(data.toString()) as never));
    socket.once("close", (code) => reject(new Error(`closed with ${code}`)));
  });
}

/** The first frame of a device that asks to be enrolled, and the key it asks with. */
export function enrolFrame(
  token: string,
  name: string,
): { readonly privateKey: KeyObject; readonly text: string } {
  const { privateKey, publicKey: made } = generateKeyPairSync("ed25519");
  const publicKey = made.export({ type: "spki", format: "der" }).subarray(12).toString("base64");
  const asked = nonce();
  const proof = signed(privateKey, { type: "enrol", token, publicKey, nonce: asked });
  const about = { name, platform: "linux", system: "simulated", agentVersion: "0" };
  const body = { version: 1, token, publicKey, nonce: asked, proof, ...about };
  return { privateKey, text: JSON.stringify({ type: "enrol", body }) };
}

export async function enrolDevice(url: string, token: string, name: string): Promise<Identity> {
  const { privateKey, text } = enrolFrame(token, name);
  const socket = await openSocket(url);
  const answer = nextFrame(socket);
  socket.send(text);
  const { type, body } = await answer;
  socket.terminate();
  if (type !== "enrolled") throw new Error(`enrolment of ${name}: ${JSON.stringify(body)}`);
  return { deviceId: String(body["deviceId"]), privateKey, connection: 0 };
}

/** The first frame of a connection, with a spool that is new. */
export function helloBody(
  deviceId: string,
  connection: number,
  capabilities: readonly string[] = [],
  name?: string,
  agentVersion = "0",
): Record<string, unknown> {
  return {
    ...(name === undefined ? {} : { name }),
    version: 1,
    deviceId,
    nonce: nonce(),
    connection,
    agentVersion,
    spool: { epoch: uuidFrom(Date.now(), randomBytes(10)), nextSeq: 1 },
    tickets: [],
    collectorKeys: [],
    rootVersion: 9,
    policyVersion: 9,
    capabilities,
  };
}

/** The answer to a challenge, signed by whatever key. */
export function proofFrame(
  privateKey: KeyObject,
  hello: Readonly<Record<string, unknown>>,
  challenge: WireFrame,
): string {
  const proof = signed(privateKey, {
    type: "proof",
    deviceId: String(hello["deviceId"]),
    connection: Number(hello["connection"]),
    deviceNonce: String(hello["nonce"]),
    collectorNonce: String(challenge.body["nonce"]),
  });
  return JSON.stringify({ type: "proof", body: { proof } });
}

/** Connects an enrolled device; throws when it is not welcome. `hear` gets every frame, from the challenge on. */
export async function connectDevice(
  url: string,
  identity: Identity,
  capabilities: readonly string[] = [],
  name?: string,
  hear: (frame: WireFrame) => void = () => undefined,
): Promise<SimulatedDevice> {
  identity.connection += 1;
  const socket = await openSocket(url);
  // Before anything is sent: what follows the welcome at once must not be missed.
  socket.on("message", (data: Buffer) => hear(JSON.parse(data.toString()) as WireFrame));
  const { deviceId, connection, agentVersion } = identity;
  const hello = helloBody(deviceId, connection, capabilities, name, agentVersion);
  const challenge = nextFrame(socket);
  const helloText = JSON.stringify({ type: "hello", body: hello });
  socket.send(helloText);
  const proofText = proofFrame(identity.privateKey, hello, await challenge);
  const welcome = nextFrame(socket);
  socket.send(proofText);
  const { type, body } = await welcome;
  if (type !== "welcome") throw new Error(`no welcome for ${identity.deviceId}: ${JSON.stringify(body)}`);
  let seq = 0;
  const device: SimulatedDevice = {
    deviceId: identity.deviceId,
    identity,
    socket,
    handshake: [helloText, proofText],
    send: (kind, message) => {
      socket.send(JSON.stringify({ type: kind, seq: ++seq, body: message }));
      return seq;
    },
    again: () => connectDevice(url, identity, capabilities, name, hear),
    onAck: () => undefined,
  };
  socket.on("message", (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as WireFrame;
    if (frame.type === "ack") device.onAck(Number(frame.body["seq"]));
  });
  return device;
}
