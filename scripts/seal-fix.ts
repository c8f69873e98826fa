// npm run seal-fix [-- <id> …]: writes the scripts' digests into the manifests of these fixes, or of all. With --check
// it writes nothing and exits 1 when a manifest is stale. Sealing changes the manifest, so approvals are due again.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
export const fixesFolder = path.join(root, "packages/collector/fixes");

/** The manifest's text as it should be: its own spelling, and the digests of the files that lie beside it. */
export function sealed(folder: string): string {
  const manifest = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8")) as object;
  const names = readdirSync(folder)
    .filter((name) => name !== "manifest.json")
    .sort();
  const files = names.map((name) => {
    const bytes = readFileSync(path.join(folder, name));
    return [name, { sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length }] as const;
  });
  return `${JSON.stringify({ ...manifest, files: Object.fromEntries(files) }, null, 2)}\n`;
}

function main(args: readonly string[]): void {
  const named = args.filter((arg) => !arg.startsWith("--"));
  const ids = named.length > 0 ? named : readdirSync(fixesFolder);
  const stale = ids.filter((id) => {
    const file = path.join(fixesFolder, id, "manifest.json");
    const text = sealed(path.dirname(file));
    if (readFileSync(file, "utf8") === text) return false;
    if (!args.includes("--check")) writeFileSync(file, text);
    return true;
  });
  const what = args.includes("--check") ? "Stale" : "Sealed anew";
  process.stdout.write(stale.length === 0 ? "Every fix is sealed.\n" : `${what}: ${stale.join(", ")}\n`);
  if (args.includes("--check") && stale.length > 0) process.exitCode = 1;
}

if (process.argv[1] === import.meta.filename) main(process.argv.slice(2));
