import { z } from "zod";
import { LocalMinute } from "../../schedules/when.ts";
import { Envelope } from "../../trust/envelope.ts";
import { AtMs, Id, Sha256, Slug } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/**
 * The device began a run by itself: under a standing order, because this finding is raised (`rule`, `subject`); under a schedule, for this
 * occurrence and the fix at this place of its set (`occurrence`); or under a rollout (`target`: this device's place among
 * its targets, and the way from there to their root). It comes before everything else of the run and may come late: whoever was offline tells it afterwards. What people signed goes
 * with it in `order`, so that the receipt can be checked against it.
 */
export const runBegun = defineMessage({
  type: "run-begun",
  to: "collector",
  spooled: true,
  since: 2,
  maxBytes: 200_000,
  body: z.object({
    runId: Id,
    order: Envelope,
    rule: Slug.optional(),
    subject: z.string().max(512).optional(),
    occurrence: z.object({ local: LocalMinute, place: z.int().min(0).max(7) }).optional(),
    target: z.object({ index: z.int().min(0), path: z.array(Sha256).max(16) }).optional(),
    atMs: AtMs,
  }),
});
