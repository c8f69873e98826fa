import type { EditIncident } from "@hulplijn/shared/api";
import { type Refusal, refuse } from "@hulplijn/shared/errors";
import { type Editor, edit, resolveByHand } from "../core/incident/edit.ts";
import { humanSecondsFor } from "../core/incident/human-time.ts";
import type { Step } from "../core/incident/incident.ts";
import type { StoreWrites } from "../core/ports.ts";
import type { IncidentRecord } from "../core/records.ts";
import { putStep } from "./put-verdict.ts";
import { type Aftermath, change, type World } from "./world.ts";

type Result = { readonly ok: true; readonly incident: IncidentRecord } | Refusal;

/** When a person last did something on an incident; hands-on time counts from it. */
async function lastTouch(tx: StoreWrites, incidentId: string): Promise<number | null> {
  return (await tx.timeline(incidentId)).findLast((entry) => entry.who !== null)?.atMs ?? null;
}

/** Loads an incident by id, lets `work` make a step of it, and stores that with its lines on the timeline. */
async function touch(
  world: World,
  incidentId: string,
  editor: Editor,
  work: (incident: IncidentRecord, previousAtMs: number | null, tx: StoreWrites) => Promise<Step | Refusal>,
): Promise<Result> {
  return change(world, async (tx, after: Aftermath): Promise<Result> => {
    const incident = await tx.incident(incidentId);
    if (!incident) return refuse("not-found", incidentId);
    const step = await work(incident, await lastTouch(tx, incident.incidentId), tx);
    if ("ok" in step) return step;
    const atMs = world.clock.nowMs();
    await putStep(tx, after, step, atMs, { whoOf: () => editor.personId });
    // What somebody wrote is on the timeline; the trail says that they did, and keeps no text of theirs for ever.
    if (step.incident.version !== incident.version)
      await tx.addAudit({
        atMs,
        who: editor.name,
        action: "incident.edited",
        object: `INC-${incident.number}`,
        detail: step.says.length > 0 ? step.says.map((one) => one.text) : "text written",
      });
    return { ok: true, incident: step.incident };
  });
}

/** Changes what a person may change; refused when somebody else changed it meanwhile. */
export function editIncident(
  world: World,
  incidentId: string,
  version: number,
  wanted: EditIncident,
  editor: Editor,
): Promise<Result> {
  return touch(world, incidentId, editor, async (incident, previousAtMs, tx) => {
    if (incident.version !== version)
      return refuse("changed-meanwhile", `version ${incident.version}, not ${version}`);
    const { owner = null } = wanted;
    const colleague = owner === null || owner === "me" ? null : await tx.person(owner);
    return edit(incident, wanted, editor, world.clock.nowMs(), previousAtMs, colleague?.name);
  });
}

/** Adds what a person wrote. */
export function addNote(world: World, incidentId: string, note: string, editor: Editor): Promise<Result> {
  return touch(world, incidentId, editor, async (incident, previousAtMs, tx) => {
    const atMs = world.clock.nowMs();
    await tx.addTimeline({
      incidentId: incident.incidentId,
      atMs,
      kind: "person",
      text: null,
      note,
      who: editor.personId,
      runId: null,
      raw: null,
    });
    const humanSeconds = incident.humanSeconds + humanSecondsFor(atMs, previousAtMs);
    return {
      incident: { ...incident, humanSeconds, updatedAtMs: atMs, version: incident.version + 1 },
      says: [],
    };
  });
}

/** Closes an incident by hand. */
export function closeByHand(
  world: World,
  incidentId: string,
  reason: string,
  solution: string | null,
  editor: Editor,
): Promise<Result> {
  return touch(world, incidentId, editor, async (incident, previousAtMs) =>
    incident.state === "resolved"
      ? refuse("conflict", "it is resolved already")
      : resolveByHand(incident, reason, solution, editor, world.clock.nowMs(), previousAtMs),
  );
}
