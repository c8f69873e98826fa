import type { PrinterRow } from "@hulplijn/shared/api";
import type { ProbeValue } from "@hulplijn/shared/probes";
import { rules } from "@hulplijn/shared/rules";
import type { PrinterRecord, ReadingRecord } from "../records.ts";

type Value = ProbeValue<"printers">;
type Queue = Value["queues"][number];

/** What a person has to do at the printer itself (RFC 8011 5.4.12, and what CUPS adds); with or without -error, -warning. */
const needsPerson =
  /^(?:media-(?:empty|jam|needed)|cover-open|door-open|interlock-open|input-tray-missing|output-tray-missing|output-area-full|toner-empty|marker-supply-empty|marker-waste-full|developer-empty)(?:-|$)/;

/** Waiting work without any progress for so long: the queue hangs, whatever it says of itself. */
const stuckSeconds = 120;

function printerState(queue: Queue): PrinterRow["printerState"] {
  if (queue.deviceReachable === "no") return "unreachable";
  if (queue.reasons.some((reason) => needsPerson.test(reason))) return "needs-person";
  return queue.deviceReachable === "yes" ? "reachable" : "unknown";
}

function queueState(queue: Queue): PrinterRow["queueState"] {
  if (queue.state === "stopped") return "stopped";
  if (queue.state === "unknown") return "unknown";
  if (!queue.acceptingJobs) return "rejecting";
  if (queue.waitingJobs > 0 && (queue.noProgressSeconds ?? 0) >= stuckSeconds) return "stuck";
  return queue.state === "processing" ? "printing" : "idle";
}

/** Rules whose findings are about a queue: what a printer's incident is found by. */
export const printerRules: readonly string[] = [...rules.values()]
  .filter((rule) => rule.probe === "printers")
  .map((rule) => rule.id);

const printing: readonly string[] = ["idle", "printing", "unknown"];

/** Whether people wait for this: the queue stands still, or the device wants somebody. */
const faulty = (row: Pick<PrinterRecord, "printerState" | "queueState">): boolean =>
  !printing.includes(row.queueState) ||
  row.printerState === "unreachable" ||
  row.printerState === "needs-person";

const serviceDown = {
  queue: "",
  title: "",
  model: "",
  path: "",
  printerState: "unknown",
  reasons: [],
  queueState: "service-down",
  waitingJobs: 0,
  oldestJobSeconds: null,
  lowestSupplyPercent: null,
} as const;

const aboutQueue = (queue: Queue) => ({
  queue: queue.queue,
  title: queue.title,
  model: queue.model,
  path: queue.path,
  printerState: printerState(queue),
  reasons: queue.reasons,
  queueState: queueState(queue),
  waitingJobs: queue.waitingJobs,
  oldestJobSeconds: queue.oldestJobSeconds,
  lowestSupplyPercent: queue.lowestSupplyPercent,
});

/** The queues that a reading tells of; a print service that does not answer is one that says so. */
export function queuesOf({ deviceId, reading, receivedAtMs }: ReadingRecord): readonly PrinterRecord[] {
  if (reading.state !== "measured") return [];
  const value = reading.value as Value;
  const all = value.service === "answers" ? value.queues.map(aboutQueue) : [serviceDown];
  return all.map((about) => ({
    ...about,
    printerId: `${deviceId}/${about.queue}`,
    deviceId,
    faulty: faulty(about),
    readAtMs: reading.atMs,
    receivedAtMs,
  }));
}
