import type {
  MadeCalendarLink,
  Schedule,
  ScheduleDevice,
  SchedulePreview,
  ScheduleRow,
} from "@hulplijn/shared/api";
import { LocalMinute } from "@hulplijn/shared/schedules/when";
import type { Command } from "commander";
import { part } from "../api/collector.ts";
import { wrongUsage } from "../api/failure.ts";
import { type Column, facts, table } from "../terminal/table.ts";
import { shown } from "../terminal/terminal.ts";
import { colourOf, instant } from "../terminal/words.ts";
import { common, type Common, type PageOf, type Talk, talk, type Verbs } from "./context.ts";
import { draftFlags, draftOf, draftsOf, type Drafting } from "./schedule-draft.ts";
import { reportVerb, whyWords } from "./schedule-report.ts";
import { signingVerbs } from "./schedule-sign.ts";
import {
  countWords,
  getSchedule,
  many,
  numberOf,
  signerWords,
  timesTable,
  willHappen,
} from "./schedule-words.ts";

const columns: readonly Column<ScheduleRow>[] = [
  { name: "number", of: (one) => String(one.number) },
  { name: "name", of: (one) => one.name },
  { name: "state", of: (one) => one.state, colour: (one) => colourOf(one.state) },
  { name: "devices", of: (one) => String(one.devices) },
  { name: "when", of: (one) => one.words.en },
  { name: "next", of: ({ next }) => (next ? `${next.local.replace("T", " ")} ${next.zone}` : "") },
  {
    name: "last",
    of: ({ last }) => (last ? `${last.local.replace("T", " ")}: ${countWords(last.counts)}` : ""),
  },
];

const deviceColumns = (speaking: Talk): readonly Column<ScheduleDevice>[] => [
  { name: "device", of: (one) => one.name },
  { name: "time", of: ({ local }) => local?.replace("T", " ") ?? "" },
  { name: "zone", of: (one) => one.zone },
  { name: "state", of: (one) => one.standing, colour: (one) => colourOf(one.standing) },
  { name: "why", of: (one) => whyWords(one.code, speaking.language) },
  {
    name: "begins",
    of: ({ dueMs, collectorDueMs }) => {
      const atMs = dueMs ?? collectorDueMs;
      return atMs === null ? "" : instant(atMs);
    },
  },
  {
    name: "differs",
    of: ({ differs, collectorDueMs }) =>
      differs && collectorDueMs !== null ? `the collector reckons ${instant(collectorDueMs)}` : "",
  },
];

/** One schedule as people read it. */
export function page(schedule: Schedule, speaking: Talk): string {
  const { withdrawn, signers, past, state } = schedule;
  return [
    facts([
      ["Schedule", `${schedule.number}  ${schedule.name}`],
      ["State", state],
      ["Signed", signerWords(signers, speaking)],
      ["Withdrawn", withdrawn && `by ${withdrawn.who}, ${instant(withdrawn.atMs)}: ${withdrawn.reason}`],
      ["Until", instant(schedule.expiresAtMs)],
      ["Digest", schedule.digest],
    ]),
    "\n",
    willHappen({ ...schedule, of: null }, speaking),
    ...(past.length === 0
      ? []
      : [
          "\nWas:\n",
          past.map(({ local, counts }) => `  ${local.replace("T", " ")}  ${countWords(counts)}\n`).join(""),
        ]),
  ].join("");
}

