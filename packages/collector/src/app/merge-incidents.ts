import { refuse, type Refusal } from "@hulplijn/shared/errors";
import { rules, toldRules } from "@hulplijn/shared/rules";
import { causeOf } from "../core/incident/cause.ts";
import type { Editor } from "../core/incident/edit.ts";
import type { Step } from "../core/incident/incident.ts";
import { merge, split } from "../core/incident/merge.ts";
import type { StoreWrites } from "../core/ports.ts";
import type { IncidentRecord } from "../core/records.ts";
import { putStep } from "./put-verdict.ts";
import { type Aftermath, change, type World } from "./world.ts";

type Result = { readonly ok: true; readonly incident: IncidentRecord } | Refusal;

const impactOf = (rule: string) => toldRules.get(rule);
const keyOf = ({ number }: IncidentRecord): string => `INC-${number}`;

/** What a person says in merging is theirs; what follows from it is nobody's. */
const put = (tx: StoreWrites, after: Aftermath, step: Step, editor: Editor, atMs: number): Promise<void> =>
  putStep(tx, after, step, atMs, { whoOf: (kind) => (kind === "person" ? editor.personId : null) });

/** Why these cannot become one; null when they can. A run that is under way belongs to its own incident until it ends. */
function hindrance(source: IncidentRecord, target: IncidentRecord): Refusal | null {
  if (source.incidentId === target.incidentId)
    return refuse("conflict", "an incident is not a part of itself");
  if (target.state === "resolved") return refuse("conflict", `${keyOf(target)} is resolved`);
  if (source.state === "resolved") return refuse("conflict", `${keyOf(source)} is resolved`);
  if (source.state === "fixing") return refuse("conflict", `a fix runs for ${keyOf(source)}`);
  return null;
}

/** Makes incidents parts of one, all or none. */
export function mergeIncidents(
  world: World,
  targetId: string,
  sourceIds: readonly string[],
  reason: string,
  editor: Editor,
): Promise<Result> {
  return change(world, async (tx, after): Promise<Result> => {
    const nowMs = world.clock.nowMs();
    let target = await tx.incident(targetId);
    if (!target) return refuse("not-found", targetId);
    const sources: IncidentRecord[] = [];
    for (const sourceId of new Set(sourceIds)) {
      const source = await tx.incident(sourceId);
      const why = source ? hindrance(source, target) : refuse("not-found", sourceId);
      if (why || !source) return why ?? refuse("not-found", sourceId);
      sources.push(source);
    }
    for (const source of sources) {
      for (const finding of await tx.findingsOf(source.incidentId))
        await tx.putFinding({ ...finding, incidentId: targetId });
      const touched = (await tx.timeline(source.incidentId)).findLast((entry) => entry.who !== null);
      const members = await tx.findingsOf(targetId);
      const both = merge(source, target, members, reason, editor, nowMs, touched?.atMs ?? null, impactOf);
      await put(tx, after, both.source, editor, nowMs);
      await put(tx, after, both.target, editor, nowMs);
      target = both.target.incident;
    }
    await tx.addAudit({
      atMs: nowMs,
      who: editor.name,
      action: "incident.merged",
      object: keyOf(target),
      detail: { from: sources.map(keyOf), reason },
    });
    return { ok: true, incident: target };
  });
}

/** Takes one merge back. */
export function splitIncident(
  world: World,
  sourceId: string,
  reason: string,
  editor: Editor,
): Promise<Result> {
  return change(world, async (tx, after): Promise<Result> => {
    const nowMs = world.clock.nowMs();
    const source = await tx.incident(sourceId);
    const target = source && source.mergedInto !== null ? await tx.incident(source.mergedInto) : null;
    if (!source || !target) return refuse("conflict", "it was not merged into another");
    if (await tx.openIncidentByCause(source.cause))
      return refuse("conflict", "the same came back meanwhile, as an incident of its own");
    for (const finding of await tx.findingsOf(target.incidentId))
      if (causeOf(finding.deviceId, finding, rules.get(finding.rule)) === source.cause)
        await tx.putFinding({ ...finding, incidentId: sourceId });
    const members = {
      source: await tx.findingsOf(sourceId),
      target: await tx.findingsOf(target.incidentId),
    };
    const both = split(source, target, members, reason, editor, nowMs, impactOf);
    await put(tx, after, both.source, editor, nowMs);
    await put(tx, after, both.target, editor, nowMs);
    await tx.addAudit({
      atMs: nowMs,
      who: editor.name,
      action: "incident.split",
      object: keyOf(source),
      detail: { from: keyOf(target), reason },
    });
    return { ok: true, incident: both.source.incident };
  });
}
