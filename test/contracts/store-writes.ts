import { expect, test } from "vitest";
import { deviceRecord, findingRecord, incidentRecord, runRecord } from "./store-records.ts";
import type { MakeStore, ReopenStore } from "./store.ts";

export function writePromises(make: MakeStore, reopen: ReopenStore): void {
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
      await tx.putDevice(deviceRecord("d1", { name: "spoilt" }));
      throw new RangeError("on purpose");
    });
    const after = store.write(async (tx) => ({ d1: await tx.device("d1"), d2: await tx.device("d2") }));
    await expect(broken).rejects.toThrow(RangeError);
    await before;
    expect(await after).toEqual({ d1: deviceRecord("d1"), d2: null });
    expect(await store.device("d1")).toEqual(deviceRecord("d1"));
  });

  test("that may be run again and throws rejects alone: its neighbours are run again, and stay", async () => {
    const store = await make();
    const times = new Map<string, number>();
    const put = async (id: string, spoilt = false): Promise<void> =>
      store.write(async (tx) => {
        times.set(id, (times.get(id) ?? 0) + 1);
        await tx.putDevice(deviceRecord(id));
        await tx.appendPoints(id, [{ series: "a/x", atMs: 1000, value: 1 }], { epoch: "e", seq: 4 });
        if (spoilt) throw new RangeError("on purpose");
      }, true);
    const settled = await Promise.allSettled([put("d1"), put("d2", true), put("d3")]);
    expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(times).toEqual(
      new Map([
        ["d1", 2],
        ["d2", 2],
        ["d3", 1],
      ]),
    );
    expect([await store.device("d1"), await store.device("d2"), await store.device("d3")]).toEqual([
      deviceRecord("d1"),
      null,
      deviceRecord("d3"),
    ]);
    const taken = ["d1", "d2", "d3"].map(async (id) => store.acknowledged(id, "e"));
    expect(await Promise.all(taken)).toEqual([4, 0, 4]);
    expect(await store.series("d3", "a/x", 1000, 2000, 1)).toMatchObject([{ mean: 1 }]);
  });

  test("that throws at once, not asynchronously, rejects too and harms nobody", async () => {
    const store = await make();
    const broken = store.write(() => {
      throw new RangeError("on purpose");
    });
    await expect(broken).rejects.toThrow(RangeError);
    await store.write(async (tx) => tx.putNote("a", "b"));
    expect(await store.note("a")).toBe("b");
  });

  test("reads what it wrote itself before anybody else does", async () => {
    const store = await make();
    const seen = await store.write(async (tx) => {
      await tx.putDevice(deviceRecord("d1"));
      await tx.putReading({ deviceId: "d1", probe: "clock", reading: unavailable, receivedAtMs: 5 });
      await tx.putFinding(findingRecord("f1"));
      const incident = await tx.addIncident(incidentRecord("i1"));
      await tx.putRun(runRecord("r1"));
      return {
        device: await tx.device("d1"),
        readings: (await tx.readings("d1")).length,
        findings: await tx.openFindings("d1"),
        incident: (await tx.incidentByNumber(incident.number))?.incidentId,
        runs: await tx.openRuns("d1"),
        outside: [await store.device("d1"), await store.incident("i1"), await store.run("r1")],
      };
    });
    expect(seen).toEqual({
      device: deviceRecord("d1"),
      readings: 1,
      findings: [findingRecord("f1")],
      incident: "i1",
      runs: [runRecord("r1")],
      outside: [null, null, null],
    });
  });

  test("runs alone: writes that read, wait and write again lose nothing", async () => {
    const store = await make();
    const increase = async (): Promise<void> =>
      store.write(async (tx) => {
        const before = Number((await tx.note("count")) ?? 0);
        await new Promise((resolve) => setImmediate(resolve));
        await tx.putNote("count", String(before + 1));
      });
    await Promise.all(Array.from({ length: 100 }, increase));
    expect(await store.note("count")).toBe("100");
  });

  test("begins in the order in which it was asked for, and settles in that order", async () => {
    const store = await make();
    const began: number[] = [];
    const settled: number[] = [];
    await Promise.all(
      Array.from({ length: 1200 }, async (_, index) => {
        await store.write(async (tx) => {
          began.push(index);
          await tx.putNote("last", String(index));
        });
        settled.push(index);
      }),
    );
    const inOrder = Array.from({ length: 1200 }, (_, index) => index);
    expect(began).toEqual(inOrder);
    expect(settled).toEqual(inOrder);
    expect(await store.note("last")).toBe("1199");
  });

  test("inside a write is refused instead of waiting for itself", async () => {
    const store = await make();
    const nested = store.write(async () => store.write(async (tx) => tx.putNote("a", "b")));
    await expect(nested).rejects.toThrow(/inside a write/);
    expect(await store.healthy()).toBe(true);
  });

  test("that was begun by a write and runs after it is a write like any other", async () => {
    const store = await make();
    let later: Promise<void> = Promise.resolve();
    await store.write(async () => {
      later = new Promise((resolve) => setTimeout(resolve, 20)).then(async () =>
        store.write(async (tx) => tx.putNote("a", "later")),
      );
    });
    await later;
    expect(await store.note("a")).toBe("later");
  });

  test("that resolved is there when the store is opened again", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.putDevice(deviceRecord("d1"));
      await tx.addIncident(incidentRecord("i1"));
      await tx.acknowledge("d1", "epoch", 7);
      await tx.addAudit({ atMs: 1, who: "p1", action: "enrol", object: "d1", detail: null });
    });
    const again = await reopen();
    expect(await again.device("d1")).toEqual(deviceRecord("d1"));
    expect((await again.incident("i1"))?.number).toBe(1);
    expect(await again.acknowledged("d1", "epoch")).toBe(7);
    expect(await again.audit(1, 10)).toHaveLength(1);
  });

  test("is refused after the store was closed, and what waited before is done", async () => {
    const store = await make();
    const waiting = store.write(async (tx) => tx.putNote("a", "b"));
    const closing = store.close();
    await waiting;
    await closing;
    await expect(store.write(async (tx) => tx.putNote("a", "c"))).rejects.toThrow(/closed/);
    expect(await store.healthy()).toBe(false);
    await store.close();
  });

  test("gives records that nobody can change", async () => {
    const store = await make();
    await store.write(async (tx) => tx.putDevice(deviceRecord("d1", { tags: ["a"] })));
    const device = await store.device("d1");
    expect(Object.isFrozen(device)).toBe(true);
    expect(Object.isFrozen(device?.tags)).toBe(true);
  });

  test("keeps what it was given at that moment: later changes of the same object stay outside", async () => {
    const store = await make();
    const tags = ["a"];
    await store.write(async (tx) => {
      const putting = tx.putDevice(deviceRecord("d1", { tags }));
      tags.push("b");
      await putting;
    });
    expect((await store.device("d1"))?.tags).toEqual(["a"]);
  });
}

const unavailable = { state: "unavailable", atMs: 1, tookMs: 2, reason: "not-yet" } as const;
