import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import { openSigner } from "../adapters/signer-file/signer-file.ts";
import { inspectStore } from "../adapters/store-sqlite/copy-store.ts";
import { digestOf, filesBelow } from "./durable-files.ts";
import { keyName, Manifest, manifestName, mayHold, storeName } from "./manifest.ts";

export type Verified = { readonly ok: true; readonly manifest: Manifest } | Refusal;

const broken = (detail: string): Refusal => refuse("backup-broken", detail);

function readManifestOf(backup: string): Verified {
  if (!existsSync(join(backup, manifestName)))
    return broken(`${backup} has no ${manifestName}: it is no backup, or making it was broken off`);
  try {
    const told: unknown = JSON.parse(readFileSync(join(backup, manifestName), "utf8"));
    const format = (told as { readonly format?: unknown } | null)?.format;
    if (typeof format === "number" && format > 1) return refuse("backup-newer", `its form is ${format}`);
    return { ok: true, manifest: Manifest.parse(told) };
  } catch {
    return broken(`${manifestName} cannot be read`);
  }
}

/**
 * Whether a backup is whole: every file that its manifest names and no other, byte by byte; the store's pages and references; the audit
 * trail from its first line to where it ended. Tells the first thing that is wrong. Changes nothing.
 */
export async function verifyBackup(backup: string): Promise<Verified> {
  const read = readManifestOf(backup);
  if (!read.ok) return read;
  const { manifest } = read;
  const named = new Set(manifest.files.map(({ path }) => path));
  for (const { path } of manifest.files)
    if (!mayHold(path)) return broken(`the manifest names ${JSON.stringify(path)}`);
  for (const path of filesBelow(backup))
    if (path !== manifestName && !named.has(path)) return broken(`${path} is not in the manifest`);
  for (const { path, sizeBytes, sha256 } of manifest.files) {
    const file = lstatSync(join(backup, path), { throwIfNoEntry: false });
    if (!file?.isFile()) return broken(`${path} is missing`);
    if (file.size !== sizeBytes || (await digestOf(join(backup, path))) !== sha256)
      return broken(`${path} is not the one that was saved`);
  }
  for (const path of [storeName, keyName]) if (!named.has(path)) return broken(`${path} is missing`);
  try {
    if (openSigner(join(backup, keyName)).publicKey !== manifest.collectorKey)
      return broken("the collector's key is another one than the manifest says");
  } catch {
    return broken("the collector's key cannot be read");
  }
  const looked = inspectStore(join(backup, storeName), manifest.store.audit);
  if (!looked.ok) return looked;
  const { audit } = looked.facts;
  return audit?.index === manifest.store.audit?.index
    ? { ok: true, manifest }
    : broken("the audit trail goes on after its end");
}
