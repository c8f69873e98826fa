import type { EnrolmentToken } from "@hulplijn/shared/api";
import { wrongUsage } from "../api/failure.ts";
import { part } from "../api/collector.ts";
import { type Column, table } from "../terminal/table.ts";
import { instant } from "../terminal/words.ts";
import { common, type Common, type PageOf, talk, type Verbs } from "./context.ts";

interface CreateOptions extends Common {
  readonly purpose: string;
  readonly maxDevices: string;
  readonly days: string;
  readonly group: string;
  readonly needsApproval?: boolean;
}

function whole(text: string, flag: string, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw wrongUsage(`${flag} is a whole number from 1 to ${most}, not ${text}`);
  return value;
}

function stateOf(token: EnrolmentToken, nowMs: number): string {
  if (token.revoked) return "revoked";
  if (token.expiresAtMs <= nowMs) return "expired";
  return token.uses >= token.maxUses ? "used up" : "works";
}

/** Enrolment tokens: each only lets so many devices ask to be enrolled, for so long. */
export const enrol: Verbs = (program, terminal) => {
  const tokens = program
    .command("enrol")
    .description("letting devices in")
    .command("token")
    .description("tokens with which devices enrol");

  common(tokens.command("create").description("make one; prints the token and nothing else"))
    .requiredOption("--purpose <text>", "what it is for, as lists and the audit trail show it")
    .option("--max-devices <number>", "how many devices may enrol with it", "1")
    .option("--days <number>", "how long it works", "7")
    .option("--group <group>", "the group that its devices land in", "default")
    .option("--needs-approval", "its devices wait in quarantine until a person releases them")
    .action(async (options: CreateOptions) => {
      const maxUses = whole(options.maxDevices, "--max-devices", 100_000);
      const days = whole(options.days, "--days", 365);
      const speaking = await talk(options, terminal);
      const made = await speaking.ask<EnrolmentToken>("enrolment/tokens", {
        method: "POST",
        body: {
          purpose: options.purpose,
          group: options.group,
          maxUses,
          lifetimeHours: days * 24,
          needsApproval: options.needsApproval === true,
        },
      });
      speaking.answer(made, () => `${made.token}\n`);
      const waits = made.needsApproval ? " They wait in quarantine until they are released." : "";
      terminal.err(
        `It lets ${made.maxUses} ${made.maxUses === 1 ? "device" : "devices"} in, until ${instant(made.expiresAtMs)}.${waits} It is not shown again.\n`,
      );
    });

  const columns: readonly Column<EnrolmentToken>[] = [
    { name: "id", of: (one) => one.tokenId },
    { name: "purpose", of: (one) => one.purpose },
    { name: "group", of: (one) => one.group },
    { name: "used", of: (one) => `${one.uses} of ${one.maxUses}` },
    { name: "until", of: (one) => instant(one.expiresAtMs) },
    { name: "approval", of: (one) => (one.needsApproval ? "yes" : "no") },
    { name: "by", of: (one) => one.createdBy },
    { name: "state", of: (one) => stateOf(one, terminal.nowMs()) },
  ];
  common(tokens.command("list").description("list them, with how often each was used")).action(
    async (options: Common) => {
      const speaking = await talk(options, terminal);
      speaking.answer(await speaking.ask<PageOf<EnrolmentToken>>("enrolment/tokens"), ({ items }) =>
        items.length === 0 ? "There are none.\n" : table(columns, items, terminal.columns, speaking.colour),
      );
    },
  );

  common(
    tokens.command("revoke <id>").description("let nobody in with it any more; devices that enrolled stay"),
  ).action(async (tokenId: string, options: Common) => {
    const speaking = await talk(options, terminal);
    await speaking.ask(`enrolment/tokens/${part(tokenId)}`, { method: "DELETE" });
    speaking.answer({ revoked: tokenId }, () => `${tokenId} is revoked.\n`);
  });
};
