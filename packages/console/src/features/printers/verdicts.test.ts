import type { PrinterRow } from "@hulplijn/shared/api";
import { expect, test } from "vitest";
import { byBlocked, faultyPlace } from "./verdicts.ts";

const row = (more: Partial<PrinterRow>): PrinterRow => ({
  deviceId: "d",
  deviceName: "LT-1",
  queue: "q",
  title: "",
  model: "",
  path: "",
  printerState: "reachable",
  reasons: [],
  queueState: "idle",
  waitingJobs: 0,
  oldestJobSeconds: null,
  lowestSupplyPercent: null,
  faulty: false,
  readAtMs: 1,
  stale: false,
  incident: null,
  ...more,
});

test.each([
  [{ queueState: "stopped" }, "queue"],
  [{ queueState: "rejecting" }, "queue"],
  [{ queueState: "stuck" }, "queue"],
  [{ queueState: "stopped", printerState: "needs-person" }, "device"],
  [{ queueState: "stuck", printerState: "unreachable" }, "device"],
  [{ queueState: "service-down", printerState: "unreachable" }, "service"],
  [{ queueState: "printing" }, null],
  [{ queueState: "unknown", printerState: "unknown" }, null],
  [{ queueState: "stopped", stale: true }, null],
] as const)("%j lies at %s", (more, place) => {
  expect(faultyPlace(row(more))).toBe(place);
});

test("queues that block people come first, the longest wait before the shorter", () => {
  const rows = [
    row({ queue: "b" }),
    row({ queue: "a" }),
    row({ queue: "short", queueState: "stopped", waitingJobs: 2, oldestJobSeconds: 10 }),
    row({ queue: "long", queueState: "stopped", waitingJobs: 2, oldestJobSeconds: 90 }),
    row({ queue: "many", queueState: "stuck", waitingJobs: 9, oldestJobSeconds: 5 }),
  ];
  expect(byBlocked(rows).map(({ queue }) => queue)).toEqual(["many", "long", "short", "a", "b"]);
});
