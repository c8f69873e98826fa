import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { refuse, type Refusal } from "@hulplijn/shared/errors";
import type { Release } from "@hulplijn/shared/trust";
import { type BundleFiles, mostUnpackedBytes, readBundle } from "@hulplijn/shared/trust/decide";
import { slotName } from "../core/slots/slot-files.ts";
import { syncFolder } from "../platform/disk.ts";
import { releaseFile, type SlotRelease } from "../slots/slot-folder.ts";
import { sha256 } from "./trust-state.ts";

/** Room that has to be left on the disk when the new version is there. */
const spareBytes = 64 * 1_048_576;

/** The files of a bundle, when it is exactly the one that was signed, and nothing in it is but plain files of bounded size. */
export function openBundle(
  bytes: Buffer,
  { bundle }: Pick<Release, "bundle">,
): { readonly ok: true; readonly files: BundleFiles } | Refusal {
  if (bytes.length !== bundle.sizeBytes || sha256(bytes) !== bundle.sha256)
    return refuse("release-bundle-wrong", `${bytes.length} bytes that are not the ones that were signed`);
  let unpacked: Buffer;
  try {
    // Ends as soon as it has made more than that.
    unpacked = gunzipSync(bytes, { maxOutputLength: mostUnpackedBytes });
  } catch (error) {
    return refuse("release-bundle-wrong", String(error));
  }
  return readBundle(unpacked);
}

const isFull = (error: unknown): boolean =>
  ["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "");

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/**
 * Lays a version out as a slot below the folder of releases, and makes it durable: under another name first, so that a slot that bears its
 * name is whole, whenever the power went.
 */
export function layOutSlot(
  releases: string,
  files: BundleFiles,
  release: Release,
  ring: number,
): Refusal | null {
  const slot = path.join(releases, slotName(release.bundle.sha256));
  const beside = `${slot}.new`;
  const wanted = [...files.values()].reduce((sum, { length }) => sum + length, spareBytes);
  const free = freeBytes(releases);
  if (free < wanted) return refuse("release-no-space", `${free} bytes are free, and ${wanted} are wanted`);
  const { sequence, version, floor } = release;
  const about: SlotRelease = { sequence, version, floor, ring };
  try {
    rmSync(beside, { recursive: true, force: true });
    mkdirSync(beside);
    // Whatever the runner's umask: the network half reads it, and nobody but root writes it.
    chmodSync(beside, 0o755);
    const all = [...files, [releaseFile, Buffer.from(`${JSON.stringify(about)}\n`)] as const];
    for (const [name, bytes] of all) {
      writeFileSync(path.join(beside, name), bytes, { flag: "wx", flush: true });
      chmodSync(path.join(beside, name), 0o644);
    }
    syncFolder(beside);
    rmSync(slot, { recursive: true, force: true });
    renameSync(beside, slot);
    syncFolder(releases);
    return null;
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    if (isFull(error)) return refuse("release-no-space", String(error));
    throw error;
  }
}

/** Takes away every slot but those named, and what a power cut left of one. */
export function tidySlots(releases: string, keep: readonly string[]): void {
  for (const name of readdirSync(releases))
    if (/^r-[0-9a-f]{16}(\.new)?$/.test(name) && !keep.includes(name))
      rmSync(path.join(releases, name), { recursive: true, force: true });
}
