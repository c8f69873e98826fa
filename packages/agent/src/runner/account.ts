import type { Receipt } from "@hulplijn/shared/fixes";
import type { JournalledRun } from "./journal.ts";
import type { RunEnd } from "./run.ts";

/** What a receipt is about. */
export type Accounted = Pick<JournalledRun, "runId" | "orderDigest" | "receivedAtMs" | "consent">;

/** The device's account of a run, or of a refusal; not signed yet. */
export function accountOf(
  about: Accounted,
  end: RunEnd,
  now: { readonly deviceId: string; readonly atMs: number; readonly journalSeq: number },
): Receipt {
  return {
    type: "receipt",
    runId: about.runId,
    deviceId: now.deviceId,
    orderDigest: about.orderDigest,
    outcome: end.outcome,
    undone: end.undone,
    ...(about.consent ? { consent: about.consent } : {}),
    startedAtMs: about.receivedAtMs,
    endedAtMs: Math.max(about.receivedAtMs, now.atMs),
    tookMs: 0,
    steps: end.steps.slice(-64),
    journalSeq: now.journalSeq,
  };
}
