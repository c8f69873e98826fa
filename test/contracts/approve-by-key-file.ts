import path from "node:path";
import { approveFix } from "../../packages/cli/src/trust/approve-fix.ts";
import { readTrust } from "../../packages/cli/src/trust/documents.ts";
import { openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import { readLocalFix } from "../../packages/cli/src/trust/local-fix.ts";
import { addApproval } from "../../packages/collector/src/app/approve-fix.ts";
import type { House } from "./http-house.ts";

/** Ans approves a fix of the house's own library, with the key file that `initTrust` made in this folder. */
export async function approveByKeyFile(
  house: House,
  trust: string,
  fixId: string,
  nowMs: number,
): Promise<void> {
  const fix = readLocalFix(path.join(house.folder, "fixes", fixId));
  if ("wrong" in fix) throw new Error(fix.wrong.join());
  const { policy } = readTrust(path.join(trust, "root.json"), path.join(trust, "policy.json"));
  const key = openKeyFile(path.join(trust, "approver.key.pem"), null);
  const taken = await addApproval(house.world, fixId, approveFix(fix, key, policy, nowMs), "Ans");
  if (!taken.ok) throw new Error(taken.detail);
}
