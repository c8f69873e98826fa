import type { PrinterRow } from "@hulplijn/shared/api";
import { expect, test } from "vitest";
import { faultyPlace } from "./verdicts.ts";

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
