import {
  type KeyObject,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
} from "node:crypto";
import { derOfKey, rawOfDer } from "@hulplijn/shared/trust/decide";
import type { Keys } from "../core/ports/identity.ts";
import { readIfThere, replaceFile } from "../platform/disk.ts";

function rawPublicKey(key: KeyObject): string {
  const der = createPublicKey(key).export({ type: "spki", format: "der" });
  return Buffer.from(rawOfDer(der, "Ed25519")).toString("base64");
}

/** An Ed25519 signature by a raw public key. False for anything that is not a key or a signature; never throws. */
export function verifyEd25519(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  const der = derOfKey(Buffer.from(publicKey, "base64"), "Ed25519");
  const signed = Buffer.from(signature, "base64");
  if (!der || signed.length !== 64) return false;
  try {
    const key = createPublicKey({ key: Buffer.from(der), format: "der", type: "spki" });
    return verify(null, bytes, key, signed);
  } catch {
    return false;
  }
}

/** The device's key in `file` (PEM, readable by its owner alone); made on first use. Throws when it cannot be read or written. */
export function openKeys(file: string): Keys {
  const found = readKeys(file);
  if (found) return found;
  const key = generateKeyPairSync("ed25519").privateKey;
  replaceFile(file, key.export({ type: "pkcs8", format: "pem" }), 0o600);
  return keysOf(key);
}

/**
 * The device's key, for whoever only looks, as root in the agent's folder: nothing is made there. Null when there is none. Throws when what
 * is there is no key: a new one would be another device.
 */
export function readKeys(file: string): Keys | null {
  const pem = readIfThere(file);
  return pem === null ? null : keysOf(keyIn(pem, file));
}

function keyIn(pem: string, file: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (error) {
    throw new Error(
      `${file} is damaged: it holds no key. Put it back from a copy, or move the state folder away and enrol this device again`,
      { cause: error },
    );
  }
}

function keysOf(key: KeyObject): Keys {
  return {
    publicKey: rawPublicKey(key),
    sign: (bytes) => sign(null, bytes, key).toString("base64"),
    verify: verifyEd25519,
    sha256Hex: (bytes) => createHash("sha256").update(bytes).digest("hex"),
    sha512Hex: (bytes) => createHash("sha512").update(bytes).digest("hex"),
    nonce: (bytes) => randomBytes(bytes).toString("base64"),
  };
}
