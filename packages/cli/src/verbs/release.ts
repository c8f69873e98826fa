import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Envelope } from "@hulplijn/shared/trust";
import { openRelease } from "@hulplijn/shared/trust/decide";
import { Failure, wrongUsage } from "../api/failure.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { oneLine } from "../trust/describe-policy.ts";
import { readEnvelope, readTrust } from "../trust/documents.ts";
import { trustFiles } from "../trust/init-trust.ts";
import { cryptography, openKeyFile } from "../trust/key-file.ts";
import {
  draftRelease,
  describeRelease,
  readBundle,
  readRelease,
  readRings,
  signRelease,
} from "../trust/make-release.ts";
import { agreed } from "./agreed.ts";
import type { Verbs } from "./context.ts";
import { passphraseOf } from "./desk.ts";
import { reading } from "./reading.ts";

interface SignOptions {
  readonly key: string;
  readonly folder: string;
  readonly file: string;
  readonly passphraseFile?: string;
  readonly sequence?: string;
  readonly floor: string;
  readonly rings: string;
  readonly days: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

function whole(text: string, flag: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw wrongUsage(`${flag} is a whole number from ${least} to ${most}, not ${text}`);
  return value;
}

async function sign(desk: Terminal, file: string, options: SignOptions): Promise<void> {
  const at = (name: string): string => path.join(options.folder, name);
  const { policy } = reading(() => readTrust(at(trustFiles.root), at(trustFiles.policy)));
  const key = reading(() => openKeyFile(options.key, passphraseOf(options.passphraseFile)));
  const bundle = reading(() => readBundle(file));
  const isFirst = !existsSync(options.file);
  if (isFirst && options.sequence === undefined)
    throw wrongUsage("--sequence is missing: one higher than the last (hulplijn releases list)");
  const first = (): Envelope =>
    draftRelease(
      bundle,
      {
        sequence: whole(options.sequence ?? "", "--sequence", 1, 1_000_000_000),
        floor: whole(options.floor, "--floor", 0, 1_000_000_000),
        rings: readRings(options.rings),
        days: whole(options.days, "--days", 1, 366),
      },
      desk.nowMs(),
    );
  const unsigned = reading(() => (isFirst ? first() : readEnvelope(options.file)));
  const release = reading(() => readRelease(unsigned));
  if (!isFirst && options.sequence !== undefined)
    throw wrongUsage(`${options.file} says itself what is signed: leave --sequence away`);
  if (release.bundle.sha256 !== bundle.sha256)
    throw new Failure(
      `${options.file} is for another bundle than ${file}: nothing was signed`,
      exitCodes.refused,
    );
  desk.err(`${describeRelease(release, policy).map(oneLine).join("\n")}\n`);
  await agreed(options.yes);
  const sealed = reading(() => signRelease(unsigned, key, policy));
  const opened = openRelease(sealed, policy, cryptography);
  if (!opened.ok && opened.code !== "release-signers-too-few")
    throw new Failure(`no device would take it: ${opened.detail}`, exitCodes.refused);
  writeFileSync(options.file, `${JSON.stringify(sealed, null, 2)}\n`, { mode: 0o600 });
  const { sequence, version } = release;
  if (options.json)
    desk.out(
      `${JSON.stringify({ file: options.file, sequence, version, missing: opened.ok ? null : opened.detail }, null, 2)}\n`,
    );
  else
    desk.out(
      opened.ok
        ? `Signed by ${opened.people.join(" and ")}. Hand it in: hulplijn releases publish ${file} --file ${options.file}\n`
        : `Not enough yet: ${opened.detail}. Give ${options.file} and the bundle to another releaser, for: hulplijn release sign ${file} --file ${options.file} --key <theirs>\n`,
    );
  if (!opened.ok) desk.end.exitCode = exitCodes.foundSomething;
}

/** `hulplijn release sign`: on a releaser's own machine, without a collector. */
export const release: Verbs = (program, terminal) => {
  program
    .command("release")
    .description("new versions of the agent, signed by the people who may release them")
    .command("sign <bundle>")
    .description(
      "sign a version of the agent, or add your signature to what another began; shows all of it first",
    )
    .requiredOption("--key <file>", "your releaser's key, on your own machine")
    .requiredOption("--folder <folder>", "folder with root.json and policy.json, which say whose key it is")
    .requiredOption(
      "--file <file>",
      "where signatures are gathered: made by the first, handed on to the next",
    )
    .option("--passphrase-file <file>", "file with the key's passphrase")
    .option("--sequence <number>", "its number, higher than all before; said by the first who signs")
    .option("--floor <number>", "sequence below which no device may ever go again; 0: none", "0")
    .option("--rings <list>", "percent/minutes for each ring", "1/60,10/240,25/1440,100")
    .option("--days <number>", "how long devices may still take it", "30")
    .option("--yes", "sign without being asked")
    .option("--json", "print one object instead of text for people")
    .action((file: string, options: SignOptions) => sign(terminal, file, options));
};
