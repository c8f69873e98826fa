import path from "node:path";
import type { Schedule as ScheduleView } from "@hulplijn/shared/api";
import { clockOf, inWords, nextOccurrences } from "@hulplijn/shared/schedules";
import type { Policy, Schedule } from "@hulplijn/shared/trust";
import type { Command } from "commander";
import { part } from "../api/collector.ts";
import { Failure } from "../api/failure.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import { facts } from "../terminal/table.ts";
import { shown } from "../terminal/terminal.ts";
import { instant, sentence } from "../terminal/words.ts";
import { ownerOf } from "../trust/approve-fix.ts";
import { readPolicyFile } from "../trust/documents.ts";
import { trustFiles } from "../trust/init-trust.ts";
import { type KeyFile, openKeyFile, sha256 } from "../trust/key-file.ts";
import { makeRevoke } from "../trust/make-halt.ts";
import { readSchedulePayload, signSchedulePayload } from "../trust/make-schedule.ts";
import { agreed } from "./agreed.ts";
import { common, type Common, type Talk, talk, type Verbs } from "./context.ts";
import { passphraseOf } from "./desk.ts";
import { type OrderKey, readFix, refused, signingFlags } from "./order-run.ts";
import { reading } from "./reading.ts";
import { collisionLine, conditionWords, getSchedule, many, minutes, signerWords } from "./schedule-words.ts";

interface Signing extends Common, OrderKey {
  readonly yes?: boolean;
}

const open = (options: OrderKey): { readonly key: KeyFile; readonly policy: Policy } =>
  reading(() => ({
    key: openKeyFile(options.key, passphraseOf(options.passphraseFile)),
    policy: readPolicyFile(options.policy ?? path.join(path.dirname(options.key), trustFiles.policy)),
  }));

const timesShown = 10;

/** What only the collector knows: what the times meet, and what it warns of. */
function saidByCollector(view: ScheduleView, speaking: Talk): readonly string[] {
  const said = [
    ...view.collisions.map(collisionLine),
    ...view.warnings.map((one) => `  ${sentence(one, speaking.language)}`),
  ];
  return said.length === 0 ? [] : ["The collector says:\n", ...said.map((line) => `${line}\n`)];
}

/**
 * Everything that is signed, read from the very bytes on this machine: a collector that shows something else shows it to nobody. The times
 * are reckoned here as devices do; in the zone of this machine where each device has its own.
 */
function wordsOf(
  schedule: Schedule,
  titles: readonly string[],
  view: ScheduleView,
  speaking: Talk,
  nowMs: number,
): string {
  const { language } = speaking;
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = schedule.when.zone === "device" ? own : schedule.when.zone;
  const times = nextOccurrences(schedule.when, zone, nowMs, timesShown + schedule.skipDays.length)
    .filter(
      ({ local, atMs }) => !schedule.skipDays.includes(local.slice(0, 10)) && atMs < schedule.expiresAtMs,
    )
    .slice(0, timesShown)
    .map((one) => {
      const clock = clockOf(one, zone)?.[language];
      return `  ${one.local.replace("T", " ")}  ${instant(one.atMs)}${clock === undefined ? "" : `  ${clock}`}\n`;
    });
  const { devices, rings } = schedule;
  const whom =
    devices === "all"
      ? `ALL devices${schedule.query === "" ? "" : `, of which the collector gives it to those that match: ${schedule.query}`} (${view.devices} now, it says)`
      : `${many(devices.length, "device")} by name`;
  const set = schedule.fixes.map(({ fix, version, params }, at) => {
    const given = Object.entries(params).map(([name, value]) => `${name}=${value}`);
    return `${titles[at] ?? fix} (${[`${fix}@${version}`, ...given].join(" ")})`;
  });
  const missed = {
    "next-start": "at its next start, however late",
    "in-window": "while the window is open",
    skip: "not at all",
  };
  return shown(
    [
      `Devices may start this by themselves, while nobody looks: “${schedule.name}”, given by ${schedule.person}.\n`,
      facts([
        ["What", set.join("; then ")],
        ["Whom", whom],
        ["When", inWords(schedule.when, language)],
        ["Window", `${minutes(schedule.windowMinutes)}, spread over ${minutes(schedule.spreadMinutes)}`],
        ["Was off", missed[schedule.missed]],
        ["Conditions", conditionWords(schedule.conditions as ScheduleView["conditions"])],
        ["Not on", schedule.skipDays.length === 0 ? null : schedule.skipDays.join(", ")],
        ["Wakes", schedule.wake ? "machines that sleep, where the policy lets it" : null],
        [
          "Rings",
          rings
            ? rings
                .map(({ permyriad, soakMinutes }) => `${permyriad / 100} % for ${minutes(soakMinutes)}`)
                .join(", ")
            : null,
        ],
        ["Until", instant(schedule.expiresAtMs)],
        ["Digest", view.digest],
      ]),
      `Next times${schedule.when.zone === "device" ? ` (each device by its own clock; here by ${own})` : ""}:\n`,
      ...times,
      ...saidByCollector(view, speaking),
    ].join(""),
  );
}

