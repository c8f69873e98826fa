import { chownSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import { leaveNote, whileNobodyHas } from "../adapters/store-sqlite/copy-store.ts";
import { copyFile, filesBelow, freeBytes, sync } from "./durable-files.ts";
import { beginPutBack, finishRestore } from "./finish-restore.ts";
import { type Manifest, manifestName, storeName } from "./manifest.ts";
import { verifyBackup } from "./verify.ts";

export interface Restored {
  readonly ok: true;
  readonly manifest: Manifest;
  /** Where what was there before is kept; null when nothing was. */
  readonly before: string | null;
}

/**
 * Puts a backup back into a data folder that no collector uses. It is copied beside the data and looked at there; only then do the old files
 * go into a folder `before-restore-…` and the new ones into their place. Broken off before that, everything is as it was; broken off after,
 * the next start finishes it.
 */
export async function restoreBackup(
  backup: string,
  data: string,
  nowMs: number,
): Promise<Restored | Refusal> {
  const looked = await verifyBackup(backup);
  if (!looked.ok) return looked;
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const restored = await whileNobodyHas(join(data, storeName), async (): Promise<Restored | Refusal> => {
    const unfinished = finishRestore(data);
    if (!unfinished.ok) return unfinished;
    return stage(backup, data, nowMs);
  });
  return restored ?? refuse("store-in-use", data);
}

async function stage(backup: string, data: string, nowMs: number): Promise<Restored | Refusal> {
  for (const name of readdirSync(data))
    if (/^restore-\d+$/.test(name)) rmSync(join(data, name), { recursive: true, force: true });
  const staging = join(data, `restore-${nowMs}`);
  const give = (refusal: Refusal): Refusal => {
    rmSync(staging, { recursive: true, force: true });
    return refusal;
  };
  try {
    const names = filesBelow(backup);
    // The store once more: its first opening writes it anew where a newer version has steps for it.
    const needed = names.reduce((sum, name) => sum + statSync(join(backup, name)).size, 64 * 1024 * 1024);
    if (freeBytes(data) < needed)
      return refuse("backup-no-space", `${data} has ${freeBytes(data)} bytes left, and ${needed} are needed`);
    mkdirSync(staging, { mode: 0o700 });
    for (const name of names) {
      mkdirSync(dirname(join(staging, name)), { recursive: true, mode: 0o700 });
      copyFile(join(backup, name), join(staging, name));
    }
    // What was copied is what counts: the backup may lie on a disk that fails, or change meanwhile.
    const copied = await verifyBackup(staging);
    if (!copied.ok) return give(copied);
    const { manifest } = copied;
    rmSync(join(staging, manifestName));
    const word = {
      atMs: nowMs,
      backupAtMs: manifest.createdAtMs,
      policyVersion: manifest.store.policyVersion,
    };
    leaveNote(join(staging, storeName), "store/restored", JSON.stringify(word));
    giveToOwner(staging, data);
    beginPutBack(data, nowMs);
    const finished = finishRestore(data);
    return finished.ok ? { ok: true, manifest, before: finished.before } : finished;
  } catch (error) {
    if (existsSync(join(data, "restoring.json")))
      return refuse("restore-unfinished", (error as Error).message);
    return give(refuse("backup-failed", `${data}: ${(error as Error).message}`));
  }
}

/** What an administrator puts back as root has to be the collector's own, as its data folder is. */
function giveToOwner(staging: string, data: string): void {
  const { uid, gid } = statSync(data);
  const folders = new Set<string>([staging]);
  for (const name of filesBelow(staging)) {
    const path = join(staging, name);
    if (process.getuid?.() === 0) chownSync(path, uid, gid);
    sync(path);
    for (let folder = dirname(path); folder !== staging; folder = dirname(folder)) folders.add(folder);
  }
  for (const folder of folders) {
    if (process.getuid?.() === 0) chownSync(folder, uid, gid);
    sync(folder);
  }
}
