import { z } from "zod";

/** One queue of one device as the printers page shows it; `readAtMs` is the age of what it says. */
export const PrinterRow = z.object({
  deviceId: z.string(),
  deviceName: z.string(),
  queue: z.string(),
  title: z.string(),
  model: z.string(),
  path: z.string(),
  printerState: z.enum(["reachable", "unreachable", "needs-person", "unknown"]),
  reasons: z.array(z.string()),
  queueState: z.enum(["idle", "printing", "stopped", "rejecting", "stuck", "service-down", "unknown"]),
  waitingJobs: z.number().int(),
  oldestJobSeconds: z.number().nullable(),
  lowestSupplyPercent: z.number().nullable(),
  readAtMs: z.number(),
  stale: z.boolean(),
  incident: z.string().nullable(),
});
export type PrinterRow = z.infer<typeof PrinterRow>;
