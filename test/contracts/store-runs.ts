import { expect, test } from "vitest";
import type { ReleaseRecord, RunRecord } from "../../packages/collector/src/core/records.ts";
import { deviceRecord, incidentRecord, runRecord, startMs } from "./store-records.ts";
import type { MakeStore } from "./store.ts";

const envelope = {
  payload: "e30=",
  signatures: [{ keyId: "ab".repeat(8), signature: "A".repeat(86) + "==" }],
};
const ended = (outcome: RunRecord["outcome"], endedAtMs: number): Partial<RunRecord> => ({
  phase: "ended",
  outcome,
  endedAtMs,
});

export function runPromises(make: MakeStore): void {
  test("come back as they were put", async () => {
    const store = await make();
    const full = runRecord("r1", {
      order: envelope,
      receipt: envelope,
      code: "refused-busy",
      stopAsked: { who: "Anna", atMs: startMs + 3 },
      undone: true,
      incidentId: "i1",
      ...ended("failed", startMs + 5),
      steps: [{ step: "fix", startedAtMs: 1, tookMs: 2, exitCode: null, signal: "SIGKILL", outputCut: true }],
    });
    await store.write(async (tx) => tx.putRun(runRecord("r1")));
    await store.write(async (tx) => tx.putRun(full));
    expect(await store.run("r1")).toEqual(full);
    expect(await store.run("r2")).toBeNull();
    expect(await store.runsOfIncident("i1")).toEqual([full]);
  });

  test("that have not ended are found by device, oldest first, and by expiry", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.putRun(runRecord("r3", { orderedAtMs: 30, expiresAtMs: 100 }));
      await tx.putRun(runRecord("r1", { orderedAtMs: 10, expiresAtMs: 200, phase: "running" }));
      await tx.putRun(runRecord("r2", { orderedAtMs: 20, expiresAtMs: 100, ...ended("verified", 50) }));
      await tx.putRun(runRecord("r4", { orderedAtMs: 5, expiresAtMs: 101, deviceId: "d2" }));
    });
    expect((await store.openRuns("d1")).map(({ runId }) => runId)).toEqual(["r1", "r3"]);
    expect((await store.overdueRuns(100)).map(({ runId }) => runId)).toEqual(["r3"]);
    expect((await store.overdueRuns(200)).map(({ runId }) => runId)).toEqual(["r3", "r4", "r1"]);
    expect(await store.overdueRuns(99)).toEqual([]);
  });

  test("make the record of their fix: those that started something, in all and for one rule", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.addIncident(incidentRecord("i1", { rule: "dns-fails" }));
      const put = async (runId: string, over: Partial<RunRecord>) => tx.putRun(runRecord(runId, over));
      await put("r1", { ...ended("verified", 10), incidentId: "i1" });
      await put("r2", { ...ended("failed", 20) });
      await put("r3", { ...ended("not-needed", 30), incidentId: "i1" });
      await put("r4", { ...ended("expired", 40) });
      await put("r5", { ...ended("verified", 5) });
      await put("r6", { phase: "running" });
      await put("r7", { ...ended("verified", 50), fix: "other" });
    });
    const fix = "resume-print-queue";
    expect(await store.fixRecord(fix, 10, null)).toEqual({ runs: 2, verified: 1, lastRunAtMs: 20 });
    expect(await store.fixRecord(fix, 0, "dns-fails")).toEqual({ runs: 1, verified: 1, lastRunAtMs: 10 });
    expect(await store.fixRecord("never", 0, null)).toEqual({ runs: 0, verified: 0, lastRunAtMs: null });
  });

  test("keep each piece of output once, in the order it came", async () => {
    const store = await make();
    const piece = (over: object = {}) => ({
      runId: "r1",
      step: "fix",
      stream: "stdout" as const,
      offset: 0,
      atMs: 1,
      data: Buffer.from([0, 255, 10]).toString("base64"),
      ...over,
    });
    const added = await store.write(async (tx) => [
      await tx.addOutput(piece()),
      await tx.addOutput(piece({ stream: "stderr" })),
      await tx.addOutput(piece({ atMs: 2 })),
      await tx.addOutput(piece({ offset: 3, data: "" })),
      await tx.addOutput(piece({ offset: 3 })),
      await tx.addOutput(piece({ step: "verify" })),
      await tx.addOutput(piece({ runId: "r2" })),
    ]);
    expect(added.map((each) => each?.piece ?? null)).toEqual([1, 2, null, null, 3, 4, 1]);
    expect(await store.output("r1", 0, 10)).toEqual([added[0], added[1], added[4], added[5]]);
    expect(await store.output("r1", 2, 1)).toEqual([added[4]]);
    expect(await store.output("r9", 0, 10)).toEqual([]);
  });

  test("know the runs that one signature ordered together", async () => {
    const store = await make();
    await store.write(async (tx) => {
      await tx.putRun(runRecord("r2", { batch: "ab" }));
      await tx.putRun(runRecord("r1", { batch: "ab" }));
      await tx.putRun(runRecord("r3", { batch: "cd" }));
      await tx.putRun(runRecord("r4"));
    });
    expect((await store.runsOfBatch("ab")).map(({ runId }) => runId)).toEqual(["r1", "r2"]);
    expect(await store.runsOfBatch("")).toEqual([]);
  });

  test("keep 1 MiB of output, and not a byte more", async () => {
    const store = await make();
    const add = async (offset: number, bytes: number) =>
      store.write(async (tx) =>
        tx.addOutput({
          runId: "r1",
          step: "fix",
          stream: "stdout",
          offset,
          atMs: 1,
          data: Buffer.alloc(bytes, 7).toString("base64"),
        }),
      );
    expect((await add(0, 1_000_000))?.piece).toBe(1);
    expect(await add(1_000_000, 48_577)).toBeNull();
    expect((await add(1_000_000, 48_576))?.piece).toBe(2);
    expect(await add(1_048_576, 1)).toBeNull();
  });

  test("know what people stopped, revoked and resumed, each once, in the order in which it came", async () => {
    const store = await make();
    const halt = (digest: string, kind: "stop" | "resume", takenAtMs: number) => ({
      digest,
      kind,
      envelope,
      takenAtMs,
    });
    await store.write(async (tx) => {
      await tx.addHalt(halt("b", "stop", 5));
      await tx.addHalt(halt("a", "resume", 5));
      await tx.addHalt(halt("b", "stop", 5));
    });
    expect(await store.halts()).toEqual([halt("b", "stop", 5), halt("a", "resume", 5)]);
  });

  test("know standing orders, each once, and how many runs a device began under them since", async () => {
    const store = await make();
    const order = (digest: string) => ({ digest, envelope, people: ["Ans", "Bas"], takenAtMs: 5 });
    const own = { standing: "b", orderedAtMs: 100 };
    await store.write(async (tx) => {
      for (const digest of ["b", "a", "b"]) await tx.addStandingOrder(order(digest));
      await tx.putRun(runRecord("r1", own));
      await tx.putRun(runRecord("r2", { ...own, orderedAtMs: 99 }));
      await tx.putRun(runRecord("r3", { ...own, deviceId: "d2" }));
      await tx.putRun(runRecord("r4", { orderedAtMs: 100 }));
    });
    expect(await store.standingOrders()).toEqual([order("b"), order("a")]);
    expect(await store.selfStartedRuns("d1", 100)).toBe(1);
    expect((await store.run("r1"))?.standing).toBe("b");
    expect((await store.run("r4"))?.standing).toBeNull();
  });

  test("know releases, the newest first, and what each device that is there said last of one", async () => {
    const store = await make();
    const release = (sequence: number, over: Partial<ReleaseRecord> = {}): ReleaseRecord => ({
      sequence,
      envelope,
      digest: "ab".repeat(32),
      people: ["Ans", "Bas"],
      takenAtMs: 5,
      openRing: -1,
      openedAtMs: [],
      halted: null,
      resumedAtMs: null,
      ...over,
    });
    const halted = {
      why: { code: "release-too-few", params: { ring: 0 } },
      reason: null,
      who: "collector",
      atMs: 9,
    };
    const open = release(2, { openRing: 1, openedAtMs: [5, 6], halted, resumedAtMs: 7 });
    await store.write(async (tx) => {
      await tx.putRelease(release(1));
      await tx.putRelease(release(2));
      await tx.putRelease(open);
      await tx.putDevice(deviceRecord("d1", { connected: true }));
      await tx.putDevice(deviceRecord("d2"));
      await tx.putDevice(deviceRecord("d3", { removed: true }));
      for (const said of ["told", "trying"] as const)
        await tx.putReleaseWord({ deviceId: "d1", sequence: 2, said, code: null, sinceMs: 8 });
      await tx.putReleaseWord({
        deviceId: "d1",
        sequence: 1,
        said: "returned",
        code: "release-crashed",
        sinceMs: 4,
      });
    });
    expect(await store.releases()).toEqual([open, release(1)]);
    expect(await store.releaseWords(2)).toMatchObject([
      { deviceId: "d1", connected: true, said: "trying", code: null, sinceMs: 8 },
      { deviceId: "d2", said: null, code: null, sinceMs: 0 },
    ]);
    expect(await store.releaseWord("d1", 1)).toMatchObject({ said: "returned", code: "release-crashed" });
    expect(await store.releaseWord("d2", 1)).toBeNull();
  });

  test("are counted for each version of a fix apart, and versions stay as they were first seen", async () => {
    const store = await make();
    const version = (manifestDigest: string, number: number) => ({
      fix: "a",
      version: number,
      manifestDigest,
      manifest: "bWFuaWZlc3Q=",
      files: { "run.sh": "IyEvYmluL3No" },
      seenAtMs: number * 10,
    });
    const ended = { fix: "a", phase: "ended", outcome: "verified", endedAtMs: 50 } as const;
    await store.write(async (tx) => {
      for (const one of [version("m1", 1), version("m2", 2)]) await tx.keepFixVersion(one);
      await tx.keepFixVersion({ ...version("m1", 1), seenAtMs: 999 });
      await tx.keepFixVersion({ ...version("m3", 1), fix: "b" });
      await tx.putRun(runRecord("v1", { ...ended, manifestDigest: "m1" }));
      await tx.putRun(runRecord("v2", { ...ended, manifestDigest: "m2", endedAtMs: 60 }));
      await tx.putRun(runRecord("v3", { ...ended, manifestDigest: "m2", outcome: "failed" }));
      await tx.putRun(runRecord("v4", { ...ended, manifestDigest: "m2", outcome: "refused" }));
      await tx.putRun(runRecord("v5", { ...ended, manifestDigest: "m2", endedAtMs: 9 }));
      await tx.putRun(runRecord("v6", { ...ended, manifestDigest: "m2", fix: "b" }));
    });
    expect(await store.fixVersions("a")).toEqual([version("m2", 2), version("m1", 1)]);
    expect(await store.fixRecords("a", 10)).toEqual([
      { manifestDigest: "m1", runs: 1, verified: 1, lastRunAtMs: 50 },
      { manifestDigest: "m2", runs: 2, verified: 1, lastRunAtMs: 60 },
    ]);
    expect(await store.fixRecords("c", 0)).toEqual([]);
  });

  test("need approvals, one for each key and version, and a fix may be suspended", async () => {
    const store = await make();
    const approval = (keyId: string, atMs: number) => ({
      fix: "a",
      version: 1,
      manifestDigest: "m1",
      person: `p-${keyId}`,
      keyId,
      atMs,
      envelope,
    });
    await store.write(async (tx) => {
      await tx.putApproval(approval("k2", 2));
      await tx.putApproval(approval("k1", 1));
      await tx.putApproval(approval("k1", 1));
      await tx.putApproval({ ...approval("k1", 1), manifestDigest: "m2" });
      await tx.putSuspended("a", true);
      await tx.putSuspended("a", true);
      await tx.putSuspended("b", true);
      await tx.putSuspended("b", false);
    });
    expect(await store.approvals("m1")).toEqual([approval("k1", 1), approval("k2", 2)]);
    expect(await store.approvals("m9")).toEqual([]);
    expect(await store.suspended()).toEqual(new Set(["a"]));
  });
}
