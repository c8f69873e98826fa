import type { Incident, IncidentRow } from "@hulplijn/shared/api";
import { part } from "../api/collector.ts";
import { wrongUsage } from "../api/failure.ts";
import { gather } from "../terminal/gather.ts";
import { type Column, facts } from "../terminal/table.ts";
import { languageOf, shown } from "../terminal/terminal.ts";
import { ago, colourOf, instant, sentence, span, titleOf } from "../terminal/words.ts";
import {
  common,
  type Common,
  listing,
  type ListOptions,
  printList,
  type Talk,
  talk,
  type Verbs,
} from "./context.ts";
import { type OrderKey, orderRun, signingFlags } from "./order-run.ts";
import { endOf, watchRun } from "./watch-run.ts";

/** `--param name=value` as the API takes it; whole numbers become numbers. */
export function readParams(given: readonly string[]): Record<string, string | number> {
  const params: Record<string, string | number> = {};
  for (const one of given) {
    const [, name, value] = /^([a-z][a-zA-Z0-9]{0,31})=(.*)$/s.exec(one) ?? [];
    if (name === undefined || value === undefined) throw wrongUsage(`--param is name=value, not ${one}`);
    params[name] = /^-?(?:0|[1-9][0-9]{0,14})$/.test(value) ? Number(value) : value;
  }
  return params;
}

function page(incident: Incident, speaking: Talk, nowMs: number): string {
  const { language } = speaking;
  const fix = incident.suggestion;
  const head = facts([
    ["Incident", `${incident.key}  ${titleOf(incident, language)}`],
    ["State", `${incident.state}, priority ${incident.priority}, ${incident.severity}`],
    ["Device", incident.deviceName],
    ["Open since", `${instant(incident.openedAtMs)} (${ago(incident.openedAtMs, nowMs)})`],
    ["Owner", incident.ownerName ?? "nobody"],
    ["Problem", incident.problem.edited ?? sentence(incident.problem.text, language)],
    ["Solution", incident.solution.edited ?? sentence(incident.solution.text, language)],
    ["Time spent", `${span(incident.automationSeconds)} automatic, ${span(incident.humanSeconds)} by hand`],
    [
      "Fix",
      fix &&
        `${fix.title[language]} (${fix.fix}, ${fix.risk}, ${fix.approved ? "approved" : "not approved"}; ${fix.verified} of ${fix.runs} verified)`,
    ],
  ]);
  const lines = incident.timeline.map((entry) => {
    const said = entry.note ?? sentence(entry.text, language) ?? "";
    return `${instant(entry.atMs)}  ${entry.kind.padEnd(6)}  ${shown(entry.who === null ? said : `${said} (${entry.who})`)}\n`;
  });
  return `${head}\n${lines.join("")}`;
}

interface RunOptions extends Common, OrderKey {
  readonly device?: string;
  readonly param?: readonly string[];
  readonly wait?: boolean;
}

