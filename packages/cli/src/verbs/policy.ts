import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import type { Policy } from "@hulplijn/shared/trust";
import { openByRoot, parsePayload, payloadOf, readPolicy } from "@hulplijn/shared/trust/decide";
import type { Command } from "commander";
import { holdKeys } from "../trust/ceremony.ts";
import { describePolicy, describePolicyChange } from "../trust/describe-policy.ts";
import { readTrust, type Trust } from "../trust/documents.ts";
import { draftFiles, newDraft, payloadOfDraft, readDraft, replaceFile, signedDraft } from "../trust/draft.ts";
import { trustFiles } from "../trust/init-trust.ts";
import { cryptography, openKeyFile } from "../trust/key-file.ts";
import { nextPolicy } from "../trust/next-policy.ts";
import { gather } from "../terminal/gather.ts";
import { type Desk, ends, giveUp, passphraseOf, plainly } from "./desk.ts";

interface Changes {
  readonly folder: string;
  readonly days: string;
  readonly addApprover: readonly string[];
  readonly removeApprover: readonly string[];
  readonly addPasskey: readonly string[];
  readonly removeKey: readonly string[];
  readonly approves: readonly string[];
  readonly orders: readonly string[];
  readonly shiftHours: readonly string[];
  readonly collector: readonly string[];
  readonly threshold: readonly string[];
  readonly addReleaser: readonly string[];
  readonly removeReleaser: readonly string[];
  readonly consent: readonly string[];
  readonly budget: readonly string[];
  readonly wakes: readonly string[];
  readonly json?: boolean;
}

interface SignOptions extends Changes {
  readonly key: readonly string[];
  readonly passphraseFile?: string;
}

const draftFile = draftFiles.policy;
const changing = (command: Command): Command =>
  command
    .requiredOption("--folder <folder>", "folder with root.json and policy.json")
    .option("--days <number>", "how long it is valid", "90")
    .option(
      "--add-approver <name=key>",
      "a person, or a further key of theirs: its public line, or a file with it",
      gather,
      [],
    )
    .option("--remove-approver <name>", "a person who may nothing any more", gather, [])
    .option(
      "--add-passkey <name=line>",
      "a further passkey of a person: the line that the console printed, or a file with it",
      gather,
      [],
    )
    .option("--remove-key <id>", "a key that counts no more", gather, [])
    .option("--approves <name=classes>", "what a person may approve, as in Sam=R0,R1", gather, [])
    .option("--orders <name=classes>", "what a person may order", gather, [])
    .option("--shift-hours <name=hours>", "how long a shift of theirs lasts at most", gather, [])
    .option(
      "--collector <key>",
      "public key of a collector that devices speak with, and no other; again for each",
      gather,
      [],
    )
    .option("--threshold <class=number>", "how many people have to approve, as in R2=3", gather, [])
    .option(
      "--add-releaser <name=key>",
      "a person who may release versions of the agent, with a key that is for nothing else",
      gather,
      [],
    )
    .option("--remove-releaser <name>", "a person who releases no more", gather, [])
    .option(
      "--consent <class=rule>",
      "how employees are asked: asks,postponements,hours,unattended, as in R2=always,3,24,wait; R2= is as usual",
      gather,
      [],
    )
    .option(
      "--budget <name=number>",
      "most runs that begin within an hour: deviceHour, fixHour, personHour or siteHour; deviceHour= is as many as there are",
      gather,
      [],
    )
    .option("--wakes <yes|no>", "whether schedules that ask for it wake machines from sleep", gather, [])
    .option("--json", "print one object instead of text for people");

const asksChange = (options: Changes): boolean =>
  [
    options.addApprover,
    options.removeApprover,
    options.addPasskey,
    options.removeKey,
    options.approves,
    options.orders,
    options.shiftHours,
    options.collector,
    options.threshold,
    options.addReleaser,
    options.removeReleaser,
    options.consent,
    options.budget,
    options.wakes,
  ].some((one) => one.length > 0);

/** The next policy, which ends no later than its root. */
function changedPolicy(options: Changes, { policy: now, root }: Trust, nowMs: number): Policy {
  const { addApprover: addApprovers, removeApprover: removeApprovers, addPasskey: addPasskeys } = options;
  const {
    removeKey: removeKeys,
    approves,
    orders,
    shiftHours,
    threshold: thresholds,
    collector: collectors,
    addReleaser: addReleasers,
    removeReleaser: removeReleasers,
    consent,
    budget: budgets,
    wakes,
  } = options;
  const others = { addReleasers, removeReleasers, consent, budgets, wakes };
  const people = { addApprovers, removeApprovers, addPasskeys, removeKeys, approves, orders, shiftHours };
  const next = nextPolicy(
    now,
    { ...people, ...others, thresholds, collectors, days: Number(options.days) },
    nowMs,
  );
  return { ...next, expiresAtMs: Math.min(next.expiresAtMs, root.expiresAtMs) };
}

