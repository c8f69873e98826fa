import { staleAfterMs } from "../core/devices/state.ts";
import type { Listening } from "../core/silence/silence.ts";
import { endRun } from "./end-run.ts";
import { putJudged } from "./judge-device.ts";
import { change, type World } from "./world.ts";

/** A note of the last instant at which the collector was surely alive; what lies behind it at a start was missed. */
const aliveNote = "alive";

/**
 * At start: nobody is connected, and from the last sign of life until now the collector was blind for all who were. Gives
 * back since when it listens again, and for how long it did not.
 */
export async function afterStart(world: World): Promise<Listening> {
  const nowMs = world.clock.nowMs();
  const aliveAtMs = Number((await world.store.note(aliveNote)) ?? nowMs);
  const states = await world.store.deviceStates();
  await change(world, async (tx, after) => {
    for (const { deviceId, connected } of states) {
      if (!connected) continue;
      const device = await tx.device(deviceId);
      if (!device) continue;
      await tx.openBlind({ deviceId, fromMs: aliveAtMs, toMs: null, why: "collector-down" });
      await putJudged(world, tx, after, { ...device, connected: false }, null);
    }
    await tx.putNote(aliveNote, String(nowMs));
  });
  return { startedAtMs: nowMs, awayMs: Math.max(0, nowMs - aliveAtMs) };
}

/** The last sign of life of a collector that stops. */
export async function beforeStop(world: World): Promise<void> {
  await change(world, (tx) => tx.putNote(aliveNote, String(world.clock.nowMs())));
}

/** Each half minute: orders that expired, devices whose reports stopped coming, a sign of life. */
export async function look(world: World): Promise<void> {
  const nowMs = world.clock.nowMs();
  for (const run of await world.store.overdueRuns(nowMs)) {
    if (run.phase === "queued" && (run.order === null || !world.devices.connected(run.deviceId)))
      await endRun(world, run, "expired", "order-expired", null);
  }
  const states = await world.store.deviceStates();
  await change(world, async (tx, after) => {
    await tx.putNote(aliveNote, String(nowMs));
    for (const row of states) {
      const link = world.devices.link(row.deviceId);
      const silent =
        link !== null &&
        row.state !== "unknown" &&
        (link.reportedAtMs === null || nowMs - link.reportedAtMs > staleAfterMs);
      const overMaintenance = row.state === "maintenance" && (row.maintenanceUntilMs ?? 0) <= nowMs;
      if (!silent && !overMaintenance) continue;
      const device = await tx.device(row.deviceId);
      if (device) await putJudged(world, tx, after, device, link?.reportedAtMs ?? null);
    }
  });
}
