import { z } from "zod";
import { Base64 } from "../../values/ids.ts";
import { AuditHead } from "../../trust/anchor.ts";
import { SealedOrder } from "../../trust/batch.ts";
import { Envelope } from "../../trust/envelope.ts";
import { defineMessage } from "../define.ts";

/**
 * An order with all that a device needs to judge it by itself: the signed order (or its bytes with their place in a signed
 * batch), the manifest's exact bytes, the approvals over them, and the files that the manifest names. `delegation` is there when
 * a key of a shift signed the order or the batch.
 * `recorded`: the order's own line of the audit trail, as JSON, and where the trail ends; fixes of class R2 and R3 are not run
 * without it.
 * Delivered again until the device says `delivered`.
 */
export const order = defineMessage({
  type: "order",
  to: "agent",
  spooled: false,
  since: 1,
  maxBytes: 1_048_576,
  body: z.object({
    order: SealedOrder,
    delegation: Envelope.optional(),
    manifest: Base64.max(131_072),
    approvals: z.array(Envelope).max(16),
    recorded: z.object({ line: z.string().max(32_768), head: AuditHead }).optional(),
    files: z.record(z.string().max(128), Base64.max(524_288)),
  }),
});
