import { z } from "zod";
import { Envelope } from "../../trust/envelope.ts";
import { Base64 } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/**
 * All standing orders for this device, each with what it takes to judge it without anybody: after `welcome`, and whenever one is added
 * or withdrawn. Replaces those given before; the device keeps them on disk, judges each by itself before every run, and starts what they
 * allow while it is offline too.
 */
export const standingOrders = defineMessage({
  type: "standing-orders",
  to: "agent",
  spooled: false,
  since: 2,
  maxBytes: 1_048_576,
  body: z.object({
    orders: z
      .array(
        z.object({
          order: Envelope,
          manifest: Base64.max(131_072),
          approvals: z.array(Envelope).max(16),
          files: z.record(z.string().max(128), Base64.max(524_288)),
        }),
      )
      .max(16),
  }),
});
