import type { DraftedRollout, RolloutPreview } from "@hulplijn/shared/api";
import type { Command } from "commander";
import { part } from "../api/collector.ts";
import { wrongUsage } from "../api/failure.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import { gather } from "../terminal/gather.ts";
import { shown, type Terminal } from "../terminal/terminal.ts";
import { sentence, span } from "../terminal/words.ts";
import { readRings } from "../trust/make-release.ts";
import { common, type Common, type Talk, talk } from "./context.ts";
import { readDevice } from "./order-run.ts";
import { readParams } from "./incidents.ts";
import { reading } from "./reading.ts";
import { numberOf } from "./sign-rollout.ts";

interface Drafting extends Common {
  readonly person: string;
  readonly name?: string;
  readonly query?: string;
  readonly except?: readonly string[];
  readonly param?: readonly string[];
  readonly rings?: string;
  readonly verified?: string;
  readonly failures?: string;
  readonly incidents?: string;
  readonly perHour?: string;
  readonly hours?: string;
  readonly weekdays: string;
  readonly zone: string;
  readonly mains?: boolean;
  readonly idle?: string;
  readonly notMetered?: boolean;
  readonly free?: string;
  readonly days: string;
  readonly undo?: boolean;
  readonly preview?: boolean;
  readonly yes?: boolean;
}

function whole(text: string, flag: string): number {
  if (!/^(?:0|[1-9][0-9]{0,6})$/.test(text)) throw wrongUsage(`${flag} is a whole number, not ${text}`);
  return Number(text);
}

/** Hours of the day, as in 18:00-07:00. */
function hoursOf({ hours, weekdays, zone }: Drafting) {
  if (hours === undefined) return null;
  const [, from, until] = /^(\d{2}:\d{2})-(\d{2}:\d{2})$/.exec(hours) ?? [];
  if (from === undefined || until === undefined)
    throw wrongUsage(`--hours is from-until, as in 18:00-07:00, not ${hours}`);
  const days = weekdays.split(",").map((day) => whole(day, "--weekdays"));
  return { from, until, days, zone };
}

async function wishOf(fix: string, options: Drafting, speaking: Talk) {
  if (options.query === undefined)
    throw wrongUsage('Say for whom: --query "group:utrecht platform:linux", or --query "" for everybody');
  const except = [];
  for (const name of options.except ?? []) except.push((await readDevice(speaking, name)).deviceId);
  const { rings, perHour, idle, free } = options;
  const isGated = options.verified ?? options.failures ?? options.incidents;
  const incidents = options.incidents ?? "none";
  return {
    name: options.name ?? fix,
    person: options.person,
    fix,
    params: readParams(options.param ?? []),
    step: options.undo ? "undo" : "fix",
    query: options.query,
    except,
    ...(rings === undefined ? {} : { rings: reading(() => readRings(rings)) }),
    ...(isGated === undefined
      ? {}
      : {
          gate: {
            verifiedPercent: whole(options.verified ?? "95", "--verified"),
            mostFailures: whole(options.failures ?? "5", "--failures"),
            incidents,
          },
        }),
    ...(perHour === undefined ? {} : { perHour: whole(perHour, "--per-hour") }),
    hours: hoursOf(options),
    conditions: {
      ...(options.mains ? { mains: true } : {}),
      ...(idle === undefined ? {} : { idleMinutes: whole(idle, "--idle") }),
      ...(options.notMetered ? { notMetered: true } : {}),
      ...(free === undefined ? {} : { freeMiB: whole(free, "--free") }),
    },
    days: whole(options.days, "--days"),
    agreed: options.yes === true,
  };
}

const marks = { stops: "STOP", asks: "?", says: "-" } as const;

