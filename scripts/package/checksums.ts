import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** SHA256SUMS of everything in the folder, as `sha256sum --check` reads it. */
export function writeChecksums(folder: string): string {
  const file = path.join(folder, "SHA256SUMS");
  const names = readdirSync(folder).filter((name) => !name.startsWith("SHA256SUMS"));
  const line = (name: string): string =>
    `${createHash("sha256")
      .update(readFileSync(path.join(folder, name)))
      .digest("hex")}  ${name}\n`;
  writeFileSync(file, names.toSorted().map(line).join(""));
  return file;
}
