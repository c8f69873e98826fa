import type { Policy } from "@hulplijn/shared/trust";
import { publicKeyOf } from "./key-file.ts";

export interface PolicyChange {
  /** `name=base64 public key`: somebody who approves from now on, or a further key of theirs. */
  readonly addApprovers: readonly string[];
  /** Names whose keys approve no longer. */
  readonly removeApprovers: readonly string[];
  readonly days: number;
}

/** The policy that follows on this one: its version is one higher. Throws a sentence when the change makes no sense. */
export function nextPolicy(now: Policy, change: PolicyChange, nowMs: number): Policy {
  const added = change.addApprovers.map((wish) => {
    const at = wish.indexOf("=");
    const key = publicKeyOf(wish.slice(at + 1));
    if (at < 1 || !key) throw new Error(`an approver is given as name=key, not ${wish}`);
    return { person: wish.slice(0, at), ...key };
  });
  for (const name of change.removeApprovers) {
    if (!now.approvers.some(({ person }) => person === name)) throw new Error(`${name} is no approver`);
  }
  const kept = now.approvers.filter(({ person }) => !change.removeApprovers.includes(person));
  for (const { keyId } of added) {
    if (kept.some((one) => one.keyId === keyId)) throw new Error(`the key ${keyId} is somebody's already`);
  }
  return {
    ...now,
    version: now.version + 1,
    expiresAtMs: nowMs + change.days * 86_400_000,
    approvers: [...kept, ...added],
  };
}
