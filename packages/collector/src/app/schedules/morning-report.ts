import type { Notice } from "@hulplijn/shared/api";
import { lastNight, viewNightReport } from "../views/night-report.ts";
import { ownZone, type World } from "../world.ts";

const noteName = "schedules/morning";

interface Morning {
  readonly atMs: number;
  readonly devices: number;
}

/** In what a night left behind somebody should look at. */
const troubled = ["failed", "refused", "lost", "silent", "unable"] as const;

/**
 * The report of the night that is over, at seven in the morning by the clock of the house: into the log, and where devices are in trouble a
 * notice that stays until the next night was better.
 */
export async function makeMorningReport(world: World): Promise<void> {
  const nowMs = world.clock.nowMs();
  const { fromMs, untilMs } = lastNight(nowMs, ownZone(world));
  const { schedules, prevented } = await viewNightReport(world, fromMs, untilMs);
  if (schedules.length === 0) return;
  for (const { number, name, local, devices, counts } of schedules) {
    const told = Object.entries(counts).filter(([, count]) => count > 0);
    world.log.info(
      { schedule: number, name, local, devices, ...Object.fromEntries(told) },
      "a schedule of last night",
    );
  }
  world.log.info(
    { schedules: schedules.length, prevented: prevented.length },
    "the night's maintenance is over",
  );
  const devices = schedules.reduce(
    (sum, { counts }) => sum + troubled.reduce((all, standing) => all + counts[standing], 0),
    0,
  );
  const morning: Morning = { atMs: nowMs, devices };
  await world.store.write((tx) => tx.putNote(noteName, JSON.stringify(morning)));
}

/** That devices were in trouble last night; nothing when they were not. */
export async function morningNotices(world: Pick<World, "store">): Promise<readonly Notice[]> {
  const note = await world.store.note(noteName);
  const morning = note === null ? null : (JSON.parse(note) as Morning);
  if (!morning || morning.devices === 0) return [];
  return [
    { code: "night-trouble", params: { count: morning.devices, at: morning.atMs }, severity: "warning" },
  ];
}
