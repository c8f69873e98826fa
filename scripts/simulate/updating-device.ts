import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { verifySignature } from "../../packages/cli/src/trust/key-file.ts";
import { releases } from "../../packages/shared/src/protocol/registry.ts";
import {
  decideRelease,
  type Envelope,
  nothingHalted,
  type Policy,
  type Release,
  ringOf,
  ringWaitMs,
} from "../../packages/shared/src/trust/trust.ts";
import { admitted } from "./admitted.ts";
import { connectDevice, type Identity, type SimulatedDevice, type WireFrame } from "./device.ts";

const digest = (algorithm: string) => (bytes: Uint8Array) =>
  createHash(algorithm).update(bytes).digest("hex");
const cryptography = { verify: verifySignature, sha256: digest("sha256"), sha512: digest("sha512") };

export type Said = "waiting" | "fetching" | "trying" | "settled" | "returned" | "refused";

/** How the new version does on a device. */
export type Fate = "proves-itself" | "crashes" | "hangs";

/** What the world of the devices is like, for the whole fleet. */
export interface Around {
  readonly url: string;
  readonly policy: Policy;
  /** How long a trial takes before anything is known of it. */
  readonly trialMs: number;
  readonly fate: (deviceId: string, release: Release) => Fate;
  /** A hostile collector says that this ring is open, whatever the real one says; null: none lies. */
  lie: number | null;
}

/**
 * A device that takes releases by the agent's own rules (`decideRelease`, `ringOf`, its own clock), over a real link: it verifies the
 * signatures, fetches the bundle piece by piece, compares its digest, starts anew, and goes back when the new version is no good.
 */
export interface UpdatingDevice {
  readonly deviceId: string;
  readonly isAble: boolean;
  /** What it runs. */
  version(): string;
  /** What it said last of each release, by sequence. */
  readonly said: ReadonlyMap<number, Said>;
  /** Pieces that it asked for, by sequence. */
  readonly asked: ReadonlyMap<number, number>;
  /** How often it was told of a release. */
  offers(): number;
  connect(): Promise<void>;
  end(): void;
}

/** More often than the collector lets go of whom it does not hear. */
const pingEveryMs = 15_000;

export function updatingDevice(identity: Identity, isAble: boolean, around: Around): UpdatingDevice {
  const said = new Map<number, Said>();
  const asked = new Map<number, number>();
  let version = "1.0.0";
  let sequence = 0;
  let offers = 0;
  let link: SimulatedDevice | null = null;
  let current: { readonly release: Release; readonly seenAtMs: number } | null = null;
  let openRing = -1;
  let pieces: Buffer[] = [];
  let timer: NodeJS.Timeout | undefined;
  const pinging = setInterval(() => link?.socket.ping(undefined, undefined, () => undefined), pingEveryMs);
  const ring = (release: Release): number => ringOf(identity.deviceId, release, cryptography.sha256);

  function say(release: Release, state: Said, code: string | null = null): void {
    if (said.get(release.sequence) === state) return;
    said.set(release.sequence, state);
    const about = { sequence: release.sequence, version: release.version, ring: ring(release) };
    link?.send("release-state", { ...about, state, code, atMs: Date.now() });
  }

  function want(release: Release): void {
    asked.set(release.sequence, (asked.get(release.sequence) ?? 0) + 1);
    const offset = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const body = { sha256: release.bundle.sha256, offset };
    link?.socket.send(JSON.stringify({ type: "release-wanted", body }));
  }

  /** Begins, waits, or stops, by what was told last and its own clock. */
  function consider(): void {
    clearTimeout(timer);
    if (!current || current.release.sequence <= sequence) return;
    const { release, seenAtMs } = current;
    const now = { openRing, seenForMs: performance.now() - seenAtMs };
    const leftMs = ringWaitMs(release, ring(release), now);
    if (leftMs !== 0) {
      say(release, "waiting");
      if (leftMs !== null) timer = setTimeout(consider, leftMs + 1);
    } else if (said.get(release.sequence) !== "fetching") {
      pieces = [];
      say(release, "fetching");
      want(release);
    }
  }

  async function tryIt(release: Release): Promise<void> {
    say(release, "trying");
    sequence = release.sequence;
    const fate = around.fate(identity.deviceId, release);
    await wait(around.trialMs * (0.5 + Math.random()));
    link?.socket.terminate();
    if (fate === "proves-itself") version = release.version;
    identity.agentVersion = version;
    await connect();
    if (fate === "proves-itself") say(release, "settled");
    else say(release, "returned", fate === "crashes" ? "release-crashed" : "release-silent");
  }

  function takePiece(body: WireFrame["body"]): void {
    const release = current?.release;
    if (!release || body["sha256"] !== release.bundle.sha256) return;
    if (said.get(release.sequence) !== "fetching") return;
    pieces.push(Buffer.from(String(body["data"]), "base64"));
    const whole = Buffer.concat(pieces);
    if (whole.length < release.bundle.sizeBytes) want(release);
    else if (cryptography.sha256(whole) !== release.bundle.sha256)
      say(release, "refused", "release-bundle-wrong");
    else void tryIt(release);
  }

  function takeOffer(body: WireFrame["body"]): void {
    offers += 1;
    openRing = around.lie ?? Number(body["openRing"]);
    const decided = decideRelease(body["release"] as Envelope, {
      ...cryptography,
      policy: around.policy,
      halts: nothingHalted,
      isReportOnly: false,
      platform: "linux-x64",
      nodeMajor: 24,
      sequence,
      floor: 0,
      wallMs: Date.now(),
      highWaterMs: 0,
    });
    if (!decided.ok) return;
    if (current?.release.sequence !== decided.release.sequence)
      current = { release: decided.release, seenAtMs: performance.now() };
    consider();
  }

  async function connect(): Promise<void> {
    const hear = ({ type, body }: WireFrame): void => {
      if (type === "release") takeOffer(body);
      else if (type === "release-piece") takePiece(body);
    };
    const capabilities = isAble ? [releases] : [];
    link = await admitted(() => connectDevice(around.url, identity, capabilities, undefined, hear));
  }

  return {
    deviceId: identity.deviceId,
    isAble,
    version: () => version,
    said,
    asked,
    offers: () => offers,
    connect,
    end: () => {
      clearInterval(pinging);
      clearTimeout(timer);
      link?.socket.terminate();
    },
  };
}
