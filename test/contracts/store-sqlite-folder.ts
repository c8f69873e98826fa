import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openStore } from "../../packages/collector/src/adapters/store-sqlite/open-store.ts";
import type { Store } from "../../packages/collector/src/core/ports.ts";

/** Opens a store, and throws with the code when it does not. */
export function opened(file: string): Store {
  const result = openStore(file);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.store;
}

/** A file for a store in a new folder; `remove` deletes the folder. */
export function newFile(): { readonly file: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-contract-"));
  return {
    file: path.join(folder, "store.sqlite"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A new store in a new folder. */
export function openedInFolder(): {
  readonly store: Store;
  readonly file: string;
  readonly remove: () => void;
} {
  const { file, remove } = newFile();
  return { store: opened(file), file, remove };
}
