/** How bad a finding or incident is. Ordered: `critical` outranks `warning` outranks `notice`. */
export const severities = ["notice", "warning", "critical"] as const;
export type Severity = (typeof severities)[number];

/** Numeric rank for ordering and comparison; `none` is a subject that is well. */
export function severityRank(severity: Severity | "none"): number {
  return severity === "none" ? 0 : severities.indexOf(severity) + 1;
}

/** The worst of several severities, or `none` when there is none. */
export function worstSeverity(all: readonly Severity[]): Severity | "none" {
  let worst: Severity | "none" = "none";
  for (const severity of all) if (severityRank(severity) > severityRank(worst)) worst = severity;
  return worst;
}
