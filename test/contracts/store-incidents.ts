import { expect, test } from "vitest";
import type { TimelineRecord } from "../../packages/collector/src/core/records.ts";
import { asking, deviceRecord, findingRecord, incidentRecord, startMs } from "./store-records.ts";
import type { MakeStore } from "./store.ts";

export function incidentPromises(make: MakeStore): void {
  test("get numbers from 1 up, and come back as they were put", async () => {
    const store = await make();
    const first = await store.write(async (tx) => tx.addIncident(incidentRecord("i1")));
    const second = await store.write(async (tx) =>
      tx.addIncident(incidentRecord("i2", { humanSeconds: 1.25 })),
    );
    expect(first).toEqual({ ...incidentRecord("i1"), number: 1 });
    expect(second).toEqual({ ...incidentRecord("i2", { humanSeconds: 1.25 }), number: 2 });
    expect(await store.incidentByNumber(2)).toEqual(second);
    const edited = { ...first, state: "in-progress", owner: "p1", version: 2 } as const;
    await store.write(async (tx) => tx.putIncident(edited));
    expect(await store.incident("i1")).toEqual(edited);
    expect(await store.incident("i9")).toBeNull();
    expect(await store.incidentByNumber(9)).toBeNull();
  });

  test("keep their number, which is never given again, also after all of them are gone", async () => {
    const store = await make();
    const first = await store.write(async (tx) => tx.addIncident(incidentRecord("i1")));
    await expect(store.write(async (tx) => tx.putIncident({ ...first, number: 7 }))).rejects.toThrow();
    await expect(
      store.write(async (tx) => tx.putIncident({ ...incidentRecord("i5"), number: 5 })),
    ).rejects.toThrow();
    await store.write(async (tx) => tx.putIncident({ ...first, state: "resolved", resolvedAtMs: startMs }));
    await store.tidy(startMs + 90_000_000, { history: 1, incidents: 1, output: 1 });
    expect(await store.incidentByNumber(1)).toBeNull();
    expect((await store.write(async (tx) => tx.addIncident(incidentRecord("i2")))).number).toBe(2);
  });

  test("are open at most once for a cause", async () => {
    const store = await make();
    const first = await store.write(async (tx) => tx.addIncident(incidentRecord("i1", { cause: "c" })));
    await expect(
      store.write(async (tx) => tx.addIncident(incidentRecord("i2", { cause: "c" }))),
    ).rejects.toThrow();
    expect((await store.openIncidentByCause("c"))?.incidentId).toBe("i1");
    await store.write(async (tx) => tx.putIncident({ ...first, state: "resolved", resolvedAtMs: 100 }));
    expect(await store.openIncidentByCause("c")).toBeNull();
    const second = await store.write(async (tx) => tx.addIncident(incidentRecord("i3", { cause: "c" })));
    expect((await store.openIncidentByCause("c"))?.incidentId).toBe("i3");
    await store.write(async (tx) => tx.putIncident({ ...second, state: "resolved", resolvedAtMs: 200 }));
    expect((await store.resolvedIncidentByCause("c", 0))?.incidentId).toBe("i3");
    expect((await store.resolvedIncidentByCause("c", 200))?.incidentId).toBe("i3");
    expect(await store.resolvedIncidentByCause("c", 201)).toBeNull();
    expect(await store.resolvedIncidentByCause("other", 0)).toBeNull();
  });

  test("have findings, and a device has those that are raised", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.putFinding(findingRecord("f1", { incidentId: "i1", raisedAtMs: 2 }));
      await tx.putFinding(findingRecord("f2", { incidentId: "i1", raisedAtMs: 1, evidence: null }));
      await tx.putFinding(findingRecord("f3", { deviceId: "d2", incidentId: "i2" }));
      await tx.putFinding(findingRecord("f1", { incidentId: "i1", raisedAtMs: 2, state: "cleared" }));
    });
    expect((await store.findingsOf("i1")).map(({ findingId }) => findingId)).toEqual(["f2", "f1"]);
    expect(await store.openFindings("d1")).toEqual([
      findingRecord("f2", { incidentId: "i1", raisedAtMs: 1, evidence: null }),
    ]);
    expect((await store.finding("f1"))?.state).toBe("cleared");
    const receivedAtMs = findingRecord("f1").receivedAtMs;
    expect(await store.findingCounts("d1", receivedAtMs)).toEqual({ open: 1, since: 2 });
    expect(await store.findingCounts("d1", receivedAtMs + 1)).toEqual({ open: 1, since: 0 });
    expect(await store.finding("f9")).toBeNull();
  });

  test("have a timeline in the order of its instants, and of one instant in the order it was added", async () => {
    const store = await make();
    const entry = (atMs: number, note: string): Omit<TimelineRecord, "entryId"> => ({
      incidentId: "i1",
      atMs,
      kind: "person",
      text: null,
      note,
      who: "p1",
      runId: null,
      raw: { a: [1] },
    });
    const added = await store.write(async (tx) => [
      await tx.addTimeline(entry(5, "b")),
      await tx.addTimeline(entry(5, "c")),
      await tx.addTimeline(entry(1, "a")),
      await tx.addTimeline({ ...entry(1, "x"), incidentId: "i2" }),
    ]);
    const timeline = await store.timeline("i1");
    expect(timeline.map(({ note }) => note)).toEqual(["a", "b", "c"]);
    expect(timeline[1]).toEqual(added[0]);
    expect(new Set(added.map(({ entryId }) => entryId)).size).toBe(4);
  });

  test("that resemble one are the resolved ones of its rule, newest first", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.putDevice(deviceRecord("d1"));
      for (const [id, rule, resolvedAtMs] of [
        ["i1", "dns", 10],
        ["i2", "dns", 30],
        ["i3", "dns", 20],
        ["i4", "clock", 40],
      ] as const) {
        await tx.addIncident(incidentRecord(id, { rule, state: "resolved", resolvedAtMs }));
      }
      await tx.addIncident(incidentRecord("i5", { rule: "dns" }));
    });
    const similar = await store.similar("dns", "i3", 5);
    expect(similar.map(({ incidentId, deviceName }) => [incidentId, deviceName])).toEqual([
      ["i2", "PC-d1"],
      ["i1", "PC-d1"],
    ]);
    expect(await store.similar("dns", "i3", 1)).toHaveLength(1);
  });

  test("are counted for the inbox, each once, and what sleeps only as sleeping", async () => {
    const store = await make();
    const nowMs = startMs + 3_600_000;
    const resolved = { state: "resolved", resolvedAtMs: startMs + 1 } as const;
    await store.write(async (tx) => {
      await tx.putDevice(deviceRecord("d1", { seenAtMs: nowMs - 60_000 }));
      await tx.putDevice(deviceRecord("d2", { seenAtMs: nowMs - 16 * 60_000 }));
      await tx.putDevice(deviceRecord("d3", { seenAtMs: null }));
      await tx.putDevice(deviceRecord("d4", { seenAtMs: nowMs, removed: true }));
      await tx.addIncident(incidentRecord("i1"));
      await tx.addIncident(incidentRecord("i2", { owner: "p1", state: "in-progress" }));
      await tx.addIncident(incidentRecord("i3", { state: "fixing" }));
      await tx.addIncident(incidentRecord("i4", { state: "checking" }));
      await tx.addIncident(incidentRecord("i5", { owner: "p1", snoozedUntilMs: nowMs + 1 }));
      await tx.addIncident(incidentRecord("i6", { snoozedUntilMs: nowMs }));
      await tx.addIncident(incidentRecord("i7", { ...resolved }));
      await tx.addIncident(incidentRecord("i8", { ...resolved, humanSeconds: 30 }));
      await tx.addIncident(incidentRecord("i9", { state: "resolved", resolvedAtMs: startMs - 1 }));
    });
    expect(await store.inboxCounts("p1", nowMs, startMs)).toEqual({
      needsPerson: 3,
      mine: 1,
      beingFixed: 2,
      snoozed: 1,
      open: 6,
      resolvedToday: 2,
      resolvedTodayByItself: 1,
      devices: 3,
      devicesSeen: 1,
      lastReportAtMs: nowMs - 60_000,
    });
    const empty = await make();
    expect(await empty.inboxCounts("p1", nowMs, startMs)).toMatchObject({
      open: 0,
      devices: 0,
      lastReportAtMs: null,
    });
  });

  test("count on their device while they are open", async () => {
    const store = await make();
    const ofDevice = async (id: string) => {
      const page = await store.devices(asking("name"));
      const row = page?.rows.find(({ deviceId }) => deviceId === id);
      return [row?.openIncidents, row?.worst];
    };
    const first = await store.write(async (tx) => {
      await tx.putDevice(deviceRecord("d1"));
      await tx.putDevice(deviceRecord("d2"));
      await tx.addIncident(incidentRecord("i2", { severity: "notice" }));
      return tx.addIncident(incidentRecord("i1", { severity: "critical" }));
    });
    expect(await ofDevice("d1")).toEqual([2, "critical"]);
    await store.write(async (tx) => tx.putIncident({ ...first, deviceId: "d2" }));
    expect(await ofDevice("d1")).toEqual([1, "notice"]);
    expect(await ofDevice("d2")).toEqual([1, "critical"]);
    await store.write(async (tx) =>
      tx.putIncident({ ...first, deviceId: "d2", state: "resolved", resolvedAtMs: startMs }),
    );
    await store.write(async (tx) => tx.putDevice(deviceRecord("d1", { name: "renamed" })));
    expect(await ofDevice("d2")).toEqual([0, null]);
    expect(await ofDevice("d1")).toEqual([1, "notice"]);
  });
}
