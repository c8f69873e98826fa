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

test("what is measured in one turn is taken in together, in the order it came", async () => {
  const { turns, turn } = desk();
  for (let count = 0; count < 3; count++) turn.begun();
  const first = turn.measured(of("memory"), false);
  void turn.measured(of("link"), false);
  expect(turns).toEqual([]);
  await turn.measured(of("dns"), false);
  await first;
  expect(turns).toEqual([["memory", "link", "dns"]]);
});

test("a probe that takes long holds the others up for a moment only", async () => {
  const { turns, turn } = desk();
  turn.begun();
  turn.begun();
  const quick = turn.measured(of("memory"), false);
  await vi.advanceTimersByTimeAsync(300);
  await quick;
  expect(turns).toEqual([["memory"]]);
  await turn.measured(of("dns"), false);
  expect(turns).toEqual([["memory"], ["dns"]]);
});

test("a reading that somebody waits for is taken in at once, with what is there", async () => {
  const { turns, turn } = desk();
  for (let count = 0; count < 3; count++) turn.begun();
  void turn.measured(of("memory"), false);
  await turn.measured(of("disk-space"), true);
  expect(turns).toEqual([["memory", "disk-space"]]);
});

test("nothing is taken in twice, and no timer is left when the turn is over", async () => {
  const { turns, turn } = desk();
  turn.begun();
  turn.begun();
  void turn.measured(of("memory"), false);
  await turn.measured(of("link"), false);
  expect(vi.getTimerCount()).toBe(0);
  await vi.advanceTimersByTimeAsync(1000);
  expect(turns).toHaveLength(1);
});
