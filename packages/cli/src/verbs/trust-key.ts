import type { Command } from "commander";
import { makeKeyFile, openKeyFile } from "../trust/key-file.ts";
import { type Desk, ends, giveUp, passphraseOf, plainly } from "./desk.ts";

interface KeyOptions {
  readonly out?: string;
  readonly key?: string;
  readonly passphraseFile?: string;
}

/** `hulplijn trust key`: a person's own key, and the one line of it that others need. */
export function trustKey(noun: Command, desk: Desk): void {
  noun
    .command("key")
    .description("make a key for yourself on your own machine, or print the public line of one that you have")
    .option("--out <file>", "make a new key in this file")
    .option("--key <file>", "print the line of this key: a key file, or an SSH key (also one in hardware)")
    .option("--passphrase-file <file>", "file with the key's passphrase")
    .action(
      plainly(desk, ({ out, key, passphraseFile }: KeyOptions) => {
        if ((out === undefined) === (key === undefined))
          return giveUp(desk, ends.usage, "give --out to make a key, or --key to print the line of one");
        const passphrase = passphraseOf(passphraseFile);
        if (out !== undefined) makeKeyFile(out, passphrase);
        desk.out(`${JSON.stringify(openKeyFile(out ?? key ?? "", passphrase).entry)}\n`);
        if (out === undefined) return;
        desk.err(
          `The key is in ${out}. Keep it on this machine, with a copy in a safe; give it to nobody.\n` +
            "The line above is its public half: give that to whoever makes the policy or the root.\n",
        );
        if (passphrase === null)
          desk.err(
            "It has no passphrase: whoever can read the file can use it. --passphrase-file gives it one.\n",
          );
      }),
    );
}
