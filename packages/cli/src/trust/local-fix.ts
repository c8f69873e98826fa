import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Manifest } from "@hulplijn/shared/fixes";
import { readManifest } from "@hulplijn/shared/trust/decide";
import { sha256 } from "./key-file.ts";

/** A fix as it lies in its folder, with every digest right. */
export interface LocalFix {
  readonly manifest: Manifest;
  readonly manifestBytes: Uint8Array;
  readonly manifestDigest: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Reads a fix and holds it to its own manifest; else everything that is wrong with it, in sentences. */
export function readLocalFix(folder: string): LocalFix | { readonly wrong: readonly string[] } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path.join(folder, "manifest.json"));
  } catch {
    return { wrong: [`${folder} has no manifest.json`] };
  }
  const manifest = readManifest(bytes);
  if (!manifest) {
    return { wrong: ["manifest.json does not fit the schema, or is not in its one right spelling: seal it"] };
  }
  const wrong: string[] = [];
  if (manifest.id !== path.basename(path.resolve(folder))) wrong.push(`the manifest is of ${manifest.id}`);
  const there = readdirSync(folder).filter((name) => name !== "manifest.json");
  for (const name of there) {
    if (!Object.hasOwn(manifest.files, name)) wrong.push(`${name} is not in the manifest`);
  }
  const files = new Map<string, Uint8Array>();
  for (const [name, { sha256: digest }] of Object.entries(manifest.files)) {
    if (!there.includes(name)) {
      wrong.push(`${name} is not there`);
      continue;
    }
    const file = readFileSync(path.join(folder, name));
    if (sha256(file) !== digest) wrong.push(`${name} is not what the manifest says: seal it anew`);
    files.set(name, file);
  }
  return wrong.length > 0
    ? { wrong }
    : { manifest, manifestBytes: bytes, manifestDigest: sha256(bytes), files };
}
