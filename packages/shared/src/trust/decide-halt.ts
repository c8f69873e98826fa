import { refuse, type Refusal } from "../errors/errors.ts";
import { signedPart } from "./decide-batch.ts";
import { type CountedApproval, missingApprovals } from "./count-approvals.ts";
import type { Delivery } from "./decide-order.ts";
import type { Resume, Revoke, SealedHalt, Stop } from "./halt.ts";
import {
  openByPeople,
  openByRoot,
  parsePayload,
  type PersonalSigner,
  personalKeys,
} from "./open-envelope.ts";
import type { Policy, Root } from "./policy.ts";
import { samePerson } from "./same-person.ts";
import type { Cryptography } from "./signed.ts";

/** What was accepted, with the SHA-256 of its payload, by which it is named and lifted. */
export type AcceptedHalt = { readonly digest: string } & (Stop | Revoke | Resume);

/** What stands between people and this device: stops and revocations that nobody lifted. */
export interface StandingHalts {
  readonly stops: readonly (Stop & { readonly digest: string })[];
  /** Ids of keys that count for nothing. */
  readonly keys: ReadonlySet<string>;
  /** Digests of manifests that run no more. */
  readonly fixes: ReadonlySet<string>;
  /** Digests of standing orders that were withdrawn. */
  readonly standing: ReadonlySet<string>;
}

export const nothingHalted: StandingHalts = {
  stops: [],
  keys: new Set(),
  fixes: new Set(),
  standing: new Set(),
};

/**
 * Whether a stop, a revocation or a resumption holds. Stopping and revoking take one key of anybody in the policy, also one that
 * was itself revoked, so that it makes no difference in which order two revocations arrive. Resuming takes the people that a
 * fix of class R2 takes, by keys that nobody revoked, or the root's own keys: whoever has those could write any policy.
 */
export function decideHalt(
  { kind, sealed }: SealedHalt,
  trusted: { readonly policy: Policy; readonly root: Root; readonly revokedKeys: ReadonlySet<string> },
  cryptography: Cryptography,
): { readonly ok: true; readonly halt: AcceptedHalt } | Refusal {
  const { policy, root } = trusted;
  const known = kind === "resume" ? withoutKeys(policy, trusted.revokedKeys) : policy;
  const keys = (["approve", "order"] as const).flatMap((use) => personalKeys(known.people, use));
  const opened = openByPeople(sealed, kind, keys, cryptography);
  const byRoot = openByRoot(sealed, kind, root, cryptography);
  if (!opened || !byRoot) return refuse("halt-malformed", "the envelope is not in its one right form");
  const { payload, signedBy } = opened;
  const read = (): AcceptedHalt | null => {
    const value = parsePayload<Stop | Revoke | Resume>(kind, payload);
    return value && { ...value, digest: cryptography.sha256(payload) };
  };
  if (kind === "resume") {
    const missing = missingApprovals({ risk: "R2" }, agreeing(signedBy), known);
    if (missing !== null && byRoot.people < root.threshold) return refuse("halt-signature-wrong", missing);
  } else if (signedBy.length === 0) return refuse("halt-signature-wrong", "nobody of the policy signed it");
  const halt = read();
  if (!halt) return refuse("halt-malformed", "the payload does not fit the schema");
  if (halt.type !== "resume" && !signedBy.some(({ person }) => person.person === halt.person))
    return refuse("halt-signature-wrong", `${halt.person} did not sign it`);
  return { ok: true, halt };
}

/** Who agrees to a resumption: people who may approve R2, each once, as for a fix of that class. */
function agreeing(signers: readonly PersonalSigner[]): readonly CountedApproval[] {
  const counted = new Map<string, CountedApproval>();
  for (const { person, key, synced } of signers) {
    const name = samePerson(person.person);
    const byHand = key.kind !== "passkey";
    const mayAgree = person.approves.includes("R2") && !synced && (byHand || key.use === "approve");
    if (mayAgree && counted.get(name)?.byHand !== true)
      counted.set(name, { person: person.person, atMs: 0, byHand });
  }
  return [...counted.values()];
}

/** What of all that was accepted still stands, in whatever order it came. */
export function standingHalts(accepted: readonly AcceptedHalt[]): StandingHalts {
  const lifted = new Set(accepted.flatMap((halt) => (halt.type === "resume" ? halt.lifts : [])));
  const standing = accepted.filter(({ digest }) => !lifted.has(digest));
  const revoked = standing.flatMap((halt) => (halt.type === "revoke" ? [halt] : []));
  return {
    stops: standing.flatMap((halt) => (halt.type === "stop" ? [halt] : [])),
    keys: new Set(revoked.flatMap(({ keys }) => keys)),
    fixes: new Set(revoked.flatMap(({ fixes }) => fixes)),
    standing: new Set(revoked.flatMap(({ standing = [] }) => standing)),
  };
}

/** The policy as it reads without keys that were revoked; nobody signs with those. */
export function withoutKeys(policy: Policy, revoked: ReadonlySet<string>): Policy {
  if (revoked.size === 0) return policy;
  const holds = ({ keyId }: { readonly keyId: string }): boolean => !revoked.has(keyId);
  const people = policy.people.map((one) => ({ ...one, keys: one.keys.filter(holds) }));
  const releasers = policy.releasers?.map((one) => ({ ...one, keys: one.keys.filter(holds) }));
  return { ...policy, people, ...(releasers && { releasers }) };
}

/** Why nothing of this delivery is looked at; null when nobody stopped it. */
export function haltedBy(
  delivery: Pick<Delivery, "order" | "delegation">,
  halts: StandingHalts,
  isReportOnly: boolean,
): Refusal | null {
  if (isReportOnly) return refuse("report-only", "the administrator of this device says so");
  const [stop] = halts.stops;
  if (stop) return refuse("all-stopped", `${stop.person}: ${stop.reason}`);
  const signatures = [...signedPart(delivery.order).signatures, ...(delivery.delegation?.signatures ?? [])];
  const revoked = signatures.find(({ keyId }) => halts.keys.has(keyId));
  return revoked ? refuse("key-revoked", `the key ${revoked.keyId} signed it`) : null;
}
