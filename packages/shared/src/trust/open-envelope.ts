import { fromBase64 } from "../values/base64.ts";
import { checks } from "./checks.generated.ts";
import type { Envelope } from "./envelope.ts";
import { readPayload, signedBytes, type SignedKind, type Verify } from "./signed.ts";

/** SHA-256 as lower-case hexadecimal; passed in, because `shared` does no cryptography. */
export type Digest = (bytes: Uint8Array) => string;

/** More signatures than this are not looked at: each costs a verification. */
const mostSignatures = 16;
const signatureBytes = 64;

/** A key that may have signed. */
export interface KnownKey {
  readonly keyId: string;
  readonly publicKey: string;
}

/** An envelope's bytes, and those of the known keys whose signatures over them hold. */
export interface Opened<Key extends KnownKey> {
  readonly payload: Uint8Array;
  readonly signedBy: readonly Key[];
}

/**
 * Verifies the signatures of an envelope against known keys; nothing of the payload is read. A public key counts once,
 * however often it signed and under however many ids. Null when the envelope is not in the one right form.
 */
export function openEnvelope<Key extends KnownKey>(
  envelope: Envelope,
  kind: SignedKind,
  keys: readonly Key[],
  verify: Verify,
): Opened<Key> | null {
  const payload = fromBase64(envelope.payload);
  if (!payload || envelope.signatures.length > mostSignatures) return null;
  const message = signedBytes(kind, payload);
  const signedBy = new Map<string, Key>();
  for (const { keyId, signature } of envelope.signatures) {
    if (fromBase64(signature)?.length !== signatureBytes) return null;
    const key = keys.find((known) => known.keyId === keyId);
    if (!key || signedBy.has(key.publicKey) || !verify(key.publicKey, message, signature)) continue;
    signedBy.set(key.publicKey, key);
  }
  return { payload, signedBy: [...signedBy.values()] };
}

/** Signed kinds that are objects of a schema. */
export type ParsedKind = "root" | "policy" | "approval" | "order" | "receipt" | "manifest";

/** Reads verified bytes as an object: strictly, by the check compiled from its schema. Null when they are anything else. */
export function parsePayload<Value>(kind: ParsedKind, payload: Uint8Array): Value | null {
  return checkedAs<Value>(kind, readPayload(payload));
}

/** A value that came out of strict reading, as an object of the kind; null when its check says otherwise. */
export function checkedAs<Value>(kind: ParsedKind, value: unknown): Value | null {
  return checks.get(kind)?.(value) === null ? (value as Value) : null;
}
