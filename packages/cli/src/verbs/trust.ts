import path from "node:path";
import type { Command } from "commander";
import { digestWords } from "../trust/digest-words.ts";
import { keyWords } from "../trust/describe-policy.ts";
import { readTrust } from "../trust/documents.ts";
import { initTrust, trustFiles } from "../trust/init-trust.ts";
import { type Desk, ends, giveUp, passphraseOf, plainly } from "./desk.ts";
import { trustKey } from "./trust-key.ts";

interface InitOptions {
  readonly folder: string;
  readonly organisation: string;
  readonly person: string;
  readonly passphraseFile?: string;
  readonly days: string;
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

/** `hulplijn trust init` and `hulplijn trust status`. */
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
    .option("--json", "print one object instead of text for people")
    .action(
      plainly(desk, (options: InitOptions) => {
        const policyDays = Number(options.days);
        if (!Number.isInteger(policyDays) || policyDays < 1 || policyDays > 3660) {
          return giveUp(desk, ends.usage, `--days is a whole number from 1 to 3660, not ${options.days}`);
        }
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

  noun
    .command("status")
    .description("say who the organisation is, who may approve and order, and until when")
    .requiredOption("--folder <folder>", "folder with root.json and policy.json")
    .option("--json", "print one object instead of text for people")
    .action(
      plainly(desk, (options: { readonly folder: string; readonly json?: boolean }) => {
        const at = (name: string): string => path.join(options.folder, name);
        const { root, rootDigest, policy } = readTrust(at(trustFiles.root), at(trustFiles.policy));
        const daysLeft = Math.floor((policy.expiresAtMs - desk.nowMs()) / 86_400_000);
        const state = daysLeft < 0 ? "expired" : daysLeft < 14 ? "expires-soon" : "valid";
        if (options.json)
          desk.out(`${JSON.stringify({ rootDigest, state, daysLeft, root, policy }, null, 2)}\n`);
        else {
          desk.out(
            [
              `${root.organisation}: root version ${root.version}, ${root.threshold} of ${root.keys.length} keys sign`,
              `  ${rootDigest}`,
              `  ${digestWords(rootDigest)}`,
              `Policy version ${policy.version}: ${state}, until ${new Date(policy.expiresAtMs).toISOString()}`,
              ...policy.people.flatMap((one) => [
                `  ${one.person}: approves ${one.approves.join(", ") || "nothing"}; orders ${one.orders.join(", ") || "nothing"}`,
                ...one.keys.map((key) => `    ${keyWords(key)}`),
              ]),
              `  approvals needed: ${Object.entries(policy.thresholds)
                .map(([risk, count]) => `${risk} ${count}`)
                .join(", ")}`,
              "",
            ].join("\n"),
          );
        }
        if (state !== "valid") process.exitCode = ends.found;
      }),
    );
}
