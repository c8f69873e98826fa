import type { HeldRow, Window, WindowPreview, WindowRow } from "@hulplijn/shared/api";
import { part } from "../api/collector.ts";
import { wrongUsage } from "../api/failure.ts";
import { table } from "../terminal/table.ts";
import { shown } from "../terminal/terminal.ts";
import type { Command } from "commander";
import { common, type Common, type PageOf, type Talk, talk, type Verbs } from "./context.ts";
import { type WindowFlags, windowFlags, windowOf } from "./window-draft.ts";
import { heldTable, previewText, windowColumns, windowText } from "./window-words.ts";

/** A window's number, as the command line has it. */
function numberOf(text: string): string {
  if (!/^[1-9][0-9]{0,8}$/.test(text))
    throw wrongUsage(`a window is named by its number, as in 12, not ${text}`);
  return text;
}

/** All that a window held back, newest first. */
async function heldBy(speaking: Talk, number: string): Promise<PageOf<HeldRow>> {
  const items: HeldRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await speaking.ask<PageOf<HeldRow>>(`windows/${part(numberOf(number))}/held`, {
      query: { limit: 200, cursor },
    });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return { items, nextCursor: null, total: items.length };
}

function makingVerbs(noun: Command, terminal: Parameters<Verbs>[1]): void {
  windowFlags(
    common(noun.command("preview").description("say what a window would do; keeps nothing")),
  ).action(async (options: WindowFlags) => {
    const body = windowOf(options, terminal.nowMs());
    const speaking = await talk(options, terminal);
    const preview = await speaking.ask<WindowPreview>("windows/preview", { method: "POST", body });
    speaking.answer(preview, () => previewText(body, preview));
  });

  windowFlags(common(noun.command("add").description("make a window or a freeze; it counts at once"))).action(
    async (options: WindowFlags) => {
      const body = windowOf(options, terminal.nowMs());
      const speaking = await talk(options, terminal);
      // What it silences is there to read before it does.
      const { silences } = await speaking.ask<WindowPreview>("windows/preview", { method: "POST", body });
      const made = await speaking.ask<Window>("windows", { method: "POST", body });
      speaking.answer(
        made,
        () =>
          `${windowText(made, speaking)}\nIt keeps ${silences.count} open ${silences.count === 1 ? "incident" : "incidents"} silent. To end it sooner: hulplijn windows end ${made.number} --reason <why>\n`,
      );
    },
  );
}

/** `hulplijn windows add|preview|list|show|held|end`. */
export const windows: Verbs = (program, terminal) => {
  const noun = program
    .command("windows")
    .description("maintenance windows and freezes: when what is held back, on which devices");
  makingVerbs(noun, terminal);

  common(noun.command("list").description("list windows and freezes, newest first")).action(
    async (options: Common) => {
      const speaking = await talk(options, terminal);
      speaking.answer(await speaking.ask<PageOf<WindowRow>>("windows"), ({ items }) =>
        items.length === 0
          ? "There are none.\n"
          : table(windowColumns, items, terminal.columns, speaking.colour),
      );
    },
  );

  common(noun.command("show <number>").description("one window: whom, when, what it holds back")).action(
    async (number: string, options: Common) => {
      const speaking = await talk(options, terminal);
      const window = await speaking.ask<Window>(`windows/${part(numberOf(number))}`);
      speaking.answer(window, (one) => windowText(one, speaking));
    },
  );

  common(noun.command("held <number>").description("what it held back, and what came of it")).action(
    async (number: string, options: Common) => {
      const speaking = await talk(options, terminal);
      speaking.answer(await heldBy(speaking, number), ({ items }) =>
        heldTable(items, terminal.columns, speaking),
      );
    },
  );

  common(noun.command("end <number>").description("end a window before its time"))
    .requiredOption("--reason <text>", "why, for everybody who sees it")
    .action(async (number: string, options: Common & { readonly reason: string }) => {
      const speaking = await talk(options, terminal);
      const ended = await speaking.ask<Window>(`windows/${part(numberOf(number))}/end`, {
        method: "POST",
        body: { reason: options.reason },
      });
      speaking.answer(ended, ({ name }) =>
        shown(`“${name}” is over. What it held back: hulplijn windows held ${number}\n`),
      );
    });
};
