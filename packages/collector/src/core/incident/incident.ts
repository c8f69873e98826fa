import type { Sentence } from "@hulplijn/shared/api";
import type { RunOutcome } from "@hulplijn/shared/fixes";
import type { Rule } from "@hulplijn/shared/rules";
import { severityRank } from "@hulplijn/shared/values";
import type { FindingRecord, IncidentRecord } from "../records.ts";
import { isGathering } from "../windows/gather.ts";
import { priorityOf } from "./priority.ts";

/** The life of an incident, pure: an incident and something that happened give the next incident and what the timeline says. */
export interface Step {
  readonly incident: IncidentRecord;
  readonly says: readonly { readonly kind: "signal" | "run" | "person" | "state"; readonly text: Sentence }[];
}

export type RuleLookup = (rule: string) => Pick<Rule, "impact"> | undefined;

const sentence = (code: string, params: Sentence["params"] = {}): Sentence => ({ code, params });

/** The member that speaks for the incident: the worst that is raised, and of equals the first. */
export function headline(members: readonly FindingRecord[]): FindingRecord | undefined {
  const raised = members.filter((member) => member.state === "raised");
  return raised.toSorted(
    (a, b) => severityRank(b.severity) - severityRank(a.severity) || a.raisedAtMs - b.raisedAtMs,
  )[0];
}

function changed(incident: IncidentRecord, nowMs: number, edit: Partial<IncidentRecord>): IncidentRecord {
  return { ...incident, ...edit, updatedAtMs: nowMs, version: incident.version + 1 };
}

/** A new incident from its first finding. The number is given by the store. */
export function open(
  finding: FindingRecord,
  cause: string,
  incidentId: string,
  openedAtMs: number,
  nowMs: number,
  rule: RuleLookup,
): Omit<IncidentRecord, "number"> {
  return {
    incidentId,
    cause,
    state: "new",
    severity: finding.severity,
    priority: priorityOf(rule(finding.rule)?.impact ?? "person", finding.severity),
    rule: finding.rule,
    subject: finding.subject,
    params: finding.params,
    deviceId: finding.deviceId,
    flapping: finding.flapping,
    openedAtMs,
    updatedAtMs: nowMs,
    resolvedAtMs: null,
    owner: null,
    line: "first",
    reopened: 0,
    snoozedUntilMs: null,
    mergedInto: null,
    problem: sentence(`rule-${finding.rule}`, finding.params),
    problemEdited: null,
    solution: null,
    solutionEdited: null,
    automationSeconds: 0,
    humanSeconds: 0,
    version: 1,
  };
}

/** What a finding says to the timeline, given how it stood before (undefined: it is new to this incident). */
export function signalOf(
  finding: FindingRecord,
  before: FindingRecord | undefined,
  first: boolean,
): Sentence | null {
  const params = { rule: finding.rule, subject: finding.subject };
  if (finding.state === "cleared")
    return before?.state === "cleared" ? null : sentence("finding-cleared", params);
  if (!before || before.state === "cleared")
    return sentence(first ? "finding-raised" : "finding-joined", params);
  if (finding.flapping && !before.flapping) return sentence("finding-flaps", params);
  const rise = severityRank(finding.severity) - severityRank(before.severity);
  return rise === 0 ? null : sentence(rise > 0 ? "finding-worse" : "finding-better", params);
}

/**
 * The members changed. `members` are all findings of the incident as they are now. While one is raised, the incident
 * speaks for the worst; when all are cleared it is resolved, by the fix that was verified last or by itself.
 */
