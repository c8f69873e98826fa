// What one device did with one schedule, against what its words mean: counted by Temporal (test/schedules), never by our own calendar.
import { outcomes } from "../../test/schedules/expected.ts";
import { meantOccurrences, type MeantOccurrence } from "../../test/schedules/meant.ts";
import type { DeviceLife } from "./device-life.ts";
import type { Began, Lived } from "./live-schedule.ts";
import { dayMs, type PlannedSchedule } from "./planned-schedules.ts";

export interface Judged {
  /** Occurrences begun more than once. */
  readonly twice: number;
  /** Begun before its time, after its window, on a day that is left out, or at a time that its words do not name. */
  readonly outside: number;
  /** Compared run by run with what was promised. */
  readonly isExact: boolean;
  readonly wrong: readonly string[];
}

/** A clock may be wrong by three days, and zones are a day apart: what is further from any change is as if there had been none. */
const calmMs = 5 * dayMs;
const longestCatchUpMinutes = 30;
const shown = (atMs: number): string => new Date(atMs).toISOString().slice(0, 19);

export function createJudge(beginsMs: number, endsMs: number) {
  const counted = new Map<string, { all: MeantOccurrence[]; byLocal: Map<string, number> }>();

  /** All that is meant in a zone, some weeks more at both ends for clocks that are wrong; without the days that are left out. */
  function meantIn({ meant, digest, schedule }: PlannedSchedule, zone: string) {
    const key = `${digest} ${zone}`;
    const known = counted.get(key);
    if (known) return known;
    const all = meantOccurrences(meant, zone, beginsMs - 10 * dayMs, endsMs + 10 * dayMs).filter(
      ({ local }) => !schedule.skipDays.includes(local.slice(0, 10)),
    );
    const made = { all, byLocal: new Map(all.map(({ local, atMs }) => [local, atMs])) };
    counted.set(key, made);
    return made;
  }

  const zoneOf = ({ schedule }: PlannedSchedule, zone: string): string =>
    schedule.when.zone === "device" ? zone : schedule.when.zone;

  function isOutside(planned: PlannedSchedule, { local, wallMs, zone }: Began): boolean {
    const { missed, windowMinutes } = planned.schedule;
    const atMs = meantIn(planned, zoneOf(planned, zone)).byLocal.get(local);
    if (atMs === undefined || wallMs < atMs) return true;
    return missed !== "next-start" && wallMs >= atMs + windowMinutes * 60_000;
  }

  /** On, at home or not, its clock right and no freeze for days on both sides: begun at its own moment, to the millisecond. */
  function calmOnes(
    planned: PlannedSchedule,
    life: DeviceLife,
    spreadMs: number,
  ): { local: string; dueMs: number }[] {
    const changes = life.stretches.filter(
      (one, index) =>
        index > 0 &&
        (one.zone !== life.stretches[index - 1]?.zone || one.aheadMs !== life.stretches[index - 1]?.aheadMs),
    );
    return life.able.flatMap(({ fromMs, untilMs }) => {
      const zones = new Set(
        life.stretches
          .filter((one) => one.fromMs < untilMs && one.untilMs > fromMs)
          .map((one) => zoneOf(planned, one.zone)),
      );
      return [...zones].flatMap((zone) =>
        meantIn(planned, zone)
          .all.filter(({ atMs }) => atMs >= Math.max(fromMs, beginsMs) && atMs + spreadMs < untilMs)
          .filter(({ atMs }) => !changes.some((one) => Math.abs(one.fromMs - atMs) < calmMs))
          .filter(({ atMs }) => {
            const stretch = life.stretches.find((one) => one.fromMs <= atMs && atMs < one.untilMs);
            return stretch?.aheadMs === 0 && zoneOf(planned, stretch.zone) === zone;
          })
          .map(({ local, atMs }) => ({ local, dueMs: atMs + spreadMs })),
      );
    });
  }

  /** Each outcome, one by one, where neither the clock nor the zone that counts ever changed. */
  function compare(planned: PlannedSchedule, life: DeviceLife, spreadMs: number, lived: Lived): string[] {
    const { missed, windowMinutes, spreadMinutes } = planned.schedule;
    const zone = zoneOf(planned, life.stretches[0]?.zone ?? "UTC");
    const all = meantIn(planned, zone).all.filter(({ atMs }) => atMs >= beginsMs && atMs < endsMs);
    const catchUpMs = Math.floor(
      (spreadMs * Math.min(longestCatchUpMinutes, spreadMinutes)) / Math.max(1, spreadMinutes),
    );
    const windowMs = windowMinutes * 60_000;
    const wanted = outcomes(all, { missed, windowMs, spreadMs, catchUpMs }, life.able);
    const wrong: string[] = [];
    const began = new Map(lived.began.map(({ local, atMs }) => [local, atMs]));
    const named = new Set(lived.missed);
    for (const [index, { local, beganMs }] of wanted.entries()) {
      const atMs = began.get(local) ?? null;
      if (atMs !== beganMs)
        wrong.push(
          `${local} ${atMs === null ? "never began" : `began at ${shown(atMs)}`}, not ${beganMs === null ? "missed" : `at ${shown(beganMs)}`} as its words say`,
        );
      // Over for good when it was last asked: then the journal has its name.
      const isOver =
        missed !== "next-start" && lived.lastAskedMs >= (all[index]?.atMs ?? 0) + windowMs + spreadMs;
      if (beganMs === null && isOver && !named.has(local))
        wrong.push(`${local} was missed, and nobody says so`);
      if (beganMs !== null && named.has(local)) wrong.push(`${local} is named missed, and was to begin`);
    }
    return wrong;
  }

  return (planned: PlannedSchedule, life: DeviceLife, spreadMs: number, lived: Lived): Judged => {
    const wrong = [...lived.wrong];
    const seen = new Set<string>();
    let [twice, outside] = [0, 0];
    for (const one of lived.began) {
      if (seen.has(one.local)) {
        twice++;
        wrong.push(`${one.local} began twice, again at ${shown(one.atMs)}`);
      }
      seen.add(one.local);
      if (isOutside(planned, one)) {
        outside++;
        wrong.push(`${one.local} began outside of its window, at ${shown(one.wallMs)} by its own clock`);
      }
    }
    const named = new Set<string>();
    for (const local of lived.missed) {
      if (seen.has(local)) wrong.push(`${local} began, and is named missed`);
      if (named.has(local)) wrong.push(`${local} is named missed twice`);
      if (planned.schedule.skipDays.includes(local.slice(0, 10)))
        wrong.push(`${local} is named missed on a day that is left out`);
      named.add(local);
    }
    const began = new Map(lived.began.map(({ local, atMs }) => [local, atMs]));
    for (const { local, dueMs } of calmOnes(planned, life, spreadMs))
      if (began.get(local) !== dueMs) wrong.push(`${local} did not begin at ${shown(dueMs)}, when it was on`);
    const isExact = !life.hasWrongClock && (!life.travels || planned.schedule.when.zone !== "device");
    if (isExact) wrong.push(...compare(planned, life, spreadMs, lived));
    const by = `${life.deviceId} (${life.pattern}, ${life.stretches[0]?.zone ?? ""}), ${planned.name}: `;
    return { twice, outside, isExact, wrong: wrong.map((one) => by + one) };
  };
}
