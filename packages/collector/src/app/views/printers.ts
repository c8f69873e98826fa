import type { PrinterRow } from "@hulplijn/shared/api";
import type { PrinterRecord } from "../../core/records.ts";
import { isStale } from "./devices.ts";
import { keyOf } from "./names.ts";

type Listed = PrinterRecord & {
  readonly deviceName: string;
  readonly deviceSeenAtMs: number | null;
  readonly incidentNumber: number | null;
};

/** One queue of one device as the printers page shows it. */
export function viewPrinter(listed: Listed, nowMs: number): PrinterRow {
  const { printerId: _id, receivedAtMs, deviceSeenAtMs, incidentNumber, reasons, ...row } = listed;
  return {
    ...row,
    reasons: [...reasons],
    stale: isStale(receivedAtMs, deviceSeenAtMs, nowMs),
    incident: incidentNumber === null ? null : keyOf(incidentNumber),
  };
}
