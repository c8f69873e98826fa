import { afterAll } from "vitest";
import { storeContract } from "./store.ts";
import { newFile, opened } from "./store-sqlite-folder.ts";

const removes: (() => void)[] = [];
afterAll(() => removes.forEach((remove) => remove()));

storeContract("on SQLite in a file", {
  make: async () => {
    const { file, remove } = newFile();
    removes.push(remove);
    const store = opened(file);
    return { store, reopen: async () => store.close().then(() => opened(file)) };
  },
});

storeContract("on SQLite in memory", { make: async () => ({ store: opened(":memory:"), reopen: null }) });
