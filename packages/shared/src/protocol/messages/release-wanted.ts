import { z } from "zod";
import { Sha256 } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/**
 * Asks for the piece of a bundle that begins at `offset`: one at a time, the next one when the last has come, and the same again after a
 * connection was lost. A device asks at its own pace.
 */
export const releaseWanted = defineMessage({
  type: "release-wanted",
  to: "collector",
  spooled: false,
  since: 2,
  maxBytes: 1024,
  body: z.object({ sha256: Sha256, offset: z.int().min(0).max(16_777_216) }),
});
