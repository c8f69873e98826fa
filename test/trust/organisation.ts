import { createHash, generateKeyPairSync, sign, verify, createPublicKey, type KeyObject } from "node:crypto";
import type { Manifest, Order } from "../../packages/shared/src/fixes/fixes.ts";
import { auditHash } from "../../packages/shared/src/audit/audit.ts";
import type { Body } from "../../packages/shared/src/protocol/registry.ts";
import {
  type Algorithm,
  type Approval,
  type Envelope,
  manifestBytes,
  noCaller,
  nothingHalted,
  type OrderCircumstances,
  payloadOf,
  type Person,
  type Policy,
  type RiskClass,
  type Root,
  type RootKey,
  signedBytes,
  type SignedKind,
} from "../../packages/shared/src/trust/trust.ts";

// An organisation for tests: real keys, real signatures, everything right. A test makes one thing wrong.

export interface TestKey {
  readonly keyId: string;
  /** Raw, base64. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
export const sha512 = (bytes: Uint8Array): string => createHash("sha512").update(bytes).digest("hex");

const keyObjects = new Map<string, KeyObject>();

function keyObjectOf(publicKey: string, algorithm: Algorithm): KeyObject {
  const known = keyObjects.get(publicKey);
  if (known) return known;
  const raw = Buffer.from(publicKey, "base64");
  const part = (from: number): string => raw.subarray(from, from + 32).toString("base64url");
  const jwk =
    algorithm === "ES256"
      ? { kty: "EC", crv: "P-256", x: part(1), y: part(33) }
      : { kty: "OKP", crv: "Ed25519", x: part(0) };
  const made = createPublicKey({ format: "jwk", key: jwk });
  keyObjects.set(publicKey, made);
  return made;
}

export function verifySignature(
  publicKey: string,
  message: Uint8Array,
  signature: string,
  algorithm: Algorithm = "Ed25519",
): boolean {
  const digest = algorithm === "ES256" ? "sha256" : null;
  return verify(digest, message, keyObjectOf(publicKey, algorithm), Buffer.from(signature, "base64"));
}

export const verifyEd25519 = (publicKey: string, message: Uint8Array, signature: string): boolean =>
  verifySignature(publicKey, message, signature);

/** What the pure decisions are given. */
export const cryptography = { verify: verifySignature, sha256, sha512 };

/**
 * The same, and each signature is checked once: for tests that judge one object some ten thousand times with one bit
 * changed, most of them in a part that leaves its signatures as they were.
 */
export function rememberingCryptography(): typeof cryptography {
  const known = new Map<string, boolean>();
  return {
    sha256,
    sha512,
    verify(publicKey, message, signature, algorithm) {
      const name = `${publicKey} ${signature} ${sha256(message)}`;
      const held = known.get(name) ?? verifySignature(publicKey, message, signature, algorithm);
      known.set(name, held);
      return held;
    },
  };
}

export function makeKey(): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
  return { keyId: sha256(raw).slice(0, 16), publicKey: raw.toString("base64"), privateKey };
}

export function envelope(kind: SignedKind, payload: Uint8Array, keys: readonly TestKey[]): Envelope {
  return {
    payload: Buffer.from(payload).toString("base64"),
    signatures: keys.map(({ keyId, privateKey }) => ({
      keyId,
      signature: sign(null, signedBytes(kind, payload), privateKey).toString("base64"),
    })),
  };
}

const both = (text: string): { en: string; nl: string } => ({ en: text, nl: text });

/** A device at a calm moment: one open ticket ten seconds old, nothing halted, an empty journal. */
export const calmly = (policy: Policy): OrderCircumstances => ({
  policy,
  deviceId,
  tickets: [{ ticket, ageMs: 0, isOfThisBoot: true }],
  wallMs,
  highWaterMs: 0,
  journalHas: () => false,
  platform: "linux",
  isRoot: true,
  halts: nothingHalted,
  isReportOnly: false,
  caller: noCaller,
  ...cryptography,
});

export const deviceId = "0193b5a0-0000-7000-8000-000000000001";
export const runId = "0193b5a0-0000-7000-8000-00000000000a";
export const ticket = Buffer.alloc(16, 7).toString("base64");
/** Where the clocks of tests stand. */
export const wallMs = 1_795_000_000_000;
const day = 86_400_000;

export interface Organisation {
  readonly rootKeys: readonly TestKey[];
  readonly approverKeys: readonly TestKey[];
  readonly ordererKey: TestKey;
  readonly root: Root;
  readonly rootEnvelope: Envelope;
  readonly policy: Policy;
  readonly policyEnvelope: Envelope;
}

/** A person with one key file, who approves everything and orders what is named. */
export const personOf = (person: string, key: TestKey, orders: RiskClass[] = ["R0", "R1"]): Person => ({
  person,
  keys: [{ kind: "file", keyId: key.keyId, publicKey: key.publicKey }],
  approves: ["R0", "R1", "R2", "R3"],
  orders,
  shiftHours: 9,
  batch: 50,
});

/** A key of a root, by the person whose it is. */
export const rootKeyOf = (person: string, { keyId, publicKey }: TestKey): RootKey => ({
  person,
  kind: "file",
  keyId,
  publicKey,
});