/** What it would do, in words. */
function preview(
  { touches, rings, signers, soakMinutes, warnings, sample }: RolloutPreview,
  speaking: Talk,
): string {
  const names = sample.map(({ name }) => name).join(", ");
  const more = touches.devices > sample.length ? `, and ${touches.devices - sample.length} more` : "";
  return shown(
    [
      `This touches ${touches.devices} devices (${touches.connected} connected now), restart: ${touches.restarts ? "YES" : "no"}; class ${touches.risk}, ${signers} ${signers === 1 ? "person has" : "different people have"} to sign.`,
      ...(names === "" ? [] : [`Devices: ${names}${more}.`]),
      ...rings.map(
        ({ size, permyriad, soakMinutes: soak }, ring) =>
          `  ring ${ring}: ${permyriad / 100} %, about ${size} more${ring === rings.length - 1 ? "" : `; then ${span(soak * 60)} before the next`}`,
      ),
      `The last ring opens ${span(soakMinutes * 60)} after the last signature, or later.`,
      ...warnings.map(({ text, weight }) => `${marks[weight]} ${sentence(text, speaking.language) ?? ""}`),
      "",
    ].join("\n"),
  );
}

async function draft(fix: string, options: Drafting, terminal: Terminal): Promise<void> {
  const speaking = await talk(options, terminal);
  const body = await wishOf(fix, options, speaking);
  const seen = await speaking.ask<RolloutPreview>("rollouts/preview", { method: "POST", body });
  if (options.preview) {
    speaking.answer(seen, (one) => preview(one, speaking));
    if (seen.warnings.some(({ weight }) => weight !== "says"))
      terminal.end.exitCode = exitCodes.foundSomething;
    return;
  }
  terminal.err(preview(seen, speaking));
  told(speaking, await speaking.ask<DraftedRollout>("rollouts", { method: "POST", body }));
}

const told = (speaking: Talk, made: DraftedRollout): void =>
  speaking.answer(
    made,
    ({ number, count }) =>
      `Draft ${number}, for ${count} devices: nothing happens before people sign it.\nTo sign: hulplijn rollouts sign ${number} --key <your key file>\n`,
  );

/** `draft`, `again` and `undo`: they make drafts, which people then sign. */
export function draftingVerbs(noun: Command, terminal: Terminal): void {
  common(
    noun
      .command("draft <fix>")
      .description("prepare a fix for many devices; nothing happens before people sign"),
  )
    .requiredOption("--person <name>", "who gives it, as the policy names them")
    .option("--name <text>", "what people call it; the fix's own name unless said")
    .option("--query <query>", 'for whom, as in the list of devices; "" for everybody')
    .option("--except <device>", "id or name of a device to leave out (may be repeated)", gather)
    .option("--param <name=value>", "a parameter of the fix, the same for all (may be repeated)", gather)
    .option("--rings <list>", "percent/minutes for each ring (default: 1/60,5/240,25/1440,100)")
    .option("--verified <percent>", "of a ring, before the next one opens (default: 95)")
    .option("--failures <number>", "it stops by itself at more than these (default: 5)")
    .option(
      "--incidents <none|any>",
      "whether new incidents hold the next ring back (default: none may be open)",
    )
    .option("--per-hour <number>", "most devices that begin within an hour (default: 200)")
    .option("--hours <from-until>", "only at these hours, as in 18:00-07:00")
    .option("--weekdays <days>", "on which days those hours begin, 1 being Monday", "1,2,3,4,5,6,7")
    .option("--zone <zone>", "time zone of those hours; device: each its own", "device")
    .option("--mains", "only on mains power")
    .option("--idle <minutes>", "only when nobody used it for so long")
    .option("--not-metered", "only on a network that is not metered")
    .option("--free <MiB>", "only with so much room on the disk")
    .option("--days <number>", "how long it holds", "14")
    .option("--undo", "take the fix back where it changed something")
    .option("--preview", "only show what it would be")
    .option("--yes", "it is meant for everybody")
    .action((fix: string, options: Drafting) => draft(fix, options, terminal));
  const follow = (how: "again" | "undo", about: string): void => {
    common(noun.command(`${how} <number>`).description(about))
      .requiredOption("--person <name>", "who gives it, as the policy names them")
      .action(async (number: string, options: Common & { readonly person: string }) => {
        const speaking = await talk(options, terminal);
        const body = { person: options.person };
        const path = `rollouts/${part(numberOf(number))}/${how}`;
        told(speaking, await speaking.ask<DraftedRollout>(path, { method: "POST", body }));
      });
  };
  follow("again", "a new draft for those devices alone where it failed");
  follow("undo", "a new draft that takes it back where it changed something");
}
