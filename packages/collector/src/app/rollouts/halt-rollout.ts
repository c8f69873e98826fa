import { type Refusal, refuse } from "@hulplijn/shared/errors";
import type { Actor } from "../../core/access/ports.ts";
import type { RolloutRecord } from "../../core/rollout/ports.ts";
import { audit } from "../audit.ts";
import type { World } from "../world.ts";
import { editRollout } from "./edit-rollout.ts";
import { keptRollout, stateOf } from "./kept-rollout.ts";

type Done = { readonly ok: true; readonly record: RolloutRecord } | Refusal;

/** A rollout that is halted once more: an earlier resumption does not hold for it, nor one that waits for signatures. */
export const halted = (now: RolloutRecord, why: NonNullable<RolloutRecord["halted"]>): RolloutRecord => ({
  ...now,
  halt: now.halt + 1,
  halted: why,
  resuming: null,
});

/**
 * Halts a rollout: no device begins it from now on, and what runs may finish. One person's right, without a question; who does it again
 * may add a reason.
 */
export async function haltRollout(
  world: World,
  number: number,
  reason: string | null,
  person: Actor,
): Promise<Done> {
  const kept = await keptRollout(world.store, number);
  if (!kept) return refuse("not-found", `there is no rollout ${number}`);
  const state = stateOf(kept, world.clock.nowMs());
  if (state !== "in-force" && state !== "halted") return refuse("rollout-not-on", `it is ${state}`);
  const record = await editRollout(world, number, async (now, tx, atMs) => {
    if (now.halted) {
      if (reason === null || now.halted.reason !== null) return now;
      await audit(tx, atMs, person, "rollout.halted", String(number), { reason });
      return { ...now, halted: { ...now.halted, reason } };
    }
    await audit(tx, atMs, person, "rollout.halted", String(number), { reason });
    return halted(now, { why: null, reason, who: person.name, atMs });
  });
  return record ? { ok: true, record } : refuse("not-found", `there is no rollout ${number}`);
}

/** Takes a draft away, or ends a rollout for good: devices hear no more of it. What ran stays as it is. One person's right. */
export async function withdrawRollout(
  world: World,
  number: number,
  reason: string,
  person: Actor,
): Promise<Done> {
  const kept = await keptRollout(world.store, number);
  if (!kept) return refuse("not-found", `there is no rollout ${number}`);
  const state = stateOf(kept, world.clock.nowMs());
  if (state === "withdrawn" || state === "ended") return refuse("rollout-not-on", `it is ${state}`);
  const record = await editRollout(world, number, async (now, tx, atMs) => {
    if (now.withdrawn || now.endedAtMs !== null) return null;
    await audit(tx, atMs, person, "rollout.withdrawn", String(number), { reason });
    return { ...now, withdrawn: { who: person.name, reason, atMs } };
  });
  return record ? { ok: true, record } : refuse("rollout-not-on", "it ended meanwhile");
}
