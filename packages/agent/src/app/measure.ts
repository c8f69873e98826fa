import type { ProbeId, Reading } from "@hulplijn/shared/probes";
import { checks } from "@hulplijn/shared/probes/checks";
import type { Clock } from "../core/ports.ts";
import type { Deadlines } from "../core/ports/deadlines.ts";

/** What measuring gives, as probes say it. */
export type Measured =
  | { readonly state: "measured"; readonly value: unknown }
  | { readonly state: "unavailable"; readonly reason: string; readonly detail?: string }
  | { readonly state: "failed"; readonly code: string; readonly detail?: string };

export interface ProbeAtWork {
  readonly id: ProbeId;
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  measure(signal: AbortSignal): Promise<Measured> | Measured;
}

/** A line as messages carry it: no control characters, at most 512 long. */
export const asLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ").slice(0, 512);

function withLineDetail(outcome: Measured): Measured {
  if (outcome.state === "measured" || outcome.detail === undefined) return outcome;
  return { ...outcome, detail: asLine(outcome.detail) };
}

function checked(id: ProbeId, outcome: Measured): Measured {
  if (outcome.state !== "measured") return outcome;
  const fault = checks.get(id)?.(outcome.value) ?? null;
  return fault === null ? outcome : { state: "failed", code: "value-out-of-contract", detail: fault };
}

export interface MeasureTools {
  readonly clock: Clock;
  readonly deadlines: Deadlines;
  readonly fineMs: () => number;
}

/** What it gives, or `failed` when the limit passes first: then it is told by the signal. */
function inTime(
  begun: Promise<Measured>,
  limitSeconds: number,
  abort: AbortController,
  deadlines: Deadlines,
): Promise<Measured> {
  return new Promise((resolve) => {
    const met = deadlines.in(limitSeconds * 1000, () => {
      abort.abort();
      resolve({ state: "failed", code: "measure-timed-out", detail: `${limitSeconds} s` });
    });
    const settle = (measured: Measured): void => {
      met();
      resolve(measured);
    };
    begun.then(settle, (error: unknown) => settle(crashed(error)));
  });
}

const crashed = (error: unknown): Measured => ({
  state: "failed",
  code: "measure-crashed",
  detail: String(error),
});

/** The signal of each probe: making one costs more than many a probe, so it serves until it was used. */
const controllers = new WeakMap<ProbeAtWork, AbortController>();

function controllerOf(probe: ProbeAtWork): AbortController {
  const kept = controllers.get(probe);
  if (kept && !kept.signal.aborted) return kept;
  const fresh = new AbortController();
  controllers.set(probe, fresh);
  return fresh;
}

function tried(probe: ProbeAtWork, signal: AbortSignal): Measured | Promise<Measured> {
  try {
    return probe.measure(signal);
  } catch (error) {
    return crashed(error);
  }
}

/**
 * Measures once, within the probe's time limit. Always gives a reading, at once where the probe has nothing to wait for: too late, thrown and
 * out of contract are `failed` readings. After the limit the probe is told by the signal, and no longer waited for.
 */
export function measureOnce(probe: ProbeAtWork, tools: MeasureTools): Reading | Promise<Reading> {
  const { clock, deadlines, fineMs } = tools;
  const beganMs = fineMs();
  const abort = controllerOf(probe);
  const readingOf = (measured: Measured): Reading => {
    const outcome = withLineDetail(checked(probe.id, measured));
    const tookMs = Math.min(3_600_000, Math.max(0, Math.round((fineMs() - beganMs) * 100) / 100));
    return { ...outcome, atMs: clock.nowMs(), tookMs } as Reading;
  };
  const begun = tried(probe, abort.signal);
  if (!(begun instanceof Promise)) return readingOf(begun);
  return inTime(begun, probe.timeoutSeconds, abort, deadlines).then(readingOf);
}
