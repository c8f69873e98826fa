import { createHash, createPublicKey, randomBytes, sign } from "node:crypto";
import { verifySignature } from "../../packages/cli/src/trust/key-file.ts";
import type { Body } from "../../packages/shared/src/protocol/registry.ts";
import { rollouts as takesRollouts } from "../../packages/shared/src/protocol/registry.ts";
import {
  decideRollout,
  nothingHalted,
  payloadOf,
  type Policy,
  ringOf,
  type Rollout,
  rolloutTurn,
  signedBytes,
} from "../../packages/shared/src/trust/trust.ts";
import { uuidFrom } from "../../packages/shared/src/values/values.ts";
import { admitted } from "./admitted.ts";
import { connectDevice, type Identity, type SimulatedDevice, type WireFrame } from "./device.ts";

const digest = (algorithm: string) => (bytes: Uint8Array) =>
  createHash(algorithm).update(bytes).digest("hex");
const cryptography = { verify: verifySignature, sha256: digest("sha256"), sha512: digest("sha512") };

export type Told = Body<"rollouts">["rollouts"][number];

/** What the world of the devices is like, for the whole fleet. */
export interface RollingAround {
  readonly url: string;
  readonly policy: Policy;
  readonly runMs: number;
  readonly fails: (deviceId: string) => boolean;
  /** A hostile collector says that this ring is open, and that nothing was ever halted; null: none lies. */
  lie: number | null;
}

/** A device that takes rollouts by the agent's own rules (`decideRollout`, `rolloutTurn`, its own clock), over a real link. */
export interface RollingDevice {
  readonly deviceId: string;
  /** When it began each run, by the wall clock. */
  readonly began: readonly number[];
  readonly outcome: () => "verified" | "failed" | null;
  readonly ring: () => number | null;
  /** What it was told last. */
  readonly told: () => Told | null;
  /** Why it refused last; null when it did not. */
  readonly refused: () => string | null;
  /** As if the collector had told it this. */
  readonly take: (told: Told) => void;
  connect(): Promise<void>;
  end(): void;
}

const pingEveryMs = 15_000;

export function rollingDevice(identity: Identity, around: RollingAround): RollingDevice {
  const { deviceId, privateKey } = identity;
  const began: number[] = [];
  const ran = new Set<string>();
  let outcome: "verified" | "failed" | null = null;
  let link: SimulatedDevice | null = null;
  let told: Told | null = null;
  let refusedFor: string | null = null;
  let ring: number | null = null;
  let halt = 0;
  let seenAtMs: number | null = null;
  let turnAtMs: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  let running: NodeJS.Timeout | undefined;
  const pinging = setInterval(() => link?.socket.ping(undefined, undefined, () => undefined), pingEveryMs);
  const raw = createPublicKey(privateKey).export({ type: "spki", format: "der" }).subarray(12);
  const keyId = cryptography.sha256(raw).slice(0, 16);

  function begin(offer: Told, name: string): void {
    ran.add(name);
    began.push(Date.now());
    const runId = uuidFrom(Date.now(), randomBytes(10));
    const target = { index: offer.index, path: offer.path };
    link?.send("run-begun", { runId, order: offer.rollout, target, atMs: Date.now() });
    running = setTimeout(() => {
      outcome = around.fails(deviceId) ? "failed" : "verified";
      const exitCode = outcome === "failed" ? 3 : 0;
      const receipt = payloadOf({
        type: "receipt",
        runId,
        deviceId,
        orderDigest: name,
        outcome,
        undone: false,
        startedAtMs: Date.now(),
        endedAtMs: Date.now(),
        tookMs: around.runMs,
        steps: [
          {
            step: "fix",
            startedAtMs: 1,
            tookMs: 1,
            exitCode,
            signal: null,
            outputBytes: 0,
            outputCut: false,
          },
        ],
        journalSeq: 1,
      });
      const signature = sign(null, signedBytes("receipt", receipt), privateKey).toString("base64");
      const payload = Buffer.from(receipt).toString("base64");
      link?.send("receipt", { receipt: { payload, signatures: [{ keyId, signature }] } });
    }, around.runMs);
  }

  /** Begins, waits, or stops, by what was told last and its own clock. */
  function consider(): void {
    clearTimeout(timer);
    const offer = told;
    if (!offer) return;
    const decided = decideRollout(
      {
        ...offer,
        fix: {
          manifest: Buffer.from(offer.fix.manifest, "base64"),
          approvals: offer.fix.approvals,
          files: new Map(
            Object.entries(offer.fix.files).map(([name, data]) => [name, Buffer.from(data, "base64")]),
          ),
        },
      },
      {
        ...cryptography,
        policy: around.policy,
        deviceId,
        wallMs: Date.now(),
        highWaterMs: 0,
        platform: "linux",
        isRoot: true,
        halts: nothingHalted,
        isReportOnly: false,
      },
    );
    refusedFor = decided.ok ? null : decided.code;
    if (!decided.ok || ran.has(decided.digest)) return;
    ring = decided.ring;
    seenAtMs ??= performance.now();
    const turn = rolloutTurn(decided.rollout, decided.ring, {
      deviceId,
      sha256: cryptography.sha256,
      openRing: around.lie ?? offer.openRing,
      halt,
      resumed: decided.resumed,
      seenForMs: performance.now() - seenAtMs,
      turnForMs: turnAtMs === null ? null : performance.now() - turnAtMs,
      nowMs: Date.now(),
      zone: () => "UTC",
    });
    if (turn.act === "start") return begin(offer, decided.digest);
    turnAtMs = turn.turn ? (turnAtMs ?? performance.now()) : null;
    if (turn.waitMs !== null) timer = setTimeout(consider, turn.waitMs + 1);
  }

  function take(offer: Told): void {
    told = offer;
    // The highest that was ever heard: a collector that lowers it resumes nothing.
    halt = Math.max(halt, offer.halt);
    consider();
  }

  return {
    deviceId,
    began,
    outcome: () => outcome,
    ring: () => ring,
    told: () => told,
    refused: () => refusedFor,
    take,
    connect: async () => {
      const hear = ({ type, body }: WireFrame): void => {
        if (type !== "rollouts") return;
        const [offer] = body["rollouts"] as readonly Told[];
        if (offer) take(offer);
        else told = null;
      };
      link = await admitted(() => connectDevice(around.url, identity, [takesRollouts], undefined, hear));
    },
    end: () => {
      clearInterval(pinging);
      clearTimeout(timer);
      clearTimeout(running);
      link?.socket.terminate();
    },
  };
}

/** The ring that a device counts itself to be in. */
export const ownRing = (deviceId: string, rollout: Rollout): number =>
  ringOf(deviceId, rollout, cryptography.sha256);
