import { z } from "zod";
import { AtMs, Sha256 } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/**
 * `waiting`: for its ring, its own share of the time, the hours, a condition or a resumption; `skipped`: it has nothing to do here, as on
 * another platform; `refused`: the device does not take it.
 */
export const rolloutStates = ["waiting", "skipped", "refused"] as const;

/**
 * How a device stands to a rollout that it did not begin, told when that changes; from when it begins `run-begun` and the receipt tell.
 * `rollout`: digest of its payload. `ring`: the device's own, 8 where none is. `code`: of the table of errors, null while it only waits
 * for its ring. `untilMs`: when it looks again at the latest, by its own clock, where it can tell.
 */
export const rolloutState = defineMessage({
  type: "rollout-state",
  to: "collector",
  spooled: true,
  since: 2,
  maxBytes: 4096,
  body: z.object({
    rollout: Sha256,
    ring: z.int().min(0).max(8),
    state: z.enum(rolloutStates),
    code: z.string().max(64).nullable(),
    untilMs: AtMs.nullable(),
    atMs: AtMs,
  }),
});
