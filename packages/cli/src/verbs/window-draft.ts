import type { WindowDraft } from "@hulplijn/shared/api";
import { errors, type Refusal } from "@hulplijn/shared/errors";
import { fromWords, occurrences, readWhen, type When } from "@hulplijn/shared/schedules";
import { LocalMinute } from "@hulplijn/shared/schedules/when";
import type { Command } from "commander";
import { Failure, wrongUsage } from "../api/failure.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import { gather } from "../terminal/gather.ts";
import type { Common } from "./context.ts";
import { minutesOf } from "./schedule-draft.ts";

export interface WindowFlags extends Common {
  readonly name?: string;
  readonly reason?: string;
  readonly freeze?: boolean;
  readonly query?: string;
  readonly device?: readonly string[];
  readonly from?: string;
  readonly until?: string;
  readonly for?: string;
  readonly on?: string;
  readonly cron?: string;
  readonly zone?: string;
  readonly hold?: string;
  readonly yes?: boolean;
}

/** Adds the flags that say what a window is. */
export const windowFlags = (command: Command): Command =>
  command
    .option("--name <text>", "what people call it")
    .option("--reason <text>", "why, for everybody who sees it")
    .option("--freeze", "a freeze: it refuses schedules and rollouts too")
    .option("--query <query>", "for which devices, as in the list of devices; without: all")
    .option("--device <id>", "for this device alone (may be repeated)", gather)
    .option("--from <local>", "when it begins, as 2026-12-19T18:00; without: now")
    .option("--until <local>", "when it is over, or with --on or --cron comes no more")
    .option("--for <time>", "how long, as 4h; with --on or --cron: each time")
    .option("--on <words>", 'comes again and again, in words: "every saturday at 22:00"')
    .option("--cron <fields>", 'comes again and again, as five fields: "0 22 * * 6"')
    .option("--zone <zone>", "time zone of these times, as Europe/Amsterdam; without: of this machine")
    .option(
      "--hold <what>",
      "what it holds back: checks, messages, fixes, with commas between; without: messages,fixes, and for a freeze fixes",
    )
    .option("--yes", "what is warned of is meant so");

const dayMs = 86_400_000;

/** A refusal that needs no collector, said as the collector says it. */
const refused = ({ code, detail }: Refusal): Failure =>
  new Failure(`${errors[code].title.en}: ${detail}\n${errors[code].next.en}`, exitCodes.refused);

/** A minute by the clock of a zone as an instant; one that the clock leaves out is the first instant after it. */
function instantOf(text: string, flag: string, zone: string): number {
  const local = text.replace(" ", "T");
  if (!LocalMinute.safeParse(local).success)
    throw wrongUsage(`${flag} is a local time, as 2026-12-19T18:00, not ${text}`);
  const when: When = { kind: "once", local, zone };
  const read = readWhen(when);
  if (!read.ok) throw refused(read);
  const aboutMs = Date.parse(`${local}:00Z`);
  const [only] = occurrences(when, zone, aboutMs - 2 * dayMs, aboutMs + 2 * dayMs);
  if (!only) throw wrongUsage(`${flag} is a day of the calendar, not ${text}`);
  return only.atMs;
}

function recurring({ on, cron, zone: named }: WindowFlags, zone: string): When | null {
  if (on !== undefined && cron !== undefined) throw wrongUsage("Say when in one way: --on or --cron");
  if (cron !== undefined) return { kind: "cron", cron, zone };
  if (on === undefined) return null;
  const when = fromWords(on, zone);
  if ("ok" in when) throw refused(when);
  if (named !== undefined && when.zone !== named)
    throw wrongUsage(`--on says ${when.zone} and --zone ${named}: say one of them`);
  return when;
}

function timeOf(flags: WindowFlags, nowMs: number): WindowDraft["time"] {
  const zone = flags.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const when = recurring(flags, zone);
  const { from, until } = flags;
  const minutes = flags.for === undefined ? null : minutesOf(flags.for, "--for");
  const untilMs = until === undefined ? null : instantOf(until, "--until", when?.zone ?? zone);
  if (when !== null) {
    if (minutes === null) throw wrongUsage("Say how long it holds each time: --for, as 4h");
    if (untilMs === null) throw wrongUsage("Say until when it comes again: --until, as 2027-06-30T00:00");
    if (from !== undefined) throw wrongUsage("--on or --cron say when it begins: leave --from out");
    return { kind: "recurring", when, minutes, untilMs };
  }
  const fromMs = from === undefined ? nowMs : instantOf(from, "--from", zone);
  if (untilMs !== null && minutes !== null) throw wrongUsage("Say its end in one way: --until or --for");
  if (untilMs !== null) return { kind: "once", fromMs, untilMs };
  if (minutes === null) throw wrongUsage("Say when it ends: --until or --for");
  return { kind: "once", fromMs, untilMs: fromMs + minutes * 60_000 };
}

function holdsOf(hold: string | undefined, isFreeze: boolean): WindowDraft["holds"] {
  const named = (hold ?? (isFreeze ? "fixes" : "messages,fixes")).split(",").map((one) => one.trim());
  const wrong = named.find((one) => !["checks", "messages", "fixes"].includes(one));
  if (wrong !== undefined)
    throw wrongUsage(`--hold is of checks, messages and fixes, not ${wrong || "nothing"}`);
  const [checks, messages, fixes] = ["checks", "messages", "fixes"].map((one) => named.includes(one));
  return { checks: checks === true, messages: messages === true, fixes: fixes === true };
}

/** The body of a window: for a preview, or to make it. */
export function windowOf(flags: WindowFlags, nowMs: number): WindowDraft {
  const { name, reason, query = "", device } = flags;
  if (name === undefined) throw wrongUsage("Say what people call it: --name");
  if (reason === undefined) throw wrongUsage("Say why, for everybody who sees it: --reason");
  return {
    name,
    reason,
    kind: flags.freeze ? "freeze" : "maintenance",
    query,
    devices: device === undefined ? null : [...device],
    time: timeOf(flags, nowMs),
    holds: holdsOf(flags.hold, flags.freeze === true),
    yes: flags.yes === true,
  };
}
