import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Fix, StandingOrderView } from "@hulplijn/shared/api";
import type { Envelope, StandingOrder } from "@hulplijn/shared/trust";
import { Failure, wrongUsage } from "../api/failure.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import { type Column, table } from "../terminal/table.ts";
import { shown } from "../terminal/terminal.ts";
import { instant } from "../terminal/words.ts";
import { readEnvelope, readPolicyFile } from "../trust/documents.ts";
import { trustFiles } from "../trust/init-trust.ts";
import { openKeyFile } from "../trust/key-file.ts";
import { makeRevoke } from "../trust/make-halt.ts";
import { cosignStanding, makeStanding, missingFor, readStanding } from "../trust/make-standing.ts";
import { gather } from "../terminal/gather.ts";
import { agreed } from "./agreed.ts";
import { common, type Common, type PageOf, type Talk, talk, type Verbs } from "./context.ts";
import { reading } from "./reading.ts";
import { passphraseOf } from "./desk.ts";
import { readParams } from "./incidents.ts";
import { type OrderKey, readDevice, readFix, signingFlags } from "./order-run.ts";

interface Adding extends Common, OrderKey {
  readonly device?: readonly string[];
  readonly allDevices?: boolean;
  readonly param?: readonly string[];
  readonly perDay: string;
  readonly days: string;
  readonly file?: string;
  readonly yes?: boolean;
}

function whole(text: string, flag: string, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw wrongUsage(`${flag} is a whole number from 1 to ${most}, not ${text}`);
  return value;
}

const open = (options: OrderKey) =>
  reading(() => ({
    key: openKeyFile(options.key, passphraseOf(options.passphraseFile)),
    policy: readPolicyFile(options.policy ?? path.join(path.dirname(options.key), trustFiles.policy)),
  }));

async function idsOf(speaking: Talk, options: Adding): Promise<StandingOrder["devices"]> {
  const named = options.device ?? [];
  if (named.length > 0 === (options.allDevices === true))
    throw wrongUsage("Say for which devices: --device, as often as needed, or --all-devices");
  if (options.allDevices) return "all";
  const ids = [];
  for (const name of named) ids.push((await readDevice(speaking, name)).deviceId);
  return ids;
}

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** Everything that is signed, in words. */
function describe(order: StandingOrder, fix: Fix, speaking: Talk): string {
  const given = Object.entries(order.params).map(([name, value]) => `${name}=${value}`);
  const where = order.devices === "all" ? "ALL devices" : many(order.devices.length, "device");
  const settles = fix.manifest.settles.map(({ rule }) => rule).join(", ");
  return shown(
    [
      `Devices may start ${fix.title[speaking.language]} (${order.fix}@${order.version}, ${fix.manifest.risk}) by themselves${given.length === 0 ? "" : `, with ${given.join(" ")}`}:`,
      `on ${where}, while they find ${settles || "nothing"} and the fix's own check fails, at most ${order.perDay} a day on each, until ${instant(order.expiresAtMs)}.`,
      "",
    ].join("\n"),
  );
}

async function add(
  name: string,
  options: Adding,
  speaking: Talk,
  err: (text: string) => void,
  nowMs: number,
) {
  const { key, policy } = open(options);
  const fix = await readFix(speaking, name);
  const isFirst = options.file === undefined || !existsSync(options.file);
  let sealed: Envelope;
  if (isFirst) {
    const wish = {
      fix: fix.fix,
      version: fix.version,
      manifestDigest: fix.manifestDigest,
      params: readParams(options.param ?? []),
      devices: await idsOf(speaking, options),
      perDay: whole(options.perDay, "--per-day", 12),
      days: whole(options.days, "--days", 366),
    };
    sealed = reading(() => makeStanding(key, policy, wish, nowMs));
  } else {
    if ((options.device ?? []).length > 0 || options.allDevices || (options.param ?? []).length > 0)
      throw wrongUsage(
        `${options.file} says for which devices and with which parameters: read it here, and leave --device, --all-devices and --param away; or choose another file`,
      );
    const waiting = reading(() => readEnvelope(options.file ?? ""));
    // Read before it is signed: somebody else wrote it.
    err(
      describe(
        reading(() => readStanding(waiting)),
        fix,
        speaking,
      ),
    );
    await agreed(options.yes);
    sealed = reading(() => cosignStanding(waiting, key));
  }
  const order = reading(() => readStanding(sealed));
  if (order.manifestDigest !== fix.manifestDigest)
    throw new Failure(
      `The standing order is over another version of ${name}: nothing was sent.`,
      exitCodes.refused,
    );
  if (isFirst) err(describe(order, fix, speaking));
  const missing = missingFor(sealed, fix.manifest, policy);
  if (missing !== null && options.file === undefined)
    throw new Failure(
      `${missing.detail} (${missing.code}). For more signatures use --file, and hand the file on.`,
      exitCodes.refused,
    );
  if (options.file !== undefined)
    writeFileSync(options.file, `${JSON.stringify(sealed, null, 2)}\n`, { mode: 0o600 });
  return { sealed, missing };
}

