import { probes } from "../../../packages/shared/src/probes/registry.ts";
import { rulesFor } from "../../../packages/shared/src/rules/registry.ts";
import type { JsonSchema } from "../checker.ts";
import { cell, code, duration, page, table } from "./markdown.ts";
import { fields } from "./schema.ts";

export function probesPage(schemas: ReadonlyMap<string, JsonSchema>): string {
  const all = [...probes.values()];
  const overview = table(
    ["probe", "measures", "every", "gives up after"],
    all.map((probe) => [
      `[${probe.id}](#${probe.id})`,
      cell(probe.about.en),
      duration(probe.intervalSeconds),
      duration(probe.timeoutSeconds),
    ]),
  );
  const sections = all.flatMap((probe) => [
    `## ${probe.id}`,
    `${probe.title.en} · ${probe.title.nl}. ${probe.about.en}`,
    table(
      ["field", "value"],
      fields(schemas.get(probe.id) ?? {}).map((field) => [code(field.path), cell(field.type)]),
    ),
    `Judged by: ${rulesFor(probe.id)
      .map((rule) => `[${rule.id}](rules.md#${rule.id})`)
      .join(", ")}.`,
  ]);
  return page(
    "Probes",
    "packages/shared/src/probes",
    "What the agent measures, how often, and every field of a reading. Units are part of the names of fields. A field that could not be known is `null`, never zero; a probe that cannot measure here says `unavailable` with the reason.",
    [overview, ...sections],
  );
}
