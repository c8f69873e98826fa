import { expect, test } from "vitest";
import type { Point, Store } from "../../packages/collector/src/core/ports.ts";
import { deviceRecord, startMs } from "./store-records.ts";
import type { MakeStore, ReopenStore } from "./store.ts";

const hourMs = 3_600_000;
const keep = { history: 400, incidents: 400, output: 400 };
const point = (series: string, atMs: number, value: number): Point => ({ series, atMs, value });

async function withDevice(make: MakeStore, deviceId = "d1"): Promise<Store> {
  const store = await make();
  await store.write(async (tx) => tx.putDevice(deviceRecord(deviceId)));
  return store;
}
const append = async (store: Store, deviceId: string, points: readonly Point[]): Promise<void> =>
  store.write(async (tx) => tx.appendPoints(deviceId, points));
const means = async (store: Store, name: string, fromMs: number, toMs: number, points: number) =>
  (await store.series("d1", name, fromMs, toMs, points)).map(({ mean }) => mean);

export function historyPromises(make: MakeStore, reopen: ReopenStore): void {
  test("is drawn in buckets of min, mean and max, and a bucket without points is null", async () => {
    const store = await withDevice(make);
    await append(store, "d1", [point("a/x", 1000, 1), point("a/x", 1400, 4), point("a/x", 3000, -2)]);
    expect(await store.series("d1", "a/x", 1000, 4000, 3)).toEqual([
      { atMs: 1000, min: 1, mean: 2.5, max: 4 },
      { atMs: 2000, min: null, mean: null, max: null },
      { atMs: 3000, min: -2, mean: -2, max: -2 },
    ]);
    expect(await means(store, "a/unknown", 0, 10, 2)).toEqual([null, null]);
    expect(await store.series("nobody", "a/x", 0, 10, 1)).toEqual([
      { atMs: 0, min: null, mean: null, max: null },
    ]);
  });

  test("names its series, each device its own", async () => {
    const store = await withDevice(make);
    await store.write(async (tx) => tx.putDevice(deviceRecord("d2")));
    await append(store, "d1", [point("b/y:/home", 1, 1), point("a/x", 1, 1)]);
    await append(store, "d2", [point("c/z", 1, 9)]);
    expect(await store.seriesNames("d1")).toEqual(["a/x", "b/y:/home"]);
    expect(await store.seriesNames("d2")).toEqual(["c/z"]);
    expect(await store.seriesNames("nobody")).toEqual([]);
  });

  test("leaves out points that are not newer than the last of their series, whatever came between", async () => {
    const store = await withDevice(make);
    const nowMs = startMs + 2 * hourMs;
    await append(store, "d1", [point("a/x", startMs + 2000, 1), point("a/y", startMs + 1000, 1)]);
    await append(store, "d1", [point("a/x", startMs + 2000, 9), point("a/x", startMs + 1500, 9)]);
    await store.tidy(nowMs, keep);
    await append(store, "d1", [point("a/x", startMs + 1999, 9), point("a/y", startMs + 1500, 2)]);
    const again = await reopen();
    await append(again, "d1", [point("a/x", startMs + 2000, 9), point("a/y", startMs + 1500, 9)]);
    expect(await means(again, "a/x", startMs, startMs + 4000, 1)).toEqual([1]);
    expect(await means(again, "a/y", startMs, startMs + 4000, 4)).toEqual([null, 1.5, null, null]);
  });

  test("takes points of one report in the order of their instants", async () => {
    const store = await withDevice(make);
    await append(store, "d1", [point("a/x", 3000, 3), point("a/x", 1000, 1), point("a/x", 2000, 2)]);
    expect(await means(store, "a/x", 1000, 4000, 3)).toEqual([1, 2, 3]);
  });

  test("reads the same before and after it is packed, and after the store is opened again", async () => {
    const store = await withDevice(make);
    for (let minute = 0; minute < 150; minute++) {
      const atMs = startMs + minute * 60_000;
      await append(store, "d1", [
        point("a/x", atMs, minute / 7),
        point("a/y", atMs + 13, 40 + (minute % 3) / 10),
        ...(minute % 50 === 0 ? [point("a/rare", atMs, -0)] : []),
      ]);
    }
    const nowMs = startMs + 150 * 60_000;
    const look = async (from: Store) =>
      Promise.all(["a/x", "a/y", "a/rare"].map(async (name) => from.series("d1", name, startMs, nowMs, 149)));
    const before = await look(store);
    expect((await store.tidy(nowMs, keep)).chunks).toBe(2);
    expect(await look(store)).toEqual(before);
    expect((await store.tidy(nowMs, keep)).chunks).toBe(0);
    const again = await reopen();
    expect(await look(again)).toEqual(before);
    await append(again, "d1", [point("a/x", nowMs + 1, 5)]);
    expect((await again.tidy(nowMs + hourMs, keep)).chunks).toBe(1);
    expect(await look(again)).toEqual(before);
  });

  test("lets points that come late out of a spool join their hour", async () => {
    const store = await withDevice(make);
    await append(store, "d1", [point("a/x", startMs + 1000, 1)]);
    await store.tidy(startMs + 5 * hourMs, keep);
    await append(store, "d1", [
      point("a/x", startMs + 2000, 2),
      point("a/new", startMs + 2000, 7),
      point("a/x", startMs + hourMs, 3),
    ]);
    const look = async () => [
      await means(store, "a/x", startMs, startMs + 2 * hourMs, 2),
      await means(store, "a/new", startMs, startMs + 2 * hourMs, 2),
    ];
    expect(await look()).toEqual([
      [1.5, 3],
      [7, null],
    ]);
    expect((await store.tidy(startMs + 5 * hourMs, keep)).chunks).toBe(2);
    expect(await look()).toEqual([
      [1.5, 3],
      [7, null],
    ]);
  });

  test("brings the number of its message, which stays known when it is packed and after a restart", async () => {
    const store = await withDevice(make);
    const number = async (of: Store) => of.acknowledged("d1", "epoch");
    const taken = async (points: readonly Point[], seq: number): Promise<void> =>
      store.write(async (tx) => tx.appendPoints("d1", points, { epoch: "epoch", seq }));
    await taken([point("a/x", startMs, 1)], 1);
    await taken([], 2);
    expect(await number(store)).toBe(2);
    expect(await store.acknowledged("d1", "other")).toBe(0);
    await store.write(async (tx) => tx.acknowledge("d1", "epoch", 3));
    await taken([point("a/x", startMs, 9)], 4);
    const failed = store.write(async (tx) => {
      await tx.appendPoints("d1", [], { epoch: "epoch", seq: 5 });
      throw new RangeError("on purpose");
    });
    await expect(failed).rejects.toThrow(RangeError);
    expect(await number(store)).toBe(4);
    await store.tidy(startMs + 2 * hourMs, keep);
    expect(await number(store)).toBe(4);
    await taken([point("a/x", startMs + 1, 2)], 6);
    const again = await reopen();
    expect(await number(again)).toBe(6);
    await again.tidy(startMs + 2 * hourMs, keep);
    expect(await number(again)).toBe(6);
  });

  test("of a write that failed is not there, and what comes after it is whole", async () => {
    const store = await withDevice(make);
    await store.write(async (tx) => tx.putDevice(deviceRecord("d2")));
    await append(store, "d1", [point("a/x", startMs, 1)]);
    const broken = store.write(async (tx) => {
      await tx.appendPoints("d1", [point("a/x", startMs + 60_000, 99), point("a/never", startMs, 99)]);
      throw new RangeError("on purpose");
    });
    const beside = append(store, "d2", [point("a/x", startMs + 60_000, 50)]);
    await expect(broken).rejects.toThrow(RangeError);
    await beside;
    await append(store, "d1", [point("a/x", startMs + 60_000, 2)]);
    expect(await means(store, "a/x", startMs, startMs + 120_000, 2)).toEqual([1, 2]);
    expect(await store.seriesNames("d1")).toEqual(["a/x"]);
    await store.tidy(startMs + hourMs, keep);
    expect(await means(store, "a/x", startMs, startMs + 120_000, 2)).toEqual([1, 2]);
  });

  test("of a device that nobody enrolled is a mistake that is told", async () => {
    const store = await make();
    await expect(append(store, "nobody", [point("a/x", 1, 1)])).rejects.toThrow(/nobody/);
  });

  test("goes on being taken in while it is packed", async () => {
    const store = await make();
    const ids = Array.from({ length: 40 }, (_, index) => `d${index}`);
    await store.write(async (tx) => {
      for (const id of ids) await tx.putDevice(deviceRecord(id));
      for (const id of ids) await tx.appendPoints(id, [point("a/x", startMs, 1)]);
    });
    const tidied = store.tidy(startMs + hourMs, keep);
    await Promise.all(ids.map(async (id) => append(store, id, [point("a/x", startMs + hourMs, 2)])));
    expect((await tidied).chunks).toBe(40);
    for (const id of ids) {
      const buckets = await store.series(id, "a/x", startMs, startMs + 2 * hourMs, 2);
      expect(buckets.map(({ mean }) => mean)).toEqual([1, 2]);
    }
  });

  test("older than it is kept goes, and the rest stays", async () => {
    const store = await withDevice(make);
    await append(store, "d1", [point("a/x", startMs, 1), point("a/x", startMs + 48 * hourMs, 2)]);
    const nowMs = startMs + 50 * hourMs;
    const { chunks, deleted } = await store.tidy(nowMs, { ...keep, history: 1 });
    expect([chunks, deleted]).toEqual([2, 1]);
    expect(await means(store, "a/x", startMs, startMs + 96 * hourMs, 2)).toEqual([null, 2]);
  });
}
