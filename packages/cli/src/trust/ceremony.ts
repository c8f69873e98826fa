import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import type { Envelope, PersonKey, Policy, Root } from "@hulplijn/shared/trust";
import { openByRoot, parsePayload, readPolicy, samePerson } from "@hulplijn/shared/trust/decide";
import { readChain, walkChain } from "./documents.ts";
import { type Draft, draftFiles, payloadOfDraft, readDraft, replaceFile } from "./draft.ts";
import { trustFiles } from "./init-trust.ts";
import { cryptography } from "./key-file.ts";
import { wrongKey } from "./public-key.ts";

/** Whose signatures a waiting document has and lacks, of the people of one root. */
export interface Signing {
  readonly of: Root;
  readonly signed: readonly string[];
  /** Who could still sign. */
  readonly others: readonly string[];
  /** How many of them have to. */
  readonly missing: number;
}

/** A trust folder as it lies there: what is in force, and what waits for whom. */
export interface Ceremony {
  readonly chain: readonly Envelope[];
  readonly now: Root | null;
  readonly root: { readonly draft: Draft; readonly next: Root; readonly signings: readonly Signing[] } | null;
  readonly policy: {
    readonly draft: Draft;
    readonly next: Policy;
    readonly signings: readonly Signing[];
  } | null;
}

function signingOf(draft: Draft, kind: "root" | "policy", of: Root): Signing {
  const opened = draft.signatures.length === 0 ? null : openByRoot(draft, kind, of, cryptography);
  const did = new Set(opened?.signedBy.map(({ person }) => samePerson(person)));
  const people = [...new Map(of.keys.map(({ person }) => [samePerson(person), person])).entries()];
  const named = (has: boolean): string[] =>
    people.filter(([name]) => did.has(name) === has).map(([, person]) => person);
  return { of, signed: named(true), others: named(false), missing: Math.max(0, of.threshold - did.size) };
}

/** Throws when a key of what waits in a file has another's id: signers are shown ids. */
export function holdKeys(keys: readonly PersonKey[], file: string): void {
  for (const key of keys) {
    const wrong = wrongKey(key);
    if (wrong !== null) throw new Error(`${file}: the key ${key.keyId} cannot count: ${wrong}`);
  }
}

/** Reads a folder. Throws the sentence of what is wrong with it. */
export function readCeremony(folder: string): Ceremony {
  const at = (name: string): string => path.join(folder, name);
  const chain = existsSync(at(trustFiles.root)) ? readChain(at(trustFiles.root)) : [];
  const [first, ...later] = chain;
  const now = first ? walkChain([first, ...later], at(trustFiles.root)).root : null;
  const rootDraft = readDraft(at(draftFiles.root));
  const nextRoot = rootDraft && parsePayload<Root>("root", payloadOfDraft(rootDraft));
  if (rootDraft && nextRoot?.version !== (now?.version ?? 0) + 1)
    throw new Error(
      `${at(draftFiles.root)} does not follow on the root in force: remove it, and begin again`,
    );
  const policyDraft = readDraft(at(draftFiles.policy));
  const nextPolicy = policyDraft && parsePayload<Policy>("policy", payloadOfDraft(policyDraft));
  if (policyDraft && !nextPolicy) throw new Error(`${at(draftFiles.policy)} is not a policy`);
  holdKeys(nextRoot?.keys ?? [], at(draftFiles.root));
  holdKeys(nextPolicy?.people.flatMap(({ keys }) => keys) ?? [], at(draftFiles.policy));
  const policyOf = nextRoot ?? now;
  return {
    chain,
    now,
    root:
      rootDraft && nextRoot
        ? {
            draft: rootDraft,
            next: nextRoot,
            signings: [...(now ? [now] : []), nextRoot].map((of) => signingOf(rootDraft, "root", of)),
          }
        : null,
    policy:
      policyDraft && nextPolicy && policyOf
        ? { draft: policyDraft, next: nextPolicy, signings: [signingOf(policyDraft, "policy", policyOf)] }
        : null,
  };
}

const isWhole = (waiting: { readonly signings: readonly Signing[] } | null): boolean =>
  waiting?.signings.every(({ missing }) => missing === 0) ?? true;

/** Puts what has all its signatures in force, both documents at once; false while somebody still has to sign. */
export function settle(folder: string): boolean {
  const { chain, root, policy } = readCeremony(folder);
  if (!isWhole(root) || !isWhole(policy)) return false;
  const at = (name: string): string => path.join(folder, name);
  if (root) {
    const longer: readonly Envelope[] = [...chain, root.draft];
    const [first, ...later] = longer;
    if (first) walkChain([first, ...later], at(draftFiles.root));
    const read = policy && readPolicy(policy.draft, root.next, cryptography);
    if (read && !read.ok) throw new Error(`${at(draftFiles.policy)} would be refused: ${read.detail}`);
    replaceFile(at(trustFiles.root), longer);
  }
  if (policy) replaceFile(at(trustFiles.policy), policy.draft);
  for (const name of Object.values(draftFiles)) rmSync(at(name), { force: true });
  return true;
}

/** Who still has to sign what waits, in words; empty when nothing does. */
export function describeWaiting({ root, policy, now }: Ceremony): readonly string[] {
  const told = (name: string, { of, signed, others, missing }: Signing): string =>
    missing === 0
      ? `${name}: signed by ${signed.join(" and ")}, which is enough.`
      : `${name}: ${signed.length === 0 ? "nobody signed yet" : `signed by ${signed.join(" and ")}`}; ${missing} more of ${others.join(", ")} ${missing === 1 ? "has" : "have"} to sign (it takes ${of.threshold}).`;
  return [
    ...(root?.signings.map((one) =>
      told(
        one.of.version === now?.version
          ? `Root version ${root.next.version}, by the people of now`
          : `Root version ${root.next.version}, by its own people`,
        one,
      ),
    ) ?? []),
    ...(policy?.signings.map((one) => told(`Policy version ${policy.next.version}`, one)) ?? []),
  ];
}
