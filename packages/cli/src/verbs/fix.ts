import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Envelope } from "@hulplijn/shared/trust";
import type { Command } from "commander";
import { keepApproved, lastApproved } from "../trust/approved-copies.ts";
import { approveFix, standing, uselessApproval } from "../trust/approve-fix.ts";
import { readEnvelope, readPolicyFile } from "../trust/documents.ts";
import { openKeyFile } from "../trust/key-file.ts";
import { type LocalFix, readLocalFix } from "../trust/local-fix.ts";
import { describeDifference, describeFix, warningsOf } from "../trust/show-fix.ts";
import { confirmed } from "./confirm.ts";
import { type Desk, ends, giveUp, passphraseOf, plainly } from "./desk.ts";
import { passApproval } from "./pass-approval.ts";

interface ApproveOptions {
  readonly key: string;
  readonly policy: string;
  readonly passphraseFile?: string;
  readonly fixes: string;
  readonly out?: string;
  readonly collector?: string;
  readonly tokenFile?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

const suffix = ".approval.json";

/** The folder that a person means: a path, or the name of a fix in the library. */
function folderOf(named: string, library: string): string {
  return existsSync(path.join(named, "manifest.json")) ? named : path.join(library, named);
}

/** Reads a fix, or says what is wrong with it. */
function load(desk: Desk, named: string, library: string): LocalFix | null {
  const folder = folderOf(named, library);
  if (!existsSync(folder)) {
    giveUp(desk, 3, `there is no fix ${named}`);
    return null;
  }
  const fix = readLocalFix(folder);
  if (!("wrong" in fix)) return fix;
  for (const wrong of fix.wrong) desk.err(`${named}: ${wrong}\n`);
  process.exitCode = ends.refused;
  return null;
}

/** Approvals that lie in a folder, of any fix; other files are passed over. */
function approvalsIn(folder: string): readonly Envelope[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(suffix));
  return names.map((name) => readEnvelope(path.join(folder, name)));
}

async function approve(desk: Desk, named: string, options: ApproveOptions): Promise<void> {
  const fix = load(desk, named, options.fixes);
  if (!fix) return;
  const policy = readPolicyFile(options.policy);
  const key = openKeyFile(options.key, passphraseOf(options.passphraseFile));
  const useless = uselessApproval(fix, key, policy);
  if (useless !== null) return giveUp(desk, ends.refused, useless);
  const folder = options.out ?? path.join(path.dirname(options.policy), "approvals");
  const before = standing(fix, approvalsIn(folder), policy);

  const copies = path.join(path.dirname(folder), "approved");
  desk.err(describeFix(fix));
  desk.err(describeDifference(fix, lastApproved(copies, fix, policy)));
  const told = before.people.map(({ person, atMs }) => `${person} (${new Date(atMs).toISOString()})`);
  desk.err(`Approved so far by ${told.join(", ") || "nobody"}; it takes ${before.needed}.\n`);
  for (const warning of warningsOf(fix)) desk.err(`WARNING: ${warning}\n`);
  if (!(await confirmed(desk, fix.manifestDigest, options.yes))) return;
  const approval = approveFix(fix, key, policy, desk.nowMs());
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${fix.manifest.id}.${key.keyId}${suffix}`);
  writeFileSync(file, `${JSON.stringify(approval, null, 2)}\n`);
  keepApproved(copies, fix, approval);
  const after = standing(fix, approvalsIn(folder), policy);
  const { id, version } = fix.manifest;
  const people = after.people.map(({ person }) => person);
  const said = { fix: id, version, manifestDigest: fix.manifestDigest, file, people, needed: after.needed };
  desk.out(
    options.json
      ? `${JSON.stringify(said, null, 2)}\n`
      : `Approved ${id} version ${version}: ${people.length} of ${after.needed}. The approval is in ${file}.\n`,
  );
  if (options.collector === undefined) return;
  const passed = await passApproval(options, id, approval);
  if (passed.ok) desk.err(`${passed.said}\n`);
  else giveUp(desk, passed.exit, passed.said);
}

/** `hulplijn fix approve | lint | show`: fixes as they lie in a folder, without a collector. */
export function fix(program: Command, desk: Desk): void {
  const noun = program.command("fix").description("fixes in a folder: read, check and approve them");
  const library = [
    "--fixes <folder>",
    "library in which names are looked up",
    "packages/collector/fixes",
  ] as const;

  noun
    .command("approve <fix>")
    .description("read a fix in full and sign it with your own key")
    .requiredOption("--key <file>", "your approver's key")
    .requiredOption("--policy <file>", "policy.json, which says whose key it is")
    .option("--passphrase-file <file>", "file with the key's passphrase")
    .option(...library)
    .option("--out <folder>", "where approvals lie; beside the policy unless named")
    .option("--collector <url>", "send it to this collector as well")
    .option("--token-file <file>", "file with the API token for that")
    .option("--yes", "sign without being asked")
    .option("--json", "print one object instead of text for people")
    .action((named: string, options: ApproveOptions) =>
      plainly(desk, (given: ApproveOptions) => approve(desk, named, given))(options),
    );

  noun
    .command("lint <fixes...>")
    .description("hold fixes to their own manifests, and name characters that could fool a reader")
    .option(...library)
    .action((names: readonly string[], options: { readonly fixes: string }) =>
      plainly(desk, ({ fixes }: { readonly fixes: string }) => {
        for (const named of names) {
          const one = load(desk, named, fixes);
          const warnings = one ? warningsOf(one) : [];
          for (const warning of warnings) desk.err(`${named}: ${warning}\n`);
          if (warnings.length > 0) process.exitCode ??= ends.found;
          if (one && warnings.length === 0) desk.out(`${named}: in order\n`);
        }
      })(options),
    );

  noun
    .command("show <fix>")
    .description("show all that an approver would sign")
    .option(...library)
    .option("--json", "print the manifest and its digest instead of text for people")
    .action((named: string, options: { readonly fixes: string; readonly json?: boolean }) =>
      plainly(desk, ({ fixes, json }: { readonly fixes: string; readonly json?: boolean }) => {
        const one = load(desk, named, fixes);
        if (!one) return;
        const { manifest, manifestDigest } = one;
        desk.out(json ? `${JSON.stringify({ manifest, manifestDigest }, null, 2)}\n` : describeFix(one));
      })(options),
    );
}
