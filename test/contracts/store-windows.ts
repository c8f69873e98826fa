import { expect, test } from "vitest";
import type { HeldRecord, WindowRecord } from "../../packages/collector/src/core/windows/records.ts";
import { deviceRecord, findingRecord, incidentRecord, startMs } from "./store-records.ts";
import type { MakeStore, ReopenStore } from "./store.ts";

const draft: Omit<WindowRecord, "number"> = {
  windowId: "019ab000-0000-7000-8000-0000000000b1",
  name: "Saturday night",
  reason: "patches",
  kind: "maintenance",
  query: "group:utrecht",
  devices: null,
  time: { kind: "once", fromMs: startMs, untilMs: startMs + 3_600_000 },
  holds: { checks: false, messages: true, fixes: true },
  by: "Piet",
  atMs: startMs,
  ended: null,
  summary: null,
  settledMs: startMs,
};
const held: Omit<HeldRecord, "heldId"> = {
  number: 1,
  spanFromMs: startMs,
  what: "finding",
  deviceId: "d1",
  about: "f1",
  rule: "print-queue-stopped",
  subject: "office",
  severity: "critical",
  params: { queue: "office" },
  fix: null,
  sinceMs: startMs + 5,
  endedAtMs: null,
  outcome: "held",
  incidentId: null,
};
const is = (field: string, value: string) => ({
  field,
  not: false,
  operator: "is" as const,
  values: [value],
});

export function windowPromises(make: MakeStore, reopen: ReopenStore): void {
  test("get a number once, and come back as they were put, the newest first", async () => {
    const store = await make();
    const first = await store.write((tx) => tx.addWindow(draft));
    const other = { ...draft, windowId: "019ab000-0000-7000-8000-0000000000b2", devices: ["d1"] };
    const second = await store.write((tx) => tx.addWindow(other));
    expect([first.number, second.number]).toEqual([1, 2]);
    const ended: WindowRecord = {
      ...first,
      ended: { by: "Ans", atMs: startMs + 9, reason: "done" },
      summary: { atMs: startMs + 9, held: 3, mended: 1, stillWrong: 2, incidents: ["INC-4"] },
      settledMs: startMs + 9,
    };
    await store.write((tx) => tx.putWindow(ended));
    const again = await reopen();
    expect(await again.windows()).toEqual([second, ended]);
    expect(await again.window(1)).toEqual(ended);
    expect(await again.window(3)).toBe(null);
  });

  test("are for the devices that their query matches now, of those that are named, without removed ones", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.putDevice(deviceRecord("d1", { name: "B", group: "utrecht" }));
      await tx.putDevice(deviceRecord("d2", { name: "A", group: "utrecht" }));
      await tx.putDevice(deviceRecord("d3", { name: "C", group: "delft" }));
      await tx.putDevice(deviceRecord("d4", { name: "D", group: "utrecht", removed: true }));
    });
    const utrecht = [is("group", "utrecht")];
    const [a, b] = [
      { deviceId: "d2", name: "A" },
      { deviceId: "d1", name: "B" },
    ];
    expect(await store.matchingDevices(utrecht, null, startMs)).toEqual([a, b]);
    expect(await store.matchingDevices(utrecht, ["d1", "d3"], startMs)).toEqual([b]);
    expect(await store.matchingDevices([], null, startMs)).toHaveLength(3);
    expect(await store.matchingDevices([is("nothing", "x")], null, startMs)).toEqual([]);
  });

  test("know the incidents that are open on devices, however many devices", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.putDevice(deviceRecord("d1"));
      await tx.addIncident(incidentRecord("i1", { deviceId: "d1" }));
      await tx.addIncident(
        incidentRecord("i2", { deviceId: "d1", cause: "x", state: "resolved", resolvedAtMs: startMs }),
      );
      await tx.addIncident(incidentRecord("i3", { deviceId: "d2", cause: "y" }));
    });
    const many = Array.from({ length: 1200 }, (_, at) => `no${at}`);
    expect(await store.openIncidentsOn([...many, "d1"])).toEqual([1]);
    expect(await store.openIncidentsOn([])).toEqual([]);
  });

  test("keep what they hold back, give it by pages, and count it by what came of it", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.putDevice(deviceRecord("d1", { name: "LT-1" }));
      await tx.addIncident(incidentRecord("i1", { deviceId: "d1" }));
      await tx.addWindow(draft);
      for (let at = 0; at < 5; at++) await tx.addHeld({ ...held, about: `f${at}`, sinceMs: startMs + at });
    });
    const one = await store.held("finding", "d1", "f3");
    expect(one).toMatchObject({ about: "f3", outcome: "held" });
    expect(await store.held("silence", "d1", "f3")).toBe(null);
    if (!one) return;
    const told: HeldRecord = { ...one, outcome: "told", endedAtMs: startMs + 60, incidentId: "i1" };
    await store.write((tx) => tx.putHeld(told));
    expect(await store.held("finding", "d1", "f3")).toBe(null);
    expect((await store.stillHeldBy(1)).map(({ about }) => about)).toEqual(["f0", "f1", "f2", "f4"]);
    const page = await store.heldBy(1, null, 2);
    expect(page).toEqual([
      expect.objectContaining({ about: "f4", deviceName: "LT-1", incidentNumber: null }),
      { ...told, deviceName: "LT-1", incidentNumber: 1 },
    ]);
    expect((await store.heldBy(1, page[1]?.heldId ?? 0, 9)).map(({ about }) => about)).toEqual([
      "f2",
      "f1",
      "f0",
    ]);
    expect(await store.heldCounts(1, startMs)).toEqual({ held: 4, told: 1 });
    expect(await store.heldCounts(1, startMs + 1)).toEqual({});
    expect(await store.toldBy(1, startMs)).toEqual([1]);
  });

  test("forget what they held back as incidents are forgotten, and nothing that is still held", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.addWindow(draft);
      await tx.addHeld(held);
      await tx.addHeld({ ...held, about: "f2", outcome: "mended", endedAtMs: startMs + 1 });
      await tx.putFinding(findingRecord("f9", { deviceId: "d1" }));
    });
    await store.tidy(startMs + 400 * 86_400_000, { history: 30, incidents: 365, output: 30 });
    expect((await store.heldBy(1, null, 9)).map(({ about }) => about)).toEqual(["f1"]);
  });
}
