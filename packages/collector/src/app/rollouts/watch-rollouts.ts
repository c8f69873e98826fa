import { blamedForMs } from "../../core/rings/silence.ts";
import { judgeRollout, type Outside, type RolloutVerdict } from "../../core/rollout/judge-rollout.ts";
import type { RolloutDeviceRow, RolloutRecord } from "../../core/rollout/ports.ts";
import type { World } from "../world.ts";
import { editRollout } from "./edit-rollout.ts";
import { halted } from "./halt-rollout.ts";
import { isOn, type KeptRollout, keptRollouts, lookingAt, rollingOut } from "./kept-rollout.ts";
import { heldBack } from "./ring-room.ts";

/** Silence, budgets and hours are noticed by looking, not by hearing. */
const lookEveryMs = 15_000;

/** What else the next ring waits for. */
export async function outsideOf(
  world: World,
  kept: KeptRollout,
  devices: readonly RolloutDeviceRow[],
): Promise<Outside> {
  const after = await world.store.incidentsAfter(kept.record.number, blamedForMs);
  return {
    newIncidents: kept.rollout.rings.map((_, ring) => after.get(ring) ?? 0),
    held: await heldBack(world, kept, devices),
  };
}

export async function judgeKept(
  world: World,
  kept: KeptRollout,
  devices: readonly RolloutDeviceRow[],
): Promise<RolloutVerdict> {
  return judgeRollout(
    rollingOut(kept),
    devices,
    lookingAt(world, kept),
    await outsideOf(world, kept, devices),
  );
}

/** The rollout as the verdict has it; null when somebody was quicker. */
async function carryOut(
  world: World,
  { record: seen, rollout }: KeptRollout,
  verdict: Exclude<RolloutVerdict, { act: "wait" }>,
): Promise<RolloutRecord | null> {
  const { number } = seen;
  const about = { name: rollout.name };
  return editRollout(world, number, async (now, tx, atMs) => {
    const isOther = now.halted !== null || now.openRing !== seen.openRing || now.withdrawn !== null;
    if (isOther || now.endedAtMs !== null) return null;
    const line = { atMs, who: "collector", object: String(number) };
    if (verdict.act === "end") {
      await tx.addAudit({ ...line, action: "rollout.ended", detail: about });
      return { ...now, endedAtMs: atMs };
    }
    if (verdict.act === "open") {
      const detail = { ...about, ring: verdict.ring };
      await tx.addAudit({ ...line, action: "rollout.ring-opened", detail });
      return { ...now, openRing: verdict.ring, openedAtMs: [...now.openedAtMs, atMs] };
    }
    const { code, params } = verdict;
    await tx.addAudit({ ...line, action: "rollout.halted", detail: { ...about, code, ...params } });
    return halted(now, { why: { code, params }, reason: null, who: "collector", atMs });
  });
}

async function lookAt(world: World, kept: KeptRollout): Promise<void> {
  const { number } = kept.record;
  world.bus.publish("rollout-changed", { number });
  const verdict = await judgeKept(world, kept, await world.store.rolloutDevices(number));
  if (verdict.act === "wait") {
    world.rollouts.lookAgainAtMs = Math.min(
      world.rollouts.lookAgainAtMs,
      verdict.untilMs ?? world.rollouts.lookAgainAtMs,
    );
    return;
  }
  if (!(await carryOut(world, kept, verdict))) return;
  const facts = { number, name: kept.rollout.name };
  if (verdict.act === "open") world.log.info({ ...facts, ring: verdict.ring }, "a ring of a rollout is open");
  else if (verdict.act === "end") world.log.info(facts, "a rollout has ended");
  // A person must look: nothing further begins until people sign that it goes on.
  else world.log.error({ ...facts, code: verdict.code, ...verdict.params }, "a rollout was halted");
}

/**
 * Opens the next ring of each rollout that is on, halts it or ends it, when it is time; called each second, and looks only when something
 * came in or is due. Devices and consoles hear of it at once.
 */
export async function lookAtRollouts(world: World): Promise<void> {
  const nowMs = world.clock.nowMs();
  const desk = world.rollouts;
  const isDue = nowMs >= desk.lookAgainAtMs;
  if (!isDue && desk.touched.size === 0) return;
  const touched = new Set(desk.touched);
  desk.touched.clear();
  if (isDue) desk.lookAgainAtMs = nowMs + lookEveryMs;
  const on = (await keptRollouts(world.store)).filter((kept) => isOn(kept, nowMs));
  desk.keepOnly(new Set(on.map(({ record }) => record.digest)));
  for (const kept of on) if (isDue || touched.has(kept.record.number)) await lookAt(world, kept);
}
