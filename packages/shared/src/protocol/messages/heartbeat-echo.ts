import { z } from "zod";
import { AtMs } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/** Answer to `heartbeat`, with the collector's wall clock, which tells a device without a time server how far its own is off. */
export const heartbeatEcho = defineMessage({
  type: "heartbeat-echo",
  to: "agent",
  spooled: false,
  since: 1,
  maxBytes: 256,
  body: z.object({ echo: z.int().min(0), collectorAtMs: AtMs }),
});
