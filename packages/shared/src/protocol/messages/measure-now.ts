import { z } from "zod";
import { Slug } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/** Measure these probes now instead of at their next turn, and report at once. */
export const measureNow = defineMessage({
  type: "measure-now",
  to: "agent",
  spooled: false,
  since: 1,
  maxBytes: 4096,
  body: z.object({ probes: z.array(Slug).max(64) }),
});
