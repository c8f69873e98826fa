import type { Sentence } from "@hulplijn/shared/api";
import { toldRules } from "@hulplijn/shared/rules";
import { reopenWithinMs } from "../core/incident/cause.ts";
import { onMembers, open, type Step } from "../core/incident/incident.ts";
import type { StoreReads, StoreWrites } from "../core/ports.ts";
import type { FindingRecord, IncidentRecord } from "../core/records.ts";
import type { Aftermath, World } from "./world.ts";

// What a verdict does to incidents, whoever judged: a device its readings, or the collector a silence.

const ruleOf = (rule: string) => toldRules.get(rule);

/** The incident that one is by now: itself, or what it was merged into. */
export async function mergedEnd(tx: StoreReads, incident: IncidentRecord): Promise<IncidentRecord> {
  const target = incident.mergedInto === null ? null : await tx.incident(incident.mergedInto);
  // A target ends before it is merged in turn, so this comes to an end.
  return target ? mergedEnd(tx, target) : incident;
}

/** The incident a finding belongs to: its own, the open one of the cause, one that ended within a day, or a new one. */
export async function incidentFor(
  world: World,
  tx: StoreWrites,
  finding: FindingRecord,
  cause: string,
  atMs: number,
): Promise<{ incident: IncidentRecord; isNew: boolean }> {
  const own = finding.incidentId === null ? null : await tx.incident(finding.incidentId);
  if (own) return { incident: own, isNew: false };
  const nowMs = world.clock.nowMs();
  const last = (await tx.openIncidentByCause(cause)) ?? (await tx.resolvedIncidentByCause(cause, 0));
  const known = last && (await mergedEnd(tx, last));
  if (known && (known.resolvedAtMs === null || known.resolvedAtMs >= nowMs - reopenWithinMs))
    return { incident: known, isNew: false };
  return {
    incident: await tx.addIncident(open(finding, cause, world.newId(), atMs, nowMs, ruleOf)),
    isNew: true,
  };
}

/** What belongs to a step beside itself: all of it may be left out. */
interface About {
  readonly opened?: boolean;
  readonly runId?: string;
  /** The person whose line of such a kind it is; nobody's otherwise. */
  readonly whoOf?: (kind: Step["says"][number]["kind"]) => string | null;
}

/** Stores a step's incident with its lines on the timeline, and tells consoles that it changed. */
export async function putStep(
  tx: StoreWrites,
  after: Aftermath,
  step: Step,
  atMs: number,
  { opened = false, runId, whoOf = () => null }: About = {},
): Promise<void> {
  const { incident, says } = step;
  await tx.putIncident(incident);
  for (const { kind, text } of says) {
    await tx.addTimeline({
      incidentId: incident.incidentId,
      atMs,
      kind,
      text,
      note: null,
      who: whoOf(kind),
      runId: runId ?? null,
      raw: null,
    });
  }
  after.tell("incident-changed", { key: `INC-${incident.number}`, state: incident.state, opened });
}

/** A line on the timeline that says what was noticed. */
export async function putSignal(
  tx: StoreWrites,
  { incidentId }: IncidentRecord,
  text: Sentence,
  atMs: number,
  raw: unknown = null,
): Promise<void> {
  await tx.addTimeline({ incidentId, atMs, kind: "signal", text, note: null, who: null, runId: null, raw });
}

/** Stores a finding as a member of its incident, which opens, changes, is opened again or resolved by it. */
export async function putVerdict(
  tx: StoreWrites,
  after: Aftermath,
  finding: FindingRecord,
  incident: IncidentRecord,
  isNew: boolean,
  atMs: number,
): Promise<void> {
  await tx.putFinding({ ...finding, incidentId: incident.incidentId });
  const members = await tx.findingsOf(incident.incidentId);
  const step = onMembers(incident, members, Math.max(atMs, incident.openedAtMs), ruleOf);
  const opens = isNew || (incident.state === "resolved" && step.incident.state !== "resolved");
  await putStep(tx, after, step, atMs, { opened: opens });
}