const told = (lines: readonly string[]): string =>
  (lines.length === 0 ? ["Only the date until which it holds changes."] : lines)
    .map((line) => `  ${line}\n`)
    .join("");

/** `hulplijn policy edit | sign`: the next version of the policy, by as many root keys as the root takes. */
export function policy(program: Command, desk: Desk): void {
  const noun = program.command("policy").description("who may approve and order, signed by the root");

  changing(
    noun.command("edit").description("write the next version of the policy, for the root's keys to sign"),
  ).action(
    plainly(desk, (options: Changes) => {
      const at = (name: string): string => path.join(options.folder, name);
      const now = readTrust(at(trustFiles.root), at(trustFiles.policy));
      const next = changedPolicy(options, now, desk.nowMs());
      const changes = describePolicyChange(now.policy, next);
      if (existsSync(at(draftFiles.root)))
        return giveUp(
          desk,
          ends.conflict,
          `a root waits, with a policy: hulplijn trust status --folder ${options.folder}`,
        );
      const waiting = readDraft(at(draftFile));
      if (waiting && waiting.signatures.length > 0)
        return giveUp(
          desk,
          ends.conflict,
          `a policy waits in ${at(draftFile)} that others have signed already: sign it (hulplijn policy sign --folder ${options.folder} --key <root key>), or remove that file and tell them that they sign anew`,
        );
      replaceFile(at(draftFile), newDraft(payloadOf(next)));
      desk.out(
        options.json
          ? `${JSON.stringify({ file: at(draftFile), changes, policy: next }, null, 2)}\n`
          : `Policy version ${next.version} waits in ${at(draftFile)}:\n${told(changes)}` +
              `${now.root.threshold} of the ${now.root.keys.length} root keys' people have to sign it: hulplijn policy sign --folder ${options.folder} --key <root key>\n`,
      );
    }),
  );

  changing(
    noun
      .command("sign")
      .description("sign the policy that waits, or the next version with the changes that are asked for"),
  )
    .requiredOption("--key <file>", "root key; give it again for each further one", gather, [])
    .option("--passphrase-file <file>", "file with the keys' passphrase")
    .action(
      plainly(desk, (options: SignOptions) => {
        const at = (name: string): string => path.join(options.folder, name);
        const now = readTrust(at(trustFiles.root), at(trustFiles.policy));
        if (existsSync(at(draftFiles.root)))
          return giveUp(
            desk,
            ends.conflict,
            `a root waits, with a policy: hulplijn trust sign --folder ${options.folder} --key <root key> signs both`,
          );
        const waiting = readDraft(at(draftFile));
        if (waiting && asksChange(options))
          return giveUp(desk, ends.conflict, `a policy waits in ${at(draftFile)}: sign it, or edit again`);
        const payload = waiting
          ? payloadOfDraft(waiting)
          : payloadOf(changedPolicy(options, now, desk.nowMs()));
        const next = parsePayload<Policy>("policy", payload);
        if (!next) throw new Error(`${at(draftFile)} is not a policy`);
        const keys = next.people.flatMap((one) => one.keys);
        holdKeys(keys, at(draftFile));
        if (next.version <= now.policy.version)
          return giveUp(desk, ends.conflict, `version ${now.policy.version} is in force already: edit again`);
        const changes = describePolicyChange(now.policy, next);
        if (waiting)
          desk.err(
            `Policy version ${next.version}:\n${told(changes)}In full:\n${told(describePolicy(next))}`,
          );
        const passphrase = passphraseOf(options.passphraseFile);
        const sealed = options.key.map((file) => openKeyFile(file, passphrase).seal("policy", payload));
        if (sealed.length === 0) return giveUp(desk, ends.usage, "--key is missing");
        const whole = signedDraft(waiting ?? newDraft(payload), sealed);
        const { threshold } = now.root;
        const signed = openByRoot(whole, "policy", now.root, cryptography)?.people ?? 0;
        if (waiting && signed > 0 && signed < threshold) {
          replaceFile(at(draftFile), whole);
          process.exitCode = ends.found;
          return desk.out(
            options.json
              ? `${JSON.stringify({ file: at(draftFile), signed, threshold, changes }, null, 2)}\n`
              : `${signed} of ${threshold} people signed. Give ${at(draftFile)} to whoever has another.\n`,
          );
        }
        const read = readPolicy(whole, now.root, cryptography);
        if (!read.ok) return giveUp(desk, ends.refused, `the policy would be refused: ${read.detail}`);
        replaceFile(at(trustFiles.policy), whole);
        rmSync(at(draftFile), { force: true });
        const until = new Date(next.expiresAtMs).toISOString();
        desk.out(
          options.json
            ? `${JSON.stringify(next, null, 2)}\n`
            : `Policy version ${next.version} is in ${at(trustFiles.policy)}, valid until ${until}. Give it to the collector.\n`,
        );
      }),
    );
}
