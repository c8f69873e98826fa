import { z } from "zod";
import { Envelope } from "../../trust/envelope.ts";
import { defineMessage } from "../define.ts";

/**
 * The release that devices are to take, as releasers signed it, and the last ring that is open; -1: halted. After `welcome`, and
 * whenever either changes. To devices that named the capability `releases`; each judges it by itself, counts its own ring, and waits
 * for both this and its own clock.
 */
export const release = defineMessage({
  type: "release",
  to: "agent",
  spooled: false,
  since: 2,
  maxBytes: 196_608,
  body: z.object({ release: Envelope, openRing: z.int().min(-1).max(7) }),
});
