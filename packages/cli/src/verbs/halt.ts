import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Halt } from "@hulplijn/shared/api";
import { type Resume, SealedHalt } from "@hulplijn/shared/trust";
import { decideHalt, parsePayload } from "@hulplijn/shared/trust/decide";
import { fromBase64 } from "@hulplijn/shared/values";
import type { Command } from "commander";
import { Failure, wrongUsage } from "../api/failure.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import { shown } from "../terminal/terminal.ts";
import { instant } from "../terminal/words.ts";
import { readTrust } from "../trust/documents.ts";
import { trustFiles } from "../trust/init-trust.ts";
import { cryptography, type KeyFile, openKeyFile } from "../trust/key-file.ts";
import { cosign, makeResume, makeRevoke, makeStop } from "../trust/make-halt.ts";
import { gather } from "../terminal/gather.ts";
import { agreed } from "./agreed.ts";
import { common, type Common, type PageOf, type Talk, talk, type Verbs } from "./context.ts";
import { reading } from "./reading.ts";
import { passphraseOf } from "./desk.ts";

interface Signing extends Common {
  readonly key: string;
  readonly folder: string;
  readonly passphraseFile?: string;
}

const signing = (command: Command): Command =>
  common(command)
    .requiredOption("--key <file>", "your own key file")
    .requiredOption("--folder <folder>", "folder with root.json and policy.json, which say whose key it is")
    .option("--passphrase-file <file>", "file with the key's passphrase");

function open(options: Signing): { readonly key: KeyFile } & ReturnType<typeof readTrust> {
  return reading(() => ({
    key: openKeyFile(options.key, passphraseOf(options.passphraseFile)),
    ...readTrust(path.join(options.folder, trustFiles.root), path.join(options.folder, trustFiles.policy)),
  }));
}

const send = (
  speaking: Talk,
  halt: SealedHalt,
): Promise<{ readonly digest: string; readonly told: number }> =>
  speaking.ask("trust/halts", { method: "POST", body: halt });

const devices = (count: number): string => `${count} connected device${count === 1 ? "" : "s"}`;

const describe = (halt: Halt): string =>
  `  ${halt.digest.slice(0, 16)}  ${halt.kind} by ${halt.person ?? "several"}, ${instant(halt.atMs)}: ${halt.reason ?? ""}`;

/** The resumption in a file, for a further signature. */
function readResume(file: string): SealedHalt {
  const parsed = SealedHalt.safeParse(JSON.parse(readFileSync(file, "utf8")));
  const payload = parsed.success ? fromBase64(parsed.data.sealed.payload) : null;
  if (
    !parsed.success ||
    parsed.data.kind !== "resume" ||
    !payload ||
    !parsePayload<Resume>("resume", payload)
  )
    throw new Error(`${file} is not a resumption`);
  return parsed.data;
}

interface Resuming extends Signing {
  readonly file: string;
  readonly lift: readonly string[];
  readonly yes?: boolean;
}

const liftsOf = ({ sealed }: SealedHalt): readonly string[] =>
  parsePayload<Resume>("resume", fromBase64(sealed.payload) ?? new Uint8Array())?.lifts ?? [];

/** What a resumption lifts, as the collector knows it. */
function liftedText(digest: string, items: readonly Halt[]): string {
  const halt = items.find((one) => one.digest === digest);
  return shown(
    halt ? describe(halt) : `  ${digest.slice(0, 16)}  something that this collector does not know`,
  );
}

