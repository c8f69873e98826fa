import { z } from "zod";
import { Envelope } from "../../trust/envelope.ts";
import { mostTargets } from "../../trust/rollout.ts";
import { Base64, Sha256 } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/**
 * All rollouts that reach this device, each with what it takes to judge it without anybody: after `welcome`, and whenever anything of
 * them changes. Replaces those given before; to devices that named the capability `rollouts`. `index` and `path`: where the device stands
 * among the targets that were signed. `openRing`: the last ring that is open, -1 for none. `halt`: how often the rollout was halted; a
 * device keeps the highest that it heard, and begins nothing of it until people signed a resumption of exactly that one.
 */
export const rollouts = defineMessage({
  type: "rollouts",
  to: "agent",
  spooled: false,
  since: 2,
  maxBytes: 1_048_576,
  body: z.object({
    rollouts: z
      .array(
        z.object({
          rollout: Envelope,
          index: z
            .int()
            .min(0)
            .max(mostTargets - 1),
          path: z.array(Sha256).max(16),
          openRing: z.int().min(-1).max(7),
          halt: z.int().min(0).max(1_000_000),
          resumes: z.array(Envelope).max(4),
          fix: z.object({
            manifest: Base64.max(131_072),
            approvals: z.array(Envelope).max(16),
            files: z.record(z.string().max(128), Base64.max(524_288)),
          }),
        }),
      )
      .max(8),
  }),
});
