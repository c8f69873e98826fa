import type { Rule } from "@hulplijn/shared/rules";
import type { Severity } from "@hulplijn/shared/values";

const table = {
  many: { critical: 1, warning: 2, notice: 3 },
  person: { critical: 2, warning: 3, notice: 4 },
  nobody: { critical: 3, warning: 4, notice: 4 },
} as const satisfies Record<Rule["impact"], Record<Severity, number>>;

/** Impact times urgency (ITIL): 1 is first. Urgency is the severity; impact is who is hit while it lasts. */
export function priorityOf(impact: Rule["impact"], severity: Severity): number {
  return table[impact][severity];
}
