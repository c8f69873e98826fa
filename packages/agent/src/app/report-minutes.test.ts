import type { Body } from "@hulplijn/shared/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSummary } from "../core/minute-summary.ts";
import { type Reporting, reportMinutes } from "./report-minutes.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function desk(): { readonly reports: Body<"report">[]; readonly reporting: Reporting } {
  const reports: Body<"report">[] = [];
  const quiet = (): void => undefined;
  const reporting = reportMinutes({
    summary: createSummary(new Map(), Date.now()),
    spool: {
      append: (_, body) => {
        reports.push(body as Body<"report">);
        return Promise.resolve(reports.length);
      },
    },
    clock: { nowMs: () => Date.now(), monoMs: () => Date.now() },
    bootId: "boot",
    everySeconds: 60,
    firstAfterSeconds: 2,
    latest: () => new Map(),
    raisedCount: () => 0,
    keepNames: quiet,
    damagedParts: 0,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });
  return { reports, reporting };
}

test("reports come in step with the turns, one for each minute", async () => {
  const { reports, reporting } = desk();
  const tookMs: number[] = [];
  for (let second = 1; second <= 605; second++) {
    const before = reports.length;
    await vi.advanceTimersByTimeAsync(1000);
    if (second % 10 === 5) reporting.turn();
    if (reports.length > before) tookMs.push(second);
  }
  // The first does not wait, the second goes with the turn that is nearest, and from there each sixth turn has one.
  expect(tookMs).toEqual([2, 55, 115, 175, 235, 295, 355, 415, 475, 535, 595]);
});

test("without turns the minute's end has its report all the same", async () => {
  const { reports } = desk();
  await vi.advanceTimersByTimeAsync(181_000);
  expect(reports).toHaveLength(4);
});
