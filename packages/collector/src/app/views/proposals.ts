import type { ProposedFix } from "@hulplijn/shared/api";
import { type Proposal, rules } from "@hulplijn/shared/rules";
import type { Params } from "@hulplijn/shared/values";
import type { FixFolder, LoadedFix, StoreReads } from "../../core/ports.ts";
import { policyOf } from "../policy.ts";
import { fixStanding } from "./standing.ts";

const ninetyDaysMs = 90 * 86_400_000;

/** What a proposal needs to know of an incident. */
export interface Ill {
  readonly rule: string;
  readonly subject: string;
  readonly params: Params;
}

/** The fix's parameters, taken by name out of the finding's; null when one is not there. */
export function paramsFor(proposal: Proposal, ill: Ill): Record<string, string | number> | null {
  const params: Record<string, string | number> = {};
  for (const [name, from] of Object.entries(proposal.params)) {
    const value = from === "subject" ? ill.subject : ill.params[from];
    if (value === undefined) return null;
    params[name] = value;
  }
  return params;
}

/** The fixes that a finding's rule names, each with its values for this one. */
export const proposedParams = (ill: Ill): { fix: string; params: Record<string, string | number> }[] =>
  (rules.get(ill.rule)?.proposals ?? []).flatMap((proposal) => {
    const params = paramsFor(proposal, ill);
    return params ? [{ fix: proposal.fix, params }] : [];
  });

/**
 * Proposes fixes, best first: those that the incident's rule names and the folder has. Remembers what it asked the store,
 * so that a list asks once for each kind of incident; make one for each request.
 */
export async function proposer(
  store: StoreReads,
  fixes: FixFolder,
  nowMs: number,
): Promise<(ill: Ill) => Promise<ProposedFix[]>> {
  const policy = await policyOf({ store });
  const suspended = await store.suspended();
  const asked = new Map<string, Promise<Omit<ProposedFix, "params">>>();
  const about = async (fix: LoadedFix, rule: string): Promise<Omit<ProposedFix, "params">> => {
    const { manifest } = fix;
    const standing = await fixStanding(store, fix, policy);
    const record = await store.fixRecord(manifest.id, nowMs - ninetyDaysMs, rule);
    return {
      fix: manifest.id,
      version: manifest.version,
      manifestDigest: fix.manifestDigest,
      title: manifest.title,
      risk: manifest.risk,
      approved: standing.approved && !suspended.has(manifest.id),
      callerVerified: manifest.callerVerified === true,
      runs: record.runs,
      verified: record.verified,
    };
  };
  return async (ill) => {
    const proposed: ProposedFix[] = [];
    for (const proposal of rules.get(ill.rule)?.proposals ?? []) {
      const fix = fixes.get(proposal.fix);
      const params = paramsFor(proposal, ill);
      if (!fix || !params) continue;
      const key = `${proposal.fix} ${ill.rule}`;
      const known = asked.get(key) ?? about(fix, ill.rule);
      asked.set(key, known);
      proposed.push({ ...(await known), params });
    }
    return proposed;
  };
}
