import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join, resolve } from "node:path";
import { keepApproved } from "../../packages/cli/src/trust/approved-copies.ts";
import { approveFix } from "../../packages/cli/src/trust/approve-fix.ts";
import { beginShift } from "../../packages/cli/src/trust/begin-shift.ts";
import { readTrust } from "../../packages/cli/src/trust/documents.ts";
import { initTrust, trustFiles } from "../../packages/cli/src/trust/init-trust.ts";
import { type KeyFile, openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import { readLocalFix } from "../../packages/cli/src/trust/local-fix.ts";
import type { Policy } from "../../packages/shared/src/trust/trust.ts";
import { CannotStart } from "./refusals.ts";

/** Who may approve fixes in a trial on one machine: one person, whose key lies beside the collector's data and not in it. */
export interface Trial {
  /** SHA-256 of the root's payload, which devices pin. */
  readonly rootDigest: string;
}

const fixFolder = resolve(import.meta.dirname, "../../packages/collector/fixes");
const policyDays = 365;

/**
 * Makes sure that a trial has a root, a policy and approvals of the fixes that came with it, and says what it made. Keys are in
 * `<data>/approver`; what the collector passes on to devices is in `<data>/trust`. Fixes of class R0 and R1 are approved by the
 * one person of the trial; those of a higher class wait for a second person, as everywhere.
 */
export function ensureTrial(dataFolder: string, say: (line: string) => void): Trial {
  const [keys, trust] = [join(dataFolder, "approver"), join(dataFolder, "trust")];
  const [root, policy] = [join(trust, trustFiles.root), join(trust, trustFiles.policy)];
  mkdirSync(join(trust, "approvals"), { recursive: true, mode: 0o700 });
  if (!existsSync(policy)) {
    initTrust({
      folder: keys,
      organisation: "Trial",
      person: userInfo().username,
      passphrase: null,
      nowMs: Date.now(),
      policyDays,
    });
    for (const name of [trustFiles.root, trustFiles.policy])
      copyFileSync(join(keys, name), join(trust, name));
    say(`Made a key that approves fixes, for this trial: ${join(keys, trustFiles.approverKey)}`);
  }
  const known = readOurs(root, policy, dataFolder);
  const key = openKeyFile(join(keys, trustFiles.approverKey), null);
  const approved: string[] = [];
  for (const id of readdirSync(fixFolder).toSorted()) {
    const fix = readLocalFix(join(fixFolder, id));
    if ("wrong" in fix || (fix.manifest.risk !== "R0" && fix.manifest.risk !== "R1")) continue;
    const file = join(
      trust,
      "approvals",
      `${id}.${fix.manifestDigest.slice(0, 16)}.${key.keyId}.approval.json`,
    );
    if (existsSync(file)) continue;
    const approval = approveFix(fix, key, known.policy, Date.now());
    writeFileSync(file, `${JSON.stringify(approval, null, 2)}\n`);
    keepApproved(join(trust, "approved"), fix, approval);
    approved.push(id);
  }
  if (approved.length > 0)
    say(`Approved ${approved.length} fixes that came with Hulplijn: ${approved.join(", ")}`);
  return { rootDigest: known.rootDigest };
}

function readOurs(root: string, policy: string, dataFolder: string): ReturnType<typeof readTrust> {
  try {
    return readTrust(root, policy);
  } catch (cause) {
    throw new CannotStart(
      `The trial in ${dataFolder} was made by another version of Hulplijn, or is damaged (${String(cause)}). Move that folder away, or set HULPLIJN_DATA to another one.`,
      { cause },
    );
  }
}

/**
 * A shift of the trial's one person, as the fragment of a sign-in link carries it: signed here, by the key that lies beside the
 * collector's data, so that one click runs a fix. The collector never hears of it.
 */
export function trialShift(dataFolder: string): string {
  const { key, policy } = openTrial(dataFolder);
  return beginShift(key, policy, { nowMs: Date.now() }).fragment;
}

/** The trial's one person at work: the key, and the policy that says whose it is. */
export function openTrial(dataFolder: string): { readonly key: KeyFile; readonly policy: Policy } {
  const [keys, trust] = [join(dataFolder, "approver"), join(dataFolder, "trust")];
  const { policy } = readTrust(join(trust, trustFiles.root), join(trust, trustFiles.policy));
  return { key: openKeyFile(join(keys, trustFiles.approverKey), null), policy };
}
