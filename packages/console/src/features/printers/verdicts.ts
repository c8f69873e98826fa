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

/** Rows in the order in which people suffer: faults first, by jobs that wait and by how long; then by name. */
export function byBlocked(rows: readonly PrinterRow[]): readonly PrinterRow[] {
  const rank = (row: PrinterRow): readonly number[] => [
    faultyPlace(row) === null ? 1 : 0,
    -row.waitingJobs,
    -(row.oldestJobSeconds ?? 0),
  ];
  return rows.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at === -1 ? a.queue.localeCompare(b.queue) : (left[at] ?? 0) - (right[at] ?? 0);
  });
}
