import { createHash } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Bundles } from "../../core/ports.ts";

/**
 * Bundles of releases as files of one folder, named by their digest. The one that devices fetch now is kept in memory: ten thousand devices
 * ask for thirty pieces each.
 */
export function openBundleFolder(folder: string): Bundles {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fileOf = (sha256: string): string => join(folder, `${sha256}.bundle`);
  let last: { readonly sha256: string; readonly bytes: Promise<Buffer | null> } | null = null;

  /** What the file says, when it is still what its name says: a disk that went bad spoils no device's time. */
  async function whole(sha256: string): Promise<Buffer | null> {
    const bytes = await readFile(fileOf(sha256)).catch(() => null);
    return bytes && createHash("sha256").update(bytes).digest("hex") === sha256 ? bytes : null;
  }

  return {
    has: (sha256) => existsSync(fileOf(sha256)),
    async put(sha256, bytes) {
      const part = `${fileOf(sha256)}.part`;
      try {
        const file = await open(part, "w", 0o600);
        await file.writeFile(bytes);
        await file.sync();
        await file.close();
        await rename(part, fileOf(sha256));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
      last = null;
      const handle = await open(folder, "r");
      await handle.sync();
      await handle.close();
    },
    async keepOnly(sha256s) {
      const kept = new Set(sha256s.map((sha256) => `${sha256}.bundle`));
      for (const name of await readdir(folder)) if (!kept.has(name)) await rm(join(folder, name));
    },
    async piece(sha256, offset, sizeBytes) {
      if (last?.sha256 !== sha256) last = { sha256, bytes: whole(sha256) };
      const piece = (await last.bytes)?.subarray(offset, offset + sizeBytes);
      return piece && piece.length > 0 ? piece : null;
    },
  };
}
