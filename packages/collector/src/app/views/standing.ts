import { Policy, readPayload } from "@hulplijn/shared/trust";
import { type Standing, standingOf } from "../../core/approval/approved.ts";
import type { LoadedFix, StoreReads } from "../../core/ports.ts";

/** The present policy; null when there is none yet. It was verified when it was stored. */
export async function policyOf(store: Pick<StoreReads, "signed">): Promise<Policy | null> {
  const signed = await store.signed("policy");
  if (!signed) return null;
  return Policy.parse(readPayload(Buffer.from(signed.envelope.payload, "base64")));
}

/** Whether enough people approved exactly this version of a fix. */
export async function fixStanding(
  store: Pick<StoreReads, "approvals">,
  fix: LoadedFix,
  policy: Policy | null,
): Promise<Standing> {
  const approvals = await store.approvals(fix.manifestDigest);
  return standingOf(fix.manifest.risk, fix.manifest.author, approvals, policy);
}