function lookingVerbs(noun: Command, terminal: Parameters<Verbs>[1]): void {
  common(noun.command("list").description("list schedules, newest first")).action(async (options: Common) => {
    const speaking = await talk(options, terminal);
    speaking.answer(await speaking.ask<PageOf<ScheduleRow>>("schedules"), ({ items }) =>
      items.length === 0 ? "There are none.\n" : table(columns, items, terminal.columns, speaking.colour),
    );
  });

  common(noun.command("show <number>").description("one schedule: what, whom, when, who signed, how it went"))
    .option("--devices", "device by device, for the time that comes next")
    .option("--at <local>", "with --devices: for this time, as 2027-01-05T22:00")
    .action(
      async (number: string, options: Common & { readonly devices?: boolean; readonly at?: string }) => {
        const speaking = await talk(options, terminal);
        if (options.at !== undefined && !LocalMinute.safeParse(options.at).success)
          throw wrongUsage(`--at is a local time, as 2027-01-05T22:00, not ${options.at}`);
        if (!options.devices && options.at === undefined)
          return speaking.answer(await getSchedule(speaking, number), (schedule) => page(schedule, speaking));
        const rows = await speaking.ask<PageOf<ScheduleDevice>>(
          `schedules/${part(numberOf(number))}/devices`,
          {
            query: { local: options.at },
          },
        );
        speaking.answer(rows, ({ items }) =>
          items.length === 0
            ? "It is for no device.\n"
            : table(deviceColumns(speaking), items, terminal.columns, speaking.colour),
        );
      },
    );

  common(noun.command("next [number]").description("the next times, of one schedule or of all")).action(
    async (number: string | undefined, options: Common) => {
      const speaking = await talk(options, terminal);
      const numbers =
        number === undefined
          ? (await speaking.ask<PageOf<ScheduleRow>>("schedules")).items
              .filter(({ state }) => state === "in-force")
              .map((one) => String(one.number))
          : [number];
      const schedules: Schedule[] = [];
      for (const one of numbers) schedules.push(await getSchedule(speaking, one));
      const items = schedules.map(({ number: which, name, occurrences }) => ({
        number: which,
        name,
        occurrences,
      }));
      speaking.answer({ items }, () =>
        items.length === 0
          ? "No schedule is in force.\n"
          : items
              .map((one) => `${one.number}  ${shown(one.name)}\n${timesTable(one.occurrences, speaking)}`)
              .join("\n"),
      );
    },
  );
}

function draftingVerbs(noun: Command, terminal: Parameters<Verbs>[1]): void {
  const previewed = draftFlags(
    common(noun.command("preview").description("say what a schedule would do; keeps nothing")),
  );
  previewed.command.action(async (options: Drafting) => {
    const speaking = await talk(options, terminal);
    const body = draftOf(options, previewed.fixes);
    const preview = await speaking.ask<SchedulePreview>("schedules/preview", { method: "POST", body });
    speaking.answer(preview, () =>
      [
        willHappen(
          {
            ...preview,
            query: body.query ?? "",
            windowMinutes: body.windowMinutes ?? 120,
            spreadMinutes: body.spreadMinutes ?? 30,
            missed: body.missed ?? "in-window",
            conditions: body.conditions ?? {},
          },
          speaking,
        ),
        `\nTakes ${preview.needed} to sign: ${preview.could.join(", ") || "nobody could"}.\n`,
      ].join(""),
    );
  });

  const drafted = draftFlags(
    common(noun.command("draft").description("make a draft of preventive work, for people to sign")),
  );
  drafted.command.action(async (options: Drafting) => {
    const speaking = await talk(options, terminal);
    const made: Schedule[] = [];
    // All of them are read before the first is sent.
    for (const body of draftsOf(options, drafted.fixes))
      made.push(await speaking.ask<Schedule>("schedules", { method: "POST", body }));
    const [only] = made;
    speaking.answer(made.length === 1 && only ? only : { items: made }, () =>
      made
        .map(
          (schedule) =>
            `${page(schedule, speaking)}\nNothing runs yet: it is a draft on ${many(schedule.devices, "device")}. To sign it: hulplijn schedules sign ${schedule.number} --key <yours>\n`,
        )
        .join("\n"),
    );
  });
}

function feedVerb(noun: Command, terminal: Parameters<Verbs>[1]): void {
  common(noun.command("feed").description("make the secret address of a calendar feed; the one before ends"))
    .option("--group <group>", "of this group; without: of all")
    .option("--end", "end it, and make none")
    .action(async (options: Common & { readonly group?: string; readonly end?: boolean }) => {
      const speaking = await talk(options, terminal);
      const { group = "" } = options;
      if (options.end) {
        const ended = await speaking.ask("calendar-links", { method: "DELETE", query: { group } });
        return speaking.answer(ended, () => "The feed is ended: its address answers nobody.\n");
      }
      const made = await speaking.ask<MadeCalendarLink>("calendar-links", { method: "PUT", body: { group } });
      speaking.answer(made, ({ path }) =>
        shown(`Behind the address of the collector, for whoever may read it:\n${path}\n`),
      );
    });
}

/** `hulplijn schedules draft|preview|list|show|next|sign|withdraw|report|feed`. */
export const schedules: Verbs = (program, terminal) => {
  const noun = program.command("schedules").description("preventive work: what, whom and when");
  draftingVerbs(noun, terminal);
  lookingVerbs(noun, terminal);
  signingVerbs(noun, terminal);
  reportVerb(noun, terminal);
  feedVerb(noun, terminal);
};
