import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { probes, type ProbeId, type ProbeValue } from "../probes/registry.ts";
import { arbitraryOf } from "../testing/arbitrary.ts";
import { severities, severityRank } from "../values/severity.ts";
import { languages, type Text } from "../values/text.ts";
import type { Observation, Rule } from "./define.ts";
import { ruleMap, rules, rulesFor } from "./registry.ts";

const valuesOf = new Map(
  [...probes.values()].map((probe) => [
    probe.id,
    arbitraryOf(z.toJSONSchema(probe.value, { io: "input", reused: "inline" })),
  ]),
);

/** Drives a rule with values that its probe may give, and hands every list of observations to `look`. */
function drive(
  rule: Rule,
  look: (observations: readonly Observation[], better: readonly Observation[]) => void,
) {
  const values = valuesOf.get(rule.probe) as fc.Arbitrary<ProbeValue<ProbeId>>;
  fc.assert(
    fc.property(values, fc.constantFrom(...severities), (value, was) => {
      const observations = rule.judge(value, () => was);
      const unraised = rule.judge(value, () => "none");
      if (observations !== "unknown" && unraised !== "unknown") look(observations, unraised);
    }),
    { numRuns: 60 },
  );
}

const styles = ["bytes", "duration", "percent", "time"];
const placeholder = /\{([a-zA-Z]+)(?:\|([a-z]+))?\}/g;
const namesIn = (text: Text): string[] =>
  languages.flatMap((language) => [...text[language].matchAll(placeholder)].map((found) => found[1] ?? ""));

describe.each([...rules])("%s", (_id, rule) => {
  const texts = [rule.title, rule.explain, rule.advice];

  test("speaks both languages, in sentences that do not repeat the other's", () => {
    for (const text of texts) {
      expect(text.en.trim()).not.toBe("");
      expect(text.nl.trim()).not.toBe("");
      expect(text.nl).not.toBe(text.en);
    }
    expect(`${rule.title.en}${rule.title.nl}`).not.toMatch(/\.$/);
  });

  test("names the same things in both languages, in styles that exist", () => {
    for (const text of texts) {
      const found = languages.map((language) =>
        [...text[language].matchAll(placeholder)].map(([all]) => all),
      );
      expect(new Set(found[0])).toEqual(new Set(found[1]));
      expect(text.en.replaceAll(placeholder, "")).not.toMatch(/[{}]/);
      for (const [, , style] of text.en.matchAll(placeholder))
        if (style !== undefined) expect(styles).toContain(style);
    }
  });

  test("gives what its texts, its fixes and its shared cause are filled from", () => {
    const wanted = [
      ...texts.flatMap(namesIn),
      ...rule.proposals
        .flatMap((proposal) => Object.values(proposal.params))
        .filter((name) => name !== "subject"),
      ...(rule.sharedBy === null ? [] : [rule.sharedBy]),
    ];
    let seen = 0;
    drive(rule, (observations) => {
      for (const { params } of observations) {
        seen += 1;
        for (const name of wanted) expect(Object.keys(params)).toContain(name);
        for (const value of Object.values(params))
          expect(typeof value === "string" || Number.isFinite(value)).toBe(true);
      }
    });
    expect(seen).toBeGreaterThan(0);
  });

  test("never judges a subject better because it is raised", () => {
    const rankOf = ({ level }: Observation): number => (level === "unknown" ? -1 : severityRank(level));
    drive(rule, (raised, unraised) => {
      expect(raised.map(({ subject }) => subject)).toEqual(unraised.map(({ subject }) => subject));
      raised.forEach((one, index) => {
        const other = unraised[index];
        if (other) expect(rankOf(one)).toBeGreaterThanOrEqual(rankOf(other));
      });
    });
  });

  test("has limits of a series that its probe keeps, with room between raising and clearing", () => {
    if (rule.limits === undefined) return;
    const { series, levels } = rule.limits;
    expect(probes.get(rule.probe)?.series.map(({ id }) => id)).toContain(series);
    for (const { raise, clear } of Object.values(levels)) expect(clear).not.toBe(raise);
  });

  test("has holds that its probe's pace can meet", () => {
    expect(rule.raiseSeconds).toBeGreaterThanOrEqual(0);
    expect(rule.clearSeconds).toBeGreaterThanOrEqual(0);
    for (const seconds of Object.values(rule.raiseSecondsAt ?? {})) expect(seconds).toBeGreaterThanOrEqual(0);
  });
});

describe("the registry", () => {
  const one = rulesFor("audio")[0] as Rule;

  test("has a rule for every probe", () => {
    for (const probe of probes.keys()) expect(rulesFor(probe), probe).not.toEqual([]);
  });

  test("refuses two rules of one name, and a cause that does not exist", () => {
    expect(() => ruleMap([one, one])).toThrow("two rules are called sound-hung");
    expect(() => ruleMap([{ ...one, dependsOn: ["nothing"] }])).toThrow(
      "sound-hung depends on nothing, which does not exist",
    );
  });
});
