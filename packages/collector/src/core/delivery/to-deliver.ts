import type { RunRecord } from "../records.ts";

/** Orders that one device keeps back for its employee at a time; it has no more tickets than that. */
const mostHeld = 12;

/** The device has it, and keeps it back until its employee can be disturbed. */
export const isHeld = (run: Pick<RunRecord, "phase" | "notNow">): boolean =>
  run.phase === "queued" && run.notNow !== null;

/**
 * Which of a device's open runs, oldest first, are sent to it now: those that it keeps back and did not hear of on this connection
 * (`sentHere`), since it keeps them in memory only, and the oldest of the others. Nothing while a run is on: a device runs one
 * at a time. An order does not overtake one of the same fix that is kept back.
 */
export function toDeliver<Run extends Pick<RunRecord, "runId" | "fix" | "phase" | "notNow">>(
  open: readonly Run[],
  sentHere: ReadonlySet<string>,
): readonly Run[] {
  if (open.some((run) => run.phase !== "queued")) return [];
  const held = open.filter(isHeld);
  const heldFixes = new Set(held.map(({ fix }) => fix));
  const next =
    held.length < mostHeld ? open.find((run) => !isHeld(run) && !heldFixes.has(run.fix)) : undefined;
  return [...held.filter(({ runId }) => !sentHere.has(runId)), ...(next ? [next] : [])];
}
