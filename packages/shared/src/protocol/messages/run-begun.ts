import { z } from "zod";
import { Envelope } from "../../trust/envelope.ts";
import { AtMs, Id, Slug } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/**
 * The device began a run by itself, under this standing order, because this finding is raised. It comes before everything else of the
 * run and may come late: whoever was offline tells it afterwards. The order goes with it, so that the receipt can be checked against it.
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
    rule: Slug,
    subject: z.string().max(512),
    atMs: AtMs,
  }),
});
