import { trustNews } from "@hulplijn/shared/protocol";
import { rootsAfter } from "./take-in-trust.ts";
import type { World } from "./world.ts";

/**
 * Tells connected devices at once what people signed meanwhile; others hear it when they connect. A device that is told once is not told
 * the same again on this link: one that refused it has said why in its own log.
 */
export async function tellTrust(world: World): Promise<number> {
  const all = await world.store.roots();
  const signed = await world.store.signed("policy");
  let told = 0;
  for (const link of world.devices.open()) {
    const roots = rootsAfter(all, link.rootVersion);
    const policy = signed && signed.version > link.policyVersion ? signed.envelope : null;
    if (!link.capabilities.includes(trustNews) || (roots.length === 0 && !policy)) continue;
    link.rootVersion += roots.length;
    link.policyVersion = policy ? (signed?.version ?? 0) : link.policyVersion;
    link.send("trust", { ...(roots.length > 0 ? { roots } : {}), ...(policy ? { policy } : {}) });
    told += 1;
  }
  return told;
}
