import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { Manifest } from "../../../packages/shared/src/fixes/manifest.ts";
import { cell, code, duration, page, table } from "./markdown.ts";

const folder = path.resolve(import.meta.dirname, "../../../packages/collector/fixes");

/** Every fix that comes with the collector, by id. A manifest that is not right stops the page. */
function manifests(): readonly Manifest[] {
  if (!existsSync(folder)) return [];
  const files = globSync("*/manifest.json", { cwd: folder }).toSorted();
  return files.map((file) => Manifest.parse(JSON.parse(readFileSync(path.join(folder, file), "utf8"))));
}

const risks = {
  R0: "only reads",
  R1: "can be undone",
  R2: "cannot be undone, or touches security",
  R3: "destructive, or many machines",
} as const;

function section(fix: Manifest): readonly string[] {
  const steps = Object.entries(fix.platforms).map(
    ([platform, steps]) => `${platform} (${Object.keys(steps ?? {}).join(", ")})`,
  );
  const undone =
    fix.deadManSeconds === undefined
      ? ""
      : `; undone after ${duration(fix.deadManSeconds)} without the collector`;
  const parameters = Object.entries(fix.parameters).map(([name, { title, kind }]) => [
    code(name),
    kind,
    cell(title.en),
    cell(title.nl),
  ]);
  return [
    `## ${fix.id}`,
    `**${cell(fix.title.en)}** · ${cell(fix.title.nl)}`,
    `${fix.summary.en} ${fix.caution.en} What the employee notices: ${fix.notice.en}`,
    [
      `- risk: ${fix.risk}, ${risks[fix.risk]}`,
      `- started again after an interruption: ${fix.repeat === "once" ? "never" : "by a new order, without harm"}`,
      `- time limit: ${duration(fix.timeLimitSeconds)}; verified within ${duration(fix.verifyWithinSeconds)}${undone}`,
      `- for: ${steps.join("; ")}`,
      `- settles: ${fix.settles.map(({ rule }) => `[${rule}](rules.md#${rule})`).join(", ") || "nothing by itself"}`,
    ].join("\n"),
    ...(parameters.length === 0 ? [] : [table(["parameter", "kind", "what", "in Dutch"], parameters)]),
  ];
}

export function fixesPage(): string {
  const all = manifests();
  const overview =
    all.length === 0
      ? "None yet."
      : table(
          ["fix", "what", "risk", "version"],
          all.map((fix) => [`[${fix.id}](#${fix.id})`, cell(fix.title.en), fix.risk, String(fix.version)]),
        );
  return page(
    "Fixes",
    "packages/collector/fixes",
    "The fixes that come with the collector. None runs before people whose keys are not on the collector have approved that very version.",
    [overview, ...all.flatMap(section)],
  );
}
