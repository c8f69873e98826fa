import type { Policy } from "@hulplijn/shared/trust";
import { type Standing, standingOf } from "../../core/approval/approved.ts";
import type { LoadedFix, StoreReads } from "../../core/ports.ts";

/** Whether enough people approved exactly this version of a fix. */
export async function fixStanding(
  store: Pick<StoreReads, "approvals">,
  fix: LoadedFix,
  policy: Policy | null,
): Promise<Standing> {
  const approvals = await store.approvals(fix.manifestDigest);
  return standingOf(fix.manifest.risk, fix.manifest.author, approvals, policy);
}
