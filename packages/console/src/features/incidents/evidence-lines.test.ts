import type { Member } from "@hulplijn/shared/api";
import { expect, test } from "vitest";
import { evidenceLines, evidenceOf } from "./evidence-lines.ts";

const member = (evidence: unknown): Member => ({
  findingId: "f",
  deviceId: "d",
  deviceName: "LT-1",
  rule: "r",
  subject: "",
  severity: "warning",
  state: "raised",
  flapping: false,
  raisedAtMs: 1,
  changedAtMs: 1,
  params: {},
  evidence,
  proposed: [],
});

test("a finding without evidence has none", () => {
  expect([evidenceOf(member(null)), evidenceOf(member("text"))]).toEqual([null, null]);
  expect(evidenceLines({ memberList: [] })).toEqual([]);
  expect(evidenceLines({ memberList: [member(null)] })).toEqual([]);
});

test("parts that an agent did not send are empty", () => {
  expect(evidenceOf(member({}))).toEqual({
    recording: [],
    top: [],
    log: [],
    changes: [],
    lastWellAtMs: null,
  });
});

test("what was recorded after the raise goes on where what came with it ends", () => {
  const recording = [{ series: "a", points: [[1, 10] as const, [2, 20] as const] }];
  const after = {
    reading: {},
    recording: [
      { series: "a", points: [[2, 20] as const, [3, 30] as const] },
      { series: "b", points: [[3, 1] as const] },
    ],
  };
  expect(evidenceOf(member({ recording, after }))?.recording).toEqual([
    {
      series: "a",
      points: [
        [1, 10],
        [2, 20],
        [3, 30],
      ],
    },
    { series: "b", points: [[3, 1]] },
  ]);
});

test("changes come first, then the newest log lines, each once and three at most", () => {
  const log = [1, 2, 3].map((atMs) => ({ atMs, source: "cupsd", text: `line ${atMs}` }));
  const changes = [{ atMs: 1, text: "cups 2.4.2 → 2.4.3" }];
  expect(evidenceLines({ memberList: [member({ log, changes })] })).toEqual([
    "cups 2.4.2 → 2.4.3",
    "cupsd: line 3",
    "cupsd: line 2",
  ]);
});
