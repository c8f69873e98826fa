import { refuse, type Refusal } from "../errors/errors.ts";
import type { Envelope } from "./envelope.ts";
import { openByRoot, parsePayload } from "./open-envelope.ts";
import type { Policy, Root } from "./policy.ts";
import { samePerson } from "./same-person.ts";
import type { Cryptography } from "./signed.ts";

/**
 * The moment to measure expiry against: a wall clock can be set back, so never before the latest moment that a trusted
 * person has signed for.
 */
export function trustedNowMs(wallMs: number, highWaterMs: number): number {
  return Math.max(wallMs, highWaterMs);
}

/**
 * A policy whose signatures hold: of as many people of the root as the root demands. Its age is not looked at; that it does not
 * outlive its root is, so that nothing runs by a root that has expired.
 */
export function readPolicy(
  envelope: Envelope,
  root: Root,
  cryptography: Cryptography,
): { readonly ok: true; readonly policy: Policy } | Refusal {
  const opened = openByRoot(envelope, "policy", root, cryptography);
  if (!opened) return refuse("policy-malformed", "the envelope is not in its one right form");
  if (opened.people < root.threshold) {
    return refuse(
      "policy-signature-wrong",
      `${opened.people} of ${root.threshold} people of the root signed it`,
    );
  }
  const policy = parsePayload<Policy>("policy", opened.payload);
  if (!policy) return refuse("policy-malformed", "the payload does not fit the schema");
  if (policy.expiresAtMs > root.expiresAtMs)
    return refuse("policy-malformed", `it would hold longer than root version ${root.version}`);
  const twice = namedTwice(policy);
  if (twice !== null) return refuse("policy-malformed", `${twice} is there twice`);
  const shared = sharedByReleasers(policy, root);
  return shared === null
    ? { ok: true, policy }
    : refuse("policy-malformed", `${shared} of a releaser is there a second time, or has another use`);
}

/** A releaser's key is one person's, and for releases alone: not for fixes, not the root's. A person may be both, with other keys. */
function sharedByReleasers({ people, releasers = [] }: Policy, root: Root): string | null {
  const namesOf = (keys: readonly { readonly keyId: string; readonly publicKey: string }[]): string[] =>
    keys.flatMap(({ keyId, publicKey }) => [keyId, publicKey]);
  const seen = new Set([...people.flatMap(({ keys }) => namesOf(keys)), ...namesOf(root.keys)]);
  const persons = new Set<string>();
  for (const { person, keys } of releasers) {
    const name = samePerson(person);
    if (persons.has(name)) return person;
    persons.add(name);
    for (const one of namesOf(keys)) {
      if (seen.has(one)) return one;
      seen.add(one);
    }
  }
  return null;
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
  readonly cryptography: Cryptography;
}): { readonly ok: true; readonly policy: Policy } | Refusal {
  const read = readPolicy(offer.envelope, offer.root, offer.cryptography);
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