/** Adds `stop`, `revoke` and `resume`. */
export const halt: Verbs = (program, terminal) => {
  signing(program.command("stop").description("stop everything: no device starts a run until people resume"))
    .requiredOption("--reason <text>", "why, for everybody who sees it")
    .action(async (options: Signing & { readonly reason: string }) => {
      const { key, policy } = open(options);
      const speaking = await talk(options, terminal);
      const made = reading(() => makeStop(key, policy, options.reason, terminal.nowMs()));
      speaking.answer(await send(speaking, made), ({ digest, told }) =>
        [
          `Stopped. Told ${devices(told)}; others hear it when they come. What runs already is finished.`,
          `To go on, as many people as for a fix of class R2 run: hulplijn resume --file resume.json (${digest.slice(0, 16)})`,
          "",
        ].join("\n"),
      );
    });

  signing(program.command("revoke").description("revoke versions of fixes, or keys that were lost or stolen"))
    .requiredOption("--reason <text>", "why, for everybody who sees it")
    .option("--fix <digest>", "digest of a manifest that must run no more", gather, [])
    .option("--key-id <id>", "id of a key that must count no more", gather, [])
    .action(
      async (
        options: Signing & {
          readonly reason: string;
          readonly fix: readonly string[];
          readonly keyId: readonly string[];
        },
      ) => {
        const [fixes, keys] = [[...options.fix], [...options.keyId]];
        if (fixes.length + keys.length === 0) throw wrongUsage("Say what to revoke: --fix or --key-id");
        if (!fixes.every((one) => /^[0-9a-f]{64}$/.test(one)))
          throw wrongUsage("--fix takes the 64 digits that hulplijn fix show prints as the digest");
        if (!keys.every((one) => /^[0-9a-f]{16}$/.test(one)))
          throw wrongUsage("--key-id takes the 16 digits that hulplijn trust status prints");
        const { key, policy } = open(options);
        const speaking = await talk(options, terminal);
        const what = { reason: options.reason, fixes, keys };
        const made = reading(() => makeRevoke(key, policy, what, terminal.nowMs()));
        speaking.answer(
          await send(speaking, made),
          ({ told }) => `Revoked. Told ${devices(told)}; others hear it when they come.\n`,
        );
      },
    );

  signing(
    program.command("resume").description("lift stops and revocations, with the others who have to agree"),
  )
    .requiredOption(
      "--file <file>",
      "where signatures are gathered: made by the first, handed on to the next",
    )
    .option(
      "--lift <digest>",
      "what to lift, by the beginning of its digest; everything when none is named",
      gather,
      [],
    )
    .option("--yes", "sign what the file says without being asked")
    .action(async (options: Resuming) => {
      const { key, policy, root } = open(options);
      const speaking = await talk(options, terminal);
      const { items } = await speaking.ask<PageOf<Halt>>("trust/halts");
      const standing = items.filter((one) => one.standing);
      const chosen = standing.filter(
        ({ digest }) => options.lift.length === 0 || options.lift.some((start) => digest.startsWith(start)),
      );
      const isFirst = !existsSync(options.file);
      if (isFirst && chosen.length === 0) throw new Failure("There is nothing to lift.", exitCodes.conflict);
      if (!isFirst) {
        const lifts = liftsOf(reading(() => readResume(options.file)));
        if (!options.lift.every((start) => lifts.some((digest) => digest.startsWith(start))))
          throw wrongUsage(
            `${options.file} does not lift ${options.lift.join(", ")}: it says itself what it lifts; leave --lift away, or choose another file`,
          );
        terminal.err(`This lifts:\n${lifts.map((digest) => `${liftedText(digest, items)}\n`).join("")}`);
        await agreed(options.yes);
      }
      const made = reading(() =>
        isFirst
          ? makeResume(
              key,
              chosen.map(({ digest }) => digest),
              terminal.nowMs(),
            )
          : cosign(readResume(options.file), key),
      );
      const payload = fromBase64(made.sealed.payload) ?? new Uint8Array();
      const lifts = parsePayload<Resume>("resume", payload)?.lifts ?? [];
      terminal.err(
        `This lifts:\n${lifts
          .map((digest) => {
            const known = items.find((one) => one.digest === digest);
            return known ? describe(known) : `  ${digest.slice(0, 16)}  unknown to this collector`;
          })
          .join("\n")}\n`,
      );
      writeFileSync(options.file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
      const revokedKeys = new Set(standing.flatMap(({ keys }) => keys));
      const decided = decideHalt(made, { policy, root, revokedKeys }, cryptography);
      if (!decided.ok) {
        speaking.answer(
          { file: options.file, lifts, sent: false, missing: decided.detail },
          () =>
            `Not enough yet: ${decided.detail}. Give ${options.file} to somebody else who may approve R2, for: hulplijn resume --file ${options.file} --key <theirs>\n`,
        );
        terminal.end.exitCode = exitCodes.foundSomething;
        return;
      }
      const { told } = await send(speaking, made);
      speaking.answer(
        { file: options.file, lifts, sent: true, told },
        () => `Resumed. Told ${devices(told)}; others hear it when they come.\n`,
      );
    });
};
