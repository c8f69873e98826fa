import { type ApiToken, roles } from "@hulplijn/shared/api";
import { Option } from "commander";
import { part } from "../api/collector.ts";
import { controlSocket } from "../api/find-collector.ts";
import { type Column, table } from "../terminal/table.ts";
import { ago, instant } from "../terminal/words.ts";
import { common, type Common, type PageOf, talk, type Verbs } from "./context.ts";

type Made = ApiToken & { readonly token: string };

interface CreateOptions extends Common {
  readonly role: string;
  readonly name: string;
  readonly days: string;
}

/**
 * Tokens for programs. On the collector's own machine they are made through its control socket, by whoever may open it, and
 * need no session.
 */
export const token: Verbs = (program, terminal) => {
  const noun = program.command("token").description("tokens for programs that use the API");
  // The socket before a saved login: on the collector's machine this is how the first token is made.
  const local = (options: Common): Common => {
    if (options.url !== undefined || options.tokenFile !== undefined) return options;
    const socket = controlSocket(options, terminal);
    return socket === null ? options : { ...options, data: socket.replace(/\/control\.sock$/, "") };
  };

  common(noun.command("create").description("make a token; prints the token and nothing else"))
    .addOption(new Option("--role <role>", "what it may do").choices(roles).makeOptionMandatory())
    .option("--name <name>", "what it is for, as lists and the audit trail show it", "command line")
    .option("--days <number>", "how long it works", "90")
    .action(async (options: CreateOptions) => {
      const speaking = await talk(local(options), terminal);
      const { role, name } = options;
      const made = await speaking.ask<Made>("tokens", {
        method: "POST",
        body: { role, name, days: Number(options.days) },
      });
      speaking.answer(made, () => `${made.token}\n`);
      terminal.err(
        `It may do what the role ${role} may, until ${instant(made.expiresAtMs)}. It is not shown again.\n`,
      );
    });

  common(noun.command("list").description("list tokens that still work or have expired")).action(
    async (options: Common) => {
      const speaking = await talk(local(options), terminal);
      const columns: readonly Column<ApiToken>[] = [
        { name: "id", of: (one) => one.tokenId },
        { name: "name", of: (one) => one.name },
        { name: "role", of: (one) => one.role },
        { name: "expires", of: (one) => instant(one.expiresAtMs) },
        { name: "used", of: (one) => ago(one.lastUsedAtMs, terminal.nowMs()) },
      ];
      speaking.answer(await speaking.ask<PageOf<ApiToken>>("tokens"), ({ items }) =>
        items.length === 0 ? "" : table(columns, items, terminal.columns, speaking.colour),
      );
    },
  );

  common(noun.command("revoke <id>").description("make a token worthless at once")).action(
    async (tokenId: string, options: Common) => {
      const speaking = await talk(local(options), terminal);
      await speaking.ask(`tokens/${part(tokenId)}`, { method: "DELETE" });
      speaking.answer({ revoked: tokenId }, () => `${tokenId} is revoked.\n`);
    },
  );
};
