import { describe, expect, test } from "vitest";
import type { ProbeValue } from "../probes/registry.ts";
import { levelsOf } from "../testing/levels-of.ts";
import { printJobStuck } from "./print-job-stuck.ts";
import { printQueueRejecting } from "./print-queue-rejecting.ts";
import { printQueueStopped } from "./print-queue-stopped.ts";
import { printServiceDown } from "./print-service-down.ts";
import { printServiceHung } from "./print-service-hung.ts";
import { printerJammed } from "./printer-jammed.ts";
import { printerNeedsAttention } from "./printer-needs-attention.ts";
import { printerOpen } from "./printer-open.ts";
import { printerOutOfPaper } from "./printer-out-of-paper.ts";
import { printerSupplyEmpty } from "./printer-supply-empty.ts";
import { printerSupplyLow } from "./printer-supply-low.ts";
import { printerUnreachable } from "./printer-unreachable.ts";

type Printers = ProbeValue<"printers">;
type Queue = Printers["queues"][number];

const well: Queue = {
  queue: "floor-2",
  title: "Second floor",
  model: "ECOSYS",
  path: "ipp://printer.example",
  isDefault: true,
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
};
const waiting: Partial<Queue> = {
  waitingJobs: 2,
  oldestJobId: 7,
  oldestJobOwner: "anna",
  noProgressSeconds: 30,
};

const service = (state: Printers["service"], ...queues: Partial<Queue>[]): Printers => ({
  service: state,
  queues: queues.map((queue) => ({ ...well, ...queue })),
});
const one = (queue: Partial<Queue>): Printers => service("answers", queue);

describe("the print service", () => {
  test.each([
    ["answers", "none", "none"],
    ["down", "critical", "none"],
    ["hung", "none", "critical"],
  ] as const)("that is %s", (state, down, hung) => {
    expect(levelsOf(printServiceDown, service(state))).toEqual({ "": down });
    expect(levelsOf(printServiceHung, service(state))).toEqual({ "": hung });
  });

  test.each([
    printQueueStopped,
    printQueueRejecting,
    printJobStuck,
    printerUnreachable,
    printerJammed,
    printerSupplyLow,
  ])("leaves $id unknown while it does not answer", (rule) => {
    expect(levelsOf(rule, service("down"))).toBe("unknown");
    expect(levelsOf(rule, service("hung"))).toBe("unknown");
    expect(levelsOf(rule, one({ state: "unknown", ...waiting }))).toEqual({ "floor-2": "unknown" });
  });
});

describe("print-queue-stopped", () => {
  test.each([
    ["idle", 0, "none"],
    ["processing", 3, "none"],
    ["stopped", 0, "warning"],
    ["stopped", 1, "critical"],
  ] as const)("a queue that is %s with %i waiting is %s", (state, waitingJobs, level) => {
    expect(levelsOf(printQueueStopped, one({ state, waitingJobs }))).toEqual({ "floor-2": level });
  });

  test.each([
    [{ message: "Maintenance until noon", reasons: ["paused"] }, "Maintenance until noon"],
    [{ reasons: ["paused", "media-jam-error"] }, "media-jam-error"],
    [{ reasons: ["paused"] }, "paused"],
  ])("says why: %j", (queue, reason) => {
    const [observation] = printQueueStopped.judge(one({ state: "stopped", ...queue }), () => "none");
    expect(observation).toMatchObject({ params: { queue: "floor-2", reason } });
  });
});

test("print-queue-rejecting: a queue that takes no jobs", () => {
  expect(levelsOf(printQueueRejecting, one({ acceptingJobs: false }))).toEqual({ "floor-2": "warning" });
  expect(levelsOf(printQueueRejecting, one({}))).toEqual({ "floor-2": "none" });
});

