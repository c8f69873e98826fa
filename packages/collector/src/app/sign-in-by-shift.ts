import type { OfferedShift } from "@hulplijn/shared/api";
import { refuse, type Refusal } from "@hulplijn/shared/errors";
import {
  clockLeewayMs,
  decideDelegation,
  type Envelope,
  type Person,
  type PersonKey,
  shiftClasses,
} from "@hulplijn/shared/trust";
import { policyNow } from "./halt.ts";
import { cryptographyOf, type World } from "./world.ts";

type Passkey = Extract<PersonKey, { kind: "passkey" }>;
type Deps = Pick<World, "store" | "clock" | "signer" | "sha256" | "sha512">;

/** WebAuthn names credentials in base64url, policies in base64. */
const credentialOf = (key: Passkey): string => Buffer.from(key.credentialId, "base64").toString("base64url");

/**
 * Whether an account's passkey (a COSE key, as its registration left it) has the public key that the policy gives it. The id of a
 * credential is no secret, and whoever hands in a line for the policy writes the id.
 */
function isSameKey(registered: string, { algorithm, publicKey }: Passkey): boolean {
  const [cose, raw] = [Buffer.from(registered, "base64"), Buffer.from(publicKey, "base64")];
  // Of P-256 COSE has both coordinates, and not the byte that says they are uncompressed.
  const parts = algorithm === "Ed25519" ? [raw] : [raw.subarray(1, 33), raw.subarray(33)];
  return parts.every((part) => part.length === 32 && cose.includes(part));
}

const ordersHere = (key: PersonKey, origin: string): key is Passkey =>
  key.kind === "passkey" && key.use === "order" && key.origin === origin;

/** The shift that a passkey of this page may begin; null when the policy gives it none, or nobody here has it. */
export async function offeredShift(
  world: Deps,
  credentialId: string,
  origin: string,
): Promise<OfferedShift | null> {
  const registered = await world.store.passkey(credentialId);
  if (!registered) return null;
  const isOurs = (key: PersonKey): key is Passkey =>
    ordersHere(key, origin) && credentialOf(key) === credentialId && isSameKey(registered.publicKey, key);
  const find = (one: Person): Passkey | undefined => one.keys.find(isOurs);
  const person = (await policyNow(world))?.people.find(find);
  const key = person && find(person);
  const classes = shiftClasses.filter((risk) => person?.orders.includes(risk));
  return person && key && classes.length > 0
    ? { person: person.person, keyId: key.keyId, classes, hours: person.shiftHours }
    : null;
}

/**
 * A delegation as a sign-in: judged as devices will, signed just now by exactly one ordering passkey of this very page. `nonce` is
 * what the collector gave out for it; whoever calls this takes it back, once.
 */
export async function judgeShift(
  world: Deps,
  delegation: Envelope,
  origin: string,
): Promise<{ readonly ok: true; readonly credentialId: string; readonly nonce: string } | Refusal> {
  const policy = await policyNow(world);
  if (!policy) return refuse("unavailable", "there is no policy yet");
  const nowMs = world.clock.nowMs();
  const cryptography = cryptographyOf(world);
  const decided = decideDelegation(delegation, policy, nowMs, cryptography);
  if (!decided.ok) return decided;
  const { issuedAtMs, nonce } = decided.delegation;
  if (Math.abs(nowMs - issuedAtMs) > clockLeewayMs)
    return refuse("sign-in-wrong", "the delegation was not signed just now; is this computer's clock right?");
  const [proof, ...more] = delegation.signatures;
  const key = decided.person.keys.find(({ keyId }) => keyId === proof?.keyId);
  if (!key || more.length > 0 || !ordersHere(key, origin))
    return refuse("sign-in-wrong", "not one ordering passkey of this page signed it");
  const registered = await world.store.passkey(credentialOf(key));
  if (!registered || !isSameKey(registered.publicKey, key))
    return refuse("sign-in-wrong", "no account has this passkey");
  return { ok: true, credentialId: credentialOf(key), nonce };
}
