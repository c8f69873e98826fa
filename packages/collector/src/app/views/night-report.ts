import type { NightReport } from "@hulplijn/shared/api";
import { occurrences } from "@hulplijn/shared/schedules";
import { localsBetween, standingsAt } from "../../core/schedules/look-back.ts";
import { reasonsOf } from "../../core/schedules/night.ts";
import { countStandings } from "../../core/schedules/standing-of.ts";
import { keptSchedules } from "../schedules/kept-schedules.ts";
import { ownZone, type World } from "../world.ts";
import { viewPrevented } from "./prevented.ts";
import { lookAtSchedule } from "./schedules.ts";

const dayMs = 86_400_000;

/** The night that was last, or is: from 18:00 to 07:00 by the clock of the house. */
export function lastNight(
  nowMs: number,
  zone: string,
): { readonly fromMs: number; readonly untilMs: number } {
  const at = (hour: number, fromMs: number, untilMs: number): readonly number[] =>
    occurrences({ kind: "cron", cron: `0 ${hour} * * *`, zone }, zone, fromMs, untilMs).map(
      ({ atMs }) => atMs,
    );
  const fromMs = at(18, nowMs - 2 * dayMs, nowMs).at(-1) ?? nowMs - dayMs;
  const untilMs = at(7, fromMs, fromMs + dayMs)[0] ?? fromMs + 13 * 3_600_000;
  return { fromMs, untilMs: Math.min(untilMs, Math.max(nowMs, fromMs)) };
}

/**
 * What a night of maintenance came to: for each time of each schedule that began in it, how every device stands with it now. Also times of
 * the night before that a device catches up with are those of their own night.
 */
export async function viewNightReport(world: World, fromMs: number, untilMs: number): Promise<NightReport> {
  const all = await world.store.scheduledDevices();
  const matches = new Map<string, ReadonlySet<string>>();
  const prevented = await viewPrevented(world, fromMs, Math.max(untilMs, world.clock.nowMs()));
  const schedules: NightReport["schedules"] = [];
  for (const kept of (await keptSchedules(world)).toReversed()) {
    if (kept.record.inForceAtMs === null) continue;
    const looked = await lookAtSchedule(world, kept, all, fromMs, matches);
    for (const { local } of localsBetween(looked, fromMs, untilMs).toReversed()) {
      const rows = standingsAt(looked, local);
      if (rows.length === 0) continue;
      const runs = new Set(
        looked.runs.filter(({ occurrence }) => occurrence?.local === local).map(({ runId }) => runId),
      );
      const zones = new Set(rows.map(({ zone }) => zone));
      schedules.push({
        number: kept.record.number,
        name: kept.schedule.name,
        local,
        zone: [...zones].toSorted().join(", "),
        devices: rows.length,
        counts: countStandings(rows),
        reasons: reasonsOf(rows),
        prevented: prevented.filter(({ runId }) => runs.has(runId)).length,
      });
    }
  }
  return { fromMs, untilMs, zone: ownZone(world), schedules, prevented };
}