describe("print-job-stuck", () => {
  test.each<[string, Partial<Queue>, string]>([
    ["nothing moved for ten minutes", { noProgressSeconds: 600 }, "warning"],
    ["something moved within ten minutes", { noProgressSeconds: 599 }, "none"],
    ["nobody knows whether it moves", { noProgressSeconds: null }, "unknown"],
    ["the job has no number", { noProgressSeconds: 900, oldestJobId: null }, "unknown"],
    ["nothing waits", { noProgressSeconds: 900, waitingJobs: 0 }, "none"],
    ["the queue is stopped, which says it", { noProgressSeconds: 900, state: "stopped" }, "none"],
    ["the printer is away, which says it", { noProgressSeconds: 900, deviceReachable: "no" }, "none"],
    ["the printer needs a person", { noProgressSeconds: 900, reasons: ["media-empty-error"] }, "none"],
    ["the printer only warns", { noProgressSeconds: 900, reasons: ["media-empty-warning"] }, "warning"],
  ])("%s", (_title, queue, level) => {
    const value = one({ state: "processing", ...waiting, ...queue });
    expect(levelsOf(printJobStuck, value)).toEqual({ "floor-2": level });
  });
});

describe("printer-unreachable", () => {
  test.each<[Partial<Queue>, string]>([
    [{ deviceReachable: "no" }, "critical"],
    [{ deviceReachable: "unknown" }, "unknown"],
    [{ deviceReachable: "yes" }, "none"],
    [{ deviceReachable: "no", waitingJobs: 0 }, "none"],
    [{ deviceReachable: "no", state: "stopped" }, "none"],
  ])("%j", (queue, level) => {
    const value = one({ state: "processing", ...waiting, ...queue });
    expect(levelsOf(printerUnreachable, value)).toEqual({ "floor-2": level });
  });
});

describe("a printer that needs a person", () => {
  test.each([
    [printerOutOfPaper, "media-empty"],
    [printerOutOfPaper, "input-tray-missing"],
    [printerJammed, "media-jam"],
    [printerOpen, "cover-open"],
    [printerSupplyEmpty, "toner-empty"],
    [printerNeedsAttention, "output-area-full"],
  ] as const)("$id knows %s, and takes its severity from the ending", (rule, reason) => {
    const level = (...reasons: string[]) => levelsOf(rule, one({ reasons }));
    expect(level(`${reason}-error`)).toEqual({ "floor-2": "critical" });
    expect(level(reason)).toEqual({ "floor-2": "critical" });
    expect(level(`${reason}-warning`)).toEqual({ "floor-2": "warning" });
    expect(level(`${reason}-report`)).toEqual({ "floor-2": "notice" });
    expect(level(`${reason}-report`, `${reason}-error`)).toEqual({ "floor-2": "critical" });
    expect(level("toner-low-report", "paused")).toEqual({ "floor-2": "none" });
  });
});

describe("printer-supply-low", () => {
  const supplies = [{ name: "Black toner", levelPercent: 10 }];
  test.each<[Partial<Queue>, "none" | "notice" | "warning", string]>([
    [{ lowestSupplyPercent: 11 }, "none", "none"],
    [{ lowestSupplyPercent: 10, supplies }, "none", "notice"],
    [{ lowestSupplyPercent: 14 }, "notice", "notice"],
    [{ lowestSupplyPercent: 15 }, "notice", "none"],
    [{ lowestSupplyPercent: 3 }, "none", "warning"],
    [{ lowestSupplyPercent: 7 }, "warning", "warning"],
    [{ lowestSupplyPercent: 8 }, "warning", "notice"],
    [{ lowestSupplyPercent: 60, reasons: ["toner-low-report"] }, "none", "notice"],
    [{ reasons: ["marker-supply-low-warning"] }, "none", "notice"],
    [{ supplies: [{ name: "Black", levelPercent: null }] }, "none", "none"],
    [{}, "none", "unknown"],
  ])("%j after %s is %s", (queue, was, level) => {
    expect(levelsOf(printerSupplyLow, one(queue), was)).toEqual({ "floor-2": level });
  });
});
