import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { approveFix } from "../../packages/cli/src/trust/approve-fix.ts";
import { readTrust } from "../../packages/cli/src/trust/documents.ts";
import { trustFiles } from "../../packages/cli/src/trust/init-trust.ts";
import { openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import { readLocalFix } from "../../packages/cli/src/trust/local-fix.ts";
import { ensureTrial } from "../start/trial.ts";

const id = "say-hello";
const scripts = {
  // The state that it would mend is always there: the run goes through all of its steps.
  "check.sh": "#!/bin/sh\nexit 0\n",
  // Its first line is when it was written: what lies before is the script and starting it, what comes after is ours.
  "fix.sh": "#!/bin/sh\nexec date +%s%N\n",
  "verify.sh": "#!/bin/sh\nexit 0\n",
};

/** A fix that only says what time it is, in a folder of its own, approved by the trial's key before the collector starts. */
export function approvedEchoFix(dataFolder: string): { readonly id: string; readonly fixFolder: string } {
  ensureTrial(dataFolder, () => undefined);
  const fixFolder = join(dataFolder, "fixes");
  mkdirSync(join(fixFolder, id), { recursive: true });
  const files = Object.entries(scripts).map(([name, text]) => {
    writeFileSync(join(fixFolder, id, name), text);
    return [
      name,
      { sha256: createHash("sha256").update(text).digest("hex"), bytes: Buffer.byteLength(text) },
    ] as const;
  });
  const text = { en: "Say hello", nl: "Zeg hallo" };
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
    runAs: "root",
    timeLimitSeconds: 30,
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
    join(trust, "approvals", `${id}.bench.approval.json`),
    `${JSON.stringify(approval, null, 2)}\n`,
  );
  return { id, fixFolder };
}
