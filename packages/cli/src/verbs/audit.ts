import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import {
  type AuditHead,
  type AuditLine,
  compareAnchors,
  findGaps,
  verifyChain,
} from "@hulplijn/shared/audit";
import { nameOf } from "../api/collector.ts";
import { wrongUsage } from "../api/failure.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import { gather } from "../terminal/gather.ts";
import { type DeviceAnchor, type GivenAnchors, openDeviceAnchors, readAnchorFile } from "../trust/anchors.ts";
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
    .option(
      "--anchors <file>",
      "lines that `audit anchor` wrote, or what `hulplijn-agent anchors --json` printed on a device; may be given again",
      gather,
      [],
    )
    .option(
      "--devices",
      "compare with what devices signed, as this collector kept it; their signatures are checked",
    )
    .action(verify(terminal));

  common(
    noun
      .command("anchor")
      .description(
        "write down where the trail ends, in a file outside the collector, after checking it against that file",
      )
      .requiredOption("--out <file>", "the file that a line is added to"),
  ).action(async (options: Common & { readonly out: string }) => {
    const speaking = await talk(options, terminal);
    const lines: AuditLine[] = [];
    for await (const page of trailOf(speaking)) lines.push(...page);
    const before = existsSync(options.out) ? [anchorsIn(options.out)] : [];
    const found = judge(lines, null, before);
    const last = lines.at(-1);
    if (!found.ok || !last) {
      terminal.out(options.json ? `${JSON.stringify(found, null, 2)}\n` : said(found));
      terminal.err("Nothing was written.\n");
      terminal.end.exitCode = exitCodes.foundSomething;
      return;
    }
    const anchor = { index: last.index, hash: last.hash, atMs: Date.now(), from: nameOf(speaking.target) };
    appendFileSync(options.out, `${JSON.stringify(anchor)}\n`);
    speaking.answer(
      anchor,
      () =>
        `Line ${last.index} stands in ${options.out}. Keep it where nobody who runs the collector can write.\n`,
    );
  });
};

function anchorsIn(file: string): GivenAnchors {
  const read = readAnchorFile(file);
  if (typeof read === "string") throw wrongUsage(read);
  return read;
}

interface VerifyOptions extends Common {
  readonly head?: string;
  readonly anchors?: readonly string[];
  readonly devices?: boolean;
}

const verify =
  (terminal: Parameters<Verbs>[1]) => async (file: string | undefined, options: VerifyOptions) => {
    const head = headOf(options.head);
    const files = (options.anchors ?? []).map(anchorsIn);
    // Before the trail: it grows meanwhile, and what a device signs for then would seem to have been cut off.
    const given = [...files, ...(options.devices ? [await devicesOf(await talk(options, terminal))] : [])];
    const lines = await readTrail(file, options, terminal);
    const found = judge(lines, head, given);
    terminal.out(options.json ? `${JSON.stringify(found, null, 2)}\n` : said(found));
    if (!found.ok) terminal.end.exitCode = exitCodes.foundSomething;
    else if (!options.json && head === null && given.length === 0)
      terminal.err(
        "Keep the head outside the collector: hulplijn audit anchor --out <file>, and --anchors <file> next time.\n",
      );
  };

/** What devices signed, as the collector kept it. */
async function devicesOf(speaking: Talk): Promise<GivenAnchors> {
  const devices: DeviceAnchor[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: pageLines, cursor };
    const page: PageOf<DeviceAnchor> = await speaking.ask("audit/anchors", { query });
    devices.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return { kept: [], devices };
}

/** The chain by itself, then against everything that was kept outside, then for orders whose approvals stand nowhere. */
function judge(lines: readonly AuditLine[], head: AuditHead | null, given: readonly GivenAnchors[]) {
  const verdict = verifyChain(lines, sha256, head);
  const signed = openDeviceAnchors(
    given.flatMap(({ devices }) => devices),
    lines,
  );
  const compared = compareAnchors(lines, [...given.flatMap(({ kept }) => kept), ...signed.anchors]);
  const gaps = findGaps(lines);
  const { unsigned } = signed;
  const ok = verdict.ok && compared.broken.length === 0 && unsigned.length === 0 && gaps.length === 0;
  const bad = [
    ...(verdict.ok ? [] : [verdict.firstBadIndex]),
    ...compared.broken.map(({ index, why }) => (why === "cut" ? Math.min(index, lines.length + 1) : index)),
    ...gaps.map(({ index }) => index),
  ];
  const last = lines.at(-1);
  return {
    ok,
    ...(bad.length > 0 ? { firstBadIndex: bad.reduce((one, other) => Math.min(one, other)) } : {}),
    lines: lines.length,
    head: ok && last ? `${last.index}:${last.hash}` : null,
    anchors: { ...compared, unsigned },
    gaps,
  };
}

function said(found: ReturnType<typeof judge>): string {
  const { lines, anchors, gaps, firstBadIndex } = found;
  const { broken, unsigned, sound, soundUpTo } = anchors;
  const whole = found.ok
    ? `${lines} lines, all as they were written.`
    : firstBadIndex === undefined
      ? `NOT PROVED, of ${lines} lines.`
      : `NOT WHOLE: the first line that is not as it was written is ${firstBadIndex}, of ${lines}.`;
  const vouched =
    sound === 0 ? [] : [`${sound} anchors fit; line ${soundUpTo} and all before it are as they were then.`];
  return [
    whole,
    ...vouched,
    ...broken.map(({ by, index, why }) =>
      why === "cut"
        ? `${by}: saw line ${index}, and the trail ends before it.`
        : `${by}: saw another line ${index}.`,
    ),
    ...unsigned.map((by) => `${by}: its anchor is not signed by the key that the device enrolled with.`),
    ...gaps.map(
      ({ index, missing }) =>
        `Line ${index} is an order that leans on an approval that is nowhere before it: ${missing}.`,
    ),
    found.ok ? `Head: ${found.head ?? "none"}` : "",
  ]
    .filter((line) => line !== "")
    .map((line) => `${line}\n`)
    .join("");
}