async function sign(
  number: string,
  options: Signing,
  speaking: Talk,
  terminal: Parameters<Verbs>[1],
): Promise<ScheduleView> {
  const { key, policy } = open(options);
  const owner = ownerOf(policy, key);
  if (!owner)
    throw refused("The policy does not name this key among those of its people. Nothing was signed.");
  const view = await getSchedule(speaking, number);
  if (view.state !== "draft")
    throw new Failure(
      `Schedule ${number} is ${view.state}, no draft. Nothing was signed.`,
      exitCodes.conflict,
    );
  const schedule = reading(() => readSchedulePayload(view.payload));
  if (sha256(Buffer.from(view.payload, "base64")) !== view.digest)
    throw refused(`The collector names another digest than that of the bytes. Nothing was signed.`);
  const titles: string[] = [];
  for (const { fix, version, manifestDigest } of schedule.fixes) {
    const found = await readFix(speaking, fix);
    if (found.manifestDigest !== manifestDigest || found.version !== version)
      throw refused(
        `The draft is over another version of ${fix} than the collector has. Nothing was signed.`,
      );
    if (!owner.orders.includes(found.manifest.risk))
      throw refused(
        `The policy does not let ${owner.person} order ${found.manifest.risk}. Nothing was signed.`,
      );
    titles.push(
      `${found.title[speaking.language]}, ${found.manifest.risk}${found.manifest.restarts ? ", restarts the machine" : ""}`,
    );
  }
  terminal.err(wordsOf(schedule, titles, view, speaking, terminal.nowMs()));
  await agreed(options.yes);
  return speaking.ask<ScheduleView>(`schedules/${part(number)}/signatures`, {
    method: "POST",
    body: { schedule: signSchedulePayload(view.payload, key) },
  });
}

interface Withdrawing extends Common {
  readonly key?: string;
  readonly policy?: string;
  readonly passphraseFile?: string;
  readonly reason: string;
}

async function withdraw(
  number: string,
  options: Withdrawing,
  speaking: Talk,
  nowMs: number,
): Promise<ScheduleView> {
  const view = await getSchedule(speaking, number);
  const { reason, key: file } = options;
  if (view.state === "draft" || (view.state === "fix-changed" && view.signers.missing !== null)) {
    await speaking.ask(`schedules/${part(number)}/discard`, { method: "POST", body: { reason } });
    return getSchedule(speaking, number);
  }
  if (file === undefined)
    throw refused("It is in force: withdrawing it is signed, with --key. Nothing was changed.");
  const { key, policy } = open({ ...options, key: file });
  const what = { reason, fixes: [], keys: [], standing: [view.digest] };
  const body = reading(() => makeRevoke(key, policy, what, nowMs));
  await speaking.ask("trust/halts", { method: "POST", body });
  return getSchedule(speaking, number);
}

/** `hulplijn schedules sign | withdraw`. */
export function signingVerbs(noun: Command, terminal: Parameters<Verbs>[1]): void {
  signingFlags(
    common(noun.command("sign <number>").description("sign a draft on your own machine, after reading it")),
  )
    .option("--yes", "sign what stands there without being asked")
    .action(async (number: string, options: Signing) => {
      const speaking = await talk(options, terminal);
      const signed = await sign(number, options, speaking, terminal);
      speaking.answer(signed, ({ state, signers, next }) =>
        state === "in-force"
          ? shown(
              `It is in force${next ? `: next ${next.local.replace("T", " ")} ${next.zone}` : ""}.\nTo end it: hulplijn schedules withdraw ${number} --key <yours> --reason <why>\n`,
            )
          : shown(`Signed, and not enough yet. ${signerWords(signers, speaking)}\n`),
      );
      if (signed.state !== "in-force") terminal.end.exitCode = exitCodes.foundSomething;
    });

  common(
    noun.command("withdraw <number>").description("end a schedule; one person's right. A draft takes no key"),
  )
    .option("--key <file>", "your own key file, which signs the revocation")
    .option("--policy <file>", "policy.json, which says whose key it is; beside the key unless named")
    .option("--passphrase-file <file>", "file with the key's passphrase")
    .requiredOption("--reason <text>", "why, for everybody who sees it")
    .action(async (number: string, options: Withdrawing) => {
      const speaking = await talk(options, terminal);
      speaking.answer(await withdraw(number, options, speaking, terminal.nowMs()), ({ name }) =>
        shown(`“${name}” is withdrawn. Connected devices heard it; others hear it when they come.\n`),
      );
    });
}
