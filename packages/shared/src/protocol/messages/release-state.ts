import { z } from "zod";
import { AtMs } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/**
 * `waiting`: for its ring, or for a calm moment; `fetching`: the bundle; `trying`: the new version is about to start; `settled`: it
 * proved itself; `returned`: it did not, and the one before runs again; `refused`: this release is not taken.
 */
export const releaseStates = ["waiting", "fetching", "trying", "settled", "returned", "refused"] as const;

/**
 * How far a device is with a release. `version` and `sequence` are the release's, `ring` the device's own. `code`: of the table of
 * errors, with `refused`, `returned` (`release-crashed`, `release-silent`, `release-floor`), and where waiting has another reason than
 * the ring; else null.
 */
export const releaseState = defineMessage({
  type: "release-state",
  to: "collector",
  spooled: true,
  since: 2,
  maxBytes: 4096,
  body: z.object({
    sequence: z.int().min(1).max(1_000_000_000),
    version: z.string().max(32),
    state: z.enum(releaseStates),
    ring: z.int().min(0).max(7),
    code: z.string().max(64).nullable(),
    atMs: AtMs,
  }),
});
