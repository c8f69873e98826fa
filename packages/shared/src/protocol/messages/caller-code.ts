import { z } from "zod";
import { Envelope } from "../../trust/envelope.ts";
import { defineMessage } from "../define.ts";

/** The device showed a code, or says why not: an envelope over a `CallerStatement` (see fixes/caller.ts), signed with its key. */
export const callerCode = defineMessage({
  type: "caller-code",
  to: "collector",
  spooled: false,
  since: 2,
  maxBytes: 32_768,
  body: z.object({ statement: Envelope }),
});
