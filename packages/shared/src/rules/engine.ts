import { probeTable } from "../probes/table.generated.ts";
import type { ProbeId } from "../probes/registry.ts";
import { ruleBook } from "./engine/book.ts";
import { lookAgainWith, stepWith, type EngineState, type StepInput, type StepResult } from "./engine/step.ts";
import { rules } from "./registry.ts";
import type { Finding } from "./finding.ts";

/**
 * The engine: readings in, findings out. It holds a level for a rule's `raiseSeconds` before it raises it and for
 * `clearSeconds` before it clears it, on the monotonic clock; silences symptoms while their cause is raised or about to
 * be; and turns a subject that comes and goes (5 changes in 30 minutes) into one finding that says so and stays until it
 * has been quiet for 15 minutes. A reading that cannot tell neither raises nor clears, and its time does not count; two
 * readings more than three intervals apart start the hold again. A subject that is gone from a reading is well.
 * Thresholds of flapping: our proposal, in the range of Nagios' (20 checks, 20-50 % changes).
 */
export { judgeOnce } from "./engine/step.ts";
export type { EngineState, StepInput, StepResult } from "./engine/step.ts";

const book = ruleBook(rules, (probe) => probeTable[probe].intervalSeconds);

export const startState = (): EngineState => ({ version: 1, tracks: [] });

/** Takes one reading in. What it gives has to be kept (state) and told (findings) together. */
export const step = (state: EngineState, input: StepInput): StepResult => stepWith(book, state, input);

/**
 * The monotonic instant at which measuring this probe again would decide a hold; null when nothing waits for it. Two
 * readings five seconds apart confirm a fault for which the probe's next turn would take ten.
 */
export const lookAgainAtMs = (state: EngineState, probe: ProbeId): number | null =>
  lookAgainWith(book, state, probe);

/** The findings that are raised now, each with its latest params. */
export function raised(state: EngineState): readonly Finding[] {
  return state.tracks.flatMap((track) => track.finding ?? []);
}

/**
 * The state after the agent started again: the monotonic clock may be another one, so every hold starts again and old
 * changes no longer count; raised findings stay raised, under their ids. `saved` is what was kept, parsed; anything that
 * is not a state of this version gives a fresh one.
 */
export function afterRestart(saved: unknown, monoMs: number): EngineState {
  if (!isState(saved)) return startState();
  const tracks = saved.tracks
    .filter((track) => track.finding !== null)
    .map((track) => ({ ...track, heldMs: {}, seenMs: monoMs, paused: true, changesMs: [] }));
  return { version: 1, tracks };
}

function isState(saved: unknown): saved is EngineState {
  if (typeof saved !== "object" || saved === null) return false;
  const { version, tracks } = saved as Partial<Record<keyof EngineState, unknown>>;
  return version === 1 && Array.isArray(tracks);
}
