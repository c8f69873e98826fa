import { toBase64 } from "../values/base64.ts";
import type { PersonKey } from "./policy.ts";
import { derOfKey, rawOfDer } from "./public-key.ts";
import type { Algorithm } from "./signed.ts";

type Passkey = Extract<PersonKey, { kind: "passkey" }>;

/** How WebAuthn numbers the kinds of keys that devices verify (IANA COSE Algorithms). */
const algorithms: ReadonlyMap<number, Algorithm> = new Map([
  [-7, "ES256"],
  [-8, "Ed25519"],
]);

export interface NewPasskey {
  readonly algorithm: Algorithm;
  /** The raw public key; the first 16 hexadecimal digits of its SHA-256 are the key's id. */
  readonly raw: Uint8Array;
}

/** The public key of a passkey that a browser has just made, out of its DER. Null when devices do not verify keys of this kind. */
export function readNewPasskey(der: Uint8Array, coseAlgorithm: number): NewPasskey | null {
  const algorithm = algorithms.get(coseAlgorithm);
  if (algorithm === undefined) return null;
  const raw = rawOfDer(der, algorithm);
  const same = derOfKey(raw, algorithm)?.every((byte, at) => byte === der[at]);
  return same === true ? { algorithm, raw } : null;
}

/** The passkey as it stands in a policy, for exactly the page that it was made on. `rawDigest`: SHA-256 of the raw key. */
export function passkeyLine(
  { algorithm, raw }: NewPasskey,
  made: {
    readonly rawDigest: string;
    readonly credentialId: Uint8Array;
    readonly origin: string;
    readonly use: Passkey["use"];
  },
): Passkey {
  const { origin, use } = made;
  return {
    kind: "passkey",
    keyId: made.rawDigest.slice(0, 16),
    algorithm,
    publicKey: toBase64(raw),
    credentialId: toBase64(made.credentialId),
    rpId: origin.replace(/^https?:\/\//, "").replace(/:[0-9]+$/, ""),
    origin,
    use,
  };
}

/** What is wrong with a passkey that somebody hands in for a policy, in plain English; null when its parts fit each other. */
export function wrongPasskey(
  key: Passkey,
  publicKey: Uint8Array | null,
  sha256: (bytes: Uint8Array) => string,
): string | null {
  if (!publicKey || derOfKey(publicKey, key.algorithm) === null) return `its key is no ${key.algorithm} key`;
  const shown = passkeyLine(
    { algorithm: key.algorithm, raw: publicKey },
    {
      rawDigest: sha256(publicKey),
      credentialId: new Uint8Array(),
      origin: key.origin,
      use: key.use,
    },
  );
  if (shown.keyId !== key.keyId) return "its id is not that of its key";
  return shown.rpId === key.rpId ? null : `it is of ${key.rpId}, and its page is ${key.origin}`;
}
