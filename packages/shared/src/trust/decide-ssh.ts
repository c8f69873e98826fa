import { refuse, type Refusal } from "../errors/errors.ts";
import { fromBase64, toBase64 } from "../values/base64.ts";
import { bytesOfHex } from "../values/hex.ts";
import type { PersonKey } from "./policy.ts";
import type { Cryptography, SignedKind } from "./signed.ts";

type SshKey = Pick<Extract<PersonKey, { kind: "ssh" }>, "publicKey" | "application">;

const signatureBytes = 64;
/** Behind a hardware key's signature: a byte of flags and its counter (OpenSSH's PROTOCOL.u2f). */
const hardwareBytes = 5;

const userPresent = 0x01;
const userVerified = 0x04;
const backupEligible = 0x08;
const backedUp = 0x10;

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const number = (value: number): Uint8Array =>
  Uint8Array.from([value >>> 24, value >>> 16, value >>> 8, value]);
/** A `string` of SSH: its length in four bytes, then itself (RFC 4251, section 5). */
const lengthed = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = joined(...parts);
  return joined(number(whole.length), whole);
};

const typeOf = ({ application }: SshKey): Uint8Array =>
  ascii(application === null ? "ssh-ed25519" : "sk-ssh-ed25519@openssh.com");

/** The namespace that a signature of this kind is made in: one for another kind counts for nothing. */
export const sshNamespace = (kind: SignedKind): string => `hulplijn-${kind}`;

/** A public key as SSH writes it, without base64. Null when the raw key is not in its one right spelling. */
export function sshBlobOf(key: SshKey): Uint8Array | null {
  const raw = fromBase64(key.publicKey);
  if (raw?.length !== 32) return null;
  const application = key.application === null ? [] : [lengthed(ascii(key.application))];
  return joined(lengthed(typeOf(key)), lengthed(raw), ...application);
}

/**
 * Whether an SSH key of the policy or of a root signed these bytes: OpenSSH's PROTOCOL.sshsig, version 1. Nothing is parsed: all
 * but the signature itself, the flags and the counter is known beforehand, so it is written down and compared. A hardware key
 * must say that its user was present and verified; its counter is not looked at, since a device sees few of its signatures.
 * `synced`: the key can leave its hardware, by the hardware's own word.
 */
export function decideSsh(
  signature: string,
  kind: SignedKind,
  message: Uint8Array,
  key: SshKey,
  { verify, sha256, sha512 }: Cryptography,
): { readonly ok: true; readonly synced: boolean } | Refusal {
  const wrong = (detail: string): Refusal => refuse("ssh-signature-wrong", detail);
  const bytes = fromBase64(signature);
  const blob = sshBlobOf(key);
  if (!bytes || !blob) return wrong("it is not in its one right spelling");
  const behind = key.application === null ? 0 : hardwareBytes;
  const type = lengthed(typeOf(key));
  const inner = joined(number(type.length + 4 + signatureBytes + behind), type, number(signatureBytes));
  for (const [hash, digest] of [
    ["sha512", sha512],
    ["sha256", sha256],
  ] as const) {
    const about = joined(lengthed(ascii(sshNamespace(kind))), lengthed(), lengthed(ascii(hash)));
    const head = joined(ascii("SSHSIG"), number(1), lengthed(blob), about, inner);
    if (bytes.length !== head.length + signatureBytes + behind) continue;
    if (!head.every((byte, at) => bytes[at] === byte)) continue;
    const raw = toBase64(bytes.subarray(head.length, head.length + signatureBytes));
    const signed = joined(ascii("SSHSIG"), about, lengthed(bytesOfHex(digest(message))));
    if (key.application === null)
      return verify(key.publicKey, signed, raw, "Ed25519")
        ? { ok: true, synced: false }
        : wrong("the signature does not hold");
    const tail = bytes.subarray(head.length + signatureBytes);
    const flags = tail[0] as number;
    if ((flags & userPresent) === 0 || (flags & userVerified) === 0)
      return wrong("the hardware key did not ask for a touch and its PIN");
    if ((flags & ~(userPresent | userVerified | backupEligible | backedUp)) !== 0)
      return wrong("a flag is set that may not be");
    const hardware = joined(bytesOfHex(sha256(ascii(key.application))), tail, bytesOfHex(sha256(signed)));
    return verify(key.publicKey, hardware, raw, "Ed25519")
      ? { ok: true, synced: (flags & backupEligible) !== 0 }
      : wrong("the signature does not hold");
  }
  return wrong("it is of another key, for something else, or in an unknown form");
}
