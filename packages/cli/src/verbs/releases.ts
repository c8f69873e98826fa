import { readFileSync } from "node:fs";
import type { Release, ReleaseRow } from "@hulplijn/shared/api";
import { errors } from "@hulplijn/shared/errors";
import { releaseStandings } from "@hulplijn/shared/api";
import type { Command } from "commander";
import { part } from "../api/collector.ts";
import { Failure, wrongUsage } from "../api/failure.ts";
import { exitCodes } from "../terminal/exit-codes.ts";
import { type Column, facts, table } from "../terminal/table.ts";
import { shown, type Terminal } from "../terminal/terminal.ts";
import { instant, sentence } from "../terminal/words.ts";
import { readEnvelope } from "../trust/documents.ts";
import { readBundle, readRelease } from "../trust/make-release.ts";
import { common, type Common, type PageOf, type Talk, talk, type Verbs } from "./context.ts";
import { reading } from "./reading.ts";

const everyMs = 2000;

const columns: readonly Column<ReleaseRow>[] = [
  { name: "sequence", of: (one) => String(one.sequence) },
  { name: "version", of: (one) => one.version },
  { name: "state", of: (one) => one.state },
  { name: "ring", of: (one) => (one.openRing < 0 ? "none" : String(one.openRing)) },
  { name: "by", of: (one) => one.people.join(", ") },
  { name: "since", of: (one) => instant(one.takenAtMs) },
  { name: "until", of: (one) => instant(one.expiresAtMs) },
];

const waits: Readonly<Record<NonNullable<Release["wait"]>, string>> = {
  soaking: "the last ring that was opened has its time",
  "too-few-settled": "too few devices of the last ring have settled yet",
  "nobody-yet": "no device of the last ring is there yet",
  "all-open": "every ring is open",
  halted: "halted: nobody begins it until a person resumes",
};

/** Why a release was halted, in words; null when it was not. */
function haltWords({ halted }: ReleaseRow, speaking: Talk): string | null {
  if (halted === null) return null;
  const why = sentence(halted.why, speaking.language) ?? halted.reason ?? "";
  return `by ${halted.who}, ${instant(halted.atMs)}: ${why}`;
}

const codeWords = (code: string | null, speaking: Talk): string => {
  const known = code !== null && Object.hasOwn(errors, code) ? errors[code as keyof typeof errors] : null;
  return known ? known.title[speaking.language] : (code ?? "");
};

function describe(release: Release, speaking: Talk): string {
  const rings = release.rings.map((ring, index) => ({ ...ring, index }));
  const ringColumns: readonly Column<(typeof rings)[number]>[] = [
    { name: "ring", of: (one) => String(one.index) },
    { name: "devices", of: (one) => `${one.permyriad / 100} %` },
    { name: "open since", of: (one) => (one.openedAtMs === null ? "closed" : instant(one.openedAtMs)) },
    ...releaseStandings.map((standing) => ({
      name: standing,
      of: (one: (typeof rings)[number]) => String(one.counts[standing]),
    })),
  ];
  const troubled: readonly Column<Release["troubled"][number]>[] = [
    { name: "device", of: (one) => one.name },
    { name: "ring", of: (one) => String(one.ring) },
    { name: "state", of: (one) => one.standing },
    { name: "since", of: (one) => instant(one.sinceMs) },
    { name: "why", of: (one) => codeWords(one.code, speaking) },
  ];
  return [
    facts([
      ["version", `${release.version} (sequence ${release.sequence}, floor ${release.floor})`],
      ["state", release.state],
      ["halted", haltWords(release, speaking)],
      ["next", release.wait && waits[release.wait]],
      ["not before", release.waitUntilMs === null ? null : instant(release.waitUntilMs)],
      ["signed by", release.people.join(", ")],
      ["bundle", `${release.bundle.sha256}, ${release.bundle.sizeBytes} bytes`],
    ]),
    "\n",
    table(ringColumns, rings, null, speaking.colour),
    ...(release.troubled.length === 0
      ? []
      : ["\n", table(troubled, release.troubled, null, speaking.colour)]),
  ].join("");
}

/** A release's number, as the command line has it. */
function sequenceOf(text: string): string {
  if (!/^[1-9][0-9]{0,9}$/.test(text))
    throw wrongUsage(`a version is named by its sequence, as in 12, not ${text}`);
  return text;
}

