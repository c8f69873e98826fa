import type { Fix, Rollout, RolloutDevice, RolloutSigning } from "@hulplijn/shared/api";
import type { Command } from "commander";
import { part } from "../api/collector.ts";
import { wrongUsage } from "../api/failure.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import { shown, type Terminal } from "../terminal/terminal.ts";
import { instant } from "../terminal/words.ts";
import { areTargets, describeRollout, readDraft, readResume } from "../trust/read-rollout.ts";
import { fromBase64 } from "@hulplijn/shared/values";
import { agreed } from "./agreed.ts";
import { common, type Common, type PageOf, type Talk, talk } from "./context.ts";
import { openOrderKey, type OrderKey, readFix, refused, signingFlags } from "./order-run.ts";
import { reading } from "./reading.ts";

/** A rollout's number, as the command line has it. */
export function numberOf(text: string): string {
  if (!/^[1-9][0-9]{0,8}$/.test(text))
    throw wrongUsage(`a rollout is named by its number, as in 12, not ${text}`);
  return text;
}
export const getRollout = (speaking: Talk, number: string): Promise<Rollout> =>
  speaking.ask(`rollouts/${part(numberOf(number))}`);

/** Everybody it is for. */
export async function devicesOf(
  speaking: Talk,
  number: string,
  query: Readonly<Record<string, string | undefined>> = {},
): Promise<readonly RolloutDevice[]> {
  const all: RolloutDevice[] = [];
  let cursor: string | undefined;
  do {
    const asked = { query: { ...query, limit: 200, cursor } };
    const page: PageOf<RolloutDevice> = await speaking.ask(
      `rollouts/${part(numberOf(number))}/devices`,
      asked,
    );
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}

interface Signing extends Common, OrderKey {
  readonly yes?: boolean;
}

/** Signs exactly the bytes that were shown, and hands the signature in. */
async function signAndSend(
  speaking: Talk,
  number: string,
  kind: RolloutSigning["kind"],
  payload: string,
  key: ReturnType<typeof openOrderKey>["key"],
): Promise<Rollout> {
  const signed = key.seal(kind, fromBase64(payload) ?? new Uint8Array());
  return speaking.ask(`rollouts/${part(number)}/signatures`, { method: "POST", body: { kind, signed } });
}

/** The fix that a rollout names, when the library still shows exactly that one. */
async function fixFor(speaking: Talk, name: string, manifestDigest: string): Promise<Fix> {
  const fix = await readFix(speaking, name);
  if (fix.manifestDigest !== manifestDigest)
    throw refused(`The draft is over another version of ${name} than the library has: nothing was signed.`);
  return fix;
}

async function sign(number: string, options: Signing, terminal: Terminal): Promise<void> {
  const { key } = openOrderKey(options);
  const speaking = await talk(options, terminal);
  const rollout = await getRollout(speaking, number);
  if (!rollout.signing)
    throw refused(`Rollout ${number} is no draft: it is ${rollout.state}. Nothing was signed.`);
  const { payload } = rollout.signing;
  const draft = reading(() => readDraft(payload));
  const fix = await fixFor(speaking, draft.rollout.fix, draft.rollout.manifestDigest);
  const devices = await devicesOf(speaking, number);
  if (
    !(await areTargets(
      devices.map(({ deviceId }) => deviceId),
      draft.rollout,
    ))
  )
    throw refused("The devices that the collector shows are not those of the draft: nothing was signed.");
  const names = devices.slice(0, 8).map(({ name }) => name);
  const words = describeRollout(draft.rollout, fix, speaking.language);
  const more = devices.length > names.length ? `, and ${devices.length - names.length} more` : "";
  terminal.err(shown([...words, `Devices: ${names.join(", ")}${more}.`, ""].join("\n")));
  await agreed(options.yes);
  const now = await signAndSend(speaking, number, "rollout", payload, key);
  speaking.answer(now, ({ signing }) =>
    signing === null
      ? `Signed. It is in force: to follow it, hulplijn rollouts watch ${number}\n`
      : `Signed. Not enough yet: ${signing.missing ?? ""}. The next one: hulplijn rollouts sign ${number} --key <theirs>\n`,
  );
  if (now.signing !== null) terminal.end.exitCode = exitCodes.foundSomething;
}

interface Resuming extends Signing {
  readonly reason?: string;
}

async function resume(number: string, options: Resuming, terminal: Terminal): Promise<void> {
  const { key, person } = openOrderKey(options);
  const speaking = await talk(options, terminal);
  const before = await getRollout(speaking, number);
  if (!before.halted)
    throw refused(`Rollout ${number} is not halted: it is ${before.state}. Nothing was signed.`);
  const { reason } = options;
  const isWaiting = before.resuming !== null && (reason === undefined || reason === before.resuming.reason);
  if (!isWaiting && reason === undefined)
    throw wrongUsage("Nobody asked to resume it yet: say why, with --reason");
  const asked = isWaiting
    ? before
    : await speaking.ask<Rollout>(`rollouts/${part(number)}/resume`, {
        method: "POST",
        body: { person, reason },
      });
  const payload = asked.resuming?.payload ?? "";
  const said = reading(() => readResume(payload));
  const isThis = said.rollout === asked.digest && said.halt === asked.halted?.halt;
  if (!isThis || (reason !== undefined && said.reason !== reason))
    throw refused("The collector wants something else signed than what was asked for: nothing was signed.");
  terminal.err(
    shown(
      `Rollout ${number} (${asked.name}, ${asked.fix}@${asked.version}) goes on after its halt number ${said.halt}, of ${instant(asked.halted?.atMs ?? 0)}.\nReason, by ${said.person}: ${said.reason}\nFailures until now are accepted; what fails from now on counts anew.\n`,
    ),
  );
  await agreed(options.yes);
  const now = await signAndSend(speaking, number, "rollout-resume", payload, key);
  speaking.answer(now, ({ resuming }) =>
    resuming === null
      ? `Signed. It goes on where it was: hulplijn rollouts watch ${number}\n`
      : `Signed. Not enough yet: ${resuming.missing ?? ""}. The next one: hulplijn rollouts resume ${number} --key <theirs>\n`,
  );
  if (now.resuming !== null) terminal.end.exitCode = exitCodes.foundSomething;
}

/** `sign` and `resume`: everything is shown in words, checked against the bytes, and signed on the person's own machine. */
export function signingVerbs(noun: Command, terminal: Terminal): void {
  signingFlags(
    common(
      noun
        .command("sign <number>")
        .description("sign a draft with your own key; the last one puts it in force"),
    ),
  )
    .option("--yes", "sign what is shown without being asked")
    .action((number: string, options: Signing) => sign(number, options, terminal));
  signingFlags(
    common(
      noun
        .command("resume <number>")
        .description("sign that a halted rollout goes on, as many as it took itself"),
    ),
  )
    .option("--reason <text>", "why, for everybody who sees it; the first one says it")
    .option("--yes", "sign what is shown without being asked")
    .action((number: string, options: Resuming) => resume(number, options, terminal));
}
