import type { Run } from "@hulplijn/shared/api";
import { isHeld } from "../../core/delivery/to-deliver.ts";
import type { FixFolder, StoreReads } from "../../core/ports.ts";
import type { DeviceRecord, RunRecord } from "../../core/records.ts";
import { keyOf, namesOfPeople } from "./names.ts";

/** Why a run has not begun; null when it has, or ended. */
export function waitingFor(
  run: RunRecord,
  device: Pick<DeviceRecord, "connected" | "farewell"> | null,
  openRuns: readonly Pick<RunRecord, "runId" | "phase" | "notNow">[],
): Run["waiting"] {
  if (run.phase !== "queued") return null;
  if (!device?.connected)
    return device?.farewell === "sleep" || device?.farewell === "shutdown" ? "asleep" : "offline";
  if (run.notNow !== null) return run.notNow;
  const own = openRuns.findIndex((one) => one.runId === run.runId);
  const isBehind = openRuns.some((one, at) => one.phase !== "queued" || (at < own && !isHeld(one)));
  return isBehind ? "busy" : null;
}

/** The schedule under which a device began it by itself. */
async function scheduleOf(store: StoreReads, { occurrence, standing }: RunRecord): Promise<Run["schedule"]> {
  if (!occurrence || standing === null) return null;
  const record = await store.scheduleByDigest(standing);
  return record && { number: record.number, local: occurrence.local };
}

/** Runs as the API tells them. */
export async function viewRuns(
  store: StoreReads,
  fixes: FixFolder,
  runs: readonly RunRecord[],
): Promise<Run[]> {
  const nameOf = await namesOfPeople(store);
  return Promise.all(
    runs.map(async (run) => {
      const device = await store.device(run.deviceId);
      const incident = run.incidentId === null ? null : await store.incident(run.incidentId);
      const openRuns = run.phase === "queued" ? await store.openRuns(run.deviceId) : [];
      const manifest = fixes.get(run.fix)?.manifest;
      return {
        runId: run.runId,
        fix: run.fix,
        version: run.version,
        title: manifest?.title ?? { en: run.fix, nl: run.fix },
        risk: manifest?.risk ?? "",
        deviceId: run.deviceId,
        deviceName: device?.name ?? run.deviceId,
        incident: incident && keyOf(incident.number),
        params: { ...run.params },
        orderedBy: nameOf(run.orderedBy),
        standingOrder: run.occurrence ? null : run.standing,
        schedule: await scheduleOf(store, run),
        orderedAtMs: run.orderedAtMs,
        expiresAtMs: run.expiresAtMs,
        phase: run.phase,
        phases: run.phases.map((reached) => ({ ...reached })),
        stopAsked: run.stopAsked && { by: nameOf(run.stopAsked.who), atMs: run.stopAsked.atMs },
        outcome: run.outcome,
        code: run.code,
        undone: run.undone,
        endedAtMs: run.endedAtMs,
        batch: run.batch,
        waiting: waitingFor(run, device, openRuns),
        waitingUntilMs: run.phase === "queued" ? run.notNowUntilMs : null,
        consent: run.consent && { ...run.consent },
        deviceConnected: device?.connected ?? false,
        deviceSeenAtMs: device?.seenAtMs ?? null,
        steps: run.steps.map((step) => ({ ...step })),
        outputBytes: run.outputBytes,
      };
    }),
  );
}
