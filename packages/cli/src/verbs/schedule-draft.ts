import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { DraftScheduleInput } from "@hulplijn/shared/api";
import type { Command } from "commander";
import { wrongUsage } from "../api/failure.ts";
import { gather } from "../terminal/gather.ts";
import type { Common } from "./context.ts";
import { readParams } from "./incidents.ts";
import { reading } from "./reading.ts";

export interface Drafting extends Common {
  readonly name?: string;
  readonly person?: string;
  readonly query?: string;
  readonly onlyThese?: boolean;
  readonly on?: string;
  readonly cron?: string;
  readonly once?: string;
  readonly zone?: string;
  readonly window?: string;
  readonly spread?: string;
  readonly missed?: string;
  readonly skipHolidays?: boolean;
  readonly skipDay?: readonly string[];
  readonly mains?: boolean;
  readonly idle?: string;
  readonly notMetered?: boolean;
  readonly free?: string;
  readonly wake?: boolean;
  readonly rings?: string;
  readonly days?: string;
  readonly from?: string;
  readonly yes?: boolean;
}

/** A fix of the set with the parameters that followed it. */
interface Named {
  readonly fix: string;
  readonly params: string[];
}

const units: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 };

/** `30m`, `2h`, `1d` in minutes. */
export function minutesOf(text: string, flag: string): number {
  const [, sign, number, unit] = /^(-?)(\d{1,5})([mhd])$/.exec(text) ?? [];
  if (number === undefined || unit === undefined)
    throw wrongUsage(`${flag} is minutes, hours or days, as 30m, 2h or 1d, not ${text}`);
  return Number(number) * (units[unit] ?? 1) * (sign === "-" ? -1 : 1);
}

function whole(text: string, flag: string): number {
  if (!/^\d{1,9}$/.test(text)) throw wrongUsage(`${flag} is a whole number, not ${text}`);
  return Number(text);
}

/** `1/60,10/1440,100`: percent, and minutes that a ring has before the next. */
function ringsOf(text: string): DraftScheduleInput["rings"] {
  return text.split(",").map((one) => {
    const [, percent, minutes] = /^(\d{1,3}(?:\.\d{1,2})?)(?:\/(\d{1,5}))?$/.exec(one.trim()) ?? [];
    if (percent === undefined)
      throw wrongUsage(`--rings is percent/minutes and so on, the last one 100, not ${text}`);
    return { permyriad: Math.round(Number(percent) * 100), soakMinutes: Number(minutes ?? 0) };
  });
}

function missedOf(text: string): "next-start" | "in-window" | "skip" {
  if (text !== "next-start" && text !== "in-window" && text !== "skip")
    throw wrongUsage(`--missed is next-start, in-window or skip, not ${text}`);
  return text;
}

function whenOf({ on, cron, once, zone = "device" }: Drafting): DraftScheduleInput["when"] | undefined {
  if ([on, cron, once].filter((one) => one !== undefined).length > 1)
    throw wrongUsage("Say when in one way: --on, --cron or --once");
  if (cron !== undefined) return { kind: "cron", cron, zone };
  if (once !== undefined) return { kind: "once", local: once.replace(" ", "T"), zone };
  return on;
}

/** Adds the flags of a draft; gives what the command line said of fixes, each with the parameters that follow it. */
export function draftFlags(command: Command): {
  readonly command: Command;
  readonly fixes: readonly Named[];
} {
  const fixes: Named[] = [];
  command
    .option("--name <text>", "what people call it")
    .option("--person <name>", "who gives it, as the policy names them: one of those who sign")
    .option("--fix <fix>", "a fix; again for the next of the set", (fix: string) => {
      fixes.push({ fix, params: [] });
      return fix;
    })
    .option("--param <name=value>", "a parameter of the fix before it", (param: string) => {
      const last = fixes.at(-1);
      if (!last) throw wrongUsage(`--param ${param} comes behind its --fix`);
      last.params.push(param);
      return param;
    })
    .option("--query <query>", "for which devices, as in the list of devices; without: all")
    .option("--only-these", "sign the devices that match now by name, instead of all that match when it runs")
    .option("--on <words>", 'when, in words: "every second tuesday of the month at 22:00"')
    .option("--cron <fields>", 'when, as five fields: "0 22 * * 2#2"')
    .option("--once <local>", "when, once: 2027-01-05T22:00")
    .option("--zone <zone>", "time zone, as Europe/Amsterdam; without: each device's own")
    .option("--window <time>", "a start is allowed for so long, as 2h")
    .option("--spread <time>", "devices begin over so long, as 30m")
    .option("--missed <rule>", "what a device that was off does: next-start, in-window or skip")
    .option("--skip-holidays", "not on public holidays of the Netherlands")
    .option("--skip-day <date>", "not on this day, as 2027-04-27 (may be repeated)", gather)
    .option("--mains", "only on mains power")
    .option("--idle <minutes>", "only when nobody used the device for so long")
    .option("--not-metered", "only on a connection that does not cost by the byte")
    .option("--free <MiB>", "only with so much room on the system's disk")
    .option("--wake", "wake devices from sleep, where the platform and the policy let it")
    .option("--rings <rings>", "part after part, as 1/60,10/1440,100 (percent/minutes before the next)")
    .option("--days <number>", "how long it stands, 366 at most")
    .option(
      "--from <file>",
      "a draft in a file, or one for each of a folder, as the shipped ones; flags come over it",
    )
    .option("--yes", "nobody, or everybody, is meant");
  return { command, fixes };
}

