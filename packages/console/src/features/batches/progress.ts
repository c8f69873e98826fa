import type { BatchRuns } from "@hulplijn/shared/api";

/** Where a run of a batch is, what needs a look first: `well` is verified or not needed, `failed` every other end, `waiting` what no device has yet. */
export const stages = ["failed", "running", "waiting", "well"] as const;
export type Stage = (typeof stages)[number];

type Told = Pick<BatchRuns["runs"][number], "phase" | "outcome">;

export function stageOf({ phase, outcome }: Told): Stage {
  if (phase === "queued") return "waiting";
  if (phase !== "ended") return "running";
  return outcome === "verified" || outcome === "not-needed" ? "well" : "failed";
}

/** How many runs of a batch are where. */
export function progressOf(runs: readonly Told[]): Readonly<Record<Stage, number>> {
  const count = { failed: 0, running: 0, waiting: 0, well: 0 };
  for (const run of runs) count[stageOf(run)]++;
  return count;
}
