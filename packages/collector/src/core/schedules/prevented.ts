import type { RunUnder } from "./ports.ts";

/** An incident of a cause that a run's fix settles, on the same device. */
export interface OfCause {
  readonly rule: string;
  readonly openedAtMs: number;
  readonly resolvedAtMs: number | null;
}

export interface PreventedBy {
  readonly checkedAtMs: number;
  readonly checkExitCode: number;
  readonly verifiedAtMs: number;
}

/**
 * Whether a run that nobody ordered prevented something: its check found the fault, the fix ran, verify passed, and there was no open incident of
 * a cause that it settles when the check did. One that was opened before and not resolved by then had hurt somebody already, and is that
 * incident's. Null when it did not.
 */
export function preventedBy(
  run: Pick<RunUnder, "outcome" | "steps" | "endedAtMs">,
  settles: readonly string[],
  incidents: readonly OfCause[],
): PreventedBy | null {
  if (run.outcome !== "verified") return null;
  const check = run.steps.find(({ step }) => step === "check");
  const verify = run.steps.findLast(({ step }) => step === "verify");
  // A check exits 0 when it finds the fault. One that a signal ended said nothing, and what has no check found nothing.
  if (check?.exitCode !== 0) return null;
  if (!verify || verify.exitCode !== 0 || !run.steps.some(({ step }) => step === "fix")) return null;
  const wasOpen = incidents.some(
    ({ rule, openedAtMs, resolvedAtMs }) =>
      settles.includes(rule) &&
      openedAtMs <= check.startedAtMs &&
      (resolvedAtMs === null || resolvedAtMs > check.startedAtMs),
  );
  if (wasOpen) return null;
  return {
    checkedAtMs: check.startedAtMs,
    checkExitCode: check.exitCode,
    verifiedAtMs: verify.startedAtMs + verify.tookMs,
  };
}
