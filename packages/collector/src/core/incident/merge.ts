import type { FindingRecord, IncidentRecord } from "../records.ts";
import { type Editor } from "./edit.ts";
import { humanSecondsFor } from "./human-time.ts";
import { onMembers, type RuleLookup, type Step } from "./incident.ts";

const keyOf = (incident: Pick<IncidentRecord, "number">): string => `INC-${incident.number}`;

const says = (code: string, editor: Editor, other: IncidentRecord, reason: string): Step["says"] => [
  { kind: "person", text: { code, params: { who: editor.name, key: keyOf(other), reason } } },
];

interface Both {
  readonly source: Step;
  readonly target: Step;
}

/**
 * A person says that one incident is a part of another. The source ends and points at the target, which from then on has its
 * findings; `members` are all findings of the target as they are then. Both say so, with the reason, and it can be taken back.
 */
export function merge(
  source: IncidentRecord,
  target: IncidentRecord,
  members: readonly FindingRecord[],
  reason: string,
  editor: Editor,
  nowMs: number,
  previousAtMs: number | null,
  rule: RuleLookup,
): Both {
  const after = onMembers(target, members, nowMs, rule);
  return {
    source: {
      incident: {
        ...source,
        state: "resolved",
        resolvedAtMs: nowMs,
        updatedAtMs: nowMs,
        version: source.version + 1,
        snoozedUntilMs: null,
        mergedInto: target.incidentId,
        humanSeconds: source.humanSeconds + humanSecondsFor(nowMs, previousAtMs),
        solution: { code: "merged-into", params: { key: keyOf(target) } },
      },
      says: says("incident-merged-into", editor, target, reason),
    },
    target: {
      incident: after.incident,
      says: [...says("incident-merged-from", editor, source, reason), ...after.says],
    },
  };
}

/** Takes a merge back: the findings of the source's own cause are its own again, and each is judged by what it has. */
export function split(
  source: IncidentRecord,
  target: IncidentRecord,
  members: { readonly source: readonly FindingRecord[]; readonly target: readonly FindingRecord[] },
  reason: string,
  editor: Editor,
  nowMs: number,
  rule: RuleLookup,
): Both {
  const open: IncidentRecord = {
    ...source,
    state: source.owner === null ? "new" : "in-progress",
    resolvedAtMs: null,
    mergedInto: null,
    solution: null,
  };
  const back = onMembers(open, members.source, nowMs, rule);
  const left = onMembers(target, members.target, nowMs, rule);
  return {
    source: {
      incident: back.incident,
      says: [...says("incident-split-off", editor, target, reason), ...back.says],
    },
    target: {
      incident: left.incident,
      says: [...says("incident-split-from", editor, source, reason), ...left.says],
    },
  };
}
