import type { Run } from "@hulplijn/shared/api";
import { expect, test } from "vitest";
import { runSteps } from "./run-steps.ts";

const at = (...phases: Run["phase"][]): Pick<Run, "phase" | "phases"> => ({
  phase: phases.at(-1) ?? "queued",
  phases: phases.map((phase, index) => ({ phase, atMs: index + 1 })),
});
const states = (run: Pick<Run, "phase" | "phases">) =>
  runSteps(run).map(({ phase, state, atMs }) => `${phase} ${state} ${atMs ?? "-"}`);

test("a run under way has steps behind it, one now, and steps to come", () => {
  expect(states(at("queued", "delivered", "checking"))).toEqual([
    "queued done 1",
    "delivered done 2",
    "checking now 3",
    "running to-come -",
    "verifying to-come -",
    "ended to-come -",
  ]);
});

test("what a run passed over is skipped, not done", () => {
  expect(states(at("queued", "delivered", "checking", "ended"))).toEqual([
    "queued done 1",
    "delivered done 2",
    "checking done 3",
    "running skipped -",
    "verifying skipped -",
    "ended done 4",
  ]);
});

test("taking back is a step only where it happened", () => {
  const steps = states(at("queued", "delivered", "checking", "running", "verifying", "undoing"));
  expect(steps.slice(4)).toEqual(["verifying done 5", "undoing now 6", "ended to-come -"]);
});

test("a run whose phase has no instant yet is still in that phase", () => {
  expect(states({ phase: "queued", phases: [] })[0]).toBe("queued now 0");
});
