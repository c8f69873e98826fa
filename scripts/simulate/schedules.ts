import { spreadMs } from "../../packages/shared/src/schedules/spread.ts";
import { seededRandom } from "../../test/trust/fuzz/random.ts";
import { deviceLife, zones } from "./device-life.ts";
import { createJudge } from "./judge-schedule.ts";
import { liveSchedule } from "./live-schedule.ts";
import { dayMs, type PlannedSchedule, plannedSchedules, sha256 } from "./planned-schedules.ts";

export interface SchedulesAsked {
  readonly devices: number;
  readonly days: number;
  readonly seed: number;
  /** `2026-12-01`. */
  readonly from: string;
  readonly say: (line: string) => void;
}

export interface SchedulesHeld {
  readonly held: boolean;
  /** What did not hold, as sentences. */
  readonly wrong: readonly string[];
  /** One line. */
  readonly figures: string;
}

/** How many of those that have it begin a schedule in each second, and of the whole fleet anything. */
function createCrowds(devices: number) {
  const seconds = new Map<string, Map<number, { began: number; last: string }>>();
  const sizes = new Map<string, number>();
  // Devices come one after the other: one that begins several schedules in a second is counted once.
  const count = (name: string, deviceId: string, atMs: number): void => {
    const bySecond = seconds.get(name) ?? new Map<number, { began: number; last: string }>();
    seconds.set(name, bySecond);
    const second = Math.floor(atMs / 1000);
    const { began, last } = bySecond.get(second) ?? { began: 0, last: "" };
    if (last !== deviceId) bySecond.set(second, { began: began + 1, last: deviceId });
  };
  const fleet = "the whole fleet";
  sizes.set(fleet, devices);
  const byChance = devices < 500 ? 8 : 4;
  return {
    has: ({ name }: PlannedSchedule) => void sizes.set(name, (sizes.get(name) ?? 0) + 1),
    began({ name }: PlannedSchedule, deviceId: string, atMs: number): void {
      count(name, deviceId, atMs);
      count(fleet, deviceId, atMs);
    },
    /** More than two percent; of few devices, more than chance alone brings together where they are spread. */
    judge(): { readonly wrong: string[]; readonly mostShare: number } {
      const wrong: string[] = [];
      let mostShare = 0;
      for (const [name, bySecond] of seconds) {
        const size = sizes.get(name) ?? 1;
        for (const [second, { began }] of bySecond) {
          if (began > 2) mostShare = Math.max(mostShare, began / size);
          if (began > byChance && began > size / 50)
            wrong.push(
              `${name}: ${began} of ${size} devices began in one second, ${new Date(second * 1000).toISOString().slice(0, 19)}`,
            );
        }
      }
      return { wrong, mostShare };
    },
  };
}

/** Devices over simulated time, each asking what is due as its runner would. Nothing waits, nothing is random but by the seed. */
export function simulateSchedules({ devices, days, seed, from, say }: SchedulesAsked): SchedulesHeld {
  const startedMs = performance.now();
  const beginsMs = Date.parse(`${from}T00:00Z`);
  const endsMs = beginsMs + days * dayMs;
  const all = plannedSchedules(beginsMs);
  const judge = createJudge(beginsMs, endsMs);
  const crowds = createCrowds(devices);
  const wrong: string[] = [];
  let [runs, missed, twice, outside, pairs, exact] = [0, 0, 0, 0, 0, 0];
  for (let index = 0; index < devices; index++) {
    const random = seededRandom(seed * 100_003 + index);
    const life = deviceLife(index, random, beginsMs, endsMs);
    for (const planned of all) {
      if (random.below(1000) >= planned.permille) continue;
      const own = spreadMs(life.deviceId, planned.digest, planned.schedule.spreadMinutes, sha256);
      const lived = liveSchedule(life, planned, own, random);
      const judged = judge(planned, life, own, lived);
      crowds.has(planned);
      for (const { atMs } of lived.began) crowds.began(planned, life.deviceId, atMs);
      for (const sentence of judged.wrong) wrong.push(sentence);
      runs += lived.began.length;
      missed += lived.missed.length;
      twice += judged.twice;
      outside += judged.outside;
      pairs++;
      if (judged.isExact) exact++;
    }
    if ((index + 1) % 100 === 0) say(`${index + 1} devices: ${runs} runs, ${wrong.length} wrong`);
  }
  const crowd = crowds.judge();
  wrong.push(...crowd.wrong);
  // A simulation in which nothing happens shows nothing.
  if (runs === 0 || exact === 0) wrong.push("nothing ran");
  say(
    `${exact} of ${pairs} devices' schedules compared run by run; the others by their windows and calm days`,
  );
  const seconds = Math.round((performance.now() - startedMs) / 1000);
  const figures =
    `${devices} devices, ${Math.min(devices, zones.length)} zones, ${days} days, ${all.length} schedules: ${runs} runs, ` +
    `${missed} missed by their rule, ${twice} twice, ${outside} outside a window, ` +
    `most in one second ${(crowd.mostShare * 100).toFixed(1)} %, ${wrong.length} wrong, ${seconds} s`;
  return { held: wrong.length === 0, wrong, figures };
}
