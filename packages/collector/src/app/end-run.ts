import type { RunOutcome } from "@hulplijn/shared/fixes";
import { onRunEnded, type Undoing } from "../core/incident/incident.ts";
import type { StoreWrites } from "../core/ports.ts";
import type { RunRecord } from "../core/records.ts";
import { touchSchedule } from "./schedules/touch-schedule.ts";
import { putRolloutEnded } from "./rollouts/put-rollout-ended.ts";
import { putStep } from "./put-verdict.ts";
import { putUsed } from "./tickets.ts";
import { type Aftermath, change, digestOf, type World } from "./world.ts";

/** What the end of a run adds to what was known of it. */
export type RunEnd = Partial<Pick<RunRecord, "receipt" | "steps" | "undone" | "consent">> & {
  readonly tookMs?: number;
  /** When it ended, unless that is now. */
  readonly atMs?: number;
  /** Who ended it, when a person did. */
  readonly who?: string;
};

/** Whether what the fix did was taken back: a step of that name ran only where it was to be. */
function undoingOf({ undone, steps = [] }: RunEnd): Undoing {
  if (undone) return "undone";
  return steps.some(({ step }) => step === "undo") ? "undo-failed" : null;
}

/** Ends a run inside a change: the run, its incident, the audit trail. A run that ended stays as it ended. */
export async function putEnded(
  world: World,
  tx: StoreWrites,
  after: Aftermath,
  run: RunRecord,
  outcome: RunOutcome,
  code: string | null,
  end: RunEnd = {},
): Promise<void> {
  if (run.phase === "ended") return;
  const nowMs = world.clock.nowMs();
  const { atMs = nowMs, tookMs = 0, who = run.orderedBy, ...facts } = end;
  const ended: RunRecord = {
    ...run,
    ...facts,
    phase: "ended",
    phases: [...run.phases, { phase: "ended", atMs }],
    outcome,
    code,
    endedAtMs: atMs,
  };
  await tx.putRun(ended);
  await putRolloutEnded(world, tx, after, ended);
  const schedule = run.occurrence && run.standing !== null && (await tx.scheduleByDigest(run.standing));
  if (schedule) after.afterwards(() => touchSchedule(world, schedule.number));
  await putUsed(tx, run);
  await tx.addAudit({
    atMs: nowMs,
    who: "collector",
    action: "run.ended",
    object: run.runId,
    detail: {
      fix: run.fix,
      deviceId: run.deviceId,
      outcome,
      code,
      ...(facts.receipt ? { receiptDigest: digestOf(world, facts.receipt) } : {}),
    },
  });
  const incident = run.incidentId === null ? null : await tx.incident(run.incidentId);
  if (incident) {
    const title = world.fixes.get(run.fix)?.manifest.title ?? { en: run.fix, nl: run.fix };
    const step = onRunEnded(
      incident,
      outcome,
      code,
      tookMs,
      { fixEn: title.en, fixNl: title.nl, who },
      nowMs,
      undoingOf(end),
    );
    await putStep(tx, after, step, atMs, { runId: run.runId });
  }
  after.tell("run-changed", {
    runId: run.runId,
    phase: "ended",
    incident: incident ? `INC-${incident.number}` : null,
  });
}

/** Ends a run that the device does not end: expired, withdrawn. */
export async function endRun(
  world: World,
  run: RunRecord,
  outcome: "expired" | "withdrawn",
  code: string | null,
  who: string | null,
): Promise<void> {
  await change(world, async (tx, after) => {
    const current = await tx.run(run.runId);
    if (!current) return;
    await putEnded(world, tx, after, current, outcome, code, who === null ? {} : { who });
  });
}
