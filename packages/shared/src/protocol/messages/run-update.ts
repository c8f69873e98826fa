import { z } from "zod";
import { AtMs, Id } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/** Why a run waits on the device; `cannot-tell`: the device does not know what its employee does. */
export const notNowReasons = ["in-a-call", "presenting", "low-battery", "cannot-tell"] as const;
export type NotNow = (typeof notNowReasons)[number];

/** `postponed` is before all others: the device has the order, keeps it, and does not begin yet. */
export const runStates = ["postponed", "delivered", "checking", "running", "verifying", "undoing"] as const;

/** A run got further on the device. Its end is not here but in the receipt. */
export const runUpdate = defineMessage({
  type: "run-update",
  to: "collector",
  spooled: true,
  since: 1,
  maxBytes: 4096,
  body: z.object({
    runId: Id,
    state: z.enum(runStates),
    atMs: AtMs,
    /** With `postponed`. */
    reason: z.enum(notNowReasons).optional(),
  }),
});
