import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openStore } from "../../packages/collector/src/adapters/store-sqlite/open-store.ts";
import type { Store } from "../../packages/collector/src/core/ports.ts";
import { storeContract } from "./store.ts";

function opened(file: string): Store {
  const result = openStore(file);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.store;
}

storeContract("on SQLite in a file", {
  make: async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), "hulplijn-contract-")), "store.sqlite");
    const store = opened(file);
    const reopen = async (): Promise<Store> => {
      await store.close();
      return opened(file);
    };
    return { store, reopen };
  },
});

storeContract("on SQLite in memory", { make: async () => ({ store: opened(":memory:"), reopen: null }) });
