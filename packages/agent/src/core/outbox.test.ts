import fc from "fast-check";
import { expect, test } from "vitest";
import type { Gap } from "./minute-summary.ts";
import { type Pending, epochAfterWelcome, mergeGaps, messagesToThin } from "./outbox.ts";

const message = (seq: number, type: string, bytes = 100): Pending => ({ seq, type, bytes });
const gap = (fromMs: number, toMs: number, reports = 1, reason: Gap["reason"] = "spool-full"): Gap => ({
  fromMs,
  toMs,
  reports,
  reason,
});

test("a spool within its limit keeps everything", () => {
  expect(messagesToThin([message(1, "report")], 100, 0)).toEqual([]);
});

test("the oldest reports give way first, and no more than needed", () => {
  const pending = [message(1, "report"), message(2, "finding"), message(3, "report"), message(4, "report")];
  expect(messagesToThin(pending, 350, 0)).toEqual([1]);
  expect(messagesToThin(pending, 300, 0)).toEqual([1, 3]);
});

test("a report that is on its way stays, so that it is not told as lost", () => {
  const pending = [message(1, "report"), message(2, "report"), message(3, "report")];
  expect(messagesToThin(pending, 250, 1)).toEqual([2]);
});

test("findings, receipts and what runs say never give way, however full the spool is", () => {
  const type = fc.constantFrom("finding", "receipt", "run-update", "run-output", "report");
  const messages = fc.array(fc.record({ type, bytes: fc.integer({ min: 1, max: 1000 }) }), { maxLength: 60 });
  fc.assert(
    fc.property(messages, fc.nat(20_000), (all, limit) => {
      const pending = all.map((one, index) => message(index + 1, one.type, one.bytes));
      const thinned = new Set(messagesToThin(pending, limit, 0));
      const kept = pending.filter((one) => !thinned.has(one.seq));
      for (const one of pending) if (thinned.has(one.seq)) expect(one.type).toBe("report");
      const bytes = kept.reduce((sum, one) => sum + one.bytes, 0);
      if (kept.some((one) => one.type === "report")) expect(bytes).toBeLessThanOrEqual(limit);
      // The oldest first: no report is kept that is older than one that went.
      const keptReports = kept.filter((one) => one.type === "report").map((one) => one.seq);
      expect(Math.max(0, ...thinned)).toBeLessThan(Math.min(Number.MAX_SAFE_INTEGER, ...keptReports));
    }),
  );
});

test("gaps of one reason that touch become one", () => {
  expect(mergeGaps([gap(60, 120), gap(0, 60), gap(300, 360)])).toEqual([gap(0, 120, 2), gap(300, 360)]);
  expect(mergeGaps([gap(0, 500), gap(60, 120)])).toEqual([gap(0, 500, 2)]);
  expect(mergeGaps([gap(0, 60), gap(0, 60, 1, "spool-damaged")])).toHaveLength(2);
});

test("no more gaps are told than a report can carry, and none is left out", () => {
  const many = Array.from({ length: 200 }, (_, index) => gap(index * 1000, index * 1000 + 1));
  const merged = mergeGaps(many);
  expect(merged.length).toBeLessThanOrEqual(64);
  expect(merged.reduce((sum, one) => sum + one.reports, 0)).toBe(200);
});

test("a spool whose next number the collector has already begins anew: its disk was set back (P-25)", () => {
  expect(epochAfterWelcome(5, 4)).toBe("go-on");
  expect(epochAfterWelcome(5, 5)).toBe("begin-anew");
  expect(epochAfterWelcome(1, 0)).toBe("go-on");
});