const given = <Value>(name: string, value: Value | undefined): Readonly<Record<string, Value>> =>
  value === undefined ? {} : { [name]: value };

type Part = Partial<DraftScheduleInput>;

const readPart = (file: string): Part => JSON.parse(readFileSync(file, "utf8")) as Part;

/** What files say: each of a folder, in order of their names. */
function partsOf(from: string | undefined): readonly Part[] {
  if (from === undefined) return [{}];
  return reading(() => {
    if (!statSync(from).isDirectory()) return [readPart(from)];
    const names = readdirSync(from).filter((name) => name.endsWith(".json"));
    if (names.length === 0) throw new Error(`there is no draft (*.json) in ${from}`);
    return names.toSorted().map((name) => readPart(path.join(from, name)));
  });
}

/** The bodies of drafts: one for each file, and the flags over all of them. */
export const draftsOf = (options: Drafting, fixes: readonly Named[]): readonly DraftScheduleInput[] =>
  partsOf(options.from).map((file) => withFlags(file, options, fixes));

/** The body of one draft, for a preview. */
export function draftOf(options: Drafting, fixes: readonly Named[]): DraftScheduleInput {
  const [first, ...more] = draftsOf(options, fixes);
  if (!first || more.length > 0) throw wrongUsage("A preview is of one draft: name its file, not the folder");
  return first;
}

/** What is left out is as usual. */
function withFlags(file: Part, options: Drafting, fixes: readonly Named[]): DraftScheduleInput {
  const conditions = {
    ...file.conditions,
    ...(options.mains ? { mains: true as const } : {}),
    ...given("idleMinutes", options.idle === undefined ? undefined : whole(options.idle, "--idle")),
    ...(options.notMetered ? { notMetered: true as const } : {}),
    ...given("freeMiB", options.free === undefined ? undefined : whole(options.free, "--free")),
  };
  const draft: Partial<DraftScheduleInput> = {
    ...file,
    ...given("name", options.name),
    ...given("person", options.person),
    ...(fixes.length === 0
      ? {}
      : { fixes: fixes.map(({ fix, params }) => ({ fix, params: readParams(params) })) }),
    ...given("query", options.query),
    ...(options.onlyThese ? { onlyThese: true } : {}),
    ...given("when", whenOf(options)),
    ...given("zone", options.zone),
    ...given(
      "windowMinutes",
      options.window === undefined ? undefined : minutesOf(options.window, "--window"),
    ),
    ...given(
      "spreadMinutes",
      options.spread === undefined ? undefined : minutesOf(options.spread, "--spread"),
    ),
    ...given("missed", options.missed === undefined ? undefined : missedOf(options.missed)),
    ...(options.skipHolidays ? { skipHolidays: true } : {}),
    ...given("skipDays", options.skipDay === undefined ? undefined : [...options.skipDay]),
    conditions,
    ...(options.wake ? { wake: true } : {}),
    ...given("rings", options.rings === undefined ? undefined : ringsOf(options.rings)),
    ...given("days", options.days === undefined ? undefined : whole(options.days, "--days")),
    ...(options.yes ? { yes: true } : {}),
  };
  const { name, person, when, fixes: set } = draft;
  if (name === undefined) throw wrongUsage("Say what people call it: --name");
  if (person === undefined) throw wrongUsage("Say who gives it: --person, as the policy names them");
  if (when === undefined) throw wrongUsage("Say when: --on, --cron or --once");
  if (set === undefined || set.length === 0) throw wrongUsage("Say what: --fix, once or more");
  return { ...draft, name, person, when, fixes: set };
}
