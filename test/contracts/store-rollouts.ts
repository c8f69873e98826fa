import { expect, test } from "vitest";
import type { RolloutRecord } from "../../packages/collector/src/core/rollout/ports.ts";
import { deviceRecord, incidentRecord, runRecord, startMs } from "./store-records.ts";
import type { MakeStore } from "./store.ts";

const draft: Omit<RolloutRecord, "number"> = {
  digest: "ab".repeat(32),
  payload: "e30=",
  signatures: [],
  draftedBy: "Ans",
  draftedAtMs: startMs,
  follows: null,
  inForceAtMs: null,
  openRing: -1,
  openedAtMs: [],
  halt: 0,
  halted: null,
  resumedAtMs: null,
  resumes: [],
  resuming: null,
  withdrawn: null,
  endedAtMs: null,
};
const targets = ["d1", "d2", "d3"].map((deviceId, place) => ({
  deviceId,
  place,
  ring: place === 0 ? 0 : 1,
}));
const keyId = "ab".repeat(8);
const signature = { keyId, signature: "A".repeat(86) + "==" };

export function rolloutPromises(make: MakeStore): void {
  test("get a number once, and come back as they were put, the newest first", async () => {
    const store = await make();
    const first = await store.write((tx) => tx.addRollout(draft, targets));
    const second = await store.write((tx) => tx.addRollout({ ...draft, digest: "cd".repeat(32) }, []));
    expect([first.number, second.number]).toEqual([1, 2]);
    const signed = [{ person: "Ans", keyId, atMs: startMs, signature }];
    const halted: RolloutRecord = {
      ...first,
      signatures: signed,
      inForceAtMs: startMs + 9,
      openRing: 0,
      openedAtMs: [startMs + 9],
      halt: 2,
      halted: { why: { code: "rollout-failures", params: { ring: 0 } }, reason: null, who: "x", atMs: 4 },
      resumes: [{ payload: "e30=", signatures: [signature] }],
      resuming: { payload: "e30=", person: "Ans", reason: "r", signatures: signed },
    };
    await store.write((tx) => tx.putRollout(halted));
    expect(await store.rollouts()).toEqual([second, halted]);
    expect(await store.rollout(1)).toEqual(halted);
    expect(await store.rollout(3)).toBeNull();
    expect(await store.rolloutByDigest(second.digest)).toEqual(second);
    expect(await store.rolloutByDigest("x")).toBeNull();
    await expect(store.write((tx) => tx.addRollout(draft, targets))).rejects.toThrow();
  });

  test("know everybody they are for, in their place, also who was removed, is in quarantine or never was", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.putDevice(deviceRecord("d1", { name: "LT-1", connected: true, group: "utrecht" }));
      await tx.putDevice(deviceRecord("d2", { removed: true }));
      await tx.putDevice(deviceRecord("d4", { quarantine: { code: "quarantine-copy", params: {} } }));
      await tx.addRollout(draft, [...targets, { deviceId: "d4", place: 3, ring: 1 }]);
    });
    const rows = await store.rolloutDevices(1);
    expect(rows.map(({ deviceId, goneCode }) => [deviceId, goneCode])).toEqual([
      ["d1", null],
      ["d2", "device-removed"],
      ["d3", "device-removed"],
      ["d4", "quarantined"],
    ]);
    expect(rows[0]).toMatchObject({
      name: "LT-1",
      group: "utrecht",
      connected: true,
      said: null,
      returns: 0,
    });
    expect(rows[2]).toMatchObject({ name: "", connected: false, seenAtMs: null });
  });

  test("know the last word of a device, its run, and in which of them it is now", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.addRollout(draft, targets);
      await tx.addRollout({ ...draft, digest: "2", inForceAtMs: 5 }, targets);
      const over = { inForceAtMs: 5, endedAtMs: 6 };
      await tx.addRollout({ ...draft, digest: "3", ...over }, targets);
      const known = await tx.rolloutDevice(2, "d1");
      if (known)
        await tx.putRolloutDevice({ ...known, said: "failed", runId: "r1", exitCode: 3, line: "no" });
    });
    expect(await store.rolloutDevice(2, "d9")).toBeNull();
    expect(await store.rolloutsOf("d1")).toMatchObject([
      { number: 2, said: "failed", exitCode: 3, line: "no" },
    ]);
    expect(await store.rolloutOfRun("r1")).toMatchObject({ number: 2, deviceId: "d1" });
    expect(await store.rolloutOfRun("r2")).toBeNull();
  });

  test("count open incidents that began soon after a device ran it, by ring", async () => {
    const store = await make();
    const incident = (id: string, deviceId: string, openedAtMs: number, over = {}) =>
      incidentRecord(id, { deviceId, cause: id, openedAtMs, severity: "warning", state: "new", ...over });
    await store.write(async (tx) => {
      await tx.addRollout(draft, targets);
      for (const deviceId of ["d1", "d2"]) {
        const known = await tx.rolloutDevice(1, deviceId);
        if (known) await tx.putRolloutDevice({ ...known, ranAtMs: 1000 });
      }
      await tx.addIncident(incident("before", "d1", 999));
      await tx.addIncident(incident("late", "d1", 1101));
      await tx.addIncident(incident("notice", "d1", 1050, { severity: "notice" }));
      await tx.addIncident(incident("over", "d1", 1050, { state: "resolved" }));
      await tx.addIncident(incident("did not run", "d3", 1050));
      await tx.addIncident(incident("one", "d2", 1000));
      await tx.addIncident(incident("two", "d2", 1100));
    });
    expect(await store.incidentsAfter(1, 100)).toEqual(new Map([[1, 2]]));
  });

  test("tell what began lately, by whose right and where", async () => {
    const store = await make();
    const payload = Buffer.from(JSON.stringify({ person: "Bas" })).toString("base64");
    await store.write(async (tx) => {
      await tx.putDevice(deviceRecord("d1", { group: "utrecht" }));
      const order = { payload, signatures: [signature] };
      await tx.putRun(runRecord("r1", { deviceId: "d1", orderedAtMs: startMs + 5, order, fix: "flush" }));
      await tx.putRun(runRecord("r2", { deviceId: "d1", orderedAtMs: startMs - 5, order }));
      await tx.putRun(
        runRecord("r3", { deviceId: "d1", orderedAtMs: startMs + 6, order, outcome: "refused" }),
      );
      const broken = { payload: "e30=", signatures: [signature] };
      await tx.putRun(runRecord("r4", { deviceId: "d1", orderedAtMs: startMs + 7, order: broken, fix: "x" }));
    });
    expect(await store.runsBegun(startMs)).toEqual([
      { fix: "flush", people: ["Bas"], site: "utrecht", atMs: startMs + 5 },
      { fix: "x", people: [], site: "utrecht", atMs: startMs + 7 },
    ]);
  });
}
