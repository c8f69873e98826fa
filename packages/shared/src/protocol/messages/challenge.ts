import { z } from "zod";
import { Base64 } from "../../values/ids.ts";
import { Envelope } from "../../trust/envelope.ts";
import { defineMessage } from "../define.ts";

/**
 * Answer to `hello`: the collector proves its key over the device's nonce, and asks the same. `roots` and `policy` are there when
 * the device does not know this key: a policy that people signed may name it.
 */
export const challenge = defineMessage({
  type: "challenge",
  to: "agent",
  spooled: false,
  since: 1,
  maxBytes: 524_288,
  body: z.object({
    nonce: Base64.length(44),
    proof: Base64.length(88),
    roots: z.array(Envelope).min(1).max(16).optional(),
    policy: Envelope.optional(),
  }),
});
