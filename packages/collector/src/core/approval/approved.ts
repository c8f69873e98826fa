import { type Policy, approvalFloor, type RiskClass } from "@hulplijn/shared/trust";
import type { ApprovalRecord } from "../records.ts";

export interface Standing {
  readonly needed: number;
  /** One for each person that counts: in the policy with that key, and not the author. */
  readonly counted: readonly ApprovalRecord[];
  readonly approved: boolean;
}

/**
 * Whether enough people approved exactly this manifest, as the present policy and the compiled floor see it. The collector
 * shows it and asks nobody in vain; the device decides for itself.
 */
export function standingOf(
  risk: RiskClass,
  author: string,
  approvals: readonly ApprovalRecord[],
  policy: Policy | null,
): Standing {
  const needed = Math.max(approvalFloor[risk], policy?.thresholds[risk] ?? 0);
  const people = new Set<string>();
  const counted = approvals.filter((approval) => {
    const known =
      policy?.people.some(
        (one) =>
          one.person === approval.person &&
          one.approves.includes(risk) &&
          one.keys.some(({ keyId }) => keyId === approval.keyId),
      ) ?? false;
    if (!known || approval.person === author || people.has(approval.person)) return false;
    people.add(approval.person);
    return true;
  });
  return { needed, counted, approved: counted.length >= needed };
}
