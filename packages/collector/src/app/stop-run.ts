import { type Refusal, refuse } from "@hulplijn/shared/errors";
import type { RunRecord } from "../core/records.ts";
import { sendOrder } from "./deliver-run.ts";
import { putEnded } from "./end-run.ts";
import type { Link } from "./link.ts";
import type { RunWish } from "./order-run.ts";
import { change, type World } from "./world.ts";

/**
 * Stops a run. One that the device never had is withdrawn. Otherwise that a stop was asked is kept with the run, and the device
 * is told: now, or when it comes back, before any order. How the run ended is the device's to say. Asked a second time it
 * changes nothing, and is told a second time.
 */
export async function stopRun(
  world: World,
  runId: string,
  person: RunWish["person"],
): Promise<{ readonly ok: true; readonly run: RunRecord } | Refusal> {
  const refusal = await change(world, async (tx, after) => {
    const run = await tx.run(runId);
    if (!run) return refuse("not-found", runId);
    if (run.phase === "ended") return refuse("conflict", "the run has ended");
    after.afterwards(() => world.devices.link(run.deviceId)?.send("stop", { runId }));
    if (run.stopAsked !== null) return null;
    const atMs = world.clock.nowMs();
    await tx.addAudit({
      atMs,
      who: person.name,
      action: "run.stop",
      object: runId,
      detail: { phase: run.phase, deviceId: run.deviceId },
    });
    if (run.phase === "queued" && !run.sent) {
      await putEnded(world, tx, after, run, "withdrawn", null, { who: person.name });
      return null;
    }
    await tx.putRun({ ...run, stopAsked: { who: person.name, atMs } });
    const incident = run.incidentId === null ? null : await tx.incident(run.incidentId);
    if (incident)
      await tx.addTimeline({
        incidentId: incident.incidentId,
        atMs,
        kind: "run",
        text: { code: "run-stop-asked", params: { who: person.name } },
        note: null,
        who: person.personId,
        runId,
        raw: null,
      });
    after.tell("run-changed", {
      runId,
      phase: run.phase,
      incident: incident ? `INC-${incident.number}` : null,
    });
    return null;
  });
  if (refusal) return refusal;
  const run = await world.store.run(runId);
  return run ? { ok: true, run } : refuse("not-found", runId);
}

/**
 * Tells a device that came back which of its runs somebody asked to stop. Behind the stop of a run that the device once spoke of goes
 * its order again: a device that does not know it any more, because its disk was set back, says no to it, and the run has an end.
 */
export async function tellStops(world: World, link: Link): Promise<void> {
  for (const run of await world.store.openRuns(link.deviceId)) {
    if (run.stopAsked === null) continue;
    link.send("stop", { runId: run.runId });
    if (run.phase !== "queued" && run.standing === null) await sendOrder(world, link, run);
  }
}
