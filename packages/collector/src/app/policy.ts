import { type Policy, readPayload } from "@hulplijn/shared/trust";
import { checks } from "@hulplijn/shared/trust/checks";
import type { StoreReads } from "../core/ports.ts";

/** The present policy, as the collector reads it; devices check its signature themselves. Null before there is one. */
export async function policyOf(world: {
  readonly store: Pick<StoreReads, "signed">;
}): Promise<Policy | null> {
  const signed = await world.store.signed("policy");
  const payload = signed ? readPayload(Buffer.from(signed.envelope.payload, "base64")) : null;
  return payload !== null && checks.get("policy")?.(payload) === null ? (payload as Policy) : null;
}
