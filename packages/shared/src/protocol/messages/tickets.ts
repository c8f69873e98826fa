import { z } from "zod";
import { Base64 } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/** Fresh single-use nonces for orders, after one was used or ran out. Replaces all given before on this connection. */
export const tickets = defineMessage({
  type: "tickets",
  to: "collector",
  spooled: false,
  since: 1,
  maxBytes: 4096,
  body: z.object({ tickets: z.array(Base64.length(24)).max(16) }),
});
