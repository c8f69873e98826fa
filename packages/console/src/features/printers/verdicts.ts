import type { PrinterRow } from "@hulplijn/shared/api";

/** Where a fault lies: at the device, in its queue, or at the print service of the computer. */
export type Place = "device" | "queue" | "service";

/** Where this queue's fault lies, or null when it prints, or when nobody can tell. */
export function faultyPlace(row: PrinterRow): Place | null {
  if (row.stale) return null;
  if (row.queueState === "service-down") return "service";
  if (row.printerState === "needs-person" || row.printerState === "unreachable") return "device";
  return row.queueState === "stopped" || row.queueState === "rejecting" || row.queueState === "stuck"
    ? "queue"
    : null;
}
