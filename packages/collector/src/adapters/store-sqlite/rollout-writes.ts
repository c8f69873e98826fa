import type { RolloutWrites } from "../../core/rollout/ports.ts";
import type { Database } from "./sqlite.ts";
import { rolloutDevices, rollouts } from "./rollout-tables.ts";

/** A device of which nothing is known yet. */
const unheard = {
  said: null,
  code: null,
  sinceMs: 0,
  untilMs: null,
  ranAtMs: null,
  returns: 0,
  runId: null,
  step: null,
  exitCode: null,
  line: null,
  signature: null,
} as const;

export function rolloutWrites(db: Database): RolloutWrites {
  return {
    addRollout: async (rollout, devices) => {
      // The row gets its number where it asks for none.
      const number = rollouts.insert(db, { ...rollout, number: null as never });
      for (const { deviceId, place, ring } of devices)
        rolloutDevices.put(db, { number, deviceId, place, ring, ...unheard });
      return Object.freeze({ ...rollout, number });
    },
    putRollout: async (rollout) => rollouts.put(db, rollout),
    putRolloutDevice: async (device) => rolloutDevices.put(db, device),
  };
}
