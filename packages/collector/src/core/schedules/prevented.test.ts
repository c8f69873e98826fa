import { expect, test } from "vitest";
import { preventedBy } from "./prevented.ts";

const step = (name: string, startedAtMs: number, exitCode: number | null) => ({
  step: name,
  startedAtMs,
  tookMs: 5,
  exitCode,
  signal: exitCode === null ? "SIGKILL" : null,
  outputCut: false,
});
const steps = [step("check", 100, 0), step("fix", 110, 0), step("verify", 120, 0)];
const run = { outcome: "verified", steps, endedAtMs: 130 } as const;
const incident = (openedAtMs: number, resolvedAtMs: number | null, rule = "disk-full") => ({
  rule,
  openedAtMs,
  resolvedAtMs,
});

test("a check that found the fault, a fix that ran and a verify that passed, before anybody had an incident", () => {
  expect(preventedBy(run, ["disk-full"], [])).toEqual({
    checkedAtMs: 100,
    checkExitCode: 0,
    verifiedAtMs: 125,
  });
  // Over before, opened after, or of another cause.
  expect(
    preventedBy(
      run,
      ["disk-full"],
      [incident(10, 90), incident(101, null), incident(10, null, "clock-wrong")],
    ),
  ).not.toBeNull();
  expect(preventedBy(run, [], [incident(10, null)])).not.toBeNull();
});

test("what had hurt somebody already was not prevented", () => {
  expect(preventedBy(run, ["disk-full"], [incident(10, null)])).toBeNull();
  expect(preventedBy(run, ["disk-full"], [incident(100, 125)])).toBeNull();
});

test("nothing was prevented where nothing was found, mended or proven", () => {
  const prevented = (over: Partial<Parameters<typeof preventedBy>[0]>) =>
    preventedBy({ ...run, ...over }, [], []);
  expect(prevented({ outcome: "not-needed" })).toBeNull();
  expect(prevented({ steps: steps.slice(1) })).toBeNull();
  expect(prevented({ steps: [step("check", 100, 1), ...steps.slice(1)] })).toBeNull();
  expect(prevented({ steps: [step("check", 100, null), ...steps.slice(1)] })).toBeNull();
  expect(prevented({ steps: steps.slice(0, 2) })).toBeNull();
  expect(prevented({ steps: [...steps.slice(0, 2), step("verify", 120, 1)] })).toBeNull();
  expect(prevented({ steps: [steps[0], steps[2]].flatMap((one) => one ?? []) })).toBeNull();
});
