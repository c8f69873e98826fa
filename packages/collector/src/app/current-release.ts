import { parsePayload, type Release, ringOf } from "@hulplijn/shared/trust";
import { fromBase64 } from "@hulplijn/shared/values";
import type { ReleaseReads } from "../core/release/ports.ts";
import type { RolledOut } from "../core/release/judge-release.ts";
import type { Progress } from "../core/release/standing-of.ts";
import type { ReleaseRecord } from "../core/records.ts";
import type { World } from "./world.ts";

export interface KeptRelease {
  readonly record: ReleaseRecord;
  readonly release: Release;
}

/** What is kept was judged when it came. */
function readRelease(record: ReleaseRecord): KeptRelease | null {
  const payload = fromBase64(record.envelope.payload);
  const release = payload && parsePayload<Release>("release", payload);
  return release && { record, release };
}

/** All releases, the newest first. */
export async function keptReleases(store: ReleaseReads): Promise<readonly KeptRelease[]> {
  return (await store.releases()).flatMap((record) => readRelease(record) ?? []);
}

/**
 * The release that devices are to take: the one with the highest sequence, from when its bundle is here until it expires. Asked for at each
 * piece of a bundle, so the older ones are not read.
 */
export async function currentRelease(store: ReleaseReads, nowMs: number): Promise<KeptRelease | null> {
  for (const record of await store.releases()) {
    const newest = readRelease(record);
    if (newest) return record.openRing >= 0 && newest.release.expiresAtMs > nowMs ? newest : null;
  }
  return null;
}

export const rolledOut = ({ record, release }: KeptRelease): RolledOut => ({
  rings: release.rings,
  openRing: record.openRing,
  openedAtMs: record.openedAtMs,
  halted: record.halted !== null,
  resumedAtMs: record.resumedAtMs,
});

/** What devices are told of it: the last open ring, -1 while it is halted. */
export const toldRing = ({ record }: KeptRelease): number => (record.halted === null ? record.openRing : -1);

/** How every device stands with a release, in the ring that it counts itself to be in. */
export async function progressOf(
  world: Pick<World, "sha256"> & { readonly store: ReleaseReads },
  { record, release }: KeptRelease,
): Promise<readonly (Progress & { readonly name: string })[]> {
  return (await world.store.releaseWords(record.sequence)).map((row) => ({
    ...row,
    ring: ringOf(row.deviceId, release, world.sha256),
  }));
}
