import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { sign } from "node:crypto";
import { type WebSocket, WebSocketServer } from "ws";
import {
  type Organisation,
  makeKey,
  makeOrganisation,
  sha256,
  verifyEd25519,
} from "../../../test/trust/organisation.ts";
import { linkBytes } from "@hulplijn/shared/trust/link-statement";
import { checks } from "@hulplijn/shared/protocol/checks";

/** One frame that a device sent, checked against the protocol. */
export interface Received {
  readonly type: string;
  readonly seq?: number;
  readonly body: Record<string, unknown>;
}

/** What a test can make the collector do otherwise than a good one. */
export interface Misbehaviour {
  quarantined?: boolean;
  /** Answers every upgrade with 503 and this many seconds to stay away. */
  retryAfterSeconds?: number;
  /** Proves another key than the device pinned. */
  wrongProof?: boolean;
  /** What people signed, shown with the challenge. */
  credentials?: Record<string, unknown>;
  /** Takes frames and says nothing: no acknowledgements, no echoes. */
  silent?: boolean;
  /** What `welcome` says is durable; what was received, unless given. */
  acknowledgedSeq?: number;
  /** Called with every frame of an open connection, before the usual answer. */
  onFrame?: (frame: Received, socket: WebSocket) => void;
  /** Instead of `welcome`. */
  refuseWith?: Record<string, unknown>;
}

export interface TestCollector {
  readonly wrongKey: string;
  readonly url: string;
  readonly organisation: Organisation;
  readonly rootDigest: string;
  readonly token: string;
  readonly misbehave: Misbehaviour;
  /** Spooled messages in the order of their arrival, each number once per epoch. */
  readonly taken: Received[];
  readonly duplicates: number[];
  readonly hellos: Record<string, unknown>[];
  /** Every frame, spooled or not. */
  readonly frames: Received[];
  readonly faults: string[];
  sockets(): readonly WebSocket[];
  send(type: string, body: unknown): void;
  sendRaw(text: string | Buffer): void;
  until(what: string, holds: () => boolean, limitMs?: number): Promise<void>;
  close(): Promise<void>;
}

