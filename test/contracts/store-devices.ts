import { expect, test } from "vitest";
import type { Store } from "../../packages/collector/src/core/ports.ts";
import { deviceRecord, startMs } from "./store-records.ts";
import type { MakeStore, ReopenStore } from "./store.ts";

const hourMs = 3_600_000;

export function devicePromises(make: MakeStore, reopen: ReopenStore): void {
  test("come back as they were put, and a second put replaces the first", async () => {
    const store = await make();
    const full = deviceRecord("d1", {
      tags: ["a b", "ü"],
      seenAtMs: null,
      quarantine: { code: "copied", params: { other: "d9", times: 2 } },
      farewell: "sleep",
      maintenanceUntilMs: startMs + 1,
    });
    await store.write(async (tx) => tx.putDevice(deviceRecord("d1")));
    await store.write(async (tx) => tx.putDevice(full));
    expect(await store.device("d1")).toEqual(full);
  });

  test("with a newer policy than a version are counted, without those that were removed", async () => {
    const store = await make();
    expect(await store.devicesAhead(0)).toEqual({ devices: 0, highest: 0, furthest: "" });
    await store.write(async (tx) => {
      await tx.putDevice(deviceRecord("d1", { policyVersion: 2 }));
      await tx.putDevice(deviceRecord("d2", { policyVersion: 4 }));
      await tx.putDevice(deviceRecord("d3", { policyVersion: 3 }));
      await tx.putDevice(deviceRecord("d4", { policyVersion: 9, removed: true }));
    });
    expect(await store.devicesAhead(2)).toEqual({ devices: 2, highest: 4, furthest: "PC-d2" });
    expect(await store.devicesAhead(4)).toEqual({ devices: 0, highest: 0, furthest: "" });
  });

  test("are all watched for silence, except those that were removed", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.putDevice(deviceRecord("d1", { connected: false, farewell: "shutdown" }));
      await tx.putDevice(deviceRecord("d2", { removed: true }));
    });
    expect(await store.deviceStates()).toEqual([
      {
        deviceId: "d1",
        name: "PC-d1",
        connected: false,
        seenAtMs: startMs,
        state: "well",
        farewell: "shutdown",
        maintenanceUntilMs: null,
      },
    ]);
  });

  test("that say they are the same machine are found, the first enrolled first, without those that were removed", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.putDevice(deviceRecord("d1", { hardware: "a\nb\nc", enrolledAtMs: startMs + 1 }));
      await tx.putDevice(deviceRecord("d2", { hardware: "a\nb\nc", enrolledAtMs: startMs }));
      await tx.putDevice(deviceRecord("d3", { hardware: "a\nb\nc", removed: true }));
      await tx.putDevice(deviceRecord("d4", { hardware: "a\nb\nd" }));
      await tx.putDevice(deviceRecord("d5"));
    });
    const found = await store.devicesOfHardware("a\nb\nc");
    expect(found.map(({ deviceId }) => deviceId)).toEqual(["d2", "d1"]);
  });

  test("have one last reading of each probe", async () => {
    const store = await make();
    const measured = (value: number) =>
      ({ state: "measured", atMs: value, tookMs: 1, value: { n: value } }) as const;
    await store.write(async (tx) => {
      await tx.putDevice(deviceRecord("d1"));
      await tx.putDevice(deviceRecord("d2", { removed: true }));
      await tx.putReading({ deviceId: "d1", probe: "memory", reading: measured(1), receivedAtMs: 1 });
      await tx.putReading({ deviceId: "d1", probe: "memory", reading: measured(2), receivedAtMs: 2 });
      await tx.putReading({ deviceId: "d1", probe: "clock", reading: measured(3), receivedAtMs: 3 });
      await tx.putReading({ deviceId: "d2", probe: "memory", reading: measured(4), receivedAtMs: 4 });
    });
    expect(await store.readings("d1")).toEqual([
      { deviceId: "d1", probe: "clock", reading: measured(3), receivedAtMs: 3 },
      { deviceId: "d1", probe: "memory", reading: measured(2), receivedAtMs: 2 },
    ]);
  });

  test("have the last reading of each probe, however it came, before and after history is packed", async () => {
    const store = await make();
    const record = (probe: string, receivedAtMs: number) => ({
      deviceId: "d1",
      probe,
      reading: { state: "measured", atMs: receivedAtMs, tookMs: 1, value: { n: receivedAtMs } } as const,
      receivedAtMs,
    });
    const report = async (seq: number, ...readings: ReturnType<typeof record>[]): Promise<void> =>
      store.write(async (tx) => tx.appendPoints("d1", [], { epoch: "e", seq, readings }));
    const look = async (from: Store) =>
      (await from.readings("d1")).map(({ probe, receivedAtMs }) => [probe, receivedAtMs]);
    const keep = { history: 9, incidents: 9, output: 9 };
    await store.write(async (tx) => tx.putDevice(deviceRecord("d1")));
    await report(1, record("memory", 1), record("clock", 1));
    await store.write(async (tx) => tx.putReading(record("memory", 2)));
    await report(2, record("battery", 3));
    await store
      .write(async (tx) => {
        await tx.appendPoints("d1", [], { epoch: "e", seq: 3, readings: [record("clock", 4)] });
        expect(await tx.readings("d1")).toContainEqual(record("clock", 4));
        throw new RangeError("on purpose");
      })
      .catch(() => undefined);
    const before = [
      ["battery", 3],
      ["clock", 1],
      ["memory", 2],
    ];
    expect(await look(store)).toEqual(before);
    expect(await store.readings("d1")).toContainEqual(record("memory", 2));
    await store.tidy(startMs, keep);
    expect(await look(store)).toEqual(before);
    await report(3, record("clock", 5));
    const after = [
      ["battery", 3],
      ["clock", 5],
      ["memory", 2],
    ];
    expect(await look(store)).toEqual(after);
    const again = await reopen();
    expect(await look(again)).toEqual(after);
    await again.tidy(startMs, keep);
    expect(await look(again)).toEqual(after);
    expect(await again.acknowledged("d1", "e")).toBe(3);
  });

  test("are acknowledged by spool epoch, and never backwards", async () => {
    const store = await make();
    expect(await store.acknowledged("d1", "a")).toBe(0);
    await store.write(async (tx) => tx.acknowledge("d1", "a", 5));
    await store.write(async (tx) => tx.acknowledge("d1", "a", 3));
    await store.write(async (tx) => tx.acknowledge("d1", "b", 1));
    expect(await store.acknowledged("d1", "a")).toBe(5);
    expect(await store.acknowledged("d1", "b")).toBe(1);
    expect(await store.acknowledged("d2", "a")).toBe(0);
  });

  test("show 24 hours, oldest first: trouble stays in its hour, and silence is not health", async () => {
    const store = await make();
    const nowMs = startMs + hourMs / 2;
    await store.write(async (tx) => {
      await tx.putBeat("d1", startMs - 30 * hourMs, "offline");
      await tx.putBeat("d1", startMs - 20 * hourMs, "well");
      await tx.putBeat("d1", startMs - 3 * hourMs, "ill");
      await tx.putBeat("d1", startMs - 3 * hourMs + 60_000, "well");
      await tx.putBeat("d1", startMs - hourMs, "asleep");
      await tx.putBeat("d2", startMs, "well");
    });
    const beats = await store.beats(["d1", "d2", "d3"], nowMs);
    const first = beats.get("d1") ?? [];
    expect(first).toHaveLength(24);
    expect([first[0], first[3], first[4], first[20], first[21], first[22], first[23]]).toEqual([
      "offline",
      "well",
      "unknown",
      "ill",
      "unknown",
      "asleep",
      "asleep",
    ]);
    expect(beats.get("d2")?.at(-1)).toBe("well");
    expect(new Set(beats.get("d3"))).toEqual(new Set(["unknown"]));
  });

  test("have blind spans, newest first, of which one may be open", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.openBlind({ deviceId: "d1", fromMs: 10, toMs: 20, why: "thinned" });
      await tx.openBlind({ deviceId: "d1", fromMs: 30, toMs: null, why: "offline" });
      await tx.openBlind({ deviceId: "d2", fromMs: 40, toMs: null, why: "asleep" });
    });
    expect((await store.blind("d1", 0)).map(({ fromMs }) => fromMs)).toEqual([30, 10]);
    expect((await store.blind("d1", 25)).map(({ fromMs }) => fromMs)).toEqual([30]);
    await store.write(async (tx) => tx.closeBlind("d1", 35));
    expect(await store.blind("d1", 25)).toEqual([{ deviceId: "d1", fromMs: 30, toMs: 35, why: "offline" }]);
    expect((await store.blind("d1", 0)).map(({ toMs }) => toMs)).toEqual([35, 20]);
    expect((await store.blind("d2", 0))[0]?.toMs).toBeNull();
  });
}
