import type { ProbeId, ProbeValue } from "../probes/registry.ts";
import type { Observation, Rule } from "../rules/define.ts";
import type { Severity } from "../values/severity.ts";

/** What a rule says of each subject of one value, with every subject raised at `was`. */
export function levelsOf<Id extends string, Probe extends ProbeId>(
  rule: Rule<Id, Probe>,
  value: ProbeValue<Probe>,
  was: Severity | "none" = "none",
): Readonly<Record<string, Observation["level"]>> | "unknown" {
  const observations = rule.judge(value, () => was);
  if (observations === "unknown") return "unknown";
  return Object.fromEntries(observations.map(({ subject, level }) => [subject, level]));
}
