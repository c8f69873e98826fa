import { z } from "zod";
import { Id } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/** Stop one run: not started, it is withdrawn; running, its process tree is ended. Stopping needs no signature. */
export const stop = defineMessage({
  type: "stop",
  to: "agent",
  spooled: false,
  since: 1,
  maxBytes: 512,
  body: z.object({ runId: Id }),
});
