import type { InboxCounts } from "@hulplijn/shared/api";
import { ask, nameOf } from "../api/collector.ts";
import { wrongUsage } from "../api/failure.ts";
import { readToken, saveLogin } from "../api/find-collector.ts";
import { facts } from "../terminal/table.ts";
import { ago } from "../terminal/words.ts";
import { common, type Common, talk, type Verbs } from "./context.ts";

/** Adds `login` and `status`. */
export const login: Verbs = (program, terminal) => {
  program
    .command("login")
    .description("remember a collector and a token for this user")
    .requiredOption("--url <url>", "address of the collector, as in https://it.example.nl")
    .requiredOption("--token-file <file>", "file with the API token (- for standard input)")
    .action(async (options: { url: string; tokenFile: string }) => {
      if (!URL.canParse(options.url) || !/^https?:$/.test(new URL(options.url).protocol))
        throw wrongUsage(`--url is an address like https://it.example.nl, not ${options.url}`);
      const url = new URL(options.url).origin;
      const secret = await readToken(options.tokenFile, terminal);
      await ask<InboxCounts>({ kind: "url", url, token: secret }, "inbox");
      const file = saveLogin(terminal.env, { url, token: secret });
      terminal.err(`Signed in at ${url}. Kept in ${file}, for you alone.\n`);
    });

  common(program.command("status").description("how the collector and its devices are")).action(
    async (options: Common) => {
      const speaking = await talk(options, terminal);
      speaking.answer(await speaking.ask<InboxCounts>("inbox"), (counts) =>
        facts([
          ["Collector", nameOf(speaking.target)],
          ["Devices", `${counts.devicesSeen} of ${counts.devices} seen in the last 15 minutes`],
          [
            "Last report",
            counts.lastReportAtMs === null ? "never" : `${ago(counts.lastReportAtMs, terminal.nowMs())} ago`,
          ],
          ["Open incidents", `${counts.open}, ${counts.needsPerson} of them need a person`],
          ["Being fixed", String(counts.beingFixed)],
          [
            "Resolved today",
            `${counts.resolvedToday}, ${counts.resolvedTodayByItself} of them by themselves`,
          ],
        ]),
      );
    },
  );
};
