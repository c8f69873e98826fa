import type { Algorithm } from "./signed.ts";

/** How long a raw public key is, in bytes: of P-256 it is the uncompressed point. */
export const rawKeyBytes: Readonly<Record<Algorithm, number>> = { Ed25519: 32, ES256: 65 };

/** What stands before a raw public key in DER: RFC 8410 for Ed25519, RFC 5480 for an uncompressed point of P-256. */
const heads: Readonly<Record<Algorithm, readonly number[]>> = {
  Ed25519: [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00],
  ES256: [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86,
    0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
  ],
};

/** A raw public key as the DER (SubjectPublicKeyInfo) that cryptographic libraries read. Null when it has another length. */
export function derOfKey(raw: Uint8Array, algorithm: Algorithm): Uint8Array | null {
  return raw.length === rawKeyBytes[algorithm] ? Uint8Array.from([...heads[algorithm], ...raw]) : null;
}

/** The raw public key at the end of its DER. */
export function rawOfDer(der: Uint8Array, algorithm: Algorithm): Uint8Array {
  return der.slice(-rawKeyBytes[algorithm]);
}
