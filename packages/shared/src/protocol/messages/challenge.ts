import { z } from "zod";
import { Base64 } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/** Answer to `hello`: the collector proves its pinned key over the device's nonce, and asks the same. */
export const challenge = defineMessage({
  type: "challenge",
  to: "agent",
  spooled: false,
  since: 1,
  maxBytes: 4096,
  body: z.object({ nonce: Base64.length(44), proof: Base64.length(88) }),
});
