import { z } from "zod";

export const printerStates = ["reachable", "unreachable", "needs-person", "unknown"] as const;
export const queueStates = [
  "idle",
  "printing",
  "stopped",
  "rejecting",
  "stuck",
  "service-down",
  "unknown",
] as const;

/** One queue of one device as the printers page shows it; `readAtMs` is the age of what it says. */
export const PrinterRow = z.object({
  deviceId: z.string(),
  deviceName: z.string(),
  queue: z.string(),
  title: z.string(),
  model: z.string(),
  path: z.string(),
  printerState: z.enum(printerStates),
  reasons: z.array(z.string()),
  queueState: z.enum(queueStates),
  waitingJobs: z.number().int(),
  oldestJobSeconds: z.number().nullable(),
  lowestSupplyPercent: z.number().nullable(),
  /** It does not print, on a device that is connected. */
  faulty: z.boolean(),
  readAtMs: z.number(),
  stale: z.boolean(),
  incident: z.string().nullable(),
});
export type PrinterRow = z.infer<typeof PrinterRow>;
