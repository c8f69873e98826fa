import { join, resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { errors, type Refusal } from "@hulplijn/shared/errors";
import { createBackup, keepNewest } from "./backup/create.ts";
import { type Manifest } from "./backup/manifest.ts";
import { restoreBackup } from "./backup/restore.ts";
import { verifyBackup } from "./backup/verify.ts";
import type { Settings } from "./config.ts";

/** What the verbs need from the program that they belong to. */
export interface Around {
  readonly version: string;
  /** Settings with the data folder that was named, or the one that is found. */
  readonly settings: (data: string | undefined) => Settings;
  readonly fail: (sentence: string, code: number) => void;
}

const count = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 10_000)
    throw new InvalidArgumentError("a number from 1 on");
  return number;
};

const sayJson = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

export const sentenceOf = ({ code, detail }: Refusal): string =>
  `${errors[code].title.en} (${code}): ${detail}. ${errors[code].next.en}`;

/** One line that says what is in it; the head of the audit trail is worth keeping elsewhere. */
function told({ createdAtMs, version, store }: Manifest): string {
  const { audit, devices, incidents, policyVersion } = store;
  const head = audit ? `audit trail to line ${audit.index}, ${audit.hash}` : "no audit trail yet";
  const many = (number: number, one: string): string => `${number} ${one}${number === 1 ? "" : "s"}`;
  return `Made ${new Date(createdAtMs).toISOString()} by version ${version}: ${many(devices, "device")}, ${many(incidents, "incident")}, policy ${policyVersion}, ${head}.`;
}

/** `backup create`, `backup verify`, `backup restore`. */
export function addBackupVerbs(program: Command, { version, settings, fail }: Around): void {
  const backup = program
    .command("backup")
    .description("save this collector, look at what was saved, put it back");
  const refused = (refusal: Refusal, json: boolean | undefined): void => {
    if (json === true) sayJson(refusal);
    fail(sentenceOf(refusal), 1);
  };
  backup
    .command("create")
    .description("save a collector, which may run meanwhile, and print the folder of the backup")
    .option("--data <folder>", "the collector's data folder")
    .option("--to <folder>", "where backups go; without: the setting `backups`")
    .option("--keep <number>", "afterwards delete all but the newest so many in that folder", count)
    .option("--json", "print what was made as JSON")
    .action(async (flags: { data?: string; to?: string; keep?: number; json?: true }) => {
      const read = settings(flags.data);
      const to = flags.to === undefined ? read.backups : resolve(flags.to);
      const made = await createBackup(read, to, version, Date.now());
      if (!made.ok) return refused(made, flags.json);
      const deleted = flags.keep === undefined ? [] : keepNewest(to, flags.keep);
      if (flags.json) return sayJson({ path: made.path, deleted, manifest: made.manifest });
      process.stderr.write(`${told(made.manifest)}\nNot in it: ${made.manifest.notInside.join("\n  ")}\n`);
      process.stdout.write(`${made.path}\n`);
    });
  backup
    .command("verify <backup>")
    .description(
      "look whether a backup is whole: digests, pages of the store, the audit trail from its first line",
    )
    .option("--json", "print what is in it as JSON")
    .action(async (folder: string, flags: { json?: true }) => {
      const looked = await verifyBackup(resolve(folder));
      if (!looked.ok) return refused(looked, flags.json);
      if (flags.json) sayJson({ path: resolve(folder), manifest: looked.manifest });
      else process.stdout.write(`Whole. ${told(looked.manifest)}\n`);
    });
  backup
    .command("restore <backup>")
    .description(
      "put a backup back into the data folder of a collector that does not run; what was there is kept beside it",
    )
    .option("--data <folder>", "the collector's data folder")
    .option("--json", "print what was done as JSON")
    .action(async (folder: string, flags: { data?: string; json?: true }) => {
      const read = settings(flags.data);
      const done = await restoreBackup(resolve(folder), read.data, Date.now());
      if (!done.ok) return refused(done, flags.json);
      const { before, manifest } = done;
      if (flags.json) return sayJson({ data: read.data, before, manifest });
      process.stdout.write(`Put back into ${read.data}. ${told(manifest)}\n`);
      if (before) process.stdout.write(`What was there before: ${before}\n`);
      if (read.trust !== join(read.data, "trust"))
        process.stdout.write(
          `Its trust folder is ${join(read.data, "trust")}; the settings name ${read.trust}.\n`,
        );
      process.stdout.write(
        "Devices that saw more of the audit trail than this copy has refuse fixes of class R2 and R3 until people sign a newer policy. " +
          "The collector says so in the console until then.\n",
      );
    });
}
