import fc from "fast-check";
import { expect, test } from "vitest";
import { meanings, whenOf, zones } from "../../../../test/schedules/arbitrary.ts";
import { outcomes } from "../../../../test/schedules/expected.ts";
import { meantOccurrences } from "../../../../test/schedules/meant.ts";
import { dueOf, type Timed } from "./due.ts";

const minuteMs = 60_000;
const dayMs = 86_400_000;
const begins = Date.UTC(2027, 2, 20);

const rules = fc
  .record({
    missed: fc.constantFrom("next-start", "in-window", "skip"),
    windowMinutes: fc.integer({ min: 5, max: 900 }),
    spreadMinutes: fc.integer({ min: 0, max: 720 }),
    share: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  .map(({ missed, windowMinutes, spreadMinutes: asked, share }) => {
    const spreadMinutes = Math.min(asked, windowMinutes);
    return { missed, windowMinutes, spreadMinutes, spreadMs: Math.floor(share * spreadMinutes * minuteMs) };
  });

const schedules = fc.tuple(meanings, rules).map(([meant, { spreadMs, ...rule }]) => ({
  meant,
  spreadMs,
  schedule: {
    ...rule,
    when: whenOf(meant, "device"),
    skipDays: [],
    issuedAtMs: begins,
    expiresAtMs: begins + 366 * dayMs,
  } satisfies Timed,
}));

/** On for so many minutes, then off for so many. */
const turns = fc.array(
  fc.record({
    on: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 60, max: 4000 })),
    off: fc.oneof(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 900, max: 20_000 }),
    ),
  }),
  { minLength: 1, maxLength: 14 },
);

test(
  "a device whose clock is right begins exactly what its words promise, and exactly then",
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(schedules, zones, turns, ({ meant, schedule, spreadMs }, zone, history) => {
        const began: { local: string; beganMs: number | null }[] = [];
        const missed: string[] = [];
        const able: { fromMs: number; untilMs: number }[] = [];
        let nowMs = begins;
        for (const { on, off } of history) {
          const onSinceMs = nowMs;
          const untilMs = nowMs + on * minuteMs;
          able.push({ fromMs: nowMs, untilMs });
          while (nowMs < untilMs) {
            const done = [...began.map(({ local }) => local), ...missed];
            const due = dueOf(schedule, { zone, nowMs, spreadMs, done, knownSinceMs: begins, onSinceMs });
            missed.push(...due.missed);
            if (due.act === "start") began.push({ local: due.local, beganMs: nowMs });
            else {
              expect(due.untilMs).toBeGreaterThan(nowMs);
              nowMs = Math.min(untilMs, due.untilMs);
            }
          }
          nowMs = untilMs + off * minuteMs;
        }
        const catchUpMs =
          schedule.spreadMinutes === 0
            ? 0
            : Math.floor((spreadMs * Math.min(30, schedule.spreadMinutes)) / schedule.spreadMinutes);
        const promised = {
          missed: schedule.missed,
          windowMs: schedule.windowMinutes * minuteMs,
          spreadMs,
          catchUpMs,
        };
        const wanted = outcomes(meantOccurrences(meant, zone, begins, nowMs), promised, able);
        expect(began).toEqual(wanted.filter(({ beganMs }) => beganMs !== null));
        // Whatever was missed is none that was begun; what nobody was there to miss any more is not named.
        const lost = wanted.filter(({ beganMs }) => beganMs === null).map(({ local }) => local);
        expect(missed.filter((local) => !lost.includes(local))).toEqual([]);
        expect(new Set(missed).size).toBe(missed.length);
      }),
      { numRuns: 150, seed: 20_270_328 },
    );
  },
);

/** What may happen to a device and its clocks, each after so many minutes. */
const events = fc.array(
  fc.tuple(
    fc.oneof(
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 60, max: 3000 }),
      fc.integer({ min: 3000, max: 60_000 }),
    ),
    fc.oneof(
      fc.constant({ kind: "sleep" as const }),
      fc.constant({ kind: "wake" as const }),
      fc.constant({ kind: "restart" as const }),
      fc.record({ kind: fc.constant("zone" as const), zone: zones }),
      fc.record({
        kind: fc.constant("clock" as const),
        byMs: fc.oneof(
          fc.integer({ min: -90 * minuteMs, max: 90 * minuteMs }),
          fc.integer({ min: -3 * dayMs, max: 3 * dayMs }),
          fc.integer({ min: -400 * dayMs, max: 400 * dayMs }),
        ),
      }),
      fc.record({ kind: fc.constant("conditions" as const), areMet: fc.boolean() }),
    ),
  ),
  { minLength: 3, maxLength: 30 },
);

test(
  "never the same occurrence twice, whatever clocks, zones, sleeps, restarts and conditions do",
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(schedules, zones, events, ({ schedule, spreadMs }, home, history) => {
        let [trueMs, aheadMs, zone] = [begins, 0, home];
        let [onSinceTrueMs, isOn, areMet] = [begins, true, true];
        const journal: string[] = [];
        const put = (local: string): void => {
          expect(journal).not.toContain(local);
          journal.push(local);
        };
        const ask = (untilTrueMs: number): void => {
          // At most so often: a clock that was set back comes to the same minute again and again.
          for (let times = 0; isOn && trueMs < untilTrueMs && times < 60; times++) {
            const nowMs = trueMs + aheadMs;
            const onSinceMs = nowMs - (trueMs - onSinceTrueMs);
            const due = dueOf(schedule, {
              zone,
              nowMs,
              spreadMs,
              done: journal,
              knownSinceMs: begins,
              onSinceMs,
            });
            for (const local of due.missed) put(local);
            if (due.act === "wait") {
              expect(due.untilMs).toBeGreaterThanOrEqual(nowMs);
              trueMs = Math.min(untilTrueMs, Math.max(trueMs + 1, due.untilMs - aheadMs));
              continue;
            }
            expect(nowMs).toBeGreaterThanOrEqual(due.dueMs);
            expect(due.dueMs).toBeGreaterThanOrEqual(due.atMs);
            if (schedule.missed !== "next-start") {
              expect(due.endMs).toBe(due.atMs + schedule.windowMinutes * minuteMs);
              expect(nowMs).toBeLessThan(due.endMs ?? 0);
            }
            expect(nowMs).toBeLessThan(due.endMs ?? Number.POSITIVE_INFINITY);
            if (areMet) put(due.local);
            else trueMs = Math.min(untilTrueMs, trueMs + 5 * minuteMs);
          }
          trueMs = untilTrueMs;
        };
        for (const [after, event] of history) {
          ask(trueMs + after * minuteMs);
          if (event.kind === "sleep") isOn = false;
          else if (event.kind === "clock") aheadMs += event.byMs;
          else if (event.kind === "zone") zone = event.zone;
          else if (event.kind === "conditions") areMet = event.areMet;
          else if (event.kind === "restart" || !isOn) [isOn, onSinceTrueMs] = [true, trueMs];
        }
        ask(trueMs + dayMs);
      }),
      { numRuns: 200, seed: 20_270_328 },
    );
  },
);
