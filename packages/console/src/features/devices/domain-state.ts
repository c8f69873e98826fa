import type { OpenFinding, ProbeState } from "@hulplijn/shared/api";
import { type Severity, worstSeverity } from "@hulplijn/shared/values";

/** How one probe is, out of its last reading and the findings raised on it. Unknown is never well (law 4). */
export type ProbeCondition =
  | { readonly state: "well" }
  | { readonly state: "ill"; readonly worst: Severity }
  | { readonly state: "unknown"; readonly why: "unavailable" | "failed" | "stale" };

export function conditionOf(probe: ProbeState, findings: readonly OpenFinding[]): ProbeCondition {
  const worst = worstSeverity(findings.map((finding) => finding.severity));
  if (worst !== "none") return { state: "ill", worst };
  if (probe.reading.state === "unavailable") return { state: "unknown", why: "unavailable" };
  if (probe.reading.state === "failed") return { state: "unknown", why: "failed" };
  if (probe.stale) return { state: "unknown", why: "stale" };
  return { state: "well" };
}

/** A part that is not there cannot be ill, and nobody has to look at it first. */
export const isAbsent = (probe: ProbeState): boolean =>
  probe.reading.state === "unavailable" && probe.reading.reason === "no-such-hardware";

/** Puts rows in the order in which somebody needs them: ill first, then not known, then well. */
export function urgency(condition: ProbeCondition): number {
  if (condition.state === "ill") return { critical: 0, warning: 1, notice: 2 }[condition.worst];
  return condition.state === "unknown" ? 3 : 4;
}
