import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { Manifest, Order, Receipt } from "@hulplijn/shared/fixes";
import {
  type Approval,
  type Delegation,
  type Envelope,
  manifestBytes,
  payloadOf,
  type Person,
  type Policy,
  type SignedKind,
  signedBytes,
} from "@hulplijn/shared/trust";
import type { LoadedFix } from "../../core/ports.ts";
import type { TestWorld } from "./test-world.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A key pair as the link and the policy write it. */
export function keyPair(): {
  readonly privateKey: KeyObject;
  readonly publicKey: string;
  readonly keyId: string;
} {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const raw = publicKey.export({ type: "spki", format: "der" }).subarray(12);
  return { privateKey, publicKey: raw.toString("base64"), keyId: sha256(raw).slice(0, 16) };
}

export function seal(
  kind: SignedKind,
  object: unknown,
  key: { readonly privateKey: KeyObject; readonly keyId: string },
): Envelope {
  const payload = payloadOf(object);
  return {
    payload: Buffer.from(payload).toString("base64"),
    signatures: [
      {
        keyId: key.keyId,
        signature: sign(null, signedBytes(kind, payload), key.privateKey).toString("base64"),
      },
    ],
  };
}

const text = { en: "Resume the queue", nl: "Wachtrij hervatten" };

/** A fix with one parameter, of class R1. */
export function testFix(over: Partial<Manifest> = {}): LoadedFix {
  const script = Buffer.from("exit 0\n");
  const manifest: Manifest = {
    type: "fix",
    id: "resume-print-queue",
    version: 1,
    author: "Hulplijn",
    title: text,
    summary: text,
    caution: text,
    notice: text,
    risk: "R1",
    repeat: "idempotent",
    runAs: "root",
    timeLimitSeconds: 30,
    verifyWithinSeconds: 10,
    parameters: { queue: { kind: "text", title: text, pattern: "[a-z]+", maxLength: 20 } },
    settles: [{ rule: "print-queue-stopped", subject: "queue" }],
    platforms: { linux: { check: "a.sh", fix: "a.sh", verify: "a.sh" } },
    files: { "a.sh": { sha256: sha256(script), bytes: script.length } },
    ...over,
  };
  const bytes = manifestBytes(manifest);
  return {
    manifest,
    manifestBytes: bytes,
    manifestDigest: sha256(bytes),
    files: new Map([["a.sh", script]]),
  };
}

/** Sam, whom the policy lets approve and order; Sam's key; a key of a shift, and Sam's delegation to it. */
export interface TestPeople {
  readonly approve: (fix: LoadedFix) => Envelope;
  readonly key: ReturnType<typeof keyPair>;
  readonly shiftKey: ReturnType<typeof keyPair>;
  readonly delegate: (over?: Partial<Delegation>) => Envelope;
}

export async function testPeople(world: TestWorld, over: Partial<Person> = {}): Promise<TestPeople> {
  const approver = keyPair();
  const shiftKey = keyPair();
  const policy: Policy = {
    type: "policy",
    version: 1,
    expiresAtMs: world.at.nowMs + 86_400_000,
    people: [
      {
        person: "Sam",
        keys: [{ kind: "file", keyId: approver.keyId, publicKey: approver.publicKey }],
        approves: ["R0", "R1", "R2", "R3"],
        orders: ["R0", "R1"],
        shiftHours: 9,
        batch: 50,
        ...over,
      },
    ],
    thresholds: { R0: 1, R1: 1, R2: 2, R3: 3 },
  };
  await world.store.write((tx) => tx.putSigned("policy", 1, seal("policy", policy, approver)));
  const approve = (fix: LoadedFix): Envelope => {
    const { id, version } = fix.manifest;
    const approval: Approval = {
      type: "approval",
      fix: id,
      version,
      manifestDigest: fix.manifestDigest,
      person: "Sam",
      atMs: world.at.nowMs,
    };
    return seal("approval", approval, approver);
  };
  const delegate = (over: Partial<Delegation> = {}): Envelope => {
    const delegation: Delegation = {
      type: "delegation",
      person: "Sam",
      shiftKey: shiftKey.publicKey,
      classes: ["R0", "R1"],
      issuedAtMs: world.at.nowMs,
      expiresAtMs: world.at.nowMs + 8 * 3_600_000,
      nonce: Buffer.alloc(16, 1).toString("base64"),
      ...over,
    };
    return seal("delegation", delegation, approver);
  };
  return { approve, key: approver, shiftKey, delegate };
}

/** What a device says of an order that ran. */
export function receiptFor(
  order: Pick<Envelope, "payload">,
  device: { readonly privateKey: KeyObject; readonly keyId: string },
  over: Partial<Receipt> = {},
): Envelope {
  const payload = Buffer.from(order.payload, "base64");
  const { runId, deviceId } = JSON.parse(payload.toString()) as Order;
  const receipt: Receipt = {
    type: "receipt",
    runId,
    deviceId,
    orderDigest: sha256(payload),
    outcome: "verified",
    undone: false,
    startedAtMs: 1,
    endedAtMs: 2,
    tookMs: 1500,
    steps: [
      { step: "fix", startedAtMs: 1, tookMs: 1, exitCode: 0, signal: null, outputBytes: 0, outputCut: false },
    ],
    journalSeq: 1,
    ...over,
  };
  return seal("receipt", receipt, device);
}
