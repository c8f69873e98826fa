import { z } from "zod";
import { AtMs, Base64, Id } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/**
 * A piece of what a run wrote. `offset` counts bytes of that stream of that step from 0, so pieces can be put in order
 * and repeated without harm. The runner keeps at most 1 MiB a run and says so in the receipt.
 */
export const runOutput = defineMessage({
  type: "run-output",
  to: "collector",
  spooled: true,
  since: 1,
  maxBytes: 98_304,
  body: z.object({
    runId: Id,
    step: z.enum(["check", "fix", "verify", "undo"]),
    stream: z.enum(["stdout", "stderr"]),
    offset: z.int().min(0).max(1_048_576),
    atMs: AtMs,
    data: Base64.max(87_384),
  }),
});
