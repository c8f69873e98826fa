import type { Run } from "@hulplijn/shared/api";

/** One step of a run as the panel shows it. */
export interface RunStep {
  readonly phase: Run["phase"];
  readonly state: "done" | "now" | "to-come" | "skipped";
  readonly atMs: number | null;
}

const usual: readonly Run["phase"][] = ["queued", "delivered", "checking", "running", "verifying", "ended"];

/**
 * The steps of a run in order: those it reached with their instants, the one it is in, and those to come. A step that the
 * run passed over (nothing to do, refused) is skipped, never called done.
 */
export function runSteps(run: Pick<Run, "phase" | "phases">): readonly RunStep[] {
  const reached = new Map(run.phases.map(({ phase, atMs }) => [phase, atMs]));
  reached.set(run.phase, reached.get(run.phase) ?? run.phases.at(-1)?.atMs ?? 0);
  const order = reached.has("undoing") ? usual.toSpliced(5, 0, "undoing") : usual;
  const now = order.indexOf(run.phase);
  return order.map((phase, at) => {
    const atMs = reached.get(phase) ?? null;
    if (phase === run.phase) return { phase, state: phase === "ended" ? "done" : "now", atMs };
    if (atMs !== null) return { phase, state: "done", atMs };
    return { phase, state: at < now ? "skipped" : "to-come", atMs };
  });
}
