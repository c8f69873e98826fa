import type { EnrolmentFacts } from "@hulplijn/shared/api";

/** What stands where the token will be, until there is one. */
export const tokenPlace = "TOKEN";

/** A word for a POSIX shell, whatever is in it. */
export const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** Whether only the collector's own machine can reach the address. */
export const onlyHere = (url: string): boolean =>
  /^wss?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$)/i.test(url);

/**
 * What to paste on a Linux machine, line by line. The token goes into a file that only root reads, never onto a command
 * line that other people's `ps` shows. A package, where the collector has one, brings a service; a source tree runs in the
 * terminal.
 */
export function linuxLines(facts: EnrolmentFacts, token: string | null): readonly string[] {
  const word = quoted(token ?? tokenPlace);
  const file = facts.packages.find((each) => each.platform === "linux")?.file;
  const agent = file === undefined ? "sudo npm run -s hulplijn-agent --" : "sudo hulplijn-agent";
  return [
    `printf %s ${word} | sudo install -m 600 /dev/stdin /run/hulplijn-token`,
    ...(file === undefined ? [] : [`sudo apt install ./${quoted(file)}`]),
    `${agent} enrol --url ${quoted(facts.url)} --root-digest ${facts.rootDigest} --token-file /run/hulplijn-token`,
    ...(file === undefined ? [`${agent} run`] : []),
  ];
}
