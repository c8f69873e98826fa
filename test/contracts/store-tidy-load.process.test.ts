import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { verifyChain } from "../../packages/shared/src/audit/audit.ts";
import { newFile, opened } from "./store-sqlite-folder.ts";
import { deviceRecord, findingRecord, incidentRecord, runRecord, startMs } from "./store-records.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const dayMs = 86_400_000;
const nowMs = startMs + 800 * dayMs;
const keep = { history: 30, incidents: 30, output: 10 };
/** What has waited to be tidied for longer than it should have: a collector that was off for a season. */
const old = { incidents: 1500, findings: 8000, outputs: 1500, spans: 8000 };
const promiseMs = 1000;

test("D-15: while a season's worth is tidied away no write waits for a second, and the audit chain holds", async () => {
  const { file, remove } = newFile();
  onTestFinished(remove);
  const store = opened(file);
  const entry = {
    atMs: 1,
    kind: "state",
    text: null,
    note: null,
    who: null,
    runId: null,
    raw: null,
  } as const;
  const over = { state: "cleared", changedAtMs: startMs } as const;
  const ended = { phase: "ended", outcome: "verified", endedAtMs: startMs } as const;
  const data = Buffer.alloc(20_000, "x").toString("base64");
  await store.write(async (tx) => {
    await tx.putDevice(deviceRecord("d1"));
    for (let at = 0; at < old.incidents; at++) {
      await tx.addIncident(incidentRecord(`i${at}`, { state: "resolved", resolvedAtMs: startMs }));
      for (let line = 0; line < 4; line++) await tx.addTimeline({ ...entry, incidentId: `i${at}` });
    }
    for (let at = 0; at < old.findings; at++) await tx.putFinding(findingRecord(`f${at}`, over));
    for (let at = 0; at < old.outputs; at++) {
      await tx.putRun(runRecord(`r${at}`, ended));
      await tx.addOutput({ runId: `r${at}`, step: "fix", stream: "stdout", offset: 0, atMs: 1, data });
    }
    for (let at = 0; at < old.spans; at++)
      await tx.openBlind({ deviceId: "d1", fromMs: at, toMs: startMs, why: "offline" });
  });

  // Hours of measurements that nobody packed yet.
  for (let device = 0; device < 60; device++)
    await store.write(async (tx) => {
      await tx.putDevice(deviceRecord(`m${device}`));
      const points = Array.from({ length: 1000 }, (_, at) => ({
        series: `processor/busy:${at % 10}`,
        atMs: nowMs - 5 * dayMs + Math.floor(at / 10) * 60_000,
        value: at % 97,
      }));
      await tx.appendPoints(`m${device}`, points);
    });

  let tidying = true;
  const waits: number[] = [];
  /** Many at once, as of devices that report: each is one write that is on disk when it returns. */
  const writer = async (name: string): Promise<void> => {
    for (let at = 0; tidying; at++) {
      const began = performance.now();
      await store.write(async (tx) => {
        await tx.putRun(runRecord(`${name}-${at}`));
        await tx.addAudit({ atMs: at, who: name, action: "order", object: `${name}-${at}`, detail: null });
      });
      waits.push(performance.now() - began);
      await wait(1);
    }
  };
  const writers = ["a", "b", "c", "d", "e"].map(writer);
  const began = performance.now();
  const { deleted, chunks } = await store.tidy(nowMs, keep);
  const tookMs = performance.now() - began;
  tidying = false;
  await Promise.all(writers);

  expect(deleted).toBeGreaterThan(old.incidents + old.findings + old.outputs + old.spans);
  expect(chunks).toBeGreaterThanOrEqual(60);
  // There was something to wait for, and somebody who might have waited.
  expect(waits.length).toBeGreaterThan(50);
  expect(tookMs).toBeGreaterThan(Math.max(...waits));
  expect(Math.max(...waits), `${waits.length} writes in ${Math.round(tookMs)} ms of tidying`).toBeLessThan(
    promiseMs,
  );
  const trail = await store.audit(0, 1_000_000);
  expect(trail).toHaveLength(waits.length);
  expect(verifyChain(trail, sha256)).toEqual({ ok: true });
  await store.close();
});
