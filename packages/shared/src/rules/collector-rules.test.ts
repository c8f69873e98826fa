import { expect, test } from "vitest";
import { collectorRules, toldRulesOf } from "./collector-rules.ts";
import type { Rule } from "./define.ts";
import { rules, toldRules } from "./registry.ts";

test("the collector's own rules stand beside those of devices, which know the probe that they judge", () => {
  expect(toldRules.size).toBe(rules.size + Object.keys(collectorRules).length);
  expect(toldRules.get("device-silent")?.probe).toBe(null);
  expect(toldRules.get("service-failed")?.probe).toBe("services");
});

test("a rule of a device cannot have the name of one of the collector's", () => {
  const twice = new Map([["device-silent", rules.get("service-failed") as Rule]]);
  expect(() => toldRulesOf(twice)).toThrow("two rules are called device-silent");
});

test.each(Object.entries(collectorRules))("%s says the same in both languages", (_id, rule) => {
  const named = (text: string): string[] => [...text.matchAll(/\{[^}]+\}/g)].map(([name]) => name).toSorted();
  for (const { en, nl } of [rule.title, rule.explain, rule.advice]) expect(named(en)).toEqual(named(nl));
});
