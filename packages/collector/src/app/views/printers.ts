import type { PrinterRow } from "@hulplijn/shared/api";
import type { ProbeValue } from "@hulplijn/shared/probes";
import { rules } from "@hulplijn/shared/rules";
import type { StoreReads } from "../../core/ports.ts";
import type { FindingRecord, ReadingRecord } from "../../core/records.ts";
import { isStale } from "./devices.ts";
import { keyOf } from "./names.ts";

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

type About = Omit<PrinterRow, "deviceId" | "deviceName" | "readAtMs" | "stale" | "incident">;

/** The queues of one reading; a print service that does not answer is one row that says so. */
export function queuesOf(value: Value): About[] {
  if (value.service !== "answers") return [{ ...serviceDown, reasons: [] }];
  return value.queues.map((queue) => ({
    queue: queue.queue,
    title: queue.title,
    model: queue.model,
    path: queue.path,
    printerState: printerState(queue),
    reasons: [...queue.reasons],
    queueState: queueState(queue),
    waitingJobs: queue.waitingJobs,
    oldestJobSeconds: queue.oldestJobSeconds,
    lowestSupplyPercent: queue.lowestSupplyPercent,
  }));
}

const ofPrinters = (finding: FindingRecord): boolean => rules.get(finding.rule)?.probe === "printers";

/** Queues in trouble first, then by how many jobs wait, then by name. */
function byTrouble(a: PrinterRow, b: PrinterRow): number {
  const trouble = (row: PrinterRow): number =>
    (row.incident === null ? 0 : 2) + (["idle", "printing"].includes(row.queueState) ? 0 : 1);
  return (
    trouble(b) - trouble(a) ||
    b.waitingJobs - a.waitingJobs ||
    a.deviceName.localeCompare(b.deviceName, "en") ||
    a.queue.localeCompare(b.queue, "en")
  );
}

/** Every queue of every device. */
export async function viewPrinters(store: StoreReads, nowMs: number): Promise<PrinterRow[]> {
  const readings = await store.readingsOf("printers");
  const seen = new Map(
    (await store.deviceStates()).map((device) => [device.deviceId, device.seenAtMs] as const),
  );
  const numbers = new Map<string, string | null>();
  const keyFor = async (incidentId: string): Promise<string | null> => {
    if (!numbers.has(incidentId)) {
      const incident = await store.incident(incidentId);
      numbers.set(incidentId, incident && keyOf(incident.number));
    }
    return numbers.get(incidentId) ?? null;
  };
  const rowsOf = async (record: ReadingRecord & { readonly deviceName: string }): Promise<PrinterRow[]> => {
    if (record.reading.state !== "measured" || !seen.has(record.deviceId)) return [];
    const open = (await store.openFindings(record.deviceId)).filter(ofPrinters);
    const stale = isStale(record.receivedAtMs, seen.get(record.deviceId) ?? null, nowMs);
    return Promise.all(
      queuesOf(record.reading.value as Value).map(async (about) => {
        const finding = open.find((one) => one.subject === about.queue);
        const incidentId = finding?.incidentId ?? null;
        return {
          ...about,
          deviceId: record.deviceId,
          deviceName: record.deviceName,
          readAtMs: record.reading.atMs,
          stale,
          incident: incidentId === null ? null : await keyFor(incidentId),
        };
      }),
    );
  };
  return (await Promise.all(readings.map(rowsOf))).flat().toSorted(byTrouble);
}
