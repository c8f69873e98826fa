import type { Command } from "commander";
import { ask, type Ask, type Target } from "../api/collector.ts";
import { Failure, wrongUsage } from "../api/failure.ts";
import { findCollector, type Where } from "../api/find-collector.ts";
import { chosen, type Column, table } from "../terminal/table.ts";
import { hasColour, languageOf, type Terminal } from "../terminal/terminal.ts";

/** Adds one noun with its verbs to the program. */
export type Verbs = (program: Command, terminal: Terminal) => void;

/** Flags of every verb that asks the collector. */
export interface Common extends Where {
  readonly json?: boolean;
}

/** Adds the flags that say which collector, and how to answer. */
export const common = (command: Command): Command =>
  command
    .option("--json", "print the API's own object instead of text for people")
    .option("--url <url>", "address of the collector")
    .option("--token-file <file>", "file with the API token (- for standard input)")
    .option(
      "--data <folder>",
      "data folder of a collector on this machine, to ask through its control socket",
    );

/** One conversation with the collector. */
export interface Talk {
  readonly target: Target;
  readonly language: "en" | "nl";
  readonly colour: boolean;
  ask<Result>(path: string, options?: Ask): Promise<Result>;
  /** Prints the object with `--json`, else what `people` makes of it. */
  answer<Result>(result: Result, people: (result: Result) => string): void;
}

export async function talk(options: Common, terminal: Terminal): Promise<Talk> {
  const target = await findCollector(options, terminal);
  return {
    target,
    language: languageOf(terminal.env),
    colour: hasColour(terminal),
    ask: (path, asked) => ask(target, path, asked),
    answer: (result, people) =>
      terminal.out(options.json ? `${JSON.stringify(result, null, 2)}\n` : people(result)),
  };
}

export interface PageOf<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
  readonly total: number | null;
}

export interface ListOptions extends Common {
  readonly q?: string;
  readonly sort?: string;
  readonly limit?: string;
  readonly all?: boolean;
  readonly columns?: string;
}

/** Adds the flags of every list. */
export const listing = (command: Command, columns: readonly { readonly name: string }[]): Command =>
  common(command)
    .option("--q <query>", "what to look for, as in the console: words and field:value")
    .option("--sort <field>", "order; a minus before it turns it round")
    .option("--limit <number>", "rows at most (1 to 200)", "50")
    .option("--all", "every row, page after page")
    .option("--columns <names>", `columns, in order: ${columns.map((column) => column.name).join(",")}`);

/** Fetches a list and prints it. Says on standard error when there is more. */
export async function printList<Row>(
  path: string,
  options: ListOptions,
  terminal: Terminal,
  columns: readonly Column<Row>[],
  usual: readonly string[],
): Promise<void> {
  const shown = chosen(columns, options.columns, usual);
  if ("unknown" in shown) throw wrongUsage(`There is no column ${shown.unknown}`);
  const limit = Number(options.limit ?? "50");
  if (!Number.isInteger(limit) || limit < 1 || limit > 200)
    throw wrongUsage(`--limit is a whole number from 1 to 200, not ${options.limit}`);
  const speaking = await talk(options, terminal);
  const fetch = (cursor: string | undefined): Promise<PageOf<Row>> =>
    speaking.ask(path, { query: { q: options.q, sort: options.sort, limit, cursor } });
  let page = await fetch(undefined);
  const { total } = page;
  const items = [...page.items];
  while (options.all && page.nextCursor !== null) {
    page = await fetch(page.nextCursor);
    items.push(...page.items);
  }
  const whole: PageOf<Row> = { items, nextCursor: page.nextCursor, total };
  speaking.answer(whole, ({ items: rows }) =>
    rows.length === 0 ? "" : table(shown, rows, terminal.columns, speaking.colour),
  );
  if (options.json) return;
  if (items.length === 0) terminal.err(options.q ? `Nothing matches ${options.q}.\n` : "There are none.\n");
  if (whole.nextCursor !== null)
    terminal.err(
      `${total === null ? "There are more" : `${items.length} of ${total}`}: use --all, or --limit.\n`,
    );
}

/** Tells a failure: the problem on standard output with `--json`, a plain line on standard error. Gives the exit code. */
export function tell(error: unknown, terminal: Terminal, json: boolean): number {
  if (!(error instanceof Failure)) throw error;
  if (json && error.problem) terminal.out(`${JSON.stringify(error.problem, null, 2)}\n`);
  terminal.err(`hulplijn: ${error.message}\n`);
  return error.exitCode;
}
