import {
  type Collision,
  type Occurrence,
  type Schedule,
  type ScheduleCounts,
  type SchedulePreview,
  scheduleStandings,
  type ScheduleSigners,
} from "@hulplijn/shared/api";
import { type Column, facts, table } from "../terminal/table.ts";
import { shown } from "../terminal/terminal.ts";
import { instant, sentence, span } from "../terminal/words.ts";
import { part } from "../api/collector.ts";
import { wrongUsage } from "../api/failure.ts";
import type { Talk } from "./context.ts";

/** A schedule's number, as the command line has it. */
export function numberOf(text: string): string {
  if (!/^[1-9][0-9]{0,8}$/.test(text))
    throw wrongUsage(`a schedule is named by its number, as in 12, not ${text}`);
  return text;
}

export const getSchedule = (speaking: Talk, number: string): Promise<Schedule> =>
  speaking.ask(`schedules/${part(numberOf(number))}`);

export const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** A span of minutes as people say it. */
export const minutes = (count: number): string =>
  count % 1440 === 0 && count > 0
    ? many(count / 1440, "day")
    : count % 60 === 0 && count > 0
      ? many(count / 60, "hour")
      : many(count, "minute");

const missedWords = {
  "next-start": "at its next start, however late",
  "in-window": "as long as the window is open",
  skip: "not at all",
} as const;

/** Which conditions a device waits for. */
export function conditionWords(conditions: Schedule["conditions"]): string {
  const { mains, idleMinutes, notMetered, freeMiB } = conditions;
  return (
    [
      mains ? "on mains power" : "",
      idleMinutes === undefined ? "" : `nobody used it for ${many(idleMinutes, "minute")}`,
      notMetered ? "on a connection that is not metered" : "",
      freeMiB === undefined ? "" : `${freeMiB} MiB free`,
    ]
      .filter((one) => one !== "")
      .join(", ") || "none"
  );
}

/** How many stand how, only those that there are. */
export const countWords = (counts: ScheduleCounts): string =>
  scheduleStandings
    .filter((standing) => counts[standing] > 0)
    .map((standing) => `${counts[standing]} ${standing}`)
    .join(", ") || "nobody";

/** Next times as a table, clock changes written out beside them. */
export function timesTable(occurrences: readonly Occurrence[], speaking: Talk): string {
  const columns: readonly Column<Occurrence>[] = [
    { name: "local time", of: ({ local }) => local.replace("T", " ") },
    { name: "zone", of: ({ zone }) => zone },
    { name: "instant", of: ({ atMs }) => instant(atMs) },
    { name: "devices", of: ({ devices }) => String(devices) },
    { name: "clock", of: ({ clock }) => clock?.[speaking.language] ?? "" },
  ];
  return occurrences.length === 0
    ? "There is no next time.\n"
    : table(columns, occurrences, null, speaking.colour);
}

export const collisionLine = ({ kind, name, local, devices }: Collision): string =>
  `  ${local.replace("T", " ")} meets the ${kind === "freeze" ? "freeze" : "maintenance window"} ${name} on ${many(devices, "device")}.`;

export interface Will extends Pick<
  SchedulePreview,
  | "fixes"
  | "devices"
  | "named"
  | "words"
  | "occurrences"
  | "collisions"
  | "warnings"
  | "expectedSeconds"
  | "skipDays"
> {
  readonly query: string;
  readonly of: number | null;
  readonly windowMinutes: number;
  readonly spreadMinutes: number;
  readonly missed: Schedule["missed"];
  readonly conditions: Schedule["conditions"];
}

/** Everything that will happen, in words. */
export function willHappen(will: Will, speaking: Talk): string {
  const { language } = speaking;
  const whom = will.named === null ? "all that match when it runs" : "these alone, by name";
  const count = `${many(will.devices, "device")} now${will.of === null ? "" : ` of ${will.of}`}; ${whom}`;
  const lines = [
    facts([
      [
        "What",
        will.fixes
          .map(({ fix, version, title, risk, params }) => {
            const given = Object.entries(params).map(([name, value]) => `${name}=${value}`);
            return `${title[language]} (${[`${fix}@${version}`, risk, ...given].join(" ")})`;
          })
          .join("; then "),
      ],
      ["Whom", `${will.query === "" ? "everybody" : will.query}: ${count}`],
      ["When", will.words[language]],
      ["Window", `${minutes(will.windowMinutes)}, spread over ${minutes(will.spreadMinutes)}`],
      ["Was off", missedWords[will.missed]],
      ["Conditions", conditionWords(will.conditions)],
      ["Not on", will.skipDays.length === 0 ? null : will.skipDays.join(", ")],
      [
        "Takes",
        will.expectedSeconds === null ? "unknown: it never ran here" : `about ${span(will.expectedSeconds)}`,
      ],
    ]),
    "\nNext times:\n",
    timesTable(will.occurrences, speaking),
    ...(will.collisions.length === 0
      ? []
      : ["\nMeets:\n", `${will.collisions.map(collisionLine).join("\n")}\n`]),
    ...(will.warnings.length === 0
      ? []
      : ["\nNote:\n", `${will.warnings.map((one) => `  ${sentence(one, language)}`).join("\n")}\n`]),
  ];
  return shown(lines.join(""));
}

/** Who signed and who could. */
export function signerWords({ signed, needed, could, missing }: ScheduleSigners, speaking: Talk): string {
  if (missing === null) return `signed by ${signed.join(", ")}`;
  const said = sentence(missing, speaking.language) ?? "";
  return `${said} Takes ${many(needed, "person").replace("persons", "people")}; could sign: ${could.join(", ") || "nobody"}`;
}
