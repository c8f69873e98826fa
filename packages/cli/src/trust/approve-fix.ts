import type { Approval, Envelope, Person, Policy } from "@hulplijn/shared/trust";
import { approvalsNeeded, countApprovals, payloadOf } from "@hulplijn/shared/trust/decide";
import { cryptography, type KeyFile } from "./key-file.ts";
import type { LocalFix } from "./local-fix.ts";

/** The person whom the policy gives a key; undefined when it is nobody's. */
export const ownerOf = (policy: Policy, { publicKey }: Pick<KeyFile, "publicKey">): Person | undefined =>
  policy.people.find(({ keys }) => keys.some((key) => key.publicKey === publicKey));

/** Why this key's approval would count for nothing; null when it counts. */
export function uselessApproval(fix: LocalFix, key: KeyFile, policy: Policy): string | null {
  const { manifest, manifestDigest } = fix;
  const approver = ownerOf(policy, key);
  if (!approver) return "The policy does not name this key among those of its people.";
  if (!approver.approves.includes(manifest.risk))
    return `The policy does not let ${approver.person} approve fixes of class ${manifest.risk}.`;
  const approval = sealApproval(fix, key, approver.person, 0);
  return countApprovals(manifest, manifestDigest, [approval], policy, cryptography).length === 1
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
  const approver = ownerOf(policy, key);
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
  const people = countApprovals(fix.manifest, fix.manifestDigest, approvals, policy, cryptography);
  return { people, needed: approvalsNeeded(fix.manifest, policy) };
}
