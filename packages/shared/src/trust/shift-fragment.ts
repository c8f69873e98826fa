import { fromBase64Url, toBase64 } from "../values/base64.ts";
import type { Envelope } from "./envelope.ts";

/**
 * A shift that a person began on their own machine, on its way into their browser: the seed of the shift's Ed25519 key, and the
 * delegation that a file key signed. It travels in a URL's fragment, which browsers send to nobody.
 */
export interface CarriedShift {
  readonly seed: Uint8Array;
  readonly delegation: Envelope;
}

/** What stands before it in a fragment: `#shift=…`, or `#<secret of a sign-in link>&shift=…`. */
export const shiftMark = "shift=";

const base64url = (text: string): string =>
  text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const bytesOf = (text: string | undefined): Uint8Array | null =>
  text === undefined || !/^[A-Za-z0-9_-]{1,8192}$/.test(text) ? null : fromBase64Url(text);

/** As text for a fragment: seed, payload, key id and signature. Null when the delegation is not one of one file key. */
export function writeShift({ seed, delegation }: CarriedShift): string | null {
  const [proof, ...more] = delegation.signatures;
  if (!proof || more.length > 0 || !("signature" in proof)) return null;
  const { keyId, signature } = proof;
  return [base64url(toBase64(seed)), base64url(delegation.payload), keyId, base64url(signature)].join(".");
}

/** Reads what `writeShift` wrote; null when it is anything else. Whether it is worth anything, devices decide. */
export function readShift(text: string): CarriedShift | null {
  const [seedText, payloadText, keyId = "", signatureText, ...more] = text.split(".");
  const [seed, payload, signature] = [bytesOf(seedText), bytesOf(payloadText), bytesOf(signatureText)];
  if (!seed || !payload || !signature || more.length > 0) return null;
  if (seed.length !== 32 || signature.length !== 64 || !/^[0-9a-f]{16}$/.test(keyId)) return null;
  const signatures = [{ keyId, signature: toBase64(signature) }];
  return { seed, delegation: { payload: toBase64(payload), signatures } };
}
