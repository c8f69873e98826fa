import path from "node:path";
import type { Policy } from "@hulplijn/shared/trust";
import { payloadOf } from "@hulplijn/shared/trust/decide";
import { digestWords } from "@hulplijn/shared/review";
import type { Command } from "commander";
import { type Ceremony, describeWaiting, readCeremony, settle } from "../trust/ceremony.ts";
import { describePolicy, describePolicyChange } from "../trust/describe-policy.ts";
import { readTrust } from "../trust/documents.ts";
import { draftFiles, newDraft, payloadOfDraft, replaceFile, signedDraft } from "../trust/draft.ts";
import { rootDays, trustFiles } from "../trust/init-trust.ts";
import { openKeyFile, sha256 } from "../trust/key-file.ts";
import { describeRoot, nextRoot } from "../trust/next-root.ts";
import { gather } from "../terminal/gather.ts";
import { confirmed } from "./confirm.ts";
import { type Desk, ends, giveUp, passphraseOf, plainly } from "./desk.ts";

interface RotateOptions {
  readonly folder: string;
  readonly addKey: readonly string[];
  readonly removeKey: readonly string[];
  readonly threshold?: string;
  readonly days: string;
  readonly policyDays: string;
  readonly json?: boolean;
}

interface SignOptions {
  readonly folder: string;
  readonly key: string;
  readonly passphraseFile?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

const indented = (lines: readonly string[]): string => lines.map((line) => `  ${line}\n`).join("");
const dayMs = 86_400_000;

/** What comes after the documents are there. */
export const handOver = (folder: string): string =>
  `Copy ${path.join(folder, trustFiles.root)} and ${path.join(folder, trustFiles.policy)} into the collector's trust folder (<data>/trust), and restart it. Devices take them when they connect.\n`;

/** What whoever passes the folder on says to the next one. */
export const howToSign = (folder: string): string =>
  `Each of them, on their own machine: hulplijn trust sign --folder ${folder} --key <their own root key>\n` +
  `Pass the folder from one to the next; it holds no private key. hulplijn trust status --folder ${folder} says whose turn it is.\n`;

function rotate(desk: Desk, options: RotateOptions): void {
  const at = (name: string): string => path.join(options.folder, name);
  const { now, root, policy } = readCeremony(options.folder);
  if (!now)
    return giveUp(desk, ends.failed, `there is no root in ${options.folder} yet: hulplijn trust init`);
  if (root || policy)
    return giveUp(
      desk,
      ends.conflict,
      `something waits for signatures already: hulplijn trust status --folder ${options.folder}`,
    );
  const change = {
    addKeys: options.addKey,
    removeKeys: options.removeKey,
    threshold: options.threshold === undefined ? undefined : Number(options.threshold),
    days: Number(options.days),
  };
  if (![change.days, Number(options.policyDays)].every((days) => Number.isInteger(days) && days > 0))
    return giveUp(desk, ends.usage, "--days and --policy-days are whole numbers of days");
  const next = nextRoot(now, change, desk.nowMs());
  const before = readTrust(at(trustFiles.root), at(trustFiles.policy)).policy;
  const expiresAtMs = Math.min(next.expiresAtMs, desk.nowMs() + Number(options.policyDays) * dayMs);
  const nextPolicy: Policy = { ...before, version: before.version + 1, expiresAtMs };
  replaceFile(at(draftFiles.policy), newDraft(payloadOf(nextPolicy)));
  replaceFile(at(draftFiles.root), newDraft(payloadOf(next)));
  const changes = describeRoot(now, next);
  if (options.json)
    return desk.out(`${JSON.stringify({ file: at(draftFiles.root), changes, root: next }, null, 2)}\n`);
  desk.out(
    `Root version ${next.version} waits in ${at(draftFiles.root)}:\n${indented(changes)}` +
      `The policy stays as it is, and is signed anew beside it, because from then on only policies of the new root count.\n` +
      `${indented(describeWaiting(readCeremony(options.folder)))}` +
      `Devices take a root when ${now.threshold} of the people before it and ${next.threshold} of its own signed it. Until then nothing changes.\n` +
      howToSign(options.folder),
  );
}

/** What a signature would say, in words, and the digest that it would be about. */
function describeSigning(
  { now, root, policy }: Ceremony,
  folder: string,
): { readonly text: string; readonly digest: string } {
  const parts: string[] = [];
  if (root) {
    const digest = sha256(payloadOfDraft(root.draft));
    parts.push(
      `Root version ${root.next.version} of ${root.next.organisation}:\n${indented(describeRoot(now, root.next))}` +
        (now ? `  In full:\n${indented(describeRoot(null, root.next))}` : "") +
        `  Its digest: ${digest}\n              ${digestWords(digest)}\n`,
    );
  }
  if (policy) {
    const { policy: before } = now
      ? readTrust(path.join(folder, trustFiles.root), path.join(folder, trustFiles.policy))
      : { policy: null };
    const changes = before ? describePolicyChange(before, policy.next) : ["It is the first one."];
    parts.push(
      `Policy version ${policy.next.version}:\n${indented(changes.length > 0 ? changes : ["Only the date until which it holds changes."])}` +
        `  It holds until ${new Date(policy.next.expiresAtMs).toISOString().slice(0, 10)}. In full:\n${indented(describePolicy(policy.next))}`,
    );
  }
  return {
    text: parts.join(""),
    digest: sha256(payloadOfDraft((root ?? policy)?.draft ?? newDraft(new Uint8Array()))),
  };
}

async function sign(desk: Desk, options: SignOptions): Promise<void> {
  const { folder } = options;
  const at = (name: string): string => path.join(folder, name);
  const waiting = readCeremony(folder);
  const { root, policy } = waiting;
  if (!root && !policy) return giveUp(desk, ends.failed, `nothing in ${folder} waits for a signature`);
  const key = openKeyFile(options.key, passphraseOf(options.passphraseFile));
  const holds = (
    signings: readonly { readonly of: { readonly keys: readonly { readonly publicKey: string }[] } }[],
  ): boolean => signings.some(({ of }) => of.keys.some(({ publicKey }) => publicKey === key.publicKey));
  const [signsRoot, signsPolicy] = [root && holds(root.signings), policy && holds(policy.signings)];
  if (!signsRoot && !signsPolicy)
    return giveUp(
      desk,
      ends.refused,
      `the key ${key.keyId} is no root key of this organisation: hulplijn trust status --folder ${folder}`,
    );
  const { text, digest } = describeSigning(waiting, folder);
  desk.err(text);
  if (!(await confirmed(desk, digest, options.yes))) return;
  if (root && signsRoot)
    replaceFile(at(draftFiles.root), signedDraft(root.draft, [key.seal("root", payloadOfDraft(root.draft))]));
  if (policy && signsPolicy)
    replaceFile(
      at(draftFiles.policy),
      signedDraft(policy.draft, [key.seal("policy", payloadOfDraft(policy.draft))]),
    );
  const done = settle(folder);
  const left = describeWaiting(readCeremony(folder));
  if (!done) process.exitCode = ends.found;
  if (options.json) desk.out(`${JSON.stringify({ done, waiting: left }, null, 2)}\n`);
  else if (done)
    desk.out(
      `Signed, and complete: ${at(trustFiles.root)} and ${at(trustFiles.policy)} are in force.\n${handOver(folder)}`,
    );
  else desk.out(`Signed. It is not complete yet:\n${indented(left)}${howToSign(folder)}`);
}

/** `hulplijn trust rotate` and `hulplijn trust sign`. */
export function trustRoot(noun: Command, desk: Desk): void {
  noun
    .command("rotate")
    .description("write the next root: other people or keys, another threshold, or a later date")
    .requiredOption("--folder <folder>", "folder with root.json and policy.json")
    .option("--add-key <name=key>", "a root key, and whose: its public line, or a file with it", gather, [])
    .option("--remove-key <id>", "a root key that signs no more", gather, [])
    .option("--threshold <number>", "how many people have to sign from then on")
    .option("--days <number>", "how long the root holds", String(rootDays))
    .option("--policy-days <number>", "how long the policy that is signed with it holds", "90")
    .option("--json", "print one object instead of text for people")
    .action(plainly(desk, (options: RotateOptions) => rotate(desk, options)));

  noun
    .command("sign")
    .description("sign the root and the policy that wait, with your own root key")
    .requiredOption("--folder <folder>", "folder with what waits")
    .requiredOption("--key <file>", "your root key: a key file, or an SSH key (also one in hardware)")
    .option("--passphrase-file <file>", "file with the key's passphrase")
    .option("--yes", "do not ask: you have read what it says")
    .option("--json", "print one object instead of text for people")
    .action(plainly(desk, (options: SignOptions) => sign(desk, options)));
}
