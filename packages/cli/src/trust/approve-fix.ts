import type { Approval, Envelope, Policy } from "@hulplijn/shared/trust";
import { approvalsNeeded, countApprovals, payloadOf } from "@hulplijn/shared/trust/decide";
import { type KeyFile, verifyEd25519 } from "./key-file.ts";
import type { LocalFix } from "./local-fix.ts";

/** Why this key's approval would count for nothing; null when it counts. */
export function uselessApproval(fix: LocalFix, key: KeyFile, policy: Policy): string | null {
  const approver = policy.approvers.find(({ publicKey }) => publicKey === key.publicKey);
  if (!approver) return "The policy does not name this key among its approvers.";
  const counted = countApprovals(
    fix.manifest,
    fix.manifestDigest,
    [sealApproval(fix, key, approver.person, 0)],
    policy,
    verifyEd25519,
  );
  return counted.length === 1
    ? null
    : `${approver.person} is the fix's author; an author's approval never counts.`;
}

function sealApproval(fix: LocalFix, key: KeyFile, person: string, atMs: number): Envelope {
  const { id, version } = fix.manifest;
  const { manifestDigest } = fix;
  const approval: Approval = { type: "approval", fix: id, version, manifestDigest, person, atMs };
  return key.seal("approval", payloadOf(approval));
}

/** Signs exactly this version of this fix, as the person whom the policy gives the key. Throws when it would not count. */
export function approveFix(fix: LocalFix, key: KeyFile, policy: Policy, nowMs: number): Envelope {
  const useless = uselessApproval(fix, key, policy);
  const approver = policy.approvers.find(({ publicKey }) => publicKey === key.publicKey);
  if (useless !== null || !approver) throw new Error(useless ?? "this key is nobody's");
  return sealApproval(fix, key, approver.person, nowMs);
}

/** Who approved this version so far, and how many people it takes. */
export function standing(
  fix: LocalFix,
  approvals: readonly Envelope[],
  policy: Policy,
): {
  readonly people: readonly { readonly person: string; readonly atMs: number }[];
  readonly needed: number;
} {
  const people = countApprovals(fix.manifest, fix.manifestDigest, approvals, policy, verifyEd25519);
  return { people, needed: approvalsNeeded(fix.manifest, policy) };
}