/** A collector as small as it can be, with real sockets and real keys. It checks every frame by the protocol's own checks. */
export async function startTestCollector(port = 0, before?: TestCollector): Promise<TestCollector> {
  const organisation = before?.organisation ?? makeOrganisation({ expiresAtMs: Date.now() + 86_400_000 });
  const key = keyOf(organisation);
  const wrong = makeKey();
  const token = "a-token-for-tests-only-0001";
  const misbehave: Misbehaviour = {};
  const taken: Received[] = before?.taken ?? [];
  const duplicates: number[] = before?.duplicates ?? [];
  const hellos: Record<string, unknown>[] = before?.hellos ?? [];
  const frames: Received[] = before?.frames ?? [];
  const faults: string[] = before?.faults ?? [];
  const devices = devicesOf(organisation);
  const open = new Set<WebSocket>();
  const server = createServer();
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  server.on("upgrade", (request, socket, head) => {
    const seconds = misbehave.retryAfterSeconds;
    if (seconds !== undefined) {
      socket.end(
        `HTTP/1.1 503 Busy\r\nRetry-After: ${seconds}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
      return;
    }
    sockets.handleUpgrade(request, socket, head, serve);
  });

  function serve(socket: WebSocket): void {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => undefined);
    const say = (type: string, body: unknown): void => socket.send(JSON.stringify({ type, body }));
    const collectorNonce = Buffer.alloc(32, 9).toString("base64");
    let device = { deviceId: "", publicKey: "", deviceNonce: "", connection: 0, epoch: "" };
    socket.on("message", (data: Buffer) => {
      const frame = JSON.parse(data.toString("utf8")) as Received;
      frames.push(frame);
      const fault = checks.get(frame.type)?.(frame.body) ?? (checks.has(frame.type) ? null : ": unknown");
      if (fault !== null) faults.push(`${frame.type}${fault}`);
      if (misbehave.silent) return;
      misbehave.onFrame?.(frame, socket);
      const { body } = frame;
      const prove = (statement: Parameters<typeof linkBytes>[0]): string =>
        sign(null, linkBytes(statement), (misbehave.wrongProof ? wrong : key).privateKey).toString("base64");
      if (frame.type === "enrol") {
        const { publicKey, nonce } = body as { publicKey: string; nonce: string };
        if (body["token"] !== token) {
          say("refused", { code: "token-unknown", detail: "no such token" });
          return;
        }
        const deviceId = `0193b5a0-0000-7000-8000-${String(devices.size + 1).padStart(12, "0")}`;
        devices.set(deviceId, { publicKey, acknowledged: new Map(), names: new Map() });
        say("enrolled", {
          deviceId,
          collectorKey: key.publicKey,
          proof: prove({ type: "enrolled", deviceId, publicKey, nonce }),
          roots: [organisation.rootEnvelope],
          policy: organisation.policyEnvelope,
        });
      } else if (frame.type === "hello") {
        hellos.push(body);
        const deviceId = String(body["deviceId"]);
        const known = devices.get(deviceId);
        if (!known) {
          say("refused", { code: "device-unknown", detail: "no such device" });
          return;
        }
        device = {
          deviceId,
          publicKey: known.publicKey,
          deviceNonce: String(body["nonce"]),
          connection: Number(body["connection"]),
          epoch: (body["spool"] as { epoch: string }).epoch,
        };
        const { deviceNonce } = device;
        say("challenge", {
          ...misbehave.credentials,
          nonce: collectorNonce,
          proof: prove({ type: "challenge", deviceId, deviceNonce, collectorNonce }),
        });
      } else if (frame.type === "proof") {
        const { deviceId, connection, deviceNonce } = device;
        const bytes = linkBytes({ type: "proof", deviceId, connection, deviceNonce, collectorNonce });
        if (!verifyEd25519(device.publicKey, bytes, String(body["proof"]))) {
          faults.push("device-proof-wrong");
          socket.close();
          return;
        }
        if (misbehave.refuseWith) {
          say("refused", misbehave.refuseWith);
          return;
        }
        const acknowledged = devices.get(deviceId)?.acknowledged.get(device.epoch) ?? 0;
        say("welcome", {
          version: 1,
          acknowledgedSeq: misbehave.acknowledgedSeq ?? acknowledged,
          collectorAtMs: Date.now(),
          heartbeatSeconds: 1,
          quarantined: misbehave.quarantined ?? false,
        });
      } else if (frame.type === "heartbeat")
        say("heartbeat-echo", { echo: body["echo"], collectorAtMs: Date.now() });
      else if (frame.seq !== undefined) {
        const known = devices.get(device.deviceId);
        const last = known?.acknowledged.get(device.epoch) ?? 0;
        if (frame.seq <= last) duplicates.push(frame.seq);
        else {
          taken.push(frame);
          known?.acknowledged.set(device.epoch, frame.seq);
        }
        say("ack", { seq: Math.max(last, frame.seq) });
      }
    });
  }

  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${bound}/agent/v1`,
    organisation,
    rootDigest: sha256(Buffer.from(organisation.rootEnvelope.payload, "base64")),
    /** What it proves with `wrongProof`. */
    wrongKey: wrong.publicKey,
    token,
    misbehave,
    taken,
    duplicates,
    hellos,
    frames,
    faults,
    sockets: () => [...open],
    send: (type, body) => open.forEach((socket) => socket.send(JSON.stringify({ type, body }))),
    sendRaw: (text) => open.forEach((socket) => socket.send(text, { binary: typeof text !== "string" })),
    async until(what, holds, limitMs = 8000) {
      const endMs = performance.now() + limitMs;
      while (!holds()) {
        if (performance.now() > endMs) throw new Error(`waited ${limitMs} ms in vain until ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async close() {
      for (const socket of open) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface KnownDevice {
  readonly publicKey: string;
  readonly acknowledged: Map<string, number>;
  readonly names: Map<string, string>;
}

const keysOf = new WeakMap<Organisation, ReturnType<typeof makeKey>>();
const devicesByOrganisation = new WeakMap<Organisation, Map<string, KnownDevice>>();

/** The same organisation keeps its collector key and its devices when the collector is started again. */
function keyOf(organisation: Organisation): ReturnType<typeof makeKey> {
  const key = keysOf.get(organisation) ?? makeKey();
  keysOf.set(organisation, key);
  return key;
}

function devicesOf(organisation: Organisation): Map<string, KnownDevice> {
  const devices = devicesByOrganisation.get(organisation) ?? new Map<string, KnownDevice>();
  devicesByOrganisation.set(organisation, devices);
  return devices;
}
