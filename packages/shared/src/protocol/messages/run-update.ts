import { z } from "zod";
import { AtMs, Id } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

export const runStates = ["delivered", "checking", "running", "verifying", "undoing"] as const;

/** A run got further on the device. Its end is not here but in the receipt. */
export const runUpdate = defineMessage({
  type: "run-update",
  to: "collector",
  spooled: true,
  since: 1,
  maxBytes: 4096,
  body: z.object({ runId: Id, state: z.enum(runStates), atMs: AtMs }),
});
