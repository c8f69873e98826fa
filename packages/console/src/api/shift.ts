import { payloadOf, signedBytes, type SignedKind } from "@hulplijn/shared/trust/signed";
import { readShift } from "@hulplijn/shared/trust/shift-fragment";
import { parsePayload } from "@hulplijn/shared/trust/decide";
import type { Delegation, Envelope } from "@hulplijn/shared/trust";
import { fromBase64, toBase64 } from "@hulplijn/shared/values";
import { sha256 } from "./sha256.ts";
import { keepShift, type Shift } from "./shift-store.ts";

const ed25519 = { name: "Ed25519" };

/** What stands before the 32 bytes of a seed in PKCS #8 (RFC 8410). */
const pkcs8Head = Uint8Array.from([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
]);

const bytesOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);

/** The first 16 hexadecimal digits of the SHA-256 of a raw public key. */
async function keyIdOf(publicKey: string): Promise<string> {
  const digest = await sha256(fromBase64(publicKey) ?? new Uint8Array());
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Keeps a shift's key with what the person signed for it. */
export async function keepShiftKey(personId: string, key: CryptoKey, delegation: Envelope): Promise<Shift> {
  const said = parsePayload<Delegation>("delegation", fromBase64(delegation.payload) ?? new Uint8Array());
  if (!said) throw new Error("the delegation does not fit the schema");
  const { person, classes, expiresAtMs } = said;
  const keyId = await keyIdOf(said.shiftKey);
  const shift: Shift = { personId, person, keyId, key, delegation, classes, expiresAtMs };
  await keepShift(shift);
  return shift;
}

/**
 * Takes in a shift that the address carried, for whoever is signed in now. Its key goes in and does not come out again: the
 * browser signs with it, and exports it to nobody. One that is damaged is passed over: the screens say that there is no shift.
 */
export async function adoptShift(personId: string, text: string): Promise<void> {
  const shift = readShift(text);
  if (!shift || !window.isSecureContext) return;
  const pkcs8 = Uint8Array.from([...pkcs8Head, ...shift.seed]);
  const key = await crypto.subtle.importKey("pkcs8", pkcs8, ed25519, false, ["sign"]);
  await keepShiftKey(personId, key, shift.delegation);
}

/** A new key of this browser that cannot be exported, and what a person has to sign for it. */
async function makeShiftKey(): Promise<{ readonly key: CryptoKey; readonly publicKey: string }> {
  const pair = (await crypto.subtle.generateKey(ed25519, false, ["sign", "verify"])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  return { key: pair.privateKey, publicKey: toBase64(raw) };
}

/** A shift that nobody signed for yet: a new key of this browser, and the exact bytes of the delegation to it. */
export interface DraftShift {
  readonly key: CryptoKey;
  readonly payload: Uint8Array;
}

/** Writes a delegation to a new key. `nonce`: the collector's, where the delegation signs in as well. */
export async function draftShift(
  wish: Pick<Delegation, "person" | "classes"> & { readonly hours: number },
  nonce = toBase64(crypto.getRandomValues(new Uint8Array(16))),
): Promise<DraftShift> {
  const { key, publicKey } = await makeShiftKey();
  const nowMs = Date.now();
  const delegation: Delegation = {
    type: "delegation",
    person: wish.person,
    shiftKey: publicKey,
    classes: wish.classes,
    issuedAtMs: nowMs,
    expiresAtMs: nowMs + wish.hours * 3_600_000,
    nonce,
  };
  return { key, payload: payloadOf(delegation) };
}

/** Signs with the shift's key. */
export async function signByShift(shift: Shift, kind: SignedKind, payload: Uint8Array): Promise<Envelope> {
  const signature = await crypto.subtle.sign(ed25519, shift.key, bytesOf(signedBytes(kind, payload)));
  return {
    payload: toBase64(payload),
    signatures: [{ keyId: shift.keyId, signature: toBase64(new Uint8Array(signature)) }],
  };
}
