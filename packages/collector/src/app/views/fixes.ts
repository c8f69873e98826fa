import type { FixRow } from "@hulplijn/shared/api";
import type { Policy } from "@hulplijn/shared/trust";
import type { LoadedFix, StoreReads } from "../../core/ports.ts";
import { fixStanding } from "./standing.ts";

const ninetyDaysMs = 90 * 86_400_000;

/** One row of the fix library. */
export async function viewFixRow(
  store: StoreReads,
  fix: LoadedFix,
  policy: Policy | null,
  suspended: ReadonlySet<string>,
  nowMs: number,
): Promise<FixRow> {
  const { manifest } = fix;
  const standing = await fixStanding(store, fix, policy);
  const record = await store.fixRecord(manifest.id, nowMs - ninetyDaysMs, null);
  return {
    fix: manifest.id,
    version: manifest.version,
    title: manifest.title,
    summary: manifest.summary,
    risk: manifest.risk,
    platforms: Object.keys(manifest.platforms),
    settles: manifest.settles.map((settled) => settled.rule),
    callerVerified: manifest.callerVerified === true,
    state: suspended.has(manifest.id) ? "suspended" : standing.approved ? "approved" : "waiting",
    approvalsNeeded: standing.needed,
    approvals: standing.counted.map(({ person, keyId, atMs }) => ({ person, keyId, atMs })),
    runs90Days: record.runs,
    verified90Days: record.verified,
    lastRunAtMs: record.lastRunAtMs,
  };
}
