import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "@hulplijn/shared/trust";
import type { Log } from "../../app/world.ts";
import type { FixFolder, LoadedFix } from "../../core/ports.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function load(folder: string, id: string): LoadedFix | string {
  const manifestBytes = readFileSync(join(folder, id, "manifest.json"));
  const manifest = readManifest(manifestBytes);
  if (!manifest) return "the manifest is not as it should be";
  if (manifest.id !== id) return `the manifest is of ${manifest.id}`;
  const files = new Map<string, Uint8Array>();
  for (const [name, { sha256: digest }] of Object.entries(manifest.files)) {
    const path = join(folder, id, name);
    if (!existsSync(path)) return `${name} is missing`;
    const bytes = readFileSync(path);
    if (sha256(bytes) !== digest) return `${name} is not the one that the manifest names`;
    files.set(name, bytes);
  }
  return { manifest, manifestBytes, manifestDigest: sha256(manifestBytes), files };
}

/**
 * The fixes on disk, read once at start. A folder that does not hold together (a byte changed, a file gone) is not a fix:
 * it is logged by name and left out, so that nobody orders what every device would refuse.
 */
export function openFixFolder(folder: string, log: Log): FixFolder {
  const fixes = new Map<string, LoadedFix>();
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  for (const { name } of names.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const fix = load(folder, name);
    if (typeof fix === "string") log.error({ fix: name, reason: fix }, "a fix is damaged and was left out");
    else fixes.set(name, fix);
  }
  return { all: () => [...fixes.values()], get: (fix) => fixes.get(fix) ?? null };
}
