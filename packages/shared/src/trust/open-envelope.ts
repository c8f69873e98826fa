import { fromBase64 } from "../values/base64.ts";
import { checks } from "./checks.generated.ts";
import { decideAssertion } from "./decide-assertion.ts";
import { decideSsh } from "./decide-ssh.ts";
import type { Envelope } from "./envelope.ts";
import type { Person, PersonKey, Root, RootKey } from "./policy.ts";
import { samePerson } from "./same-person.ts";
import { type Cryptography, readPayload, signedBytes, type SignedKind, type Verify } from "./signed.ts";

/** More signatures than this are not looked at: each costs a verification. */
const mostSignatures = 16;
const signatureBytes = 64;

/** A key that may have signed. */
export interface KnownKey {
  readonly keyId: string;
  readonly publicKey: string;
}

/** An envelope's bytes, and those of the known keys whose signatures over them hold. */
export interface Opened<Key extends KnownKey> {
  readonly payload: Uint8Array;
  readonly signedBy: readonly Key[];
}

type Proof = Envelope["signatures"][number];

/**
 * Verifies the signatures of an envelope against known keys; nothing of the payload is read. A public key counts once,
 * however often it signed and under however many ids. `judge` says what a signature that names the key counts as; null:
 * nothing. Null as a whole when the envelope is not in the one right form.
 */
function openBy<Key extends KnownKey, Signer extends KnownKey>(
  envelope: Envelope,
  kind: SignedKind,
  keys: readonly Key[],
  judge: (key: Key, message: Uint8Array, proof: Proof) => Signer | null,
): Opened<Signer> | null {
  const payload = fromBase64(envelope.payload);
  if (!payload || envelope.signatures.length > mostSignatures) return null;
  const message = signedBytes(kind, payload);
  const signedBy = new Map<string, Signer>();
  for (const proof of envelope.signatures) {
    if ("signature" in proof && fromBase64(proof.signature)?.length !== signatureBytes) return null;
    const key = keys.find(({ keyId }) => keyId === proof.keyId);
    if (!key || signedBy.has(key.publicKey)) continue;
    const signer = judge(key, message, proof);
    if (signer) signedBy.set(key.publicKey, signer);
  }
  return { payload, signedBy: [...signedBy.values()] };
}

const plainly = (publicKey: string, message: Uint8Array, proof: Proof, verify: Verify): boolean =>
  "signature" in proof && verify(publicKey, message, proof.signature, "Ed25519");

/** Opens what Ed25519 keys signed: a device's, the one of a shift. A passkey's assertion counts for nothing here. */
export function openEnvelope<Key extends KnownKey>(
  envelope: Envelope,
  kind: SignedKind,
  keys: readonly Key[],
  verify: Verify,
): Opened<Key> | null {
  return openBy(envelope, kind, keys, (key, message, proof) =>
    plainly(key.publicKey, message, proof, verify) ? key : null,
  );
}

/** What people of a root signed, and how many of them: a person counts once, with however many keys. */
export function openByRoot(
  envelope: Envelope,
  kind: SignedKind,
  root: Pick<Root, "keys">,
  cryptography: Cryptography,
): { readonly payload: Uint8Array; readonly people: number; readonly signedBy: readonly RootKey[] } | null {
  const opened = openBy(envelope, kind, root.keys, (key, message, proof) => {
    if (key.kind === "file") return plainly(key.publicKey, message, proof, cryptography.verify) ? key : null;
    return "ssh" in proof && decideSsh(proof.ssh, kind, message, key, cryptography).ok ? key : null;
  });
  return (
    opened && { ...opened, people: new Set(opened.signedBy.map(({ person }) => samePerson(person))).size }
  );
}

/** A key of the policy with its person. */
export interface PersonalKey extends KnownKey {
  readonly person: Person;
  readonly key: PersonKey;
}

/** A personal key that signed. `synced`: a passkey that can leave its authenticator, by the authenticator's own word. */
export interface PersonalSigner extends PersonalKey {
  readonly synced: boolean;
}

/** The keys of all people that may be used so; a key file or SSH key is for both uses. */
export function personalKeys(people: readonly Person[], use: "approve" | "order"): readonly PersonalKey[] {
  return people.flatMap((person) =>
    person.keys
      .filter((key) => key.kind !== "passkey" || key.use === use)
      .map((key) => ({ keyId: key.keyId, publicKey: key.publicKey, person, key })),
  );
}

/** Opens what people signed, each key in its own one way: a file key by a signature, a passkey by an assertion. */
export function openByPeople(
  envelope: Envelope,
  kind: SignedKind,
  keys: readonly PersonalKey[],
  cryptography: Cryptography,
): Opened<PersonalSigner> | null {
  return openBy(envelope, kind, keys, (known, message, proof) => {
    if (known.key.kind === "file")
      return plainly(known.publicKey, message, proof, cryptography.verify)
        ? { ...known, synced: false }
        : null;
    if (known.key.kind === "ssh") {
      const decided = "ssh" in proof && decideSsh(proof.ssh, kind, message, known.key, cryptography);
      return decided && decided.ok ? { ...known, synced: decided.synced } : null;
    }
    if (!("assertion" in proof)) return null;
    const decided = decideAssertion(proof.assertion, message, known.key, cryptography);
    return decided.ok ? { ...known, synced: decided.synced } : null;
  });
}

/**
 * What one Ed25519 key signed, and nobody beside it: a device's word. Null when it did not, or what it signed is not of this kind.
 */
export function openWord<Value>(
  envelope: Envelope,
  kind: SignedKind & ParsedKind,
  publicKey: string,
  verify: Verify,
): Value | null {
  const payload = fromBase64(envelope.payload);
  const [by, ...more] = envelope.signatures;
  if (!payload || !by || more.length > 0) return null;
  return plainly(publicKey, signedBytes(kind, payload), by, verify)
    ? parsePayload<Value>(kind, payload)
    : null;
}

/** Signed kinds that are objects of a schema. */
export type ParsedKind = Exclude<SignedKind, "link" | "sign-in"> | "manifest";

/** Reads verified bytes as an object: strictly, by the check compiled from its schema. Null when they are anything else. */
export function parsePayload<Value>(kind: ParsedKind, payload: Uint8Array): Value | null {
  return checkedAs<Value>(kind, readPayload(payload));
}

/** A value that came out of strict reading, as an object of the kind; null when its check says otherwise. */
export function checkedAs<Value>(kind: ParsedKind, value: unknown): Value | null {
  return checks.get(kind)?.(value) === null ? (value as Value) : null;
}
