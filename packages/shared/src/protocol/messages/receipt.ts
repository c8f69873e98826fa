import { z } from "zod";
import { Envelope } from "../../trust/envelope.ts";
import { defineMessage } from "../define.ts";

/** The device's signed account of a run: an envelope over a `Receipt` (see fixes/receipt.ts), signed with the device's key. */
export const receipt = defineMessage({
  type: "receipt",
  to: "collector",
  spooled: true,
  since: 1,
  maxBytes: 65_536,
  body: z.object({ receipt: Envelope }),
});
