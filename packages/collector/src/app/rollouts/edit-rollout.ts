import type { StoreWrites } from "../../core/ports.ts";
import type { RolloutRecord } from "../../core/rollout/ports.ts";
import { change, type World } from "../world.ts";
import { tellAllOf } from "./tell-rollouts.ts";

/**
 * Changes a rollout as it is now, and keeps the change; what another did meanwhile is not undone. `work` gives null when there is nothing
 * to do any more. Devices and consoles hear of it at once.
 */
export async function editRollout(
  world: World,
  number: number,
  work: (now: RolloutRecord, tx: StoreWrites, nowMs: number) => Promise<RolloutRecord | null>,
): Promise<RolloutRecord | null> {
  const done = await change(world, async (tx) => {
    const now = await tx.rollout(number);
    const next = now && (await work(now, tx, world.clock.nowMs()));
    if (next) await tx.putRollout(next);
    return next;
  });
  if (!done) return null;
  world.rollouts.touched.add(number);
  world.bus.publish("rollout-changed", { number });
  if (done.inForceAtMs !== null) await tellAllOf(world, number);
  return done;
}
