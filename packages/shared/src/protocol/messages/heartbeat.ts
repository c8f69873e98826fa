import { z } from "zod";
import { defineMessage } from "../define.ts";

/**
 * The device asks whether the collector is alive; `echo` comes back in `heartbeat-echo`. Measures round trip and loss. One beat
 * in four; the others are pings of the WebSocket itself (RFC 6455), which cost an eighth and count as a sign of life as well.
 */
export const heartbeat = defineMessage({
  type: "heartbeat",
  to: "collector",
  spooled: false,
  since: 1,
  maxBytes: 256,
  body: z.object({ echo: z.int().min(0) }),
});
