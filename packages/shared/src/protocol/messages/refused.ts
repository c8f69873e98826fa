import { z } from "zod";
import { defineMessage } from "../define.ts";

/**
 * The other side would not take something: `code` is of the one table of errors. `seq` names the spooled message it is
 * about. With `retryAfterSeconds` the connection closes, and the device stays away for at least that long.
 */
export const refused = defineMessage({
  type: "refused",
  to: "agent",
  spooled: false,
  since: 1,
  maxBytes: 4096,
  body: z.object({
    code: z.string().max(64),
    detail: z.string().max(512),
    seq: z.int().min(1).optional(),
    retryAfterSeconds: z.int().min(0).max(86_400).optional(),
  }),
});
