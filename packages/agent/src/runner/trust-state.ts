import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { refuse, type Refusal } from "@hulplijn/shared/errors";
import type { Algorithm, Envelope, Policy, Root } from "@hulplijn/shared/trust";
import {
  derOfKey,
  payloadOf,
  rawOfDer,
  readPolicy,
  type RootStand,
  signedBytes,
  walkRoots,
} from "@hulplijn/shared/trust/decide";
import { readTheirs } from "./as-service.ts";

/** Who this device is and whom it trusts, as the runner itself reads it from disk. */
export interface TrustState {
  readonly ok: true;
  readonly deviceId: string;
  readonly root: Root;
  /** The digest that was pinned at enrolment. */
  readonly pinned: string;
  /** What the root's payload hashes to. */
  readonly rootDigest: string;
  readonly policy: Policy;
}

/** How far this device was before, by what the runner itself keeps. */
export interface TrustFloor {
  /** The pin that the runner first saw, and the newest root since; null before the first. */
  readonly root: (RootStand & { readonly pinned: string }) | null;
  /** The highest version of a policy that it ever verified. */
  readonly policyVersion: number;
}

export const noFloor: TrustFloor = { root: null, policyVersion: 0 };

function publicKeyOf(raw: string, algorithm: Algorithm): KeyObject {
  const der = derOfKey(Buffer.from(raw, "base64"), algorithm);
  if (!der) throw new RangeError(`not as long as a key of ${algorithm}`);
  return createPublicKey({ key: Buffer.from(der), format: "der", type: "spki" });
}

/** A signature by a raw public key, both base64, as `Verify` says. False for anything that is not one; never throws. */
export function verifySignature(
  publicKey: string,
  message: Uint8Array,
  signature: string,
  algorithm: Algorithm,
): boolean {
  try {
    const digest = algorithm === "ES256" ? "sha256" : null;
    return verify(digest, message, publicKeyOf(publicKey, algorithm), Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const sha512 = (bytes: Uint8Array): string => createHash("sha512").update(bytes).digest("hex");

export const cryptography = { verify: verifySignature, sha256, sha512 };

/** What the agent's state folder holds about trust, as read: nothing of it is believed yet. */
export interface TrustDocuments {
  readonly identity: unknown;
  /** The chain of roots, first one first. */
  readonly roots: unknown;
  readonly policy: unknown;
}

const isRootProof = (one: unknown): boolean =>
  typeof one === "object" &&
  one !== null &&
  "keyId" in one &&
  typeof one.keyId === "string" &&
  (("signature" in one && typeof one.signature === "string") ||
    ("ssh" in one && typeof one.ssh === "string"));

/**
 * The value as an envelope signed by plain or SSH keys, as the root's are; null when it is none. Other signatures count for nothing and
 * are left out: whoever carries an envelope can add one, and the network half, which took it, would take no second one of that version.
 */
function asEnvelope(value: unknown): Envelope | null {
  if (typeof value !== "object" || value === null || !("payload" in value) || !("signatures" in value))
    return null;
  const { payload, signatures } = value;
  if (typeof payload !== "string" || !Array.isArray(signatures)) return null;
  return { payload, signatures: signatures.filter(isRootProof) as Envelope["signatures"] };
}

function asChain(value: unknown): readonly Envelope[] {
  const all = Array.isArray(value) ? value.map(asEnvelope) : [];
  const chain = all.filter((one) => one !== null);
  return chain.length === all.length ? chain : [];
}

/**
 * Verifies roots and policy: the chain of roots from the digest pinned at enrolment on, the policy against the last of them, and
 * both against how far this device was before.
 */
export function judgeTrust(documents: TrustDocuments, floor: TrustFloor): TrustState | Refusal {
  const { identity } = documents;
  const named = typeof identity === "object" && identity !== null ? identity : {};
  const deviceId = "deviceId" in named ? named.deviceId : null;
  const rootDigest = "rootDigest" in named ? named.rootDigest : null;
  if (typeof deviceId !== "string" || typeof rootDigest !== "string") {
    return refuse("root-not-pinned", "this device is not enrolled");
  }
  const roots = asChain(documents.roots);
  const policy = asEnvelope(documents.policy);
  if (floor.root && floor.root.pinned !== rootDigest)
    return refuse("root-not-pinned", "this device was enrolled in another organisation before");
  if (!policy) return refuse("policy-malformed", "there is no policy on this device");
  const rooted = walkRoots(roots, rootDigest, floor.root, cryptography);
  if (!rooted.ok) return rooted;
  const read = readPolicy(policy, rooted.root, cryptography);
  if (!read.ok) return read;
  const { policyVersion } = floor;
  if (read.policy.version < policyVersion) {
    return refuse("policy-older", `version ${read.policy.version}, and ${policyVersion} was in force before`);
  }
  const { root, digest } = rooted;
  return { ok: true, deviceId, pinned: rootDigest, root, rootDigest: digest, policy: read.policy };
}

/** The network half's folder, and the user that its files must be of; null where both halves are one user. */
export interface Theirs {
  readonly folder: string;
  readonly owner: number | null;
}

function theirText({ folder, owner }: Theirs, name: string): string | null {
  try {
    return readTheirs(`${folder}/${name}`, owner);
  } catch {
    return null;
  }
}

function asJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** This device's id, whatever else is amiss; null before enrolment. */
export function readDeviceId(state: Theirs): string | null {
  const identity = asJson(theirText(state, "identity.json"));
  const named = typeof identity === "object" && identity !== null ? identity : {};
  return "deviceId" in named && typeof named.deviceId === "string" ? named.deviceId : null;
}

/**
 * Reads identity, roots and policy from the agent's state folder, each time it is called, and verifies them: the same bytes with the
 * same floor are the same verdict, and are verified once.
 */
export function openTrustState(state: Theirs): (floor: TrustFloor) => TrustState | Refusal {
  let last: { readonly about: string; readonly verdict: TrustState | Refusal } | null = null;
  return (floor) => {
    const [identity = null, roots = null, policy = null] = [
      "identity.json",
      "trust/root.json",
      "trust/policy.json",
    ].map((name) => theirText(state, name));
    const about = JSON.stringify([identity, roots, policy, floor]);
    if (last?.about === about) return last.verdict;
    const documents = { identity: asJson(identity), roots: asJson(roots), policy: asJson(policy) };
    const verdict = judgeTrust(documents, floor);
    last = { about, verdict };
    return verdict;
  };
}

/** Signs objects with the device's own key (PEM). Throws when the key cannot be read. */
export function openSigner(
  keyFile: string,
  owner: number | null,
): (kind: "receipt" | "caller-code", object: unknown) => Envelope {
  const key = createPrivateKey(readTheirs(keyFile, owner));
  const raw = rawOfDer(createPublicKey(key).export({ type: "spki", format: "der" }), "Ed25519");
  const keyId = sha256(raw).slice(0, 16);
  return (kind, object) => {
    const payload = payloadOf(object);
    const signature = sign(null, signedBytes(kind, payload), key).toString("base64");
    return { payload: Buffer.from(payload).toString("base64"), signatures: [{ keyId, signature }] };
  };
}
