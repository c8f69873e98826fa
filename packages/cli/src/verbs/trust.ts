import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { digestWords } from "@hulplijn/shared/review";
import { approvalFloor, payloadOf } from "@hulplijn/shared/trust/decide";
import type { Command } from "commander";
import { draftFiles, newDraft, replaceFile } from "../trust/draft.ts";
import { initTrust, rootDays, trustFiles } from "../trust/init-trust.ts";
import { sha256 } from "../trust/key-file.ts";
import { nextPolicy } from "../trust/next-policy.ts";
import { describeRoot, nextRoot } from "../trust/next-root.ts";
import { gather } from "../terminal/gather.ts";
import { type Desk, ends, giveUp, passphraseOf, plainly } from "./desk.ts";
import { trustKey } from "./trust-key.ts";
import { howToSign, trustRoot } from "./trust-root.ts";
import { trustStatus } from "./trust-status.ts";

interface InitOptions {
  readonly folder: string;
  readonly organisation: string;
  readonly person: string;
  readonly passphraseFile?: string;
  readonly days: string;
  readonly rootKey: readonly string[];
  readonly approver: readonly string[];
  readonly threshold: string;
  readonly json?: boolean;
}

const explain = (folder: string, rootDigest: string, days: number): string => `
Made in ${folder}:
  ${trustFiles.rootKey}      the root key. It says who may approve and order. Whoever has it decides what runs on every device.
                    Put it on a medium that lies in a safe, with a copy elsewhere, and not on the collector.
  ${trustFiles.approverKey}  the first person's key: approves, and orders. Keep it on that person's own machine, and not on the collector.
  ${trustFiles.root}         who the organisation is: public. The collector shows it to devices that enrol.
  ${trustFiles.policy}       who may do what: public, valid for ${days} days. Sign the next one in time: hulplijn policy sign.

The root's digest. Devices are installed with it, and from then on trust no other organisation:
  ${rootDigest}
  ${digestWords(rootDigest)}
`;

/** The first root and policy of several people: written down for them to sign, by whoever has no key of theirs. */
function ceremony(desk: Desk, options: InitOptions, policyDays: number): void {
  const { folder, organisation } = options;
  const at = (name: string): string => path.join(folder, name);
  if (existsSync(at(trustFiles.root)))
    return giveUp(
      desk,
      ends.conflict,
      `there is a root in ${folder} already; the next one is made by hulplijn trust rotate`,
    );
  if (options.approver.length === 0)
    return giveUp(desk, ends.usage, "--approver is missing: without anybody who approves no fix runs");
  const change = { addKeys: options.rootKey, removeKeys: [], days: rootDays };
  const threshold = Number(options.threshold);
  const root = nextRoot({ version: 0, organisation, threshold, keys: [] }, change, desk.nowMs());
  const nobody = {
    type: "policy",
    version: 0,
    expiresAtMs: 0,
    people: [],
    thresholds: { ...approvalFloor },
  } as const;
  const people = { addApprovers: options.approver, removeApprovers: [], days: policyDays };
  const policy = nextPolicy({ ...nobody, people: [] }, people, desk.nowMs());
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  replaceFile(at(draftFiles.policy), newDraft(payloadOf(policy)));
  replaceFile(at(draftFiles.root), newDraft(payloadOf(root)));
  const rootDigest = sha256(payloadOf(root));
  if (options.json) return desk.out(`${JSON.stringify({ rootDigest, folder, root, policy }, null, 2)}\n`);
  desk.out(
    `${organisation} is written down in ${folder}, and nobody has signed it yet:\n` +
      describeRoot(null, root)
        .map((line) => `  ${line}\n`)
        .join("") +
      policy.people.map(({ person }) => `  ${person} approves and orders, by policy version 1.\n`).join("") +
      `The root's digest, which devices will be installed with:\n  ${rootDigest}\n  ${digestWords(rootDigest)}\n` +
      `Read these four words to each other by telephone before anybody signs: whoever could change the folder would change them.\n` +
      `${threshold} people have to sign, one after the other.\n` +
      howToSign(folder),
  );
}

/** `hulplijn trust init`, and the others of this noun. */
export function trust(program: Command, desk: Desk): void {
  const noun = program.command("trust").description("the keys that decide what may run on devices");

  noun
    .command("init")
    .description("make the organisation's root key, a first person's key, the root and the first policy")
    .requiredOption("--folder <folder>", "where they go; must not hold keys yet")
    .requiredOption("--organisation <name>", "the organisation's name")
    .option("--person <name>", "who approves and orders first", "first approver")
    .option("--passphrase-file <file>", "protect both keys with the passphrase in this file")
    .option("--days <number>", "how long the first policy is valid", "90")
    .option("--root-key <name=key>", "for several people: a root key, and whose; again for each", gather, [])
    .option(
      "--approver <name=key>",
      "for several people: who approves and orders; again for each",
      gather,
      [],
    )
    .option("--threshold <number>", "for several people: how many of them have to sign", "2")
    .option("--json", "print one object instead of text for people")
    .action(
      plainly(desk, (options: InitOptions) => {
        const policyDays = Number(options.days);
        if (!Number.isInteger(policyDays) || policyDays < 1 || policyDays > 3660) {
          return giveUp(desk, ends.usage, `--days is a whole number from 1 to 3660, not ${options.days}`);
        }
        if (options.rootKey.length > 0) return ceremony(desk, options, policyDays);
        const made = initTrust({
          folder: options.folder,
          organisation: options.organisation,
          person: options.person,
          passphrase: passphraseOf(options.passphraseFile),
          nowMs: desk.nowMs(),
          policyDays,
        });
        if (options.json) {
          const { rootDigest, approver } = made;
          desk.out(`${JSON.stringify({ rootDigest, approver, folder: options.folder }, null, 2)}\n`);
        } else desk.out(explain(options.folder, made.rootDigest, policyDays));
        if (options.passphraseFile === undefined) {
          desk.err("The keys have no passphrase: whoever can read the files can use them.\n");
        }
      }),
    );

  trustKey(noun, desk);
  trustRoot(noun, desk);
  trustStatus(noun, desk);
}
