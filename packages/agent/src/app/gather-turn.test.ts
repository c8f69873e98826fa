import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ProbeId } from "@hulplijn/shared/probes";
import type { Deadlines } from "../core/ports/deadlines.ts";
import { type Measured, gatherTurn } from "./gather-turn.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const of = (probe: ProbeId): Measured => ({
  probe,
  reading: { state: "unavailable", atMs: 1, tookMs: 1, reason: "not-yet" },
});

const deadlines: Deadlines = {
  in: (ms, late) => {
    const timer = setTimeout(late, ms);
    return () => clearTimeout(timer);
  },
};

function desk() {
  const turns: string[][] = [];
  const turn = gatherTurn((readings) => {
    turns.push(readings.map(({ probe }) => probe));
  }, deadlines);
  return { turns, turn };
}

test("what is measured in one turn is taken in together, in the order it came", () => {
  const { turns, turn } = desk();
  for (let count = 0; count < 3; count++) turn.begun();
  turn.measured(of("memory"), false);
  turn.measured(of("link"), false);
  expect(turns).toEqual([]);
  turn.measured(of("dns"), false);
  expect(turns).toEqual([["memory", "link", "dns"]]);
});

test("what is measured at once waits for what begins with it", () => {
  const { turns, turn } = desk();
  turn.together(() => {
    for (const probe of ["memory", "link"] as const) {
      turn.begun();
      turn.measured(of(probe), false);
    }
    expect(turns).toEqual([]);
    turn.begun();
  });
  expect(turns).toEqual([]);
  turn.measured(of("dns"), false);
  expect(turns).toEqual([["memory", "link", "dns"]]);
  turn.together(() => undefined);
  expect(turns).toHaveLength(1);
});

test("a probe that takes long holds the others up for a moment only", () => {
  const { turns, turn } = desk();
  turn.begun();
  turn.begun();
  turn.measured(of("memory"), false);
  vi.advanceTimersByTime(300);
  expect(turns).toEqual([["memory"]]);
  turn.measured(of("dns"), false);
  expect(turns).toEqual([["memory"], ["dns"]]);
});

test("a reading that somebody waits for is taken in at once, with what is there", () => {
  const { turns, turn } = desk();
  for (let count = 0; count < 3; count++) turn.begun();
  turn.measured(of("memory"), false);
  turn.measured(of("disk-space"), true);
  expect(turns).toEqual([["memory", "disk-space"]]);
});

test("nothing is taken in twice, and no timer is left when the turn is over", () => {
  const { turns, turn } = desk();
  turn.begun();
  turn.begun();
  turn.measured(of("memory"), false);
  turn.measured(of("link"), false);
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(1000);
  expect(turns).toHaveLength(1);
});
