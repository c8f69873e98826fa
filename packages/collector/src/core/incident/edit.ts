import type { EditIncident } from "@hulplijn/shared/api";
import type { IncidentRecord } from "../records.ts";
import { humanSecondsFor } from "./human-time.ts";
import type { Step } from "./incident.ts";

export interface Editor {
  readonly personId: string;
  readonly name: string;
}

type Says = Step["says"][number];

const person = (code: string, params: Record<string, string | number>): Says => ({
  kind: "person",
  text: { code, params },
});

const withOwner = (state: IncidentRecord["state"]): IncidentRecord["state"] =>
  state === "new" ? "in-progress" : state;
const withoutOwner = (state: IncidentRecord["state"]): IncidentRecord["state"] =>
  state === "in-progress" ? "new" : state;

/**
 * What a person changes. Only the fields that are there; each change that says something new is a line on the timeline.
 * `previousAtMs` is when a person last did something here: hands-on time counts from it, unless the edit sets the time.
 * `ownerName` is that of a colleague whom the incident is given to.
 */
export function edit(
  incident: IncidentRecord,
  wanted: EditIncident,
  editor: Editor,
  nowMs: number,
  previousAtMs: number | null,
  ownerName: string | null = null,
): Step {
  const says: Says[] = [];
  let next: IncidentRecord = {
    ...incident,
    humanSeconds: incident.humanSeconds + humanSecondsFor(nowMs, previousAtMs),
  };
  if (wanted.owner !== undefined) {
    const owner = wanted.owner === "me" ? editor.personId : wanted.owner;
    if (owner !== incident.owner) {
      next = { ...next, owner, state: owner === null ? withoutOwner(next.state) : withOwner(next.state) };
      says.push(
        owner === null
          ? person("incident-let-go", { who: editor.name })
          : owner === editor.personId
            ? person("incident-taken", { who: editor.name })
            : person("incident-assigned", { who: editor.name, to: ownerName ?? owner }),
      );
    }
  }
  if (wanted.line !== undefined && wanted.line !== incident.line) {
    next = { ...next, line: wanted.line };
    // The next line takes it up itself, unless the same edit says who does (a hand-over that is taken back).
    if (wanted.owner === undefined) next = { ...next, owner: null, state: withoutOwner(next.state) };
    says.push(person("incident-handed-over", { line: wanted.line }));
  }
  if (wanted.problem !== undefined && wanted.problem !== incident.problemEdited) {
    next = { ...next, problemEdited: wanted.problem };
    says.push(person("problem-edited", { who: editor.name }));
  }
  if (wanted.solution !== undefined && wanted.solution !== incident.solutionEdited) {
    next = { ...next, solutionEdited: wanted.solution };
    says.push(person("solution-edited", { who: editor.name }));
  }
  if (wanted.humanSeconds !== undefined && wanted.humanSeconds !== incident.humanSeconds) {
    next = { ...next, humanSeconds: wanted.humanSeconds };
    says.push(person("time-edited", { who: editor.name }));
  }
  if (wanted.snoozedUntilMs !== undefined && wanted.snoozedUntilMs !== incident.snoozedUntilMs) {
    const until = wanted.snoozedUntilMs;
    next = { ...next, snoozedUntilMs: until };
    says.push(
      until === null
        ? person("incident-awake", { who: editor.name })
        : person("incident-snoozed", { who: editor.name, until }),
    );
  }
  if (says.length === 0) return { incident, says };
  return { incident: { ...next, updatedAtMs: nowMs, version: incident.version + 1 }, says };
}

/** Closed by a person while members are still ill: allowed, with a reason that is kept as the solution. */
export function resolveByHand(
  incident: IncidentRecord,
  reason: string,
  solution: string | null,
  editor: Editor,
  nowMs: number,
  previousAtMs: number | null,
): Step {
  return {
    incident: {
      ...incident,
      state: "resolved",
      resolvedAtMs: nowMs,
      updatedAtMs: nowMs,
      version: incident.version + 1,
      snoozedUntilMs: null,
      humanSeconds: incident.humanSeconds + humanSecondsFor(nowMs, previousAtMs),
      solution: { code: "solved-by-hand", params: { reason } },
      solutionEdited: solution ?? incident.solutionEdited,
    },
    says: [person("incident-resolved-by-hand", { who: editor.name, reason })],
  };
}
