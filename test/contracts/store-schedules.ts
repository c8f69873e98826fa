import { expect, test } from "vitest";
import type { ScheduleRecord, ScheduleWordRecord } from "../../packages/collector/src/core/records.ts";
import { deviceRecord, findingRecord, incidentRecord, runRecord, startMs } from "./store-records.ts";
import type { MakeStore } from "./store.ts";

const draft: Omit<ScheduleRecord, "number"> = {
  digest: "ab".repeat(32),
  payload: "e30=",
  signatures: [],
  people: [],
  draftedBy: "Ans",
  draftedAtMs: startMs,
  inForceAtMs: null,
  discarded: null,
  openRing: -1,
  openedAtMs: [],
};
const word: ScheduleWordRecord = {
  deviceId: "d1",
  digest: draft.digest,
  local: "2027-01-05T22:00",
  state: "planned",
  code: null,
  dueMs: startMs + 5,
  zone: "Europe/Amsterdam",
  atMs: startMs,
  takenAtMs: startMs,
};

export function schedulePromises(make: MakeStore): void {
  test("get a number once, and come back as they were put, the newest first", async () => {
    const store = await make();
    const first = await store.write((tx) => tx.addSchedule(draft));
    const second = await store.write((tx) => tx.addSchedule({ ...draft, digest: "cd".repeat(32) }));
    expect([first.number, second.number]).toEqual([1, 2]);
    const signed: ScheduleRecord = {
      ...first,
      signatures: [{ keyId: "ab".repeat(8), signature: "A".repeat(86) + "==" }],
      people: ["Ans", "Bas"],
      inForceAtMs: startMs + 9,
      openRing: 0,
      openedAtMs: [startMs + 9],
    };
    await store.write((tx) => tx.putSchedule(signed));
    expect(await store.schedules()).toEqual([second, signed]);
    expect(await store.schedule(1)).toEqual(signed);
    expect(await store.schedule(3)).toBeNull();
    expect(await store.scheduleByDigest(second.digest)).toEqual(second);
    expect(await store.scheduleByDigest("x")).toBeNull();
    await expect(store.write((tx) => tx.addSchedule(draft))).rejects.toThrow();
  });

  test("know the last word of each device for each occurrence", async () => {
    const store = await make();
    const later = { ...word, state: "waiting", code: "not-idle", takenAtMs: startMs + 10 } as const;
    const other = { ...word, local: "", takenAtMs: startMs + 5 };
    await store.write(async (tx) => {
      for (const one of [word, later, other, { ...word, deviceId: "d2" }, { ...word, digest: "x" }])
        await tx.putScheduleWord(one);
    });
    expect(await store.scheduleWords(draft.digest, 0)).toEqual([other, later, { ...word, deviceId: "d2" }]);
    // One that is about the schedule as a whole is never too old.
    expect(await store.scheduleWords(draft.digest, startMs + 6)).toEqual([later, other]);
    expect(await store.scheduleWordsOf("d1", 0)).toEqual([other, later, { ...word, digest: "x" }]);
    const keep = { history: 30, incidents: 20, output: 10 };
    expect((await store.tidy(startMs + 7 + 20 * 86_400_000, keep)).deleted).toBe(3);
    expect(await store.scheduleWords(draft.digest, 0)).toEqual([later]);
  });

  test("know the runs that devices began under them, with the occurrence and the place", async () => {
    const store = await make();
    const occurrence = { local: word.local, place: 1 };
    const own = { standing: draft.digest, occurrence, orderedAtMs: 100 };
    await store.write(async (tx) => {
      await tx.putRun(runRecord("r2", own));
      await tx.putRun(runRecord("r1", { ...own, orderedAtMs: 99 }));
      await tx.putRun(runRecord("r3", { orderedAtMs: 200 }));
    });
    const found = await store.runsUnder(draft.digest, 99);
    expect(found.map(({ runId }) => runId)).toEqual(["r1", "r2"]);
    expect(found[0]).toMatchObject({ occurrence, deviceId: "d1", phase: "queued", steps: [] });
    expect(await store.runsUnder(draft.digest, 101)).toEqual([]);
    expect(await store.runsUnder(draft.digest, 99, "d1")).toEqual(found);
    expect(await store.runsUnder(draft.digest, 99, "d2")).toEqual([]);
    expect((await store.run("r3"))?.occurrence).toBeNull();
  });

  test("find devices by a query, and how long a fix took where it ended well", async () => {
    const store = await make();
    const steps = [{ step: "fix", startedAtMs: 1, tookMs: 7, exitCode: 0, signal: null, outputCut: false }];
    const ended = { phase: "ended", fix: "a", steps } as const;
    await store.write(async (tx) => {
      await tx.putDevice(deviceRecord("d1", { group: "utrecht" }));
      await tx.putDevice(deviceRecord("d2"));
      await tx.putDevice(deviceRecord("d3", { group: "utrecht", removed: true }));
      await tx.putRun(runRecord("r1", { ...ended, outcome: "verified", endedAtMs: 5 }));
      await tx.putRun(runRecord("r2", { ...ended, outcome: "not-needed", endedAtMs: 6, steps: [] }));
      await tx.putRun(runRecord("r3", { ...ended, outcome: "failed", endedAtMs: 7 }));
    });
    const term = { field: "group", not: false, operator: "is", values: ["utrecht"] } as const;
    expect(await store.matchingIds([term], startMs)).toEqual(new Set(["d1"]));
    expect(await store.matchingIds([], startMs)).toEqual(new Set(["d1", "d2"]));
    expect(await store.matchingIds([{ ...term, field: "colour" }], startMs)).toBeNull();
    expect(await store.stepsOfFix("a", 5)).toEqual([[], steps]);
    expect(await store.stepsOfFix("a", 1)).toEqual([[]]);
  });

  test("know the incidents of a device by their rules", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.addIncident(incidentRecord("i1", { rule: "disk-full", openedAtMs: 5, resolvedAtMs: 9 }));
      await tx.addIncident(incidentRecord("i2", { rule: "disk-full", deviceId: "d2" }));
      await tx.addIncident(incidentRecord("i3", { rule: "clock-wrong", openedAtMs: 7 }));
      // Of many devices, of which this one has a finding.
      await tx.addIncident(incidentRecord("i4", { rule: "disk-full", deviceId: "d3", openedAtMs: 8 }));
      await tx.putFinding(findingRecord("f1", { incidentId: "i4" }));
    });
    expect(await store.incidentsOfRules("d1", ["disk-full", "other"])).toEqual([
      { rule: "disk-full", openedAtMs: 5, resolvedAtMs: 9 },
      { rule: "disk-full", openedAtMs: 8, resolvedAtMs: null },
    ]);
    expect(await store.incidentsOfRules("d1", [])).toEqual([]);
  });

  test("see devices with the zone that each said last, and links of calendars, one for each group", async () => {
    const store = await make();
    const link = { group: "utrecht", secretHash: "a", madeBy: "Ans", madeAtMs: 5 };
    await store.write(async (tx) => {
      await tx.putDevice(deviceRecord("d1", { group: "utrecht" }));
      await tx.putDevice(deviceRecord("d2"));
      await tx.putDevice(deviceRecord("d3", { removed: true }));
      for (const zone of ["Europe/Amsterdam", "Asia/Tokyo"]) await tx.putDeviceZone("d1", zone);
      for (const secretHash of ["a", "b"]) await tx.putCalendarLink({ ...link, secretHash });
      await tx.putCalendarLink({ ...link, group: "" });
    });
    expect(await store.scheduledDevices()).toMatchObject([
      { deviceId: "d1", group: "utrecht", zone: "Asia/Tokyo", connected: true, quarantine: null },
      { deviceId: "d2", zone: null },
    ]);
    expect(await store.calendarLinks()).toMatchObject([{ group: "" }, { group: "utrecht", secretHash: "b" }]);
    await store.write((tx) => tx.dropCalendarLink("utrecht"));
    expect(await store.calendarLinks()).toHaveLength(1);
  });
}
