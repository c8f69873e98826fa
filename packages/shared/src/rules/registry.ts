import type { ProbeId } from "../probes/registry.ts";
import * as all from "./all.ts";
import { type ToldRule, toldRulesOf } from "./collector-rules.ts";
import type { Rule } from "./define.ts";

export { type CollectorRule, collectorRules, type ToldRule } from "./collector-rules.ts";
export type { Levels, Observation, Proposal, Rule } from "./define.ts";
export type { Finding } from "./finding.ts";

type All = typeof all;
export type RuleId = All[keyof All]["id"];

/** Rules by id. A second rule with the same id, or a dependency on a rule that is not there, stops the program. */
export function ruleMap(list: readonly Rule[]): ReadonlyMap<string, Rule> {
  const map = new Map<string, Rule>();
  for (const rule of list) {
    if (map.has(rule.id)) throw new Error(`two rules are called ${rule.id}`);
    map.set(rule.id, rule);
  }
  for (const rule of map.values()) {
    for (const other of rule.dependsOn)
      if (!map.has(other)) throw new Error(`${rule.id} depends on ${other}, which does not exist`);
  }
  return map;
}

/** Every rule by id. */
export const rules: ReadonlyMap<string, Rule> = ruleMap(Object.values(all) as unknown as Rule[]);

/** What is said of every rule, the collector's own included, by id. */
export const toldRules: ReadonlyMap<string, ToldRule> = toldRulesOf(rules);

/** The rules that judge one probe's readings. */
export function rulesFor(probe: ProbeId): readonly Rule[] {
  return [...rules.values()].filter((rule) => rule.probe === probe);
}
