import { renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { payloadOf, readPolicy } from "@hulplijn/shared/trust/decide";
import type { Command } from "commander";
import { readTrust } from "../trust/documents.ts";
import { trustFiles } from "../trust/init-trust.ts";
import { openKeyFile, verifySignature } from "../trust/key-file.ts";
import { nextPolicy } from "../trust/next-policy.ts";
import { type Desk, ends, giveUp, passphraseOf, plainly } from "./desk.ts";

interface SignOptions {
  readonly folder: string;
  readonly key: readonly string[];
  readonly passphraseFile?: string;
  readonly days: string;
  readonly addApprover: readonly string[];
  readonly removeApprover: readonly string[];
  readonly json?: boolean;
}

const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `hulplijn policy sign`: the next version of the policy. */
export function policy(program: Command, desk: Desk): void {
  program
    .command("policy")
    .description("who may approve and order, signed by the root")
    .command("sign")
    .description("sign the next version of the policy, with the changes that are asked for")
    .requiredOption("--folder <folder>", "folder with root.json and policy.json, which is replaced")
    .requiredOption("--key <file>", "root key; give it again for each further one", gather, [])
    .option("--passphrase-file <file>", "file with the keys' passphrase")
    .option("--days <number>", "how long it is valid", "90")
    .option("--add-approver <name=key>", "a person and the public key, base64", gather, [])
    .option("--remove-approver <name>", "a person who approves no longer", gather, [])
    .option("--json", "print one object instead of text for people")
    .action(
      plainly(desk, (options: SignOptions) => {
        const at = (name: string): string => path.join(options.folder, name);
        const now = readTrust(at(trustFiles.root), at(trustFiles.policy));
        const next = nextPolicy(
          now.policy,
          {
            addApprovers: options.addApprover,
            removeApprovers: options.removeApprover,
            days: Number(options.days),
          },
          desk.nowMs(),
        );
        const passphrase = passphraseOf(options.passphraseFile);
        const sealed = options.key.map((file) =>
          openKeyFile(file, passphrase).seal("policy", payloadOf(next)),
        );
        const [first] = sealed;
        if (!first) return giveUp(desk, ends.usage, "--key is missing");
        const whole = { ...first, signatures: sealed.flatMap(({ signatures }) => signatures) };
        const read = readPolicy(whole, now.root, verifySignature);
        if (!read.ok) return giveUp(desk, ends.refused, `the policy would be refused: ${read.detail}`);
        const file = at(trustFiles.policy);
        writeFileSync(`${file}.new`, `${JSON.stringify(whole, null, 2)}\n`);
        renameSync(`${file}.new`, file);
        const until = new Date(next.expiresAtMs).toISOString();
        desk.out(
          options.json
            ? `${JSON.stringify(next, null, 2)}\n`
            : `Policy version ${next.version} is in ${file}, valid until ${until}. Give it to the collector.\n`,
        );
      }),
    );
}
