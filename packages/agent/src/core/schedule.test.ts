import fc from "fast-check";
import { expect, test } from "vitest";
import { bringForward, startSchedule, takeDue, wakeAtMs } from "./schedule.ts";

const probes = [
  { id: "fast", intervalSeconds: 10 },
  { id: "slow", intervalSeconds: 60 },
];

const none = (): boolean => false;
const only =
  (running: string) =>
  (id: string): boolean =>
    id === running;

test("at the start everything is due at once, then each in its own interval, on one grid", () => {
  const first = takeDue(startSchedule(probes, 1000, 0.5), 1000, none);
  expect(first.due).toEqual(["fast", "slow"]);
  expect(first.schedule.turns.map((turn) => turn.nextMs)).toEqual([6000, 6000]);
  const second = takeDue(first.schedule, 6000, none);
  expect(second.due).toEqual(["fast", "slow"]);
  expect(second.schedule.turns.map((turn) => turn.nextMs)).toEqual([16_000, 66_000]);
  expect(wakeAtMs(second.schedule)).toBe(16_000);
});

test("a probe that is still being measured skips its turn and is not begun a second time", () => {
  const { schedule } = takeDue(startSchedule(probes, 0, 0), 0, none);
  const later = takeDue(schedule, 10_000, only("fast"));
  expect(later.due).toEqual([]);
  expect(takeDue(later.schedule, 20_000, none).due).toEqual(["fast"]);
});

test("turns that a sleeping machine missed are taken once, not one after another", () => {
  const { schedule } = takeDue(startSchedule(probes, 0, 0), 0, none);
  const woken = takeDue(schedule, 3_600_000 + 4000, only("slow"));
  expect(woken.due).toEqual(["fast"]);
  expect(takeDue(woken.schedule, 3_600_000 + 5000, none).due).toEqual([]);
});

test("a probe that is asked for is due at once; others keep their turn", () => {
  const { schedule } = takeDue(startSchedule(probes, 0, 0), 0, none);
  const asked = bringForward(schedule, ["slow"], 2000);
  expect(takeDue(asked, 2000, none).due).toEqual(["slow"]);
});

test("with nothing to measure there is nothing to wake up for", () => {
  expect(wakeAtMs(startSchedule([], 0, 0))).toBeNull();
});

test("the next turn is always ahead, and no farther than one interval", () => {
  const inputs = [
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    fc.nat(1e12),
    fc.nat(1e9),
  ] as const;
  fc.assert(
    fc.property(...inputs, (random, startMs, laterMs) => {
      const { schedule } = takeDue(startSchedule(probes, startMs, random), startMs + laterMs, none);
      for (const turn of schedule.turns) {
        expect(turn.nextMs).toBeGreaterThan(startMs + laterMs);
        expect(turn.nextMs).toBeLessThanOrEqual(startMs + laterMs + turn.intervalMs);
      }
    }),
  );
});
