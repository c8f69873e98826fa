// One device lives with one schedule for the whole simulated time: `dueOf` is asked as the runner asks it, and nothing else decides.
import { type Due, dueOf } from "../../packages/shared/src/schedules/due.ts";
import type { Random } from "../../test/trust/fuzz/random.ts";
import type { DeviceLife, Stretch } from "./device-life.ts";
import type { PlannedSchedule } from "./planned-schedules.ts";

export interface Began {
  readonly local: string;
  readonly atMs: number;
  /** What the device's own clock showed, and where it was. */
  readonly wallMs: number;
  readonly zone: string;
}

export interface Lived {
  readonly began: readonly Began[];
  readonly missed: readonly string[];
  readonly lastAskedMs: number;
  /** What no runner could live with. */
  readonly wrong: readonly string[];
}

/** As the agent: it asks again at least so often while something is held back. */
const longestWaitMs = 6 * 3_600_000;
/** As the runner, while something holds a start back. */
const lookAgainMs = 5 * 60_000;
/** As the runner: one that has expired by its clock it does not even ask about, until an hour later. */
const expiredWaitMs = 3_600_000;
/** Nobody's turn to catch up is later after the question. */
const longestTurnMs = 31 * 60_000;

export function liveSchedule(
  { stretches }: Pick<DeviceLife, "stretches">,
  { schedule }: Pick<PlannedSchedule, "schedule">,
  spreadMs: number,
  random: Random,
): Lived {
  const began: Began[] = [];
  const missed: string[] = [];
  const done: string[] = [];
  const wrong: string[] = [];
  let knownSinceMs = Number.POSITIVE_INFINITY;
  let lastAskedMs = 0;
  let before: { readonly due: Due; readonly stretch: Stretch; readonly wallMs: number } | null = null;

  const ask = (stretch: Stretch, nowMs: number): Due => {
    const wallMs = nowMs + stretch.aheadMs;
    // The runner's: a clock that was ahead when it first had the schedule counts no more.
    if (knownSinceMs > wallMs) knownSinceMs = wallMs;
    const onSinceMs = wallMs - (nowMs - stretch.freeSinceMs);
    const due = dueOf(schedule, {
      zone: stretch.zone,
      nowMs: wallMs,
      spreadMs,
      done,
      knownSinceMs,
      onSinceMs,
    });
    missed.push(...due.missed);
    done.push(...due.missed);
    before = { due, stretch, wallMs };
    lastAskedMs = nowMs;
    return due;
  };

  /** Until when nothing can change, because the next one is still ahead and nothing waits: looked at anyway now and then. */
  function quietUntilMs(stretch: Stretch): number {
    if (before?.due.act !== "wait" || random.onceIn(16)) return 0;
    const { due, wallMs } = before;
    const isSame = before.stretch.zone === stretch.zone && before.stretch.aheadMs === stretch.aheadMs;
    if (!isSame || (due.next && due.next.atMs <= wallMs + longestTurnMs)) return 0;
    return (due.next?.atMs ?? due.untilMs) - stretch.aheadMs;
  }

  for (const stretch of stretches) {
    const quietMs = quietUntilMs(stretch);
    if (quietMs >= stretch.untilMs) continue;
    let nowMs =
      quietMs > stretch.fromMs && before
        ? Math.max(stretch.fromMs, dueAgainMs(before, stretch))
        : stretch.fromMs;
    while (nowMs < stretch.untilMs) {
      if (nowMs + stretch.aheadMs >= schedule.expiresAtMs) {
        nowMs += expiredWaitMs;
        continue;
      }
      const due = ask(stretch, nowMs);
      if (due.act === "wait") {
        const untilMs = due.untilMs - stretch.aheadMs;
        if (untilMs <= nowMs) wrong.push(`it waits until ${due.untilMs}, which is over`);
        nowMs = Math.max(nowMs + lookAgainMs * Number(untilMs <= nowMs), untilMs);
      } else if (stretch.isHeld) {
        const endMs = (due.endMs ?? Number.POSITIVE_INFINITY) - stretch.aheadMs;
        nowMs = Math.max(nowMs + lookAgainMs, Math.min(nowMs + longestWaitMs, endMs));
      } else {
        began.push({ local: due.local, atMs: nowMs, wallMs: nowMs + stretch.aheadMs, zone: stretch.zone });
        // What begins again at once would do so for ever.
        if (done.includes(due.local)) nowMs += longestWaitMs;
        done.push(due.local);
      }
    }
  }
  return { began, missed, lastAskedMs, wrong };
}

const dueAgainMs = ({ due }: { readonly due: Due }, { aheadMs }: Stretch): number =>
  due.act === "wait" ? due.untilMs - aheadMs : 0;
