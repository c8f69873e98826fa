import { z } from "zod";
import { SealedHalt } from "../../trust/halt.ts";
import { defineMessage } from "../define.ts";

/**
 * Every stop, revocation and resumption that the collector knows, newest last: after `welcome` when there are any, and whenever one is
 * added. The device judges each by itself and keeps what holds; the same again changes nothing.
 */
export const halts = defineMessage({
  type: "halts",
  to: "agent",
  spooled: false,
  since: 2,
  maxBytes: 1_048_576,
  body: z.object({ halts: z.array(SealedHalt).max(256) }),
});