export function onMembers(
  incident: IncidentRecord,
  members: readonly FindingRecord[],
  nowMs: number,
  rule: RuleLookup,
): Step {
  const head = headline(members);
  if (!head) return incident.state === "resolved" ? { incident, says: [] } : resolve(incident, nowMs);
  const flapping = members.some((member) => member.state === "raised" && member.flapping);
  const shown = isGathering(incident)
    ? { severity: head.severity, priority: priorityOf("many", head.severity), flapping }
    : {
        severity: head.severity,
        priority: priorityOf(rule(head.rule)?.impact ?? "person", head.severity),
        rule: head.rule,
        subject: head.subject,
        params: head.params,
        flapping,
        problem: sentence(`rule-${head.rule}`, head.params),
      };
  if (incident.state !== "resolved") return { incident: changed(incident, nowMs, shown), says: [] };
  return {
    incident: changed(incident, nowMs, {
      ...shown,
      state: incident.owner === null ? "new" : "in-progress",
      resolvedAtMs: null,
      solution: null,
      reopened: incident.reopened + 1,
    }),
    says: [{ kind: "state", text: sentence("incident-reopened") }],
  };
}

function resolve(incident: IncidentRecord, nowMs: number): Step {
  const byFix = incident.solution?.code === "solved-by-fix";
  const solution = byFix ? incident.solution : sentence("solved-by-itself");
  const text = byFix
    ? sentence("incident-resolved-by-fix", incident.solution?.params)
    : sentence("incident-resolved-by-itself");
  return {
    incident: changed(incident, nowMs, {
      state: "resolved",
      resolvedAtMs: nowMs,
      solution,
      snoozedUntilMs: null,
    }),
    says: [{ kind: "state", text }],
  };
}

/** A person ordered a fix. */
export function onRunOrdered(incident: IncidentRecord, nowMs: number): IncidentRecord {
  return incident.state === "resolved" ? incident : changed(incident, nowMs, { state: "fixing" });
}

/** Titles of the fix that ran, for sentences. */
export interface FixName {
  readonly fixEn: string;
  readonly fixNl: string;
  /** Who ordered or withdrew it. */
  readonly who: string;
}

/** What became of a fix that did not help: taken back, or not although it should have been; null where nothing was to be. */
export type Undoing = "undone" | "undo-failed" | null;

const nextLine = { first: "second", second: "third", third: "third" } as const;

/** Outcomes after which a person of the next line has to look: the fix did what it does, and that was not enough. */
const handsOver: ReadonlySet<RunOutcome> = new Set(["not-verified", "failed", "timed-out", "interrupted"]);

/**
 * A run ended. Verified: the incident waits for its members to clear (they may have cleared already: then it is resolved
 * when they are told). Otherwise a person is needed, and after a fix that did not help the next line.
 */
export function onRunEnded(
  incident: IncidentRecord,
  outcome: RunOutcome,
  code: string | null,
  tookMs: number,
  name: FixName,
  nowMs: number,
  undoing: Undoing = null,
): Step {
  const automationSeconds = incident.automationSeconds + Math.round(tookMs / 100) / 10;
  const params = { ...name, ...(code === null ? {} : { code }) };
  const says: Step["says"][number][] = [{ kind: "run", text: sentence(`run-${outcome}`, params) }];
  if (undoing !== null) says.push({ kind: "run", text: sentence(`run-${undoing}`, params) });
  if (outcome === "verified") {
    const solution = sentence("solved-by-fix", params);
    if (incident.state === "resolved")
      return { incident: changed(incident, nowMs, { automationSeconds, solution }), says };
    return { incident: changed(incident, nowMs, { automationSeconds, solution, state: "checking" }), says };
  }
  if (incident.state === "resolved")
    return { incident: changed(incident, nowMs, { automationSeconds }), says };
  if (outcome === "not-needed")
    return { incident: changed(incident, nowMs, { automationSeconds, state: "checking" }), says };
  const back = incident.owner === null ? ("new" as const) : ("in-progress" as const);
  if (!handsOver.has(outcome))
    return { incident: changed(incident, nowMs, { automationSeconds, state: back }), says };
  const line = nextLine[incident.line];
  if (line !== incident.line) says.push({ kind: "state", text: sentence("incident-handed-over", { line }) });
  return { incident: changed(incident, nowMs, { automationSeconds, state: back, line }), says };
}
