import path from "node:path";
import type { Command } from "commander";
import { beginShift } from "../trust/begin-shift.ts";
import { readPolicyFile } from "../trust/documents.ts";
import { trustFiles } from "../trust/init-trust.ts";
import { openKeyFile } from "../trust/key-file.ts";
import { type Desk, ends, giveUp, passphraseOf, plainly } from "./desk.ts";

interface BeginOptions {
  readonly key: string;
  readonly policy?: string;
  readonly passphraseFile?: string;
  readonly hours?: string;
  readonly url: string;
  readonly json?: boolean;
}

/** `hulplijn shift begin`: on the operator's own machine, where the key file is. The collector hears nothing of it. */
export function shift(program: Command, desk: Desk): void {
  program
    .command("shift")
    .description("your right to run fixes from the console, for some hours")
    .command("begin")
    .description("delegate to your browser: prints a link that begins your shift where you open it")
    .requiredOption("--key <file>", "your own key")
    .option("--policy <file>", "policy.json, which says whose key it is; beside the key unless named")
    .option("--passphrase-file <file>", "file with the key's passphrase")
    .option("--hours <number>", "how long, at most as long as the policy lets you; that long unless named")
    .option("--url <url>", "address of the console", "http://localhost:8480")
    .option("--json", "print one object instead of the link")
    .action(
      plainly(desk, (options: BeginOptions) => {
        const hours = options.hours === undefined ? undefined : Number(options.hours);
        if (hours !== undefined && !(Number.isInteger(hours) && hours >= 1))
          return giveUp(desk, ends.usage, `--hours is a whole number from 1 up, not ${options.hours}`);
        const policy = readPolicyFile(
          options.policy ?? path.join(path.dirname(options.key), trustFiles.policy),
        );
        const key = openKeyFile(options.key, passphraseOf(options.passphraseFile));
        const begun = beginShift(key, policy, {
          nowMs: desk.nowMs(),
          ...(hours === undefined ? {} : { hours }),
        });
        const link = `${options.url.replace(/\/$/, "")}/#${begun.fragment}`;
        const { person, classes, expiresAtMs } = begun;
        desk.err(
          `A shift of ${person} for ${classes.join(" and ")}, until ${new Date(expiresAtMs).toISOString()}. ` +
            "Open the link in the browser in which you are signed in. It holds the shift's key: give it to nobody.\n",
        );
        desk.out(
          options.json ? `${JSON.stringify({ person, classes, expiresAtMs, link }, null, 2)}\n` : `${link}\n`,
        );
      }),
    );
}
