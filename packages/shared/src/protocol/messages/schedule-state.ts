import { z } from "zod";
import { LocalMinute } from "../../schedules/when.ts";
import { AtMs, Sha256 } from "../../values/ids.ts";
import { defineMessage } from "../define.ts";

/**
 * `planned`: it is going to start at `dueMs`; `waiting`: it is due, and `code` says for what it waits; `missed`: this occurrence is over and
 * nothing was started for it; `refused`: the device starts nothing under this schedule, `code` says why.
 */
export const scheduleStates = ["planned", "waiting", "missed", "refused"] as const;

/**
 * What a device is going to do next under a schedule, told when it changes. `schedule`: the SHA-256 of its payload. `local`: the occurrence,
 * in `zone`, which is the schedule's own or else the device's. `dueMs`: with this device's own delay. What was begun is told by `run-begun`.
 */
export const scheduleState = defineMessage({
  type: "schedule-state",
  to: "collector",
  spooled: true,
  since: 2,
  maxBytes: 4096,
  body: z.object({
    schedule: Sha256,
    local: LocalMinute.nullable(),
    state: z.enum(scheduleStates),
    code: z.string().max(64).nullable(),
    dueMs: AtMs.nullable(),
    zone: z.string().min(1).max(64),
    atMs: AtMs,
  }),
});
