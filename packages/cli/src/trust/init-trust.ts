import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Envelope, Person, Policy, Root } from "@hulplijn/shared/trust";
import { approvalFloor, payloadOf } from "@hulplijn/shared/trust/decide";
import { makeKeyFile, openKeyFile, type PublicKey, sha256 } from "./key-file.ts";

export const trustFiles = {
  rootKey: "root.key.pem",
  approverKey: "approver.key.pem",
  root: "root.json",
  policy: "policy.json",
} as const;

export interface InitTrust {
  /** Where keys and documents go; made when it is not there, for its owner alone. */
  readonly folder: string;
  readonly organisation: string;
  /** Who approves and orders first; anybody's name but a fix's author. */
  readonly person: string;
  readonly passphrase: string | null;
  readonly nowMs: number;
  readonly policyDays: number;
}

export interface MadeTrust {
  readonly rootDigest: string;
  readonly root: Envelope;
  readonly policy: Envelope;
  readonly approver: PublicKey;
}

const dayMs = 86_400_000;
/** How long a root lasts before the next one has to follow: two years, so that its people meet now and then. */
export const rootDays = 730;

/** A person as policies begin with them: approves every class, beside others where it takes more, and orders what can be taken back. */
export const newPerson = (person: string, keys: Person["keys"]): Person => ({
  person,
  keys,
  approves: ["R0", "R1", "R2", "R3"],
  orders: ["R0", "R1"],
  shiftHours: 9,
  batch: 50,
});

/**
 * Makes an organisation's trust: a root key, a first approver's key, the root and the first policy. Throws when there are keys
 * in the folder already: a second root would be another organisation to every device.
 */
export function initTrust(wish: InitTrust): MadeTrust {
  mkdirSync(wish.folder, { recursive: true, mode: 0o700 });
  const at = (name: string): string => path.join(wish.folder, name);
  const rootKey = makeKeyFile(at(trustFiles.rootKey), wish.passphrase);
  const approver = makeKeyFile(at(trustFiles.approverKey), wish.passphrase);
  const root: Root = {
    type: "root",
    version: 1,
    organisation: wish.organisation,
    threshold: 1,
    expiresAtMs: wish.nowMs + rootDays * dayMs,
    keys: [{ person: wish.person, kind: "file", ...rootKey }],
  };
  const policy: Policy = {
    type: "policy",
    version: 1,
    expiresAtMs: wish.nowMs + wish.policyDays * dayMs,
    people: [newPerson(wish.person, [{ kind: "file", ...approver }])],
    thresholds: { ...approvalFloor },
  };
  const signer = openKeyFile(at(trustFiles.rootKey), wish.passphrase);
  const made: MadeTrust = {
    rootDigest: sha256(payloadOf(root)),
    root: signer.seal("root", payloadOf(root)),
    policy: signer.seal("policy", payloadOf(policy)),
    approver,
  };
  writeFileSync(at(trustFiles.root), `${JSON.stringify([made.root], null, 2)}\n`, { mode: 0o644 });
  writeFileSync(at(trustFiles.policy), `${JSON.stringify(made.policy, null, 2)}\n`, { mode: 0o644 });
  return made;
}
