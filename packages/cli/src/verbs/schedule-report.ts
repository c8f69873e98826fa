import { type NightReport, scheduleStandings } from "@hulplijn/shared/api";
import { errors } from "@hulplijn/shared/errors";
import { scheduleReasonText, scheduleStandingText } from "@hulplijn/shared/texts";
import { fill, type Language, type Text } from "@hulplijn/shared/values";
import type { Command } from "commander";
import { wrongUsage } from "../api/failure.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import { shown } from "../terminal/terminal.ts";
import { instant } from "../terminal/words.ts";
import { common, type Common, talk, type Verbs } from "./context.ts";

const says = {
  night: {
    en: "Maintenance from {from} to {until} ({zone})",
    nl: "Onderhoud van {from} tot {until} ({zone})",
  },
  nothing: { en: "Nothing was due.", nl: "Er stond niets gepland." },
  schedule: {
    en: "{number}  {name}, {local} ({zone}): {count} devices",
    nl: "{number}  {name}, {local} ({zone}): {count} apparaten",
  },
  scheduleOfOne: {
    en: "{number}  {name}, {local} ({zone}): 1 device",
    nl: "{number}  {name}, {local} ({zone}): 1 apparaat",
  },
  more: { en: " and {count} more", nl: " en nog {count}" },
  prevented: { en: "Prevented: {count}", nl: "Voorkomen: {count}" },
  none: { en: "Prevented: nothing.", nl: "Voorkomen: niets." },
} as const satisfies Record<string, Text>;

/** Why, in the reader's words; a code that nobody here knows shows as it is. */
export function whyWords(code: string | null, language: Language): string {
  if (code === null) return "";
  if (Object.hasOwn(scheduleReasonText, code)) return scheduleReasonText[code]?.[language] ?? code;
  return Object.hasOwn(errors, code) ? errors[code as keyof typeof errors].title[language] : code;
}

type Part = NightReport["schedules"][number];

function partLines(part: Part, language: Language): string[] {
  const { number, name, local, zone, devices, counts, reasons } = part;
  const params = {
    number: String(number),
    name,
    local: local.replace("T", " "),
    zone,
    count: String(devices),
  };
  return [
    fill(devices === 1 ? says.scheduleOfOne : says.schedule, language, params),
    ...scheduleStandings
      .filter((standing) => counts[standing] > 0)
      .flatMap((standing) => [
        `    ${counts[standing]} ${scheduleStandingText[standing][language]}`,
        ...reasons
          .filter((reason) => reason.standing === standing)
          .map(({ code, count, devices: names }) => {
            const rest = count - names.length;
            const more = rest === 0 ? "" : fill(says.more, language, { count: String(rest) });
            const why = whyWords(code, language);
            return `        ${names.join(", ")}${more}${why === "" ? "" : `: ${why}`}`;
          }),
      ]),
  ];
}

/** The night, line by line. */
export function reportWords(report: NightReport, language: Language): string {
  const { fromMs, untilMs, zone, schedules, prevented } = report;
  const head = fill(says.night, language, { from: instant(fromMs), until: instant(untilMs), zone });
  const lines = [
    head,
    ...(schedules.length === 0 ? [says.nothing[language]] : []),
    ...schedules.flatMap((part) => ["", ...partLines(part, language)]),
    "",
    prevented.length === 0
      ? says.none[language]
      : fill(says.prevented, language, { count: String(prevented.length) }),
    ...prevented.map(
      ({ deviceName, title, checkSaid, atMs }) =>
        `    ${instant(atMs)}  ${deviceName}  ${title[language]}${checkSaid === "" ? "" : `: “${checkSaid.split("\n").at(-1) ?? ""}”`}`,
    ),
  ];
  return shown(`${lines.join("\n")}\n`);
}

/** What somebody should look at in the morning. */
const troubled: readonly (keyof Part["counts"])[] = ["failed", "refused", "lost", "silent", "unable"];

function instantOf(text: string | undefined, flag: string): number | undefined {
  if (text === undefined) return undefined;
  const atMs = Date.parse(text);
  if (Number.isNaN(atMs))
    throw wrongUsage(`${flag} is an instant, as 2027-01-05T18:00:00+01:00, not ${text}`);
  return atMs;
}

/** `hulplijn schedules report`. */
export function reportVerb(noun: Command, terminal: Parameters<Verbs>[1]): void {
  common(noun.command("report").description("the morning report: what a night of maintenance came to"))
    .option("--from <instant>", "from when; without: the last evening at 18:00")
    .option("--until <instant>", "until when; without: 07:00 after that")
    .action(async (options: Common & { readonly from?: string; readonly until?: string }) => {
      const query = { from: instantOf(options.from, "--from"), until: instantOf(options.until, "--until") };
      if (query.from !== undefined && query.until !== undefined && query.until <= query.from)
        throw wrongUsage("--until comes after --from");
      const speaking = await talk(options, terminal);
      const report = await speaking.ask<NightReport>("schedules/report", { query });
      speaking.answer(report, () => reportWords(report, speaking.language));
      if (report.schedules.some(({ counts }) => troubled.some((standing) => counts[standing] > 0)))
        terminal.end.exitCode = exitCodes.foundSomething;
    });
}
