import type { FindingRecord, IncidentRecord } from "../records.ts";
import type { Span } from "./window.ts";
import type { WindowRecord } from "./records.ts";

/** So many new incidents at the end of a window are gathered in one: nobody is helped by two hundred lines at seven in the morning. */
export const gatherAtLeast = 5;

/** The rule of the incident in which they are gathered. It speaks for the window, whatever its members are. */
export const gatheringRule = "window-left-faults";

export const isGathering = ({ rule }: Pick<IncidentRecord, "rule">): boolean => rule === gatheringRule;

/** The cause of that incident: at most one for each span of a window. */
export const gatheringCause = (
  { windowId }: Pick<WindowRecord, "windowId">,
  { fromMs }: Pick<Span, "fromMs">,
) => `window/${windowId}/${fromMs}`;

/** What such an incident is opened from: no finding of anybody, since what is wrong are its members. */
export function gatheringFinding(
  { name, number }: Pick<WindowRecord, "name" | "number">,
  worst: FindingRecord,
  counts: { readonly faults: number; readonly devices: number },
  nowMs: number,
): FindingRecord {
  return {
    findingId: worst.findingId,
    rule: gatheringRule,
    subject: String(number),
    state: "raised",
    severity: worst.severity,
    flapping: false,
    raisedAtMs: nowMs,
    changedAtMs: nowMs,
    params: { window: name, count: counts.faults, devices: counts.devices },
    deviceId: worst.deviceId,
    incidentId: null,
    evidence: null,
    receivedAtMs: nowMs,
  };
}

/** A new incident becomes a part of the gathering one at once; people can take it apart as any other merge. */
export const gatheredInto = (
  source: IncidentRecord,
  target: IncidentRecord,
  nowMs: number,
): IncidentRecord => ({
  ...source,
  state: "resolved",
  resolvedAtMs: nowMs,
  updatedAtMs: nowMs,
  version: source.version + 1,
  mergedInto: target.incidentId,
  solution: { code: "merged-into", params: { key: `INC-${target.number}` } },
});
