import { afterEach, describe, expect, test } from "vitest";
import type { Store } from "../../packages/collector/src/core/ports.ts";
import { asking, deviceRecord, incidentRecord } from "./store-records.ts";

/** What a back end brings: stores that begin empty, and the same data opened again where it keeps any. */
export interface StoreMaker {
  /** Opens an empty store. `reopen` closes it and opens what it kept; null where nothing outlives the process. */
  make(): Promise<{ readonly store: Store; readonly reopen: (() => Promise<Store>) | null }>;
}

/** Everything that `Store` promises. Each back end runs it, and what it does not hold it does not do. */
export function storeContract(name: string, maker: StoreMaker): void {
  describe(`store ${name}`, () => {
    const open: Store[] = [];
    afterEach(async () => {
      for (const store of open.splice(0)) await store.close();
    });
    const make = async (): Promise<Store> => {
      const { store } = await maker.make();
      open.push(store);
      return store;
    };

    describe("a write", () => {
      test("gives back what the work gave, and is seen by every read after it", async () => {
        const store = await make();
        expect(await store.device("d1")).toBeNull();
        expect(await store.write(async (tx) => tx.putDevice(deviceRecord("d1")).then(() => 42))).toBe(42);
        expect(await store.device("d1")).toEqual(deviceRecord("d1"));
      });

      test("that throws rejects with what was thrown and leaves nothing, and its neighbours stay", async () => {
        const store = await make();
        const before = store.write(async (tx) => tx.putDevice(deviceRecord("d1")));
        const broken = store.write(async (tx) => {
          await tx.putDevice(deviceRecord("d2"));
          throw new RangeError("on purpose");
        });
        const after = store.write(async (tx) => tx.putDevice(deviceRecord("d3")));
        await expect(broken).rejects.toThrow(RangeError);
        await before;
        await after;
        expect(await store.device("d1")).not.toBeNull();
        expect(await store.device("d2")).toBeNull();
        expect(await store.device("d3")).not.toBeNull();
      });

      test("reads what it wrote itself before anybody else does", async () => {
        const store = await make();
        const seen = await store.write(async (tx) => {
          await tx.putDevice(deviceRecord("d1"));
          return { inside: await tx.device("d1"), outside: await store.device("d1") };
        });
        expect(seen.inside).toEqual(deviceRecord("d1"));
        expect(seen.outside).toBeNull();
      });

      test("runs alone: writes that read, wait and write again lose nothing", async () => {
        const store = await make();
        const increase = async (): Promise<void> =>
          store.write(async (tx) => {
            const before = Number((await tx.note("count")) ?? 0);
            await Promise.resolve();
            await tx.putNote("count", String(before + 1));
          });
        await Promise.all(Array.from({ length: 200 }, increase));
        expect(await store.note("count")).toBe("200");
      });

      test("inside a write is refused instead of waiting for itself", async () => {
        const store = await make();
        await expect(
          store.write(async () => store.write(async (tx) => tx.putNote("a", "b"))),
        ).rejects.toThrow(/inside a write/);
        expect(await store.healthy()).toBe(true);
      });
    });

    describe("incidents", () => {
      test("get numbers from 1 up, and one cause has one open incident", async () => {
        const store = await make();
        const first = await store.write(async (tx) => tx.addIncident(incidentRecord("i1")));
        const second = await store.write(async (tx) => tx.addIncident(incidentRecord("i2")));
        expect([first.number, second.number]).toEqual([1, 2]);
        expect(await store.incidentByNumber(2)).toEqual({ ...incidentRecord("i2"), number: 2 });
        await expect(
          store.write(async (tx) => tx.addIncident(incidentRecord("i3", { cause: "cause of i1" }))),
        ).rejects.toThrow();
      });
    });

    describe("a list", () => {
      test("gives every row once over its pages, while rows come in between", async () => {
        const store = await make();
        await store.write(async (tx) => {
          for (let index = 0; index < 25; index++) {
            await tx.putDevice(deviceRecord(`d${index}`, { name: index % 2 === 0 ? "same" : `PC-${index}` }));
          }
        });
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const found: Awaited<ReturnType<Store["devices"]>> = await store.devices(
            asking("name", { cursor, limit: 4 }),
          );
          for (const row of found?.rows ?? []) seen.push(row.deviceId);
          cursor = found?.nextCursor ?? null;
          await store.write(async (tx) => tx.putDevice(deviceRecord(`new${seen.length}`, { name: "A" })));
        } while (cursor !== null);
        const old = seen.filter((id) => id.startsWith("d"));
        expect(new Set(old).size).toBe(25);
        expect(seen.length).toBe(new Set(seen).size);
      });
    });
  });
}
