import { z } from "zod";
import { defineMessage } from "../define.ts";

/** The device asks whether the collector is alive; `echo` comes back in `heartbeat-echo`. Measures round trip and loss. */
export const heartbeat = defineMessage({
  type: "heartbeat",
  to: "collector",
  spooled: false,
  since: 1,
  maxBytes: 256,
  body: z.object({ echo: z.int().min(0) }),
});
