import { refuse, type Refusal } from "../errors/errors.ts";
import { fromBase64 } from "../values/base64.ts";
import type { Envelope } from "./envelope.ts";
import { type KnownKey, openByPeople, parsePayload, personalKeys } from "./open-envelope.ts";
import type { Delegation, Person, Policy } from "./policy.ts";
import type { RiskClass } from "./risk.ts";
import type { Cryptography } from "./signed.ts";

/** What a key of a shift may order at most. Compiled in: no policy adds to it. */
export const shiftClasses = ["R0", "R1"] as const;
/** How far a person's clock may be ahead of a device's. */
export const clockLeewayMs = 5 * 60_000;
const hourMs = 3_600_000;

export interface AcceptedDelegation {
  readonly ok: true;
  readonly delegation: Delegation;
  readonly person: Person;
  readonly shiftKey: KnownKey;
  /** What the shift key may order now. */
  readonly classes: readonly RiskClass[];
}

/**
 * Whether a person of the policy delegated to a shift key, and the shift is on. `nowMs` is trusted now: the wall clock, but
 * never before the latest moment that a trusted person signed for.
 */
export function decideDelegation(
  envelope: Envelope,
  policy: Policy,
  nowMs: number,
  cryptography: Cryptography,
): AcceptedDelegation | Refusal {
  const opened = openByPeople(envelope, "delegation", personalKeys(policy.people, "order"), cryptography);
  if (!opened) return refuse("delegation-malformed", "the envelope is not in its one right form");
  if (opened.signedBy.length === 0)
    return refuse("delegation-signature-wrong", "nobody of the policy signed it");
  const delegation = parsePayload<Delegation>("delegation", opened.payload);
  const raw = delegation && fromBase64(delegation.shiftKey);
  if (!raw) return refuse("delegation-malformed", "the payload does not fit the schema");
  const person = opened.signedBy.find((signer) => signer.person.person === delegation.person)?.person;
  if (!person) return refuse("delegation-signature-wrong", `${delegation.person} did not sign it`);
  const beyond = delegation.classes.filter((risk) => !person.orders.includes(risk));
  if (beyond.length > 0)
    return refuse("delegation-not-allowed", `${person.person} may not order ${beyond.join(", ")}`);
  const { issuedAtMs, expiresAtMs } = delegation;
  if (expiresAtMs - issuedAtMs > person.shiftHours * hourMs)
    return refuse("delegation-not-allowed", `it is longer than ${person.shiftHours} hours`);
  if (issuedAtMs > nowMs + clockLeewayMs) return refuse("delegation-not-allowed", "it begins in the future");
  if (expiresAtMs <= nowMs) return refuse("delegation-expired", "the shift is over");
  const shiftKey = { keyId: cryptography.sha256(raw).slice(0, 16), publicKey: delegation.shiftKey };
  return {
    ok: true,
    delegation,
    person,
    shiftKey,
    classes: shiftClasses.filter((risk) => delegation.classes.includes(risk)),
  };
}
