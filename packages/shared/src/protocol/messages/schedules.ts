import { z } from "zod";
import { Envelope } from "../../trust/envelope.ts";
import { Base64 } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/**
 * All schedules for this device, each with what it takes to judge it without anybody: after `welcome`, and whenever one is added,
 * withdrawn or opened for another ring. Replaces those given before; the device keeps them on disk and judges each by itself before
 * every start, while it is offline too. `fixes`: in the order in which the schedule names them. `openRing`: the last ring that the
 * collector opened, -1 for none; of no meaning to a schedule without rings.
 */
export const schedules = defineMessage({
  type: "schedules",
  to: "agent",
  spooled: false,
  since: 2,
  maxBytes: 1_048_576,
  body: z.object({
    schedules: z
      .array(
        z.object({
          schedule: Envelope,
          openRing: z.int().min(-1).max(7),
          fixes: z
            .array(
              z.object({
                manifest: Base64.max(131_072),
                approvals: z.array(Envelope).max(16),
                files: z.record(z.string().max(128), Base64.max(524_288)),
              }),
            )
            .min(1)
            .max(8),
        }),
      )
      .max(16),
  }),
});
