import { z } from "zod";
import { Envelope } from "../../trust/envelope.ts";
import { defineMessage } from "../define.ts";

/**
 * What people signed while this device is connected: the next roots and a newer policy, as `welcome` carries them. To devices that named the
 * capability `trust`. Each judges them by itself; an offer that it refuses changes nothing.
 */
export const trust = defineMessage({
  type: "trust",
  to: "agent",
  spooled: false,
  since: 2,
  maxBytes: 524_288,
  body: z.object({ roots: z.array(Envelope).min(1).max(16).optional(), policy: Envelope.optional() }),
});
