import { afterEach, describe } from "vitest";
import type { Store } from "../../packages/collector/src/core/ports.ts";
import { accessPromises } from "./store-access.ts";
import { devicePromises } from "./store-devices.ts";
import { historyPromises } from "./store-history.ts";
import { incidentPromises } from "./store-incidents.ts";
import { listPromises } from "./store-lists.ts";
import { runPromises } from "./store-runs.ts";
import { rolloutPromises } from "./store-rollouts.ts";
import { schedulePromises } from "./store-schedules.ts";
import { tidyPromises } from "./store-tidy.ts";
import { windowPromises } from "./store-windows.ts";
import { writePromises } from "./store-writes.ts";

/** What a back end brings: stores that begin empty, and the same data opened again where anything outlives the process. */
export interface StoreMaker {
  make(): Promise<{
    readonly store: Store;
    /** Closes it and opens what it kept; null where nothing is kept. */
    readonly reopen: (() => Promise<Store>) | null;
  }>;
}

/** What the tests of one area get: a store that begins empty and is closed after the test. */
export type MakeStore = () => Promise<Store>;
/** Closes the store that the test made last and opens it again; the same store where nothing is kept. */
export type ReopenStore = () => Promise<Store>;

/** Everything that `Store` promises. Each back end runs it, and what is not here nobody may rely on. */
export function storeContract(name: string, maker: StoreMaker): void {
  describe(`store ${name}`, () => {
    const open = new Set<Store>();
    let last: { readonly store: Store; readonly reopen: (() => Promise<Store>) | null } | null = null;
    afterEach(async () => {
      for (const store of open) await store.close();
      open.clear();
    });
    const make: MakeStore = async () => {
      last = await maker.make();
      open.add(last.store);
      return last.store;
    };
    const reopen: ReopenStore = async () => {
      if (last === null) throw new Error("reopen comes after make");
      if (last.reopen === null) return last.store;
      open.delete(last.store);
      const store = await last.reopen();
      open.add(store);
      return store;
    };
    describe("a write", () => writePromises(make, reopen));
    describe("devices", () => devicePromises(make, reopen));
    describe("history", () => historyPromises(make, reopen));
    describe("incidents", () => incidentPromises(make));
    describe("runs", () => runPromises(make));
    describe("people and secrets", () => accessPromises(make));
    describe("rollouts", () => rolloutPromises(make));
    describe("schedules", () => schedulePromises(make));
    describe("lists", () => listPromises(make));
    describe("maintenance windows", () => windowPromises(make, reopen));
    describe("tidying", () => tidyPromises(make));
  });
}
