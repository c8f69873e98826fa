import { z } from "zod";
import { defineMessage } from "../define.ts";

/** Everything up to and including `seq` of the device's spool is durable at the collector. */
export const ack = defineMessage({
  type: "ack",
  to: "agent",
  spooled: false,
  since: 1,
  maxBytes: 256,
  body: z.object({ seq: z.int().min(1) }),
});
