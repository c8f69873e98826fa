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
import type { Algorithm, Envelope, PersonKey } from "@hulplijn/shared/trust";
import { derOfKey, rawOfDer, signedBytes, type SignedKind } from "@hulplijn/shared/trust/decide";
import { isSshFile, openSshKey } from "./ssh-key.ts";

export interface PublicKey {
  /** First 16 hexadecimal digits of the SHA-256 of the raw key. */
  readonly keyId: string;
  /** The raw 32 bytes, base64. */
  readonly publicKey: string;
}

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const sha512 = (bytes: Uint8Array): string => createHash("sha512").update(bytes).digest("hex");

/** A raw public key in base64 with its id. Null when it is not 32 bytes. */
export function publicKeyOf(base64: string): PublicKey | null {
  const raw = Buffer.from(base64, "base64");
  return raw.length === 32 && raw.toString("base64") === base64
    ? { keyId: sha256(raw).slice(0, 16), publicKey: base64 }
    : null;
}

function shown(key: KeyObject): PublicKey {
  const raw = Buffer.from(rawOfDer(createPublicKey(key).export({ type: "spki", format: "der" }), "Ed25519"));
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

/** A key of a policy or root that signs on the command line. */
export type HandKey = Exclude<PersonKey, { kind: "passkey" }>;

export interface KeyFile extends PublicKey {
  /** As it stands in a policy. */
  readonly entry: HandKey;
  /** An envelope of one signature by this key. */
  seal(kind: SignedKind, payload: Uint8Array): Envelope;
}

/**
 * Opens a key file, or a key of SSH (the private file, or the public one when an agent or a hardware key has the rest), which
 * ssh-keygen then signs with. Throws when it cannot be read, is no Ed25519 key, or the passphrase is not right.
 */
export function openKeyFile(file: string, passphrase: string | null): KeyFile {
  const text = readFileSync(file, "utf8");
  if (isSshFile(text)) return openSshKey(file, text, passphrase, cryptography);
  const key = createPrivateKey({
    key: text,
    format: "pem",
    ...(passphrase === null ? {} : { passphrase }),
  });
  if (key.asymmetricKeyType !== "ed25519") throw new Error(`${file} is not an Ed25519 key`);
  const known = shown(key);
  return {
    ...known,
    entry: { kind: "file", ...known },
    seal: (kind, payload) => ({
      payload: Buffer.from(payload).toString("base64"),
      signatures: [
        { keyId: known.keyId, signature: sign(null, signedBytes(kind, payload), key).toString("base64") },
      ],
    }),
  };
}

/** A signature by a raw public key, both base64, as `Verify` says; false for anything that is not one. */
export function verifySignature(
  publicKey: string,
  message: Uint8Array,
  signature: string,
  algorithm: Algorithm,
): boolean {
  const der = derOfKey(Buffer.from(publicKey, "base64"), algorithm);
  if (!der) return false;
  const digest = algorithm === "ES256" ? "sha256" : null;
  try {
    const key = createPublicKey({ key: Buffer.from(der), format: "der", type: "spki" });
    return verify(digest, message, key, Buffer.from(signature, "base64"));
  } catch {
    // A point that is not on the curve.
    return false;
  }
}

/** What the pure decisions need of the world. */
export const cryptography = { verify: verifySignature, sha256, sha512 };
