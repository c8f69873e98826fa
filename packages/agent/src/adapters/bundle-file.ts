import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import type { BundleFile } from "../core/ports/bundle-file.ts";

/** The bundle that is on its way, in a folder of the agent's state; the file bears its digest as its name. */
export function openBundleFile(folder: string): BundleFile {
  let file: string | null = null;
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  return {
    begin(sha256) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      for (const name of readdirSync(folder))
        if (name !== sha256) rmSync(path.join(folder, name), { recursive: true, force: true });
      file = path.join(folder, sha256);
      return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    },
    append(bytes) {
      // Not durable one by one: what a power cut spoils, the digest finds, and it is fetched anew.
      if (file !== null) appendFileSync(file, bytes, { mode: 0o600 });
    },
    digest: () => (file === null ? "" : createHash("sha256").update(readFileSync(file)).digest("hex")),
    clear,
  };
}
