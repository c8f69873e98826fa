import { createHash, generateKeyPairSync, sign, verify, createPublicKey, type KeyObject } from "node:crypto";
import type { Manifest, Order } from "../../packages/shared/src/fixes/fixes.ts";
import {
  type Approval,
  type Envelope,
  manifestBytes,
  payloadOf,
  type Policy,
  type Root,
  signedBytes,
  type SignedKind,
} from "../../packages/shared/src/trust/trust.ts";

// An organisation for tests: real keys, real signatures, everything right. A test makes one thing wrong.

export interface TestKey {
  readonly keyId: string;
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const keyObjects = new Map<string, KeyObject>();

function keyObjectOf(publicKey: string): KeyObject {
  const x = Buffer.from(publicKey, "base64").toString("base64url");
  const made =
    keyObjects.get(publicKey) ?? createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x } });
  keyObjects.set(publicKey, made);
  return made;
}

export function verifyEd25519(publicKey: string, message: Uint8Array, signature: string): boolean {
  return verify(null, message, keyObjectOf(publicKey), Buffer.from(signature, "base64"));
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

/** Two root keys that must both sign; three approvers, Ans, Bas and Cor; one orderer, for R0 and R1 unless more is named. */
export function makeOrganisation(
  change: Partial<Policy> = {},
  classes: Policy["orderers"][number]["classes"] = ["R0", "R1"],
): Organisation {
  const rootKeys = [makeKey(), makeKey()];
  const approverKeys = [makeKey(), makeKey(), makeKey()];
  const ordererKey = makeKey();
  const shown = ({ keyId, publicKey }: TestKey): { keyId: string; publicKey: string } => ({
    keyId,
    publicKey,
  });
  const root: Root = {
    type: "root",
    version: 1,
    organisation: "Gemeente Voorbeeld",
    threshold: 2,
    keys: rootKeys.map(shown),
  };
  const policy: Policy = {
    type: "policy",
    version: 3,
    expiresAtMs: wallMs + 30 * day,
    approvers: ["Ans", "Bas", "Cor"].map((person, at) => ({
      person,
      ...shown(approverKeys[at] ?? makeKey()),
    })),
    orderers: [{ name: "collector", ...shown(ordererKey), classes }],
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
