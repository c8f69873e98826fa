import { expect, test } from "vitest";
import { deviceRecord, findingRecord, incidentRecord, runRecord, startMs } from "./store-records.ts";
import type { MakeStore } from "./store.ts";

const dayMs = 86_400_000;
const keep = { history: 30, incidents: 20, output: 10 };
const nowMs = startMs + 100 * dayMs;

export function tidyPromises(make: MakeStore): void {
  test("deletes each class when its days are over, and leaves what is open or younger", async () => {
    const store = await make();
    const entry = {
      atMs: 1,
      kind: "state",
      text: null,
      note: null,
      who: null,
      runId: null,
      raw: null,
    } as const;
    const output = { step: "fix", stream: "stdout", offset: 0, atMs: 1, data: "AAAA" } as const;
    const endedAtMs = nowMs - 11 * dayMs;
    await store.write(async (tx) => {
      await tx.putDevice(deviceRecord("d1"));
      for (const [id, days] of [
        ["old", 21],
        ["young", 19],
      ] as const) {
        await tx.addIncident(incidentRecord(id, { state: "resolved", resolvedAtMs: nowMs - days * dayMs }));
        await tx.addTimeline({ ...entry, incidentId: id });
        await tx.putFinding(findingRecord(`f-${id}`, { incidentId: id, state: "cleared" }));
        await tx.putRun(
          runRecord(`r-${id}`, { phase: "ended", outcome: "verified", endedAtMs: nowMs - days * dayMs }),
        );
      }
      await tx.addIncident(incidentRecord("open"));
      await tx.putRun(runRecord("r1", { phase: "ended", outcome: "verified", endedAtMs }));
      await tx.putRun(runRecord("r2"));
      await tx.addOutput({ ...output, runId: "r1" });
      await tx.addOutput({ ...output, runId: "r2" });
      await tx.putFinding(findingRecord("loose", { state: "cleared", changedAtMs: startMs }));
      await tx.putFinding(findingRecord("raised", { changedAtMs: startMs }));
      const secret = { personId: "p1", csrf: "", createdAtMs: 1, lastUsedAtMs: 1 };
      await tx.putSession({ ...secret, secretHash: "over", expiresAtMs: nowMs - 1 });
      await tx.putSession({ ...secret, secretHash: "on", expiresAtMs: nowMs + 1 });
      await tx.openBlind({ deviceId: "d1", fromMs: 1, toMs: startMs, why: "offline" });
      await tx.openBlind({ deviceId: "d1", fromMs: 2, toMs: null, why: "offline" });
      await tx.addAudit({ atMs: 1, who: "p1", action: "order", object: "r1", detail: null });
    });
    // Incident, its timeline, its finding and its run; the loose finding; the output; the session; the span.
    expect(await store.tidy(nowMs, keep)).toEqual({ chunks: 0, deleted: 8 });
    expect(await store.incident("old")).toBeNull();
    expect(await store.timeline("old")).toEqual([]);
    expect(await store.finding("f-old")).toBeNull();
    expect(await store.run("r-old")).toBeNull();
    expect(await store.incident("young")).not.toBeNull();
    expect(await store.timeline("young")).toHaveLength(1);
    expect(await store.finding("f-young")).not.toBeNull();
    expect(await store.run("r-young")).not.toBeNull();
    expect(await store.incident("open")).not.toBeNull();
    expect(await store.run("r1")).not.toBeNull();
    expect(await store.output("r1", 0, 9)).toEqual([]);
    expect(await store.output("r2", 0, 9)).toHaveLength(1);
    expect(await store.finding("loose")).toBeNull();
    expect(await store.finding("raised")).not.toBeNull();
    expect(await store.session("over")).toBeNull();
    expect(await store.session("on")).not.toBeNull();
    expect((await store.blind("d1", 0)).map(({ fromMs }) => fromMs)).toEqual([2]);
    expect(await store.audit(1, 9)).toHaveLength(1);
    expect(await store.tidy(nowMs, keep)).toEqual({ chunks: 0, deleted: 0 });
  });

  test("lets writes pass while it deletes much", async () => {
    const store = await make();
    await store.write(async (tx) => {
      for (let index = 0; index < 5000; index++) {
        await tx.putFinding(findingRecord(`f${index}`, { state: "cleared", changedAtMs: startMs }));
      }
    });
    let tidied = false;
    const tidying = store.tidy(nowMs, keep).then((result) => {
      tidied = true;
      return result;
    });
    let between = 0;
    while (!tidied) {
      await store.write(async (tx) => tx.putNote("between", String(between)));
      between++;
    }
    expect((await tidying).deleted).toBe(5000);
    expect(between).toBeGreaterThan(5);
  });
}
