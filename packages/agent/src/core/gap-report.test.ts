import type { Body } from "@hulplijn/shared/protocol";
import { checks } from "@hulplijn/shared/protocol/checks";
import { expect, test } from "vitest";
import { carry, gapReport } from "./gap-report.ts";

type Report = Body<"report">;

const report = (fromMs: number, change: Partial<Report> = {}): Report => ({
  fromMs,
  toMs: fromMs + 60_000,
  bootId: "boot",
  monoMs: fromMs,
  readings: { memory: { state: "unavailable", atMs: 1, tookMs: 1, reason: "not-yet" } },
  names: {},
  points: [[0, 1, 2]],
  raised: 1,
  unmeasured: 2,
  gaps: [],
  ...change,
});

test("one report in the place of many says from when to when, how many, and the names they announced", () => {
  const made = gapReport(
    [report(0, { names: { 0: "a" } }), report(60_000), report(120_000, { names: { 1: "b" }, raised: 3 })],
    "spool-full",
  );
  expect(made).toMatchObject({
    readings: {},
    points: [],
    raised: 3,
    names: { 0: "a", 1: "b" },
    gaps: [{ fromMs: 0, toMs: 180_000, reports: 3, reason: "spool-full" }],
  });
  expect(checks.get("report")?.(made)).toBeNull();
});

test("a gap that gives way itself is not counted as a report, and its gap is kept", () => {
  const first = gapReport([report(0), report(60_000)], "spool-full");
  const again = gapReport([first, report(120_000)], "spool-full");
  expect(again.gaps).toEqual([{ fromMs: 0, toMs: 180_000, reports: 3, reason: "spool-full" }]);
  const alone = gapReport([first], "spool-full");
  expect(alone.gaps).toEqual(first.gaps);
});

test("what never reached the disk is told by the next report that does", () => {
  const next = report(120_000, { names: { 2: "c" } });
  expect(carry(next, [])).toBe(next);
  expect(carry(next, [report(0, { names: { 1: "b" } })])).toMatchObject({
    names: { 1: "b", 2: "c" },
    points: [[0, 1, 2]],
    gaps: [{ fromMs: 0, toMs: 60_000, reports: 1, reason: "spool-full" }],
  });
});