export const standing: Verbs = (program, terminal) => {
  const noun = program
    .command("standing")
    .description("standing orders: fixes that devices may start by themselves");

  signingFlags(common(noun.command("add <fix>").description("let devices start a fix by themselves")))
    .option("--device <device>", "id or name of a device (may be repeated)", gather)
    .option("--all-devices", "every device, also those that come later; takes as many people as class R2")
    .option("--param <name=value>", "a parameter of the fix, always the same (may be repeated)", gather)
    .option("--per-day <number>", "starts in 24 hours on each device, at most", "2")
    .option("--days <number>", "how long it stands", "90")
    .option("--file <file>", "where signatures are gathered: made by the first, handed on to the next")
    .option("--yes", "sign what the file says without being asked")
    .action(async (name: string, options: Adding) => {
      const speaking = await talk(options, terminal);
      const { sealed, missing } = await add(name, options, speaking, terminal.err, terminal.nowMs());
      if (missing !== null) {
        speaking.answer(
          { file: options.file, sent: false, missing: missing.detail },
          () =>
            `Not enough yet: ${missing.detail}. Give ${options.file} to somebody else who may order this class, for: hulplijn standing add ${name} --file ${options.file} --key <theirs>\n`,
        );
        terminal.end.exitCode = exitCodes.foundSomething;
        return;
      }
      const { digest, told } = await speaking.ask<{ readonly digest: string; readonly told: number }>(
        "trust/standing-orders",
        { method: "POST", body: { order: sealed } },
      );
      speaking.answer(
        { digest, sent: true, told },
        () =>
          `It stands. Told ${many(told, "connected device")}; others hear it when they come.\nTo end it: hulplijn standing withdraw ${digest.slice(0, 16)} --key <yours> --reason <why>\n`,
      );
    });

  const columns: readonly Column<StandingOrderView>[] = [
    { name: "digest", of: (one) => one.digest.slice(0, 16) },
    { name: "fix", of: (one) => `${one.fix}@${one.version}` },
    { name: "devices", of: (one) => (one.devices === "all" ? "all" : String(one.devices.length)) },
    { name: "a day", of: (one) => String(one.perDay) },
    { name: "by", of: (one) => one.people.join(", ") },
    { name: "until", of: (one) => instant(one.expiresAtMs) },
    { name: "state", of: (one) => one.state },
  ];
  common(noun.command("list").description("list standing orders, newest first")).action(
    async (options: Common) => {
      const speaking = await talk(options, terminal);
      speaking.answer(await speaking.ask<PageOf<StandingOrderView>>("trust/standing-orders"), ({ items }) =>
        items.length === 0 ? "There are none.\n" : table(columns, items, terminal.columns, speaking.colour),
      );
    },
  );

  signingFlags(
    common(noun.command("withdraw <digest>").description("end a standing order; one person's right")),
  )
    .requiredOption("--reason <text>", "why, for everybody who sees it")
    .action(async (start: string, options: Common & OrderKey & { readonly reason: string }) => {
      const { key, policy } = open(options);
      const speaking = await talk(options, terminal);
      const { items } = await speaking.ask<PageOf<StandingOrderView>>("trust/standing-orders");
      const [found, another] = items.filter(({ digest }) => digest.startsWith(start));
      if (!found || another || start === "")
        throw new Failure(
          `${found ? "More than one standing order begins" : "No standing order begins"} with ${start}.`,
          exitCodes.notFound,
        );
      const what = { reason: options.reason, fixes: [], keys: [], standing: [found.digest] };
      const made = reading(() => makeRevoke(key, policy, what, terminal.nowMs()));
      const { told } = await speaking.ask<{ readonly told: number }>("trust/halts", {
        method: "POST",
        body: made,
      });
      speaking.answer(
        { digest: found.digest, told },
        () => `Withdrawn. Told ${many(told, "connected device")}; others hear it when they come.\n`,
      );
    });
};
