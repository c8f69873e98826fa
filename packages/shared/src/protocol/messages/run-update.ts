import { z } from "zod";
import { Consent } from "../../fixes/consent.ts";
import { AtMs, Id } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/**
 * Why a run waits on the device. `cannot-tell`: the device does not know what its employee does. `asked`: a question stands on the
 * employee's screen; `postponed`, `declined-today`, `nobody-answered`: what came of the last one; `nobody-there`: there is nobody to ask;
 * `asked-enough`: as many questions stood there today as one day has.
 */
export const notNowReasons = [
  "in-a-call",
  "presenting",
  "low-battery",
  "typing",
  "cannot-tell",
  "asked",
  "postponed",
  "declined-today",
  "nobody-answered",
  "nobody-there",
  "asked-enough",
] as const;
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
    /** With `postponed`: not before. */
    untilMs: AtMs.optional(),
    /** With `delivered`, where the employee is asked. The receipt says it again, signed. */
    consent: Consent.optional(),
  }),
});
