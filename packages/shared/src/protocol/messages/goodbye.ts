import { z } from "zod";
import { defineMessage } from "../define.ts";

/** The device is about to stop on purpose: it sleeps, shuts down, or the agent itself is restarted or taken off the machine. */
export const goodbye = defineMessage({
  type: "goodbye",
  to: "collector",
  spooled: false,
  since: 1,
  maxBytes: 512,
  body: z.object({ reason: z.enum(["sleep", "shutdown", "agent-stops", "uninstall"]) }),
});