const get = (speaking: Talk, sequence: string): Promise<Release> =>
  speaking.ask(`releases/${part(sequenceOf(sequence))}`);

/** Follows a release until it is halted, or every ring is open and nobody is under way any more. */
async function watch(speaking: Talk, terminal: Terminal, sequence: string, quiet: boolean): Promise<Release> {
  let before = "";
  for (;;) {
    const release = await get(speaking, sequence);
    const line = release.rings
      .map(({ counts }, ring) => {
        const told = releaseStandings.filter((one) => counts[one] > 0).map((one) => `${counts[one]} ${one}`);
        return `${ring > release.openRing ? "closed" : "open"} ring ${ring}: ${told.join(", ") || "nobody"}`;
      })
      .join("; ");
    if (!quiet && line !== before) terminal.err(`-- ${release.state}; ${line}\n`);
    before = line;
    const busy = release.rings.some(({ counts }) => counts.trying + counts.waiting > 0);
    const isOver = release.state === "all-open" ? !busy : release.state !== "rolling";
    if (isOver && release.state !== "no-bundle") return release;
    await terminal.sleep(everyMs);
  }
}

interface Publishing extends Common {
  readonly file: string;
}
interface Reasoned extends Common {
  readonly reason: string;
}

/** `hulplijn releases publish | list | show | watch | halt | resume`. */
export const releases: Verbs = (program, terminal) => {
  const noun = program.command("releases").description("new versions of the agent, ring after ring");

  common(
    noun.command("publish <bundle>").description("hand in a signed version, and begin with its first ring"),
  )
    .requiredOption("--file <file>", "what releasers signed (hulplijn release sign)")
    .action(async (file: string, options: Publishing) => {
      const envelope = reading(() => readEnvelope(options.file));
      const release = reading(() => readRelease(envelope));
      const bundle = reading(() => readBundle(file));
      if (release.bundle.sha256 !== bundle.sha256)
        throw new Failure(`${options.file} is for another bundle than ${file}.`, exitCodes.refused);
      const speaking = await talk(options, terminal);
      await speaking.ask("releases", { method: "POST", body: { release: envelope } });
      const shownNow = await speaking.ask<Release>(`releases/${release.sequence}/bundle`, {
        method: "PUT",
        bytes: readFileSync(file),
      });
      speaking.answer(
        shownNow,
        () =>
          `Version ${release.version} is published: ring 0 is open.\nTo follow it: hulplijn releases watch ${release.sequence}\n`,
      );
    });

  common(noun.command("list").description("list versions, newest first")).action(async (options: Common) => {
    const speaking = await talk(options, terminal);
    speaking.answer(await speaking.ask<PageOf<ReleaseRow>>("releases"), ({ items }) =>
      items.length === 0 ? "There are none.\n" : table(columns, items, terminal.columns, speaking.colour),
    );
  });

  common(
    noun.command("show <sequence>").description("one version: its rings, and devices in trouble"),
  ).action(async (sequence: string, options: Common) => {
    const speaking = await talk(options, terminal);
    speaking.answer(await get(speaking, sequence), (release) => describe(release, speaking));
  });

  common(
    noun.command("watch <sequence>").description("follow a version until it is everywhere, or halted"),
  ).action(async (sequence: string, options: Common) => {
    const speaking = await talk(options, terminal);
    const release = await watch(speaking, terminal, sequence, options.json === true);
    speaking.answer(release, () => describe(release, speaking));
    if (release.state !== "all-open") terminal.end.exitCode = exitCodes.foundSomething;
  });

  const decide = (verb: "halt" | "resume", about: string, done: string): Command =>
    common(noun.command(`${verb} <sequence>`).description(about))
      .requiredOption("--reason <text>", "why, for everybody who sees it")
      .action(async (sequence: string, options: Reasoned) => {
        const speaking = await talk(options, terminal);
        const path = `releases/${part(sequenceOf(sequence))}/${verb}`;
        await speaking.ask(path, { method: "POST", body: { reason: options.reason } });
        speaking.answer(await get(speaking, sequence), ({ version }) => shown(`${version}: ${done}\n`));
      });
  decide(
    "halt",
    "let no further device begin it; one person's right",
    "halted. No further device begins it.",
  );
  decide("resume", "go on where it was halted; failures until now are accepted", "goes on where it was.");
};
