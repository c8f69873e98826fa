import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type AuditHead, type AuditLine, verifyChain } from "@hulplijn/shared/audit";
import { wrongUsage } from "../api/failure.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import { common, type Common, type PageOf, talk, type Talk, type Verbs } from "./context.ts";

/** Most that one answer of the API holds. */
const pageLines = 200;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The whole trail over the API, page after page, oldest line first. */
async function* trailOf(speaking: Talk): AsyncGenerator<readonly AuditLine[]> {
  let cursor: string | undefined;
  do {
    const page: PageOf<AuditLine> = await speaking.ask("audit", { query: { limit: pageLines, cursor } });
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** The lines of an export. One that is no JSON object stands there as a line that nobody wrote, so that verifying finds it. */
function linesOf(text: string): AuditLine[] {
  const none = { index: 0, atMs: 0, who: "", action: "", object: "", detail: null, previous: "", hash: "" };
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      try {
        const read: unknown = JSON.parse(line);
        return typeof read === "object" && read !== null ? (read as AuditLine) : none;
      } catch {
        return none;
      }
    });
}

function headOf(text: string | undefined): AuditHead | null {
  if (text === undefined) return null;
  const [, index, hash] = /^([1-9][0-9]{0,14}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (index === undefined || hash === undefined)
    throw wrongUsage(`--head is <index>:<hash> as verify printed it, not ${text}`);
  return { index: Number(index), hash };
}

async function readTrail(
  file: string | undefined,
  options: Common,
  terminal: Parameters<Verbs>[1],
): Promise<AuditLine[]> {
  if (file === "-") return linesOf(await terminal.input());
  if (file !== undefined) {
    try {
      return linesOf(readFileSync(file, "utf8"));
    } catch (error) {
      throw wrongUsage(`${file} cannot be read: ${(error as Error).message}`);
    }
  }
  const lines: AuditLine[] = [];
  for await (const page of trailOf(await talk(options, terminal))) lines.push(...page);
  return lines;
}

/** The trail of who did what: a chain in which each line carries the hash of the one before it. */
export const audit: Verbs = (program, terminal) => {
  const noun = program.command("audit").description("the trail of who did what, and whether it is whole");

  common(
    noun
      .command("export")
      .description("print the whole trail as JSON Lines, oldest first, to keep elsewhere"),
  ).action(async (options: Common) => {
    for await (const page of trailOf(await talk(options, terminal)))
      for (const line of page) terminal.out(`${JSON.stringify(line)}\n`);
  });

  common(
    noun
      .command("verify [file]")
      .description("check every line: of an export (- for standard input), or of the collector's own trail"),
  )
    .option(
      "--head <index:hash>",
      "a line that was written down elsewhere: shows whether it was cut off or made anew",
    )
    .action(async (file: string | undefined, options: Common & { readonly head?: string }) => {
      const head = headOf(options.head);
      const lines = await readTrail(file, options, terminal);
      const verdict = verifyChain(lines, sha256, head);
      const last = lines.at(-1);
      const found = {
        ...verdict,
        lines: lines.length,
        head: verdict.ok && last ? `${last.index}:${last.hash}` : null,
      };
      terminal.out(
        options.json
          ? `${JSON.stringify(found, null, 2)}\n`
          : verdict.ok
            ? `${lines.length} lines, all as they were written.\nHead: ${found.head ?? "none"}\n`
            : `NOT WHOLE: the first line that is not as it was written is ${verdict.firstBadIndex}, of ${lines.length}.\n`,
      );
      if (!verdict.ok) terminal.end.exitCode = exitCodes.foundSomething;
      else if (!options.json && head === null)
        terminal.err("Keep the head outside the collector, and give it back with --head next time.\n");
    });
};
