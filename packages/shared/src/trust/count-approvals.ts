import type { Manifest } from "../fixes/manifest.ts";
import type { Envelope } from "./envelope.ts";
import { openByPeople, parsePayload, personalKeys } from "./open-envelope.ts";
import type { Approval, Policy } from "./policy.ts";
import { approvalFloor, isGrave } from "./risk.ts";
import { samePerson } from "./same-person.ts";
import type { Cryptography } from "./signed.ts";

/** Approvals that this fix needs: what the policy says, never fewer than the compiled floor. */
export function approvalsNeeded(manifest: Pick<Manifest, "risk">, policy: Policy): number {
  return Math.max(policy.thresholds[manifest.risk], approvalFloor[manifest.risk]);
}

/** An approval that counts. `byHand`: it came through the command line, so no web page chose what was signed. */
export interface CountedApproval {
  readonly person: string;
  readonly atMs: number;
  readonly byHand: boolean;
}

/**
 * The people who approved exactly this version of this fix, each once, by keys that the policy gives them for fixes of this
 * risk. The fix's author never counts, nor does a second person with the same key, nor from R2 on a passkey that can be
 * copied. With each, when they signed by their own clock.
 */
export function countApprovals(
  manifest: Pick<Manifest, "id" | "version" | "author" | "risk">,
  manifestDigest: string,
  approvals: readonly Envelope[],
  policy: Policy,
  cryptography: Cryptography,
): readonly CountedApproval[] {
  const keys = personalKeys(
    policy.people.filter(({ approves }) => approves.includes(manifest.risk)),
    "approve",
  );
  const counted = new Map<string, CountedApproval>();
  const keysUsed = new Set<string>();
  for (const envelope of approvals) {
    const opened = openByPeople(envelope, "approval", keys, cryptography);
    if (!opened || opened.signedBy.length === 0) continue;
    const approval = parsePayload<Approval>("approval", opened.payload);
    if (!approval) continue;
    if (approval.fix !== manifest.id || approval.version !== manifest.version) continue;
    if (approval.manifestDigest !== manifestDigest) continue;
    const name = samePerson(approval.person);
    const before = counted.get(name);
    if (name === samePerson(manifest.author) || before?.byHand === true) continue;
    const signer = opened.signedBy.find(({ person }) => person.person === approval.person);
    if (!signer || keysUsed.has(signer.publicKey) || (isGrave(manifest.risk) && signer.synced)) continue;
    const byHand = signer.key.kind !== "passkey";
    if (before && !byHand) continue;
    keysUsed.add(signer.publicKey);
    counted.set(name, { person: approval.person, atMs: approval.atMs, byHand });
  }
  return [...counted.values()];
}

/**
 * What is still missing for a fix of this risk to run, in plain English; null when nothing is. From R2 on one approval must have come
 * through the command line: the page that asks for a passkey chooses what is signed.
 */
export function missingApprovals(
  manifest: Pick<Manifest, "risk">,
  counted: readonly CountedApproval[],
  policy: Policy,
): string | null {
  const needed = approvalsNeeded(manifest, policy);
  if (counted.length < needed) return `${counted.length} of ${needed} people approved it`;
  if (isGrave(manifest.risk) && !counted.some(({ byHand }) => byHand))
    return "nobody approved it through the command line";
  return null;
}
