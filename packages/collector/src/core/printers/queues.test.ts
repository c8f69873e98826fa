import { describe, expect, test } from "vitest";
import type { ProbeValue } from "@hulplijn/shared/probes";
import { printerRules, queuesOf } from "./queues.ts";

type Queue = ProbeValue<"printers">["queues"][number];

const queue = (over: Partial<Queue> = {}): Queue => ({
  queue: "q",
  title: "",
  model: "",
  path: "",
  isDefault: false,
  state: "idle",
  reasons: [],
  message: "",
  acceptingJobs: true,
  deviceReachable: "yes",
  waitingJobs: 0,
  oldestJobId: null,
  oldestJobOwner: null,
  oldestJobSeconds: null,
  noProgressSeconds: null,
  heldJobs: 0,
  supplies: [],
  lowestSupplyPercent: null,
  ...over,
});

const record = (value: ProbeValue<"printers">) => ({
  deviceId: "d1",
  probe: "printers",
  receivedAtMs: 9,
  reading: { state: "measured" as const, atMs: 7, tookMs: 1, value },
});

describe("a queue of a reading", () => {
  test.each([
    [{}, "reachable", "idle", false],
    [{ state: "processing" }, "reachable", "printing", false],
    [{ state: "stopped" }, "reachable", "stopped", true],
    [{ state: "unknown", deviceReachable: "unknown" }, "unknown", "unknown", false],
    [{ acceptingJobs: false }, "reachable", "rejecting", true],
    [{ state: "processing", waitingJobs: 1, noProgressSeconds: 120 }, "reachable", "stuck", true],
    [{ state: "processing", waitingJobs: 1, noProgressSeconds: 119 }, "reachable", "printing", false],
    [{ waitingJobs: 1 }, "reachable", "idle", false],
    [{ deviceReachable: "no", reasons: ["media-empty"] }, "unreachable", "idle", true],
    [{ reasons: ["media-empty-error"] }, "needs-person", "idle", true],
    [{ reasons: ["toner-low-warning"] }, "reachable", "idle", false],
  ] as const)("%j", (over, printerState, queueState, faulty) => {
    const [row] = queuesOf(
      record({
        service: "answers",
        queues: [queue({ ...over, reasons: [...((over as Queue).reasons ?? [])] })],
      } as never),
    );
    expect(row).toMatchObject({
      printerState,
      queueState,
      faulty,
      printerId: "d1/q",
      readAtMs: 7,
      receivedAtMs: 9,
    });
  });

  test("of a print service that does not answer is one that says so", () => {
    const rows = queuesOf(record({ service: "hangs", queues: [] } as never));
    expect(rows).toMatchObject([{ queue: "", queueState: "service-down", faulty: true }]);
  });

  test("of a reading that is none is none", () => {
    const reading = { state: "unavailable" as const, atMs: 7, reason: "tool-missing" as const };
    expect(queuesOf({ deviceId: "d1", probe: "printers", receivedAtMs: 9, reading } as never)).toEqual([]);
  });
});

test("findings about printing are known by their rules", () => {
  expect(printerRules).toContain("print-queue-stopped");
  expect(printerRules).not.toContain("disk-nearly-full");
});
