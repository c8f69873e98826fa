import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Signer } from "../../core/ports.ts";

/** DER of an Ed25519 public key is this prefix and the 32 raw bytes (RFC 8410). */
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

const raw = (key: KeyObject): Buffer =>
  key.export({ type: "spki", format: "der" }).subarray(spkiPrefix.length);

/** Keys that were used lately, parsed: parsing costs more than checking. */
const parsed = new Map<string, KeyObject>();

function publicKeyOf(base64: string): KeyObject {
  const known = parsed.get(base64);
  if (known) return known;
  const key = createPublicKey({
    key: Buffer.concat([spkiPrefix, Buffer.from(base64, "base64")]),
    format: "der",
    type: "spki",
  });
  if (parsed.size > 20_000) parsed.clear();
  parsed.set(base64, key);
  return key;
}

/**
 * The collector's own Ed25519 key in a file that only its user may read; made at the first start. Losing it means that every
 * device has to be enrolled again, because they pinned it.
 */
export function openSigner(path: string): Signer {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync("ed25519");
    writeFileSync(path, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  }
  const privateKey = createPrivateKey(readFileSync(path));
  const publicBytes = raw(createPublicKey(privateKey));
  return {
    publicKey: publicBytes.toString("base64"),
    keyId: createHash("sha256").update(publicBytes).digest("hex").slice(0, 16),
    sign: (message) => sign(null, message, privateKey).toString("base64"),
    verify: (publicKey, message, signature) => {
      const bytes = Buffer.from(publicKey, "base64");
      return (
        bytes.length === 32 && verify(null, message, publicKeyOf(publicKey), Buffer.from(signature, "base64"))
      );
    },
  };
}
