import { refuse, type Refusal } from "../errors/errors.ts";
import { samePerson } from "./count-approvals.ts";
import type { Envelope } from "./envelope.ts";
import { openEnvelope, parsePayload } from "./open-envelope.ts";
import type { Policy, Root } from "./policy.ts";
import type { Verify } from "./signed.ts";

/**
 * The moment to measure expiry against: a wall clock can be set back, so never before the latest moment that a trusted
 * person has signed for.
 */
export function trustedNowMs(wallMs: number, highWaterMs: number): number {
  return Math.max(wallMs, highWaterMs);
}

/** A policy whose signatures hold: as many different keys of the root as the root demands. Its age is not looked at. */
export function readPolicy(
  envelope: Envelope,
  root: Root,
  verify: Verify,
): { readonly ok: true; readonly policy: Policy } | Refusal {
  const opened = openEnvelope(envelope, "policy", root.keys, verify);
  if (!opened) return refuse("policy-malformed", "the envelope is not in its one right form");
  if (opened.signedBy.length < root.threshold) {
    return refuse(
      "policy-signature-wrong",
      `${opened.signedBy.length} of ${root.threshold} root keys signed it`,
    );
  }
  const policy = parsePayload<Policy>("policy", opened.payload);
  if (!policy) return refuse("policy-malformed", "the payload does not fit the schema");
  const twice = namedTwice(policy);
  return twice === null ? { ok: true, policy } : refuse("policy-malformed", `${twice} is there twice`);
}

/** A person or a key that comes twice would blur who counts as whom. */
function namedTwice({ people }: Policy): string | null {
  const seen = new Set<string>();
  for (const { person, keys } of people) {
    for (const name of [samePerson(person), ...keys.flatMap((key) => [key.keyId, key.publicKey])]) {
      if (seen.has(name)) return name;
      seen.add(name);
    }
  }
  return null;
}

/**
 * Whether to take an offered policy: signed by the root, newer than the one in force (null: there is none), not expired.
 * `highWaterMs` as in `trustedNowMs`.
 */
export function decidePolicy(offer: {
  readonly envelope: Envelope;
  readonly root: Root;
  readonly versionInForce: number | null;
  readonly wallMs: number;
  readonly highWaterMs: number;
  readonly verify: Verify;
}): { readonly ok: true; readonly policy: Policy } | Refusal {
  const read = readPolicy(offer.envelope, offer.root, offer.verify);
  if (!read.ok) return read;
  const { version, expiresAtMs } = read.policy;
  if (offer.versionInForce !== null && version <= offer.versionInForce) {
    return refuse("policy-older", `version ${version} is offered, ${offer.versionInForce} is in force`);
  }
  if (expiresAtMs <= trustedNowMs(offer.wallMs, offer.highWaterMs)) {
    return refuse("policy-expired", `version ${version} has expired`);
  }
  return read;
}
