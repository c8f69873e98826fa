import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import type { Algorithm, Envelope } from "@hulplijn/shared/trust";
import { signedBytes, type SignedKind } from "@hulplijn/shared/trust/decide";

/** What stands before the 32 raw bytes of an Ed25519 key in DER (RFC 8410). */
const publicHead = Buffer.from("302a300506032b6570032100", "hex");

export interface PublicKey {
  /** First 16 hexadecimal digits of the SHA-256 of the raw key. */
  readonly keyId: string;
  /** The raw 32 bytes, base64. */
  readonly publicKey: string;
}

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A raw public key in base64 with its id. Null when it is not 32 bytes. */
export function publicKeyOf(base64: string): PublicKey | null {
  const raw = Buffer.from(base64, "base64");
  return raw.length === 32 && raw.toString("base64") === base64
    ? { keyId: sha256(raw).slice(0, 16), publicKey: base64 }
    : null;
}

function shown(key: KeyObject): PublicKey {
  const raw = createPublicKey(key).export({ type: "spki", format: "der" }).subarray(publicHead.length);
  return { keyId: sha256(raw).slice(0, 16), publicKey: raw.toString("base64") };
}

/** Makes a new Ed25519 key in a file that only its owner may read. Throws when the file is there already. */
export function makeKeyFile(file: string, passphrase: string | null): PublicKey {
  const { privateKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({
    type: "pkcs8",
    format: "pem",
    ...(passphrase === null ? {} : { cipher: "aes-256-cbc", passphrase }),
  });
  writeFileSync(file, pem, { mode: 0o600, flag: "wx" });
  return shown(privateKey);
}

export interface KeyFile extends PublicKey {
  /** An envelope of one signature by this key. */
  seal(kind: SignedKind, payload: Uint8Array): Envelope;
}

/** Opens a key file. Throws when it cannot be read, is no Ed25519 key, or the passphrase is not right. */
export function openKeyFile(file: string, passphrase: string | null): KeyFile {
  const key = createPrivateKey({
    key: readFileSync(file),
    format: "pem",
    ...(passphrase === null ? {} : { passphrase }),
  });
  if (key.asymmetricKeyType !== "ed25519") throw new Error(`${file} is not an Ed25519 key`);
  const known = shown(key);
  return {
    ...known,
    seal: (kind, payload) => ({
      payload: Buffer.from(payload).toString("base64"),
      signatures: [
        { keyId: known.keyId, signature: sign(null, signedBytes(kind, payload), key).toString("base64") },
      ],
    }),
  };
}

/** What stands before the 65 bytes of an uncompressed point of P-256 in DER (RFC 5480). */
const pointHead = Buffer.from("3059301306072a8648ce3d020106082a8648ce3d030107034200", "hex");

/** A signature by a raw public key, both base64, as `Verify` says; false for anything that is not one. */
export function verifySignature(
  publicKey: string,
  message: Uint8Array,
  signature: string,
  algorithm: Algorithm,
): boolean {
  const raw = Buffer.from(publicKey, "base64");
  const [head, rawBytes, digest] =
    algorithm === "ES256" ? ([pointHead, 65, "sha256"] as const) : ([publicHead, 32, null] as const);
  if (raw.length !== rawBytes) return false;
  try {
    const key = createPublicKey({ key: Buffer.concat([head, raw]), format: "der", type: "spki" });
    return verify(digest, message, key, Buffer.from(signature, "base64"));
  } catch {
    // A point that is not on the curve.
    return false;
  }
}

/** What the pure decisions need of the world. */
export const cryptography = { verify: verifySignature, sha256 };
