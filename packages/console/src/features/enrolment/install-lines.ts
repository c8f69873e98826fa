import type { EnrolmentFacts } from "@hulplijn/shared/api";

/** What stands where the token will be, until there is one. */
export const tokenPlace = "TOKEN";

/** A word for a POSIX shell, whatever is in it. */
export const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

/**
 * What to paste on a Linux machine, line by line. The token goes into a file that only root reads, never onto a command
 * line that other people's `ps` shows. A package where the collector has one, else this very source tree.
 */
export function linuxLines(facts: EnrolmentFacts, token: string | null): readonly string[] {
  const word = quoted(token ?? tokenPlace);
  const where = `--url ${quoted(facts.url)} --root ${facts.rootDigest} --token-file /run/hulplijn-token`;
  const file = facts.packages.find((each) => each.platform === "linux")?.file;
  return [
    `printf %s ${word} | sudo install -m 600 /dev/stdin /run/hulplijn-token`,
    ...(file === undefined
      ? [`sudo npm run -s hulplijn-agent -- enrol ${where}`]
      : [`sudo apt install ./${quoted(file)}`, `sudo hulplijn-agent enrol ${where}`]),
  ];
}
