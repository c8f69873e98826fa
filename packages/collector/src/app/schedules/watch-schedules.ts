import { localsBetween, standingsAt } from "../../core/schedules/look-back.ts";
import { nextRing } from "../../core/schedules/next-ring.ts";
import { countStandings } from "../../core/schedules/standing-of.ts";
import { haltsNow } from "../halt.ts";
import { change, type World } from "../world.ts";
import { lookAtSchedule } from "../views/schedules.ts";
import { type KeptSchedule, schedulesInForce } from "./kept-schedules.ts";
import { tellAllSchedules } from "./tell-schedules.ts";
import { touchSchedule } from "./touch-schedule.ts";

async function openNextRing(world: World, kept: KeptSchedule): Promise<boolean> {
  const { rings } = kept.schedule;
  const sinceMs = kept.record.openedAtMs.at(-1);
  if (!rings || sinceMs === undefined || kept.record.openRing + 1 >= rings.length) return false;
  const nowMs = world.clock.nowMs();
  const looked = await lookAtSchedule(world, kept, await world.store.scheduledDevices(), sinceMs);
  const rows = localsBetween(looked, sinceMs, nowMs).flatMap(({ local }) => standingsAt(looked, local));
  const ring = nextRing(rings, kept.record, countStandings(rows), nowMs);
  if (ring === null) return false;
  const { number } = kept.record;
  return change(world, async (tx, after) => {
    const now = await tx.schedule(number);
    if (now?.openRing !== kept.record.openRing) return false;
    await tx.putSchedule({ ...now, openRing: ring, openedAtMs: [...now.openedAtMs, nowMs] });
    await tx.addAudit({
      atMs: nowMs,
      who: "collector",
      action: "schedule.ring-opened",
      object: String(number),
      detail: { ring },
    });
    after.tell("schedule-changed", { number });
    return true;
  });
}

/**
 * Looks anew for whom every schedule is, and opens rings that are due; called each minute, so before every time at which anything
 * begins: devices that came to match have it then, and those that match no more have it no more.
 */
export async function lookAtSchedules(world: World): Promise<void> {
  for (const kept of await schedulesInForce(world))
    if (await openNextRing(world, kept))
      world.log.info({ schedule: kept.record.number }, "the next ring of a schedule is open");
  await tellAllSchedules(world);
}

/** What people withdrew goes from devices at once; consoles hear which schedules that are. */
export async function afterHalt(world: World): Promise<void> {
  const halts = await haltsNow(world);
  for (const { number, digest } of await world.store.schedules())
    if (halts.standing.has(digest)) touchSchedule(world, number);
  await tellAllSchedules(world);
}
