import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Reading } from "@hulplijn/shared/probes";
import type { Finding } from "@hulplijn/shared/rules";
import { expect, onTestFinished, test } from "vitest";
import { openRecorder } from "../adapters/recorder-file.ts";
import type { Log } from "../core/ports/log.ts";
import type { Recorder } from "../core/ports/recorder.ts";
import { gatherAfter } from "./evidence.ts";

const raisedAtMs = Date.UTC(2026, 10, 23, 9);
const clearedAtMs = raisedAtMs + 2 * 3_600_000;
const warned: string[] = [];
const nothing = (): void => undefined;
const log: Log = {
  debug: nothing,
  info: nothing,
  warn: (_facts, sentence) => void warned.push(sentence),
  error: nothing,
};

const finding: Finding = {
  findingId: "0193b5a0-0000-7000-8000-000000000001",
  rule: "disk-nearly-full",
  subject: "/data",
  state: "cleared",
  severity: "critical",
  flapping: false,
  raisedAtMs,
  changedAtMs: clearedAtMs,
  params: {},
};
const reading: Reading = { state: "measured", atMs: clearedAtMs, tookMs: 1, value: { mounts: [] } };

function recorderWith(): Recorder {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-recorder-"));
  const recorder = openRecorder(folder, 4_194_304, log);
  onTestFinished(() => {
    recorder.close();
    rmSync(folder, { recursive: true });
  });
  return recorder;
}

test("with a clear goes the reading that cleared it, and the subject's recording since the raise with its peak", () => {
  const recorder = recorderWith();
  for (let atMs = raisedAtMs - 600_000; atMs <= clearedAtMs; atMs += 10_000) {
    const used = atMs === raisedAtMs + 70_000 ? 99.5 : 96;
    recorder.record(atMs, [
      ["disk-space/used:/data", used],
      ["disk-space/used:/", 10],
      ["memory/used", 40],
    ]);
  }
  const after = gatherAfter(finding, reading, { recorder, log });
  expect(after.reading).toEqual(reading);
  expect(after.recording.map(({ series }) => series)).toEqual(["disk-space/used:/data"]);
  const points = after.recording[0]?.points ?? [];
  expect(points.length).toBeLessThanOrEqual(200);
  expect(points[0]?.[0]).toBe(raisedAtMs);
  expect(points).toContainEqual([raisedAtMs + 70_000, 99.5]);
  expect(points.at(-1)).toEqual([clearedAtMs, 96]);
});

test("a recording that cannot be read is left out, and a reading that fits no message says so", () => {
  const broken = {
    between: () => {
      throw new Error("disk");
    },
  };
  const large: Reading = {
    state: "measured",
    atMs: clearedAtMs,
    tookMs: 1,
    value: { text: "x".repeat(300_000) },
  } as never;
  expect(gatherAfter(finding, large, { recorder: broken, log })).toEqual({
    reading: {
      state: "failed",
      atMs: clearedAtMs,
      tookMs: 1,
      code: "value-out-of-contract",
      detail: "too large",
    },
    recording: [],
  });
  expect(warned).toContain("the recording could not be read");
});
