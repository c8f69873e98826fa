import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { approveFix } from "../../packages/cli/src/trust/approve-fix.ts";
import { readTrust } from "../../packages/cli/src/trust/documents.ts";
import { trustFiles } from "../../packages/cli/src/trust/init-trust.ts";
import { openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import { readLocalFix } from "../../packages/cli/src/trust/local-fix.ts";
import { ensureTrial } from "./trial.ts";

/** The scripts of a fix that settles nothing real, for measuring and testing how fixes run. */
export interface OwnScripts {
  readonly "check.sh": string;
  readonly "fix.sh": string;
  readonly "verify.sh": string;
}

/**
 * Writes a fix of class R1 into `<dataFolder>/fixes` and approves it with the trial's key, before the collector starts. Gives the folder of
 * fixes, for the collector's setting.
 */
export function approveOwnFix(dataFolder: string, id: string, scripts: OwnScripts): string {
  ensureTrial(dataFolder, () => undefined);
  const fixFolder = join(dataFolder, "fixes");
  mkdirSync(join(fixFolder, id), { recursive: true });
  const files = Object.entries<string>({ ...scripts }).map(([name, text]) => {
    writeFileSync(join(fixFolder, id, name), text);
    return [
      name,
      { sha256: createHash("sha256").update(text).digest("hex"), bytes: Buffer.byteLength(text) },
    ] as const;
  });
  const text = { en: id, nl: id };
  const manifest = {
    type: "fix",
    id,
    version: 1,
    author: "Hulplijn",
    title: text,
    summary: text,
    caution: text,
    notice: text,
    risk: "R1",
    repeat: "idempotent",
    // As the fixes of the print queue and the resolver: nobody is asked, and nobody is waited for.
    waitsFor: [],
    runAs: "root",
    timeLimitSeconds: 120,
    verifyWithinSeconds: 1,
    parameters: {},
    settles: [{ rule: "service-failed", subject: "" }],
    platforms: { linux: { check: "check.sh", fix: "fix.sh", verify: "verify.sh" } },
    files: Object.fromEntries(files),
  };
  writeFileSync(join(fixFolder, id, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  const fix = readLocalFix(join(fixFolder, id));
  if ("wrong" in fix) throw new Error(fix.wrong.join("; "));
  const trust = join(dataFolder, "trust");
  const known = readTrust(join(trust, trustFiles.root), join(trust, trustFiles.policy));
  const key = openKeyFile(join(dataFolder, "approver", trustFiles.approverKey), null);
  const approval = approveFix(fix, key, known.policy, Date.now());
  writeFileSync(
    join(trust, "approvals", `${id}.own.approval.json`),
    `${JSON.stringify(approval, null, 2)}\n`,
  );
  return fixFolder;
}
