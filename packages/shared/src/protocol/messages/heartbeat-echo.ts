import { z } from "zod";
import { AuditHead } from "../../trust/anchor.ts";
import { AtMs } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/**
 * Answer to `heartbeat`, with the collector's wall clock, which tells a device without a time server how far its own is off. Now and
 * then `audit` comes along: where the audit trail ends; the device keeps it, and answers with `anchor`.
 */
export const heartbeatEcho = defineMessage({
  type: "heartbeat-echo",
  to: "agent",
  spooled: false,
  since: 1,
  maxBytes: 256,
  body: z.object({ echo: z.int().min(0), collectorAtMs: AtMs, audit: AuditHead.optional() }),
});
