import { z } from "zod";
import { Base64 } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/** Answer to `challenge`: the device signs both nonces, its id and its connection number. */
export const proof = defineMessage({
  type: "proof",
  to: "collector",
  spooled: false,
  since: 1,
  maxBytes: 4096,
  body: z.object({ proof: Base64.length(88) }),
});
