import type { BatchRuns } from "@hulplijn/shared/api";

/** How many runs of a batch are where. */
export interface Progress {
  readonly well: number;
  readonly failed: number;
  readonly running: number;
  readonly waiting: number;
}

/** Counts them: `well` is verified or not needed, `failed` every other end, `waiting` what no device has yet. */
export function progressOf(runs: readonly Pick<BatchRuns["runs"][number], "phase" | "outcome">[]): Progress {
  const count = { well: 0, failed: 0, running: 0, waiting: 0 };
  for (const { phase, outcome } of runs) {
    if (phase === "queued") count.waiting++;
    else if (phase !== "ended") count.running++;
    else if (outcome === "verified" || outcome === "not-needed") count.well++;
    else count.failed++;
  }
  return count;
}
