import { z } from "zod";
import { variableOf } from "../../../packages/agent/src/config.ts";
import { settingsTable, type Setting } from "../../../packages/agent/src/config-table.ts";
import { Settings, variableOf as collectorVariableOf } from "../../../packages/collector/src/config.ts";
import { cell, code, page, table } from "./markdown.ts";

const head = ["setting", "environment", "default", "what"];

const shown = (value: unknown): string =>
  value === null || value === undefined || value === ""
    ? "empty"
    : code(typeof value === "string" ? value : JSON.stringify(value));

function agentRows(): readonly (readonly string[])[] {
  return Object.entries<Setting>(settingsTable).map(([key, setting]) => [
    code(key),
    code(variableOf(key)),
    shown(setting.fallback),
    cell(setting.about) + (setting.secret ? " Never shown." : ""),
  ]);
}

function collectorRows(): readonly (readonly string[])[] {
  const schema = z.toJSONSchema(Settings, { io: "input" });
  return Object.entries(schema.properties ?? {}).map(([key, field]) => {
    const { default: fallback, description = "" } = field as { default?: unknown; description?: string };
    return [code(key), code(collectorVariableOf(key)), shown(fallback), cell(description)];
  });
}

export function configurationPage(): string {
  return page(
    "Configuration",
    "packages/agent/src/config-table.ts and packages/collector/src/config.ts",
    "Every setting, with its default. Flags win over the environment, the environment over the file, the file over the default. A setting that is not known or not right stops the program with a sentence that says what is allowed.",
    [
      "## Agent",
      "File: `/etc/hulplijn/agent.json`, or the one that `--config` names. Over all of it, flags too, goes what the organisation decides: `/etc/hulplijn/policy.d/*.json` in the order of their names, and on a Mac the profile of domain `nl.hulplijn.agent`. `hulplijn-agent config` says where each value comes from.",
      table(head, agentRows()),
      "## Collector",
      "File: the one that `HULPLIJN_COLLECTOR__FILE` names.",
      table(head, collectorRows()),
      "## From a clone",
      table(head, [
        ["`npm start`", code("HULPLIJN_PORT"), code("8480"), "Port for console, API and agents."],
        ["`npm start`", code("HULPLIJN_DATA"), code(".hulplijn"), "Folder for everything that is kept."],
      ]),
    ],
  );
}
