import type { Manifest } from "../fixes/manifest.ts";
import type { Envelope } from "./envelope.ts";
import { openEnvelope, parsePayload } from "./open-envelope.ts";
import type { Approval, Policy } from "./policy.ts";
import { approvalFloor } from "./risk.ts";
import type { Verify } from "./signed.ts";

/** Approvals that this fix needs: what the policy says, never fewer than the compiled floor. */
export function approvalsNeeded(manifest: Pick<Manifest, "risk">, policy: Policy): number {
  return Math.max(policy.thresholds[manifest.risk], approvalFloor[manifest.risk]);
}

/** One person's spelling of a name is another's; the author must not come back under a second one. */
const samePerson = (name: string): string => name.normalize("NFKC").trim().toLowerCase();

/**
 * The people who approved exactly this version of this fix, each once, by keys that the policy gives them. The fix's
 * author never counts, nor does a second person with the same key. With each, when they signed by their own clock.
 */
export function countApprovals(
  manifest: Pick<Manifest, "id" | "version" | "author">,
  manifestDigest: string,
  approvals: readonly Envelope[],
  policy: Policy,
  verify: Verify,
): readonly { readonly person: string; readonly atMs: number }[] {
  const counted = new Map<string, { readonly person: string; readonly atMs: number }>();
  const keysUsed = new Set<string>();
  for (const envelope of approvals) {
    const opened = openEnvelope(envelope, "approval", policy.approvers, verify);
    if (!opened || opened.signedBy.length === 0) continue;
    const approval = parsePayload<Approval>("approval", opened.payload);
    if (!approval) continue;
    if (approval.fix !== manifest.id || approval.version !== manifest.version) continue;
    if (approval.manifestDigest !== manifestDigest) continue;
    const person = samePerson(approval.person);
    if (person === samePerson(manifest.author) || counted.has(person)) continue;
    const key = opened.signedBy.find((signer) => signer.person === approval.person);
    if (!key || keysUsed.has(key.publicKey)) continue;
    keysUsed.add(key.publicKey);
    counted.set(person, { person: approval.person, atMs: approval.atMs });
  }
  return [...counted.values()];
}
