import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import {
  type Algorithm,
  type Assertion,
  type Envelope,
  type PersonKey,
  signedBytes,
  type SignedKind,
} from "../../packages/shared/src/trust/trust.ts";

// A passkey for tests: a real key, and assertions in the exact bytes that authenticators and browsers make.

type Passkey = Extract<PersonKey, { kind: "passkey" }>;

export interface TestPasskey {
  /** As it stands in a policy. */
  readonly key: Passkey;
  readonly privateKey: KeyObject;
}

const sha256 = (bytes: Uint8Array | string): Buffer => createHash("sha256").update(bytes).digest();

/** A passkey of `https://console.example.nl` unless told otherwise. */
export function makePasskey(change: Partial<Passkey> = {}): TestPasskey {
  const algorithm: Algorithm = change.algorithm ?? "ES256";
  const { publicKey, privateKey } =
    algorithm === "ES256"
      ? generateKeyPairSync("ec", { namedCurve: "P-256" })
      : generateKeyPairSync("ed25519");
  const raw = publicKey.export({ format: "der", type: "spki" }).subarray(algorithm === "ES256" ? -65 : -32);
  const key: Passkey = {
    kind: "passkey",
    keyId: sha256(raw).toString("hex").slice(0, 16),
    algorithm,
    publicKey: raw.toString("base64"),
    credentialId: Buffer.alloc(32, 3).toString("base64"),
    rpId: "console.example.nl",
    origin: "https://console.example.nl",
    use: "order",
    ...change,
  };
  return { key, privateKey };
}

/** What may be different in an assertion; the rest is as a browser on the key's own origin makes it. */
export interface AssertionChange {
  readonly type?: string;
  readonly challenge?: string;
  readonly origin?: string;
  readonly crossOrigin?: string;
  /** What follows `crossOrigin`, up to and with the closing brace. */
  readonly rest?: string;
  readonly clientData?: string;
  readonly rpId?: string;
  readonly flags?: number;
  readonly extra?: Uint8Array;
  readonly authenticatorData?: Uint8Array;
  readonly privateKey?: KeyObject;
}

/** Present and verified. */
export const usualFlags = 0x05;

/** Answers a challenge for `message` as the passkey's authenticator and the browser would. */
export function assertionOf(
  { key, privateKey }: TestPasskey,
  message: Uint8Array,
  change: AssertionChange = {},
): Assertion {
  const challenge = change.challenge ?? sha256(message).toString("base64url");
  const client =
    change.clientData ??
    `{"type":"${change.type ?? "webauthn.get"}","challenge":"${challenge}","origin":"${change.origin ?? key.origin}","crossOrigin":${change.crossOrigin ?? "false"}${change.rest ?? "}"}`;
  const data =
    change.authenticatorData ??
    Buffer.concat([
      sha256(change.rpId ?? key.rpId),
      Buffer.of(change.flags ?? usualFlags),
      Buffer.of(0, 0, 0, 7),
      change.extra ?? Buffer.alloc(0),
    ]);
  const signed = Buffer.concat([data, sha256(client)]);
  const by = change.privateKey ?? privateKey;
  return {
    authenticatorData: Buffer.from(data).toString("base64"),
    clientDataJSON: Buffer.from(client).toString("base64"),
    signature: sign(by.asymmetricKeyType === "ec" ? "sha256" : null, signed, by).toString("base64"),
  };
}

/** An envelope that a passkey signed. */
export function passkeyEnvelope(
  kind: SignedKind,
  payload: Uint8Array,
  passkey: TestPasskey,
  change: AssertionChange = {},
): Envelope {
  const assertion = assertionOf(passkey, signedBytes(kind, payload), change);
  return {
    payload: Buffer.from(payload).toString("base64"),
    signatures: [{ keyId: passkey.key.keyId, assertion }],
  };
}
