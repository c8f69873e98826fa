import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Envelope } from "@hulplijn/shared/trust";
import type { Command } from "commander";
import { approveFix, standing, uselessApproval } from "../trust/approve-fix.ts";
import { readEnvelope, readPolicyFile } from "../trust/documents.ts";
import { openKeyFile } from "../trust/key-file.ts";
import { type LocalFix, readLocalFix } from "../trust/local-fix.ts";
import { describeFix, warningsOf } from "../trust/show-fix.ts";
import { confirmed } from "./confirm.ts";
import { type Desk, ends, giveUp, passphraseOf, plainly } from "./desk.ts";

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

async function post(desk: Desk, options: ApproveOptions, fix: string, approval: Envelope): Promise<void> {
  if (options.collector === undefined) return;
  if (options.tokenFile === undefined) return giveUp(desk, ends.usage, "--collector takes --token-file");
  const url = new URL(`/api/v1/fixes/${encodeURIComponent(fix)}/approvals`, options.collector);
  const token = readFileSync(options.tokenFile, "utf8").trim();
  let answer: Response;
  try {
    answer = await fetch(url, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ approval }),
    });
  } catch (error) {
    return giveUp(desk, ends.unreachable, `${url.host} cannot be reached: ${String(error)}`);
  }
  if (answer.ok) desk.err(`The collector has it.\n`);
  else
    giveUp(desk, answer.status === 409 ? ends.conflict : 4, `the collector refused: ${await answer.text()}`);
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

  desk.err(describeFix(fix));
  const told = before.people.map(({ person, atMs }) => `${person} (${new Date(atMs).toISOString()})`);
  desk.err(`Approved so far by ${told.join(", ") || "nobody"}; it takes ${before.needed}.\n`);
  for (const warning of warningsOf(fix)) desk.err(`WARNING: ${warning}\n`);
  if (!(await confirmed(desk, fix.manifestDigest, options.yes))) return;
  const approval = approveFix(fix, key, policy, desk.nowMs());
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${fix.manifest.id}.${key.keyId}${suffix}`);
  writeFileSync(file, `${JSON.stringify(approval, null, 2)}\n`);
  const after = standing(fix, approvalsIn(folder), policy);
  const { id, version } = fix.manifest;
  const people = after.people.map(({ person }) => person);
  const said = { fix: id, version, manifestDigest: fix.manifestDigest, file, people, needed: after.needed };
  desk.out(
    options.json
      ? `${JSON.stringify(said, null, 2)}\n`
      : `Approved ${id} version ${version}: ${people.length} of ${after.needed}. The approval is in ${file}.\n`,
  );
  await post(desk, options, id, approval);
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
