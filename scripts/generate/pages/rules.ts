import {
  type CollectorRule,
  collectorRules,
  rules,
  type Rule,
} from "../../../packages/shared/src/rules/registry.ts";
import { severities } from "../../../packages/shared/src/values/severity.ts";
import { cell, code, duration, page, table } from "./markdown.ts";

const impacts = { nobody: "nobody yet", person: "one person", many: "many people" } as const;

function hold(rule: Rule): string {
  const own = severities.flatMap((severity) => {
    const seconds = rule.raiseSecondsAt?.[severity];
    return seconds === undefined ? [] : [`${severity} ${duration(seconds)}`];
  });
  return [duration(rule.raiseSeconds), ...own].join("; ");
}

const links = (ids: readonly string[], file = ""): string =>
  ids.length === 0 ? "nothing" : ids.map((id) => `[${id}](${file}#${id})`).join(", ");

function section(rule: Rule): readonly string[] {
  return [
    `### ${rule.id}`,
    `**${cell(rule.title.en)}** · ${cell(rule.title.nl)}`,
    `${rule.explain.en} ${rule.advice.en}`,
    [
      `- raised: ${hold(rule)}; cleared: ${duration(rule.clearSeconds)}`,
      `- silenced by: ${links(rule.dependsOn)}`,
      `- proposes: ${links(
        rule.proposals.map((proposal) => proposal.fix),
        "fixes.md",
      )}`,
      `- shared by devices with the same: ${rule.sharedBy === null ? "nothing" : code(rule.sharedBy)}`,
    ].join("\n"),
  ];
}

function ownSection([id, { title, explain, advice, impact }]: [string, CollectorRule]): readonly string[] {
  return [
    `### ${id}`,
    `**${cell(title.en)}** · ${cell(title.nl)}`,
    `${explain.en} ${advice.en}`,
    `- hits: ${impacts[impact]}; when it holds: packages/collector/src/core/silence`,
  ];
}

export function rulesPage(): string {
  const all = [...rules.values()];
  const overview = table(
    ["rule", "probe", "hits", "raised after", "cleared after"],
    all.map((rule) => [
      `[${rule.id}](#${rule.id})`,
      `[${rule.probe}](probes.md#${rule.probe})`,
      impacts[rule.impact],
      hold(rule),
      duration(rule.clearSeconds),
    ]),
  );
  return page(
    "Rules",
    "packages/shared/src/rules",
    "What is judged to be a fault. A level has to be observed on end for the time that is given before it is raised, and the subject has to be well for the time that is given before it clears. What a reading cannot tell neither raises nor clears. Levels and their sources are in each rule's file.",
    [
      overview,
      "## Each rule",
      ...all.flatMap(section),
      "## The collector's own",
      "Judged by the collector, because the device says nothing. How long is a setting: [configuration](configuration.md).",
      ...Object.entries(collectorRules).flatMap(ownSection),
    ],
  );
}
