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
import { type Algorithm, derOfKey, rawOfDer } from "@hulplijn/shared/trust";
import type { Signer } from "../../core/ports.ts";

const raw = (key: KeyObject): Buffer =>
  Buffer.from(rawOfDer(key.export({ type: "spki", format: "der" }), "Ed25519"));

/** Keys that were used lately, parsed: parsing costs more than checking. */
const parsed = new Map<string, KeyObject>();

/** Null when it is not a key of that algorithm. */
function publicKeyOf(base64: string, algorithm: Algorithm): KeyObject | null {
  const known = parsed.get(`${algorithm} ${base64}`);
  if (known) return known;
  const der = derOfKey(Buffer.from(base64, "base64"), algorithm);
  if (!der) return null;
  const key = createPublicKey({ key: Buffer.from(der), format: "der", type: "spki" });
  if (parsed.size > 20_000) parsed.clear();
  parsed.set(`${algorithm} ${base64}`, key);
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
    verify: (publicKey, message, signature, algorithm = "Ed25519") => {
      try {
        const key = publicKeyOf(publicKey, algorithm);
        const digest = algorithm === "ES256" ? "sha256" : null;
        return key !== null && verify(digest, message, key, Buffer.from(signature, "base64"));
      } catch {
        // A point that is not on the curve.
        return false;
      }
    },
  };
}
