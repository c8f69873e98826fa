import type { Policy } from "@hulplijn/shared/trust";
import { newPerson } from "./init-trust.ts";
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
    if (!now.people.some(({ person }) => person === name)) throw new Error(`${name} is no approver`);
  }
  const people = now.people.filter(({ person }) => !change.removeApprovers.includes(person));
  for (const { person, ...key } of added) {
    if (people.some(({ keys }) => keys.some(({ keyId }) => keyId === key.keyId)))
      throw new Error(`the key ${key.keyId} is somebody's already`);
    const at = people.findIndex((one) => one.person === person);
    const known = people[at];
    if (known) people[at] = { ...known, keys: [...known.keys, { kind: "file", ...key }] };
    else people.push(newPerson(person, [{ kind: "file", ...key }]));
  }
  return {
    ...now,
    version: now.version + 1,
    expiresAtMs: nowMs + change.days * 86_400_000,
    people,
  };
}
