import { refuse, type Refusal } from "../errors/errors.ts";
import { fromBase64, toBase64Url } from "../values/base64.ts";
import { bytesOfHex } from "../values/hex.ts";
import type { Assertion } from "./envelope.ts";
import type { PersonKey } from "./policy.ts";
import { rawKeyBytes } from "./public-key.ts";
import type { Algorithm, Cryptography } from "./signed.ts";

const mostBytes = 1024;
const hashBytes = 32;
/** Hash of the relying party's id, flags, counter (Web Authentication 6.1). */
const headBytes = 37;
const signatureSizes: Readonly<Record<Algorithm, readonly [least: number, most: number]>> = {
  Ed25519: [64, 64],
  // A SEQUENCE of two INTEGERs of one to 33 bytes.
  ES256: [8, 72],
};

const userPresent = 0x01;
const userVerified = 0x04;
const backupEligible = 0x08;
const backedUp = 0x10;
const attestedData = 0x40;
const extensionData = 0x80;
const reserved = 0x22;

const beginsWith = (bytes: Uint8Array, head: Uint8Array): boolean =>
  bytes.length >= head.length && head.every((byte, at) => bytes[at] === byte);

type Passkey = Extract<PersonKey, { kind: "passkey" }>;

/** The challenge that a passkey has to sign for these bytes (`signedBytes` of an object), as WebAuthn spells it. */
export function challengeOf(message: Uint8Array, sha256: Cryptography["sha256"]): string {
  return toBase64Url(bytesOfHex(sha256(message)));
}

/**
 * Whether a passkey of the policy signed these bytes, with its user present and verified, on its own origin: W3C Web
 * Authentication 7.2 by the limited verification algorithm of its section 5.8.1.2, which compares bytes and reads no JSON.
 * Counters are not looked at: a device sees a few of the assertions, in no order. `synced`: the passkey can be copied.
 */
export function decideAssertion(
  assertion: Assertion,
  message: Uint8Array,
  key: Passkey,
  { verify, sha256 }: Cryptography,
): { readonly ok: true; readonly synced: boolean } | Refusal {
  const wrong = (detail: string): Refusal => refuse("assertion-wrong", detail);
  const data = fromBase64(assertion.authenticatorData);
  const client = fromBase64(assertion.clientDataJSON);
  const signature = fromBase64(assertion.signature);
  const publicKey = fromBase64(key.publicKey);
  if (!data || !client || !signature || !publicKey) return wrong("it is not in its one right spelling");
  const [least, most] = signatureSizes[key.algorithm];
  if (data.length > mostBytes || client.length > mostBytes) return wrong("it is too long");
  if (signature.length < least || signature.length > most) return wrong("the signature has a wrong length");
  if (publicKey.length !== rawKeyBytes[key.algorithm]) return wrong("the policy's key has a wrong length");
  // Any origin below an rpId may use its passkeys, so the policy's origin has to be the rpId's own host.
  if (hostOf(key.origin) !== key.rpId) return wrong("the policy's origin is not of its rpId");

  const ours = `{"type":"webauthn.get","challenge":"${challengeOf(message, sha256)}","origin":"${key.origin}","crossOrigin":false`;
  const head = new TextEncoder().encode(ours);
  const after = client[head.length];
  if (!beginsWith(client, head)) return wrong("the browser signed for something else, or elsewhere");
  const isWhole =
    after === 0x7d ? client.length === head.length + 1 : after === 0x2c && client.at(-1) === 0x7d;
  if (!isWhole) return wrong("the browser's data go on in an unknown way");

  if (data.length < headBytes) return wrong("the authenticator's data are too short");
  const rpHash = bytesOfHex(sha256(new TextEncoder().encode(key.rpId)));
  if (!beginsWith(data, rpHash)) return wrong("the passkey is of another site");
  const flags = data[hashBytes] as number;
  const has = (flag: number): boolean => (flags & flag) !== 0;
  if (!has(userPresent) || !has(userVerified)) return wrong("the user was not verified");
  if (has(reserved) || has(attestedData)) return wrong("a flag is set that may not be");
  if (has(backedUp) && !has(backupEligible)) return wrong("it is backed up and cannot be");
  if (has(extensionData) !== data.length > headBytes)
    return wrong("the authenticator's data have a wrong length");

  const signed = Uint8Array.from([...data, ...bytesOfHex(sha256(client))]);
  return verify(key.publicKey, signed, assertion.signature, key.algorithm)
    ? { ok: true, synced: has(backupEligible) }
    : wrong("the signature does not hold");
}

const hostOf = (origin: string): string => origin.replace(/^https?:\/\//, "").replace(/:[0-9]+$/, "");
