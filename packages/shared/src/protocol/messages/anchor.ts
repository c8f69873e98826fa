import { z } from "zod";
import { Envelope } from "../../trust/envelope.ts";
import { defineMessage } from "../define.ts";

/**
 * Answer to an `audit` of the collector: the device signed that it saw this line of the audit trail. It keeps the same on its own disk; the
 * collector's copy is for convenience. When the trail went back it is the one that the collector's trail no longer fits.
 */
export const anchor = defineMessage({
  type: "anchor",
  to: "collector",
  spooled: false,
  since: 2,
  maxBytes: 2048,
  body: z.object({ anchor: Envelope }),
});