/**
 * Two root keys that must both sign; three people, Ans, Bas and Cor, who approve; and Dirk, who orders R0 and R1 unless more is
 * named, and approves nothing.
 */
export function makeOrganisation(
  change: Partial<Policy> = {},
  classes: RiskClass[] = ["R0", "R1"],
): Organisation {
  const rootKeys = [makeKey(), makeKey()];
  const approverKeys = [makeKey(), makeKey(), makeKey()];
  const ordererKey = makeKey();
  const root: Root = {
    type: "root",
    version: 1,
    organisation: "Gemeente Voorbeeld",
    threshold: 2,
    expiresAtMs: wallMs + 700 * day,
    keys: rootKeys.map((key, at) => rootKeyOf(["Rik", "Roos"][at] ?? "", key)),
  };
  const policy: Policy = {
    type: "policy",
    version: 3,
    expiresAtMs: wallMs + 30 * day,
    people: [
      ...["Ans", "Bas", "Cor"].map((person, at) => personOf(person, approverKeys[at] ?? makeKey(), [])),
      { ...personOf("Dirk", ordererKey, classes), approves: [] },
    ],
    thresholds: { R0: 1, R1: 1, R2: 2, R3: 3 },
    ...change,
  };
  return {
    rootKeys,
    approverKeys,
    ordererKey,
    root,
    rootEnvelope: envelope("root", payloadOf(root), rootKeys),
    policy,
    policyEnvelope: envelope("policy", payloadOf(policy), rootKeys),
  };
}

export interface TestFix {
  readonly manifest: Manifest;
  readonly bytes: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A fix out of the scripts' texts, with its digests right. */
export function makeFix(
  scripts: Readonly<Record<string, string>> = { "check.sh": "exit 0\n", "fix.sh": "echo mended\n" },
  change: Partial<Manifest> = {},
): TestFix {
  const files = new Map(
    Object.entries(scripts).map(([name, text]) => [name, new Uint8Array(Buffer.from(text))]),
  );
  const verifyScript = files.has("verify.sh") ? "verify.sh" : "check.sh";
  const manifest: Manifest = {
    type: "fix",
    id: "mend-thing",
    version: 2,
    author: "Hulplijn",
    title: both("Mend a thing"),
    summary: both("Mends it."),
    caution: both("Not while it is in use."),
    notice: both("Nothing."),
    risk: "R1",
    waitsFor: [],
    repeat: "once",
    runAs: "root",
    timeLimitSeconds: 20,
    verifyWithinSeconds: 0,
    parameters: {
      queue: { kind: "text", title: both("Queue"), pattern: "[A-Za-z0-9_.-]+", maxLength: 40 },
      jobId: { kind: "whole", title: both("Number"), min: 1, max: 9999 },
      how: { kind: "choice", title: both("How"), of: ["gently", "now"] },
    },
    settles: [],
    platforms: {
      linux: {
        check: "check.sh",
        fix: "fix.sh",
        verify: verifyScript,
        ...(files.has("undo.sh") ? { undo: "undo.sh" } : {}),
      },
    },
    files: Object.fromEntries(
      [...files].map(([name, bytes]) => [name, { sha256: sha256(bytes), bytes: bytes.length }]),
    ),
    ...change,
  };
  return { manifest, bytes: manifestBytes(manifest), files };
}

export function approvalOf(
  fix: TestFix,
  person: string,
  key: TestKey,
  change: Partial<Approval> = {},
): Envelope {
  const approval: Approval = {
    type: "approval",
    fix: fix.manifest.id,
    version: fix.manifest.version,
    manifestDigest: sha256(fix.bytes),
    person,
    atMs: wallMs - day,
    ...change,
  };
  return envelope("approval", payloadOf(approval), [key]);
}

export function orderOf(fix: TestFix, change: Partial<Order> = {}): Order {
  return {
    type: "order",
    person: "Dirk",
    runId,
    deviceId,
    fix: fix.manifest.id,
    version: fix.manifest.version,
    manifestDigest: sha256(fix.bytes),
    params: { queue: "office", jobId: 7, how: "now" },
    ticket,
    lifetimeSeconds: 600,
    ...change,
  };
}

/** What a collector says of an order's place on its audit trail: a line that names the order and these approvals, and is the last. */
export function recordedOf(
  order: Pick<Envelope, "payload">,
  approvals: readonly Envelope[],
  change: { readonly index?: number; readonly detail?: object; readonly action?: string } = {},
): NonNullable<Body<"order">["recorded"]> {
  const digest = ({ payload }: Pick<Envelope, "payload">): string => sha256(Buffer.from(payload, "base64"));
  const detail = { orderDigest: digest(order), approvals: approvals.map(digest) };
  const line = {
    index: 7,
    atMs: wallMs,
    who: "Dirk",
    action: "run.ordered",
    object: runId,
    previous: "ab".repeat(32),
    ...change,
    detail: { ...detail, ...change.detail },
  };
  const hash = auditHash(line, (text) => sha256(Buffer.from(text)));
  return { line: JSON.stringify({ ...line, hash }), head: { index: line.index, hash } };
}
