import type { ProbeValue } from "../../probes/registry.ts";
import { severityRank, type Severity } from "../../values/severity.ts";
import type { Params } from "../../values/text.ts";
import type { Observation } from "../define.ts";

type Printers = ProbeValue<"printers">;
export type Queue = Printers["queues"][number];

/** One observation for each queue. While the print service does not answer, nothing is known of its queues. */
export function eachQueue(
  value: Printers,
  level: (queue: Queue) => Observation["level"],
  more: (queue: Queue) => Params = () => ({}),
): readonly Observation[] | "unknown" {
  if (value.service !== "answers") return "unknown";
  return value.queues.map((queue) => ({
    subject: queue.queue,
    level: queue.state === "unknown" ? "unknown" : level(queue),
    params: { queue: queue.queue, waiting: queue.waitingJobs, path: queue.path, ...more(queue) },
  }));
}

/**
 * The printer-state-reasons (RFC 8011 5.4.12) that only a person at the printer can take away, by what that person does.
 * `other` is what remains: a full tray, a worn part.
 */
export const personReasons = {
  paper: ["media-empty", "media-needed", "input-tray-missing"],
  jam: ["media-jam"],
  door: ["door-open", "cover-open", "interlock-open"],
  supply: ["toner-empty", "marker-supply-empty", "marker-supply-missing", "developer-empty"],
  other: [
    "output-area-full",
    "output-tray-missing",
    "marker-waste-full",
    "fuser-over-temp",
    "opc-life-over",
    "other",
  ],
} as const;

const suffixes = /-(report|warning|error)$/;

/** How bad a reason is by its ending: an error stops the printer, and so does a reason without an ending. */
function severityOf(reason: string): Severity {
  if (reason.endsWith("-report")) return "notice";
  return reason.endsWith("-warning") ? "warning" : "critical";
}

/** The worst reason of a queue among those named, or undefined. */
export function worstReason(queue: Queue, names: readonly string[]): string | undefined {
  return queue.reasons
    .filter((reason) => names.includes(reason.replace(suffixes, "")))
    .toSorted((one, other) => severityRank(severityOf(other)) - severityRank(severityOf(one)))
    .at(0);
}

export function reasonLevel(queue: Queue, names: readonly string[]): Severity | "none" {
  const reason = worstReason(queue, names);
  return reason === undefined ? "none" : severityOf(reason);
}

/** The printer has stopped for something that only a person can do. */
export function needsPerson(queue: Queue): boolean {
  return Object.values(personReasons).some((names) => reasonLevel(queue, names) === "critical");
}
