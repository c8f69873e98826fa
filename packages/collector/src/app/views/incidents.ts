import type { Incident, IncidentRow, Member, ProposedFix } from "@hulplijn/shared/api";
import type { FixFolder, StoreReads } from "../../core/ports.ts";
import type { FindingRecord, IncidentRecord, RunRecord } from "../../core/records.ts";
import { keyOf, type NameOf, namesOfPeople } from "./names.ts";
import { proposedParams, proposer } from "./proposals.ts";

const similarAtMost = 5;

type Listed = IncidentRecord & {
  readonly deviceName: string;
  readonly members: number;
  readonly membersOpen: number;
};

function row(
  incident: Listed,
  nameOf: NameOf,
  suggestion: ProposedFix | null,
  run: RunRecord | null,
  mergedInto: string | null,
): IncidentRow {
  return {
    incidentId: incident.incidentId,
    key: keyOf(incident.number),
    state: incident.state,
    severity: incident.severity,
    priority: incident.priority,
    rule: incident.rule,
    subject: incident.subject,
    params: { ...incident.params },
    deviceId: incident.deviceId,
    deviceName: incident.deviceName,
    flapping: incident.flapping,
    openedAtMs: incident.openedAtMs,
    updatedAtMs: incident.updatedAtMs,
    resolvedAtMs: incident.resolvedAtMs,
    owner: incident.owner,
    ownerName: incident.owner === null ? null : nameOf(incident.owner),
    line: incident.line,
    members: incident.members,
    membersOpen: incident.membersOpen,
    reopened: incident.reopened,
    snoozedUntilMs: incident.snoozedUntilMs,
    mergedInto,
    suggestion,
    run: run && { runId: run.runId, fix: run.fix, state: run.phase },
  };
}

async function mergedKey(store: StoreReads, { mergedInto }: IncidentRecord): Promise<string | null> {
  const target = mergedInto === null ? null : await store.incident(mergedInto);
  return target && keyOf(target.number);
}

const underWay = (runs: readonly RunRecord[]): RunRecord | null =>
  runs.findLast((run) => run.phase !== "ended") ?? null;

/** The rows of a page of the inbox. */
export async function viewIncidentRows(
  store: StoreReads,
  fixes: FixFolder,
  incidents: readonly Listed[],
  nowMs: number,
): Promise<IncidentRow[]> {
  const nameOf = await namesOfPeople(store);
  const propose = await proposer(store, fixes, nowMs);
  return Promise.all(
    incidents.map(async (incident) => {
      const resolved = incident.state === "resolved";
      const suggestion = resolved ? null : ((await propose(incident))[0] ?? null);
      const run =
        incident.state === "fixing" ? underWay(await store.runsOfIncident(incident.incidentId)) : null;
      return row(incident, nameOf, suggestion, run, await mergedKey(store, incident));
    }),
  );
}

const member = (finding: FindingRecord, deviceName: string): Member => ({
  findingId: finding.findingId,
  deviceId: finding.deviceId,
  deviceName,
  rule: finding.rule,
  subject: finding.subject,
  severity: finding.severity,
  state: finding.state,
  flapping: finding.flapping,
  raisedAtMs: finding.raisedAtMs,
  changedAtMs: finding.changedAtMs,
  params: { ...finding.params },
  evidence: finding.evidence ?? null,
  proposed: proposedParams(finding),
});

/** Everything the incident page shows. */
export async function viewIncident(
  store: StoreReads,
  fixes: FixFolder,
  incident: IncidentRecord,
  nowMs: number,
): Promise<Incident> {
  const [findings, timeline, runs, similar, nameOf, propose] = await Promise.all([
    store.findingsOf(incident.incidentId),
    store.timeline(incident.incidentId),
    store.runsOfIncident(incident.incidentId),
    store.similar(incident.rule, incident.incidentId, similarAtMost),
    namesOfPeople(store),
    proposer(store, fixes, nowMs),
  ]);
  const deviceNames = new Map<string, string>();
  for (const deviceId of new Set([incident.deviceId, ...findings.map((finding) => finding.deviceId)]))
    deviceNames.set(deviceId, (await store.device(deviceId))?.name ?? deviceId);
  const nameOfDevice = (deviceId: string): string => deviceNames.get(deviceId) ?? deviceId;
  const proposals = await propose(incident);
  const listed = {
    ...incident,
    deviceName: nameOfDevice(incident.deviceId),
    members: findings.length,
    membersOpen: findings.filter((finding) => finding.state === "raised").length,
  };
  const suggestion = incident.state === "resolved" ? null : (proposals[0] ?? null);
  return {
    ...row(listed, nameOf, suggestion, underWay(runs), await mergedKey(store, incident)),
    version: incident.version,
    problem: { text: incident.problem, edited: incident.problemEdited },
    solution: { text: incident.solution, edited: incident.solutionEdited },
    automationSeconds: incident.automationSeconds,
    humanSeconds: incident.humanSeconds,
    memberList: findings.map((finding) => member(finding, nameOfDevice(finding.deviceId))),
    timeline: timeline.map((entry) => ({
      entryId: entry.entryId,
      atMs: entry.atMs,
      kind: entry.kind,
      text: entry.text,
      note: entry.note,
      who: entry.who === null ? null : nameOf(entry.who),
      runId: entry.runId,
      ...(entry.raw === null || entry.raw === undefined ? {} : { raw: entry.raw }),
    })),
    proposals,
    runs: runs.map((run) => run.runId),
    mergedFrom: (await store.mergedFrom(incident.incidentId)).map((other) => keyOf(other.number)),
    similar: similar.map((other) => ({
      key: keyOf(other.number),
      deviceName: other.deviceName,
      resolvedAtMs: other.resolvedAtMs ?? other.updatedAtMs,
      solution: other.solution,
      edited: other.solutionEdited,
    })),
  };
}
