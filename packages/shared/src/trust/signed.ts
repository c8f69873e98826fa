/** The kinds of objects that are signed. Each has its own domain separation, so that no signature fits another kind. */
export const signedKinds = [
  "root",
  "policy",
  "approval",
  "delegation",
  "order",
  "batch",
  "receipt",
  "link",
  "sign-in",
  "stop",
  "revoke",
  "resume",
  "standing-order",
  "anchor",
  "caller-code",
  "release",
  "schedule",
  "rollout",
  "rollout-resume",
] as const;
export type SignedKind = (typeof signedKinds)[number];

/**
 * What a signature covers: a pre-authentication encoding (as in DSSE) of the kind and the payload, so that neither can
 * be taken for the other. Bytes in, bytes out; never text.
 */
export function signedBytes(kind: SignedKind, payload: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode(`hulplijn/${kind}/v1\n${payload.length}\n`);
  const all = new Uint8Array(head.length + payload.length);
  all.set(head, 0);
  all.set(payload, head.length);
  return all;
}

export type Algorithm = "Ed25519" | "ES256";

/**
 * Checks a signature by an algorithm that the policy names, never the message; passed in, because `shared` does no
 * cryptography. Ed25519: `publicKey` is the raw 32 bytes, the signature 64. ES256 (P-256, SHA-256): the 65 bytes of the
 * uncompressed point, and DER. All base64. False for anything that is not such a key or signature.
 */
export type Verify = (
  publicKey: string,
  message: Uint8Array,
  signature: string,
  algorithm: Algorithm,
) => boolean;

/** A digest as lower-case hexadecimal; passed in as well. */
export type Digest = (bytes: Uint8Array) => string;

export interface Cryptography {
  readonly verify: Verify;
  readonly sha256: Digest;
  /** Signatures of SSH keys are over this one unless told otherwise. */
  readonly sha512: Digest;
}

/** Makes the bytes that get signed: JSON without spaces. */
export function payloadOf(object: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(object));
}

/**
 * Reads a payload strictly: UTF-8, and exactly the text that `JSON.stringify` makes of its own value. So there are no
 * duplicate keys, no spaces, no numbers in a second notation. Null when it is anything else, or deeper than 16.
 */
export function readPayload(payload: Uint8Array): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(payload);
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text && depth(value) <= 16 ? value : null;
  } catch {
    return null;
  }
}

function depth(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let deepest = 0;
  for (const inner of Object.values(value)) deepest = Math.max(deepest, depth(inner));
  return deepest + 1;
}
