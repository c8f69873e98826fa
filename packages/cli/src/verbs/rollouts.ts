import type { Rollout, RolloutRow } from "@hulplijn/shared/api";
import { part } from "../api/collector.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import { table } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { common, type Common, type PageOf, type Talk, talk, type Verbs } from "./context.ts";
import { draftingVerbs } from "./draft-rollout.ts";
import { describe, deviceColumns, drawRings, rolloutColumns, verdictOf } from "./draw-rollout.ts";
import { devicesOf, getRollout, numberOf, signingVerbs } from "./sign-rollout.ts";

const everyMs = 1000;

/** Follows a rollout until it is over or halted; on a terminal the rings are drawn in place, elsewhere each change is a line. */
async function watch(speaking: Talk, terminal: Terminal, number: string, quiet: boolean): Promise<Rollout> {
  let before = "";
  let lines = 0;
  for (;;) {
    const rollout = await getRollout(speaking, number);
    const drawn = [verdictOf(rollout, speaking), ...drawRings(rollout, speaking.colour)];
    const text = drawn.join("\n");
    if (!quiet && text !== before) {
      const isLive = terminal.columns !== null;
      terminal.err(
        isLive ? `${lines === 0 ? "" : `\u001b[${lines}A\u001b[J`}${text}\n` : `-- ${drawn.join("; ")}\n`,
      );
      lines = drawn.length;
    }
    before = text;
    if (rollout.state !== "in-force") return rollout;
    await terminal.sleep(everyMs);
  }
}

interface Listed extends Common {
  readonly ring?: string;
  readonly state?: string;
  readonly q?: string;
}

/** `hulplijn rollouts draft | sign | list | show | devices | watch | halt | resume | again | undo | withdraw`. */
export const rollouts: Verbs = (program, terminal) => {
  const noun = program.command("rollouts").description("one fix over many devices, ring after ring");
  draftingVerbs(noun, terminal);
  signingVerbs(noun, terminal);

  common(noun.command("list").description("list rollouts and drafts, newest first")).action(
    async (options: Common) => {
      const speaking = await talk(options, terminal);
      speaking.answer(await speaking.ask<PageOf<RolloutRow>>("rollouts"), ({ items }) =>
        items.length === 0
          ? "There are none.\n"
          : table(rolloutColumns, items, terminal.columns, speaking.colour),
      );
    },
  );

  common(
    noun.command("show <number>").description("one rollout: its rings, what failed, who has to sign"),
  ).action(async (number: string, options: Common) => {
    const speaking = await talk(options, terminal);
    speaking.answer(await getRollout(speaking, number), (one) => describe(one, speaking));
  });

  common(noun.command("devices <number>").description("how each device stands"))
    .option("--ring <number>", "of this ring alone")
    .option(
      "--state <state>",
      "only those that are verified, running, waiting, offline, skipped, failed, silent …",
    )
    .option("--q <text>", "whose name has this in it")
    .action(async (number: string, { ring, state, q, ...options }: Listed) => {
      const speaking = await talk(options, terminal);
      const found = await devicesOf(speaking, number, { ring, standing: state, q });
      speaking.answer({ items: found, nextCursor: null, total: found.length }, ({ items }) =>
        items.length === 0
          ? "There are none.\n"
          : table(deviceColumns(speaking), items, null, speaking.colour),
      );
    });

  common(noun.command("watch <number>").description("follow a rollout until it is over, or halted")).action(
    async (number: string, options: Common) => {
      const speaking = await talk(options, terminal);
      const rollout = await watch(speaking, terminal, number, options.json === true);
      speaking.answer(rollout, (one) => describe(one, speaking));
      if (rollout.state !== "ended") terminal.end.exitCode = exitCodes.foundSomething;
    },
  );

  common(
    noun.command("halt <number>").description("let no further device begin it, at once; one person's right"),
  )
    .option("--reason <text>", "why, for everybody who sees it; may be said later")
    .action(async (number: string, options: Common & { readonly reason?: string }) => {
      const speaking = await talk(options, terminal);
      const path = `rollouts/${part(numberOf(number))}/halt`;
      const body = { reason: options.reason ?? null };
      const now = await speaking.ask<Rollout>(path, { method: "POST", body });
      speaking.answer(
        now,
        () =>
          `Halted: nobody begins it any more; what runs finishes.\nTo go on: hulplijn rollouts resume ${number} --reason <why> --key <your key file>\n`,
      );
    });

  common(noun.command("withdraw <number>").description("end a rollout for good, or throw a draft away"))
    .requiredOption("--reason <text>", "why, for everybody who sees it")
    .action(async (number: string, options: Common & { readonly reason: string }) => {
      const speaking = await talk(options, terminal);
      const path = `rollouts/${part(numberOf(number))}/withdraw`;
      const body = { reason: options.reason };
      const now = await speaking.ask<Rollout>(path, { method: "POST", body });
      speaking.answer(now, () => "Withdrawn: devices forget it. What ran stays as it is.\n");
    });
};
