import type { FixVersion } from "@hulplijn/shared/api";
import { type Policy, readManifest } from "@hulplijn/shared/trust";
import { fromBase64 } from "@hulplijn/shared/values";
import { standingOf } from "../../core/approval/approved.ts";
import type { LoadedFix, StoreReads } from "../../core/ports.ts";
import type { FixVersionRecord } from "../../core/records.ts";

const ninetyDaysMs = 90 * 86_400_000;

/** What a kept version says of itself; null when this collector can no longer read it. */
export const manifestOf = (record: FixVersionRecord): ReturnType<typeof readManifest> =>
  readManifest(fromBase64(record.manifest) ?? new Uint8Array());

/** All versions of a fix that were ever here, the newest first, each with its approvals and how it did. */
export async function viewFixVersions(
  store: StoreReads,
  present: LoadedFix,
  policy: Policy | null,
  nowMs: number,
): Promise<FixVersion[]> {
  const { id } = present.manifest;
  const records = new Map(
    (await store.fixRecords(id, nowMs - ninetyDaysMs)).map((one) => [one.manifestDigest, one]),
  );
  const versions: FixVersion[] = [];
  for (const kept of await store.fixVersions(id)) {
    const manifest = manifestOf(kept);
    const given = await store.approvals(kept.manifestDigest);
    const standing = manifest && standingOf(manifest.risk, manifest.author, given, policy);
    const { runs = 0, verified = 0, lastRunAtMs = null } = records.get(kept.manifestDigest) ?? {};
    versions.push({
      version: kept.version,
      manifestDigest: kept.manifestDigest,
      present: kept.manifestDigest === present.manifestDigest,
      seenAtMs: kept.seenAtMs,
      author: manifest?.author ?? "",
      approved: standing?.approved ?? false,
      approvals: given.map(({ person, keyId, atMs }) => ({ person, keyId, atMs })),
      runs90Days: runs,
      verified90Days: verified,
      lastRunAtMs,
    });
  }
  return versions;
}
