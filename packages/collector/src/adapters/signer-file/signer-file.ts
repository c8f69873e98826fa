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
import type { Algorithm } from "@hulplijn/shared/trust";
import type { Signer } from "../../core/ports.ts";

/** DER of a public key is this prefix and the raw bytes: RFC 8410 for Ed25519, RFC 5480 for a point of P-256. */
const spki: Readonly<Record<Algorithm, { readonly prefix: Buffer; readonly rawBytes: number }>> = {
  Ed25519: { prefix: Buffer.from("302a300506032b6570032100", "hex"), rawBytes: 32 },
  ES256: { prefix: Buffer.from("3059301306072a8648ce3d020106082a8648ce3d030107034200", "hex"), rawBytes: 65 },
};

const raw = (key: KeyObject): Buffer =>
  key.export({ type: "spki", format: "der" }).subarray(spki.Ed25519.prefix.length);

/** Keys that were used lately, parsed: parsing costs more than checking. */
const parsed = new Map<string, KeyObject>();

/** Null when it is not a key of that algorithm. */
function publicKeyOf(base64: string, algorithm: Algorithm): KeyObject | null {
  const known = parsed.get(`${algorithm} ${base64}`);
  if (known) return known;
  const { prefix, rawBytes } = spki[algorithm];
  const bytes = Buffer.from(base64, "base64");
  if (bytes.length !== rawBytes) return null;
  const key = createPublicKey({ key: Buffer.concat([prefix, bytes]), format: "der", type: "spki" });
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
