import { z } from "zod";
import { Base64, Id } from "../../values/ids.ts";
import { Envelope } from "../../trust/envelope.ts";
import { defineMessage } from "../define.ts";

/** Answer to `enrol`: who the device is now, the collector's key to pin, the chain of roots and the policy to check against its pin. */
export const enrolled = defineMessage({
  type: "enrolled",
  to: "agent",
  spooled: false,
  since: 1,
  maxBytes: 524_288,
  body: z.object({
    deviceId: Id,
    collectorKey: Base64.length(44),
    proof: Base64.length(88),
    roots: z.array(Envelope).min(1).max(64),
    policy: Envelope,
  }),
});