export const incidents: Verbs = (program, terminal) => {
  const columns: readonly Column<IncidentRow>[] = [
    { name: "key", of: (row) => row.key },
    { name: "priority", of: (row) => String(row.priority) },
    { name: "severity", of: (row) => row.severity, colour: (row) => colourOf(row.severity) },
    { name: "state", of: (row) => row.state, colour: (row) => colourOf(row.state) },
    { name: "what", of: (row) => titleOf(row, languageOf(terminal.env)) },
    { name: "device", of: (row) => row.deviceName },
    { name: "age", of: (row) => ago(row.openedAtMs, terminal.nowMs()) },
    { name: "owner", of: (row) => row.ownerName ?? "-" },
    { name: "line", of: (row) => row.line },
    { name: "fix", of: (row) => row.suggestion?.fix ?? "-" },
    { name: "rule", of: (row) => row.rule },
    { name: "members", of: (row) => `${row.membersOpen}/${row.members}` },
    { name: "updated", of: (row) => instant(row.updatedAtMs) },
  ];
  const usual = ["key", "priority", "severity", "state", "what", "device", "age", "owner", "fix"];
  const noun = program.command("incidents").description("what needs doing, and what was done");
  const show = (speaking: Talk, incident: Incident): void =>
    speaking.answer(incident, (found) => page(found, speaking, terminal.nowMs()));

  listing(noun.command("list").description("list incidents, most urgent first"), columns).action(
    (options: ListOptions) => printList("incidents", options, terminal, columns, usual),
  );

  common(noun.command("show <key>").description("show one incident with its timeline")).action(
    async (key: string, options: Common) => {
      const speaking = await talk(options, terminal);
      show(speaking, await speaking.ask<Incident>(`incidents/${part(key)}`));
    },
  );

  common(noun.command("take <key>").description("make yourself its owner")).action(
    async (key: string, options: Common) => {
      const speaking = await talk(options, terminal);
      const { version } = await speaking.ask<Incident>(`incidents/${part(key)}`);
      const taken = await speaking.ask<Incident>(`incidents/${part(key)}`, {
        method: "PATCH",
        body: { owner: "me" },
        headers: { "if-match": `"${version}"` },
      });
      speaking.answer(taken, (incident) => `${incident.key} is yours.\n`);
    },
  );

  common(noun.command("note <key> <text>").description("write a note on its timeline")).action(
    async (key: string, note: string, options: Common) => {
      const speaking = await talk(options, terminal);
      const done = await speaking.ask(`incidents/${part(key)}/notes`, { method: "POST", body: { note } });
      speaking.answer(done, () => `Noted on ${key}.\n`);
    },
  );

  common(noun.command("resolve <key>").description("close it by hand, with a reason"))
    .requiredOption("--reason <text>", "why it may be closed although nothing verified it")
    .option("--solution <text>", "what solved it")
    .action(async (key: string, options: Common & { reason: string; solution?: string }) => {
      const speaking = await talk(options, terminal);
      const { reason, solution } = options;
      const resolved = await speaking.ask<Incident>(`incidents/${part(key)}/resolve`, {
        method: "POST",
        body: { reason, ...(solution === undefined ? {} : { solution }) },
      });
      speaking.answer(resolved, (incident) => `${incident.key} is resolved.\n`);
    });

  signingFlags(
    common(noun.command("run <key> [fix]").description("run a fix for it: the suggested one, unless named")),
  )
    .option("--device <id>", "another device than the incident's own")
    .option("--param <name=value>", "a parameter of the fix (may be repeated)", gather)
    .option("--wait", "stay, show the output, and end as the run ends")
    .action(async (key: string, named: string | undefined, options: RunOptions) => {
      const speaking = await talk(options, terminal);
      const incident = await speaking.ask<Incident>(`incidents/${part(key)}`);
      const chosen =
        named === undefined ? incident.suggestion : incident.proposals.find((one) => one.fix === named);
      const fix = named ?? chosen?.fix;
      if (fix === undefined) throw wrongUsage(`Nothing is suggested for ${incident.key}: name a fix`);
      const given = readParams(options.param ?? []);
      const params = { ...chosen?.params, ...given };
      const isSaid =
        named !== undefined &&
        options.device !== undefined &&
        Object.keys(params).every((name) => Object.hasOwn(given, name));
      const wish = {
        device: options.device ?? incident.deviceId,
        fix,
        params,
        incidentKey: incident.key,
        isSuggested: !isSaid,
      };
      const run = await orderRun(speaking, terminal, wish, options);
      if (!options.wait) {
        speaking.answer(
          run,
          () =>
            `${run.title[speaking.language]} was ordered on ${run.deviceName}.\nFollow it: hulplijn runs watch ${run.runId}\n`,
        );
        return;
      }
      const ended = await watchRun(speaking, terminal, run.runId, options.json ?? false);
      terminal.end.exitCode = endOf(ended, speaking, terminal, options.json ?? false);
    });
};
