import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import { stepsToGo, whileNobodyHas } from "../adapters/store-sqlite/copy-store.ts";
import type { Settings } from "../config.ts";
import { createBackup, keepNewest } from "./create.ts";
import { finishRestore } from "./finish-restore.ts";
import { storeName } from "./manifest.ts";

const prefix = "before-upgrade";

/** What was done to the data folder before the store opens, for the log. */
export interface Prepared {
  readonly ok: true;
  /** Folder of what was there before a restore that this start finished. */
  readonly finishedRestore: string | null;
  /** Folder of the backup that was made because this version changes the schema. */
  readonly backup: string | null;
}

/**
 * Makes the data folder ready for a start: finishes a restore that was broken off, and backs up a store whose schema this version is
 * about to change. Without that backup there is no start: the way back to the version before leads through it.
 */
export async function prepareData(
  settings: Settings,
  version: string,
  nowMs: number,
): Promise<Prepared | Refusal> {
  const store = join(settings.data, storeName);
  try {
    mkdirSync(settings.data, { recursive: true, mode: 0o700 });
    const prepared = await whileNobodyHas(store, () => prepare(settings, store, version, nowMs));
    return prepared ?? refuse("store-in-use", settings.data);
  } catch (error) {
    return refuse("store-unusable", `${settings.data}: ${(error as Error).message}`);
  }
}

async function prepare(
  settings: Settings,
  store: string,
  version: string,
  nowMs: number,
): Promise<Prepared | Refusal> {
  const finished = finishRestore(settings.data);
  if (!finished.ok) return finished;
  const none: Prepared = { ok: true, finishedRestore: finished.before, backup: null };
  const togo = settings.keepUpgradeBackups > 0 ? stepsToGo(store) : null;
  // What is newer than this version is refused when the store opens; nothing is changed then.
  if (togo === null || togo.steps === 0 || togo.newer !== null) return none;
  const made = await createBackup(settings, settings.backups, version, nowMs, prefix);
  if (!made.ok) return made;
  keepNewest(settings.backups, settings.keepUpgradeBackups, prefix);
  return { ...none, backup: made.path };
}
