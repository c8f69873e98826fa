import { z } from "zod";
import { AtMs } from "../../values/ids.ts";
import { AuditHead } from "../../trust/anchor.ts";
import { Envelope } from "../../trust/envelope.ts";
import { defineMessage } from "../define.ts";

/**
 * The link is open. `acknowledgedSeq` is the highest sequence number of the device's spool that is durable here: lower
 * ones may be deleted. When the device is about to give out numbers at or below it, its disk was set back: it starts a
 * new spool epoch. `collectorAtMs` is the collector's wall clock. `roots` are
 * the next ones after the device's, and `policy` is there when the device's is older. `audit`: where the audit trail ends; the device
 * keeps it, and answers with `anchor`.
 */
export const welcome = defineMessage({
  type: "welcome",
  to: "agent",
  spooled: false,
  since: 1,
  maxBytes: 524_288,
  body: z.object({
    version: z.int().min(1).max(1000),
    acknowledgedSeq: z.int().min(0),
    collectorAtMs: AtMs,
    heartbeatSeconds: z.int().min(1).max(600),
    roots: z.array(Envelope).min(1).max(16).optional(),
    policy: Envelope.optional(),
    quarantined: z.boolean(),
    audit: AuditHead.optional(),
  }),
});
