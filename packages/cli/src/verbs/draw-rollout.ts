import { type Rollout, type RolloutDevice, type RolloutRow, rolloutStandings } from "@hulplijn/shared/api";
import { errors } from "@hulplijn/shared/errors";
import { type Column, facts, table } from "../terminal/table.ts";
import { type Colour, paint, shown } from "../terminal/terminal.ts";
import { instant, sentence } from "../terminal/words.ts";
import type { Talk } from "./context.ts";

type Standing = keyof Rollout["counts"];
type Ring = Rollout["rings"][number];

const waits: Readonly<Record<NonNullable<Rollout["wait"]>, string>> = {
  soaking: "the last ring that was opened has its time",
  "too-few-verified": "too few devices of the last ring are verified yet",
  incidents: "devices that ran it have new incidents, which are open",
  "nobody-yet": "no device of the last ring is there yet",
  frozen: "a freeze holds it back",
  budget: "a budget of the policy holds it back",
  "all-open": "every ring is open",
  halted: "halted: nobody begins it until people sign that it goes on",
};

export const rolloutColumns: readonly Column<RolloutRow>[] = [
  { name: "number", of: (one) => String(one.number) },
  { name: "name", of: (one) => one.name },
  { name: "state", of: (one) => one.state },
  { name: "fix", of: (one) => `${one.step === "undo" ? "undo " : ""}${one.fix}@${one.version}` },
  { name: "ring", of: (one) => (one.openRing < 0 ? "none" : `${one.openRing} of ${one.ringCount - 1}`) },
  { name: "devices", of: (one) => String(one.count) },
  { name: "verified", of: (one) => String(one.counts.verified) },
  { name: "failed", of: (one) => String(one.counts.failed + one.counts.silent) },
  { name: "by", of: (one) => one.people.join(", ") || one.person },
  { name: "since", of: (one) => instant(one.inForceAtMs ?? one.draftedAtMs) },
];

export const codeWords = (code: string | null, speaking: Talk): string => {
  const known = code !== null && Object.hasOwn(errors, code) ? errors[code as keyof typeof errors] : null;
  return known ? known.title[speaking.language] : (code ?? "");
};

export const deviceColumns = (speaking: Talk): readonly Column<RolloutDevice>[] => [
  { name: "device", of: (one) => one.name },
  { name: "group", of: (one) => one.group },
  { name: "ring", of: (one) => String(one.ring) },
  { name: "state", of: (one) => one.standing },
  { name: "since", of: (one) => (one.sinceMs === null ? "" : instant(one.sinceMs)) },
  { name: "why", of: (one) => codeWords(one.code, speaking) },
];

const told = (counts: Rollout["counts"]): string =>
  rolloutStandings
    .filter((one) => counts[one] > 0)
    .map((one) => `${counts[one]} ${one}`)
    .join(", ") || "nobody";

/** A letter and a colour for each state: never the colour alone. */
const marks: Readonly<Record<Standing, readonly [string, Colour | null]>> = {
  verified: ["█", "green"],
  running: ["▓", "bold"],
  waiting: ["·", null],
  offline: ["o", "grey"],
  skipped: ["-", "grey"],
  failed: ["x", "red"],
  silent: ["?", "red"],
  refused: ["!", "red"],
  halted: ["=", "yellow"],
};
const barWidth = 30;

/** A bar in which every state that has anybody has at least one place. */
function bar({ size, counts }: Ring, colour: boolean): string {
  const there = rolloutStandings.filter((one) => counts[one] > 0);
  const spare = barWidth - there.length;
  const all = there.map((one) => {
    const places = 1 + Math.floor((counts[one] / Math.max(1, size)) * spare);
    const [mark, tint] = marks[one];
    return { text: mark.repeat(places), tint };
  });
  const width = all.reduce((sum, { text }) => sum + text.length, 0);
  return (
    all.map(({ text, tint }) => paint(text, tint, colour)).join("") +
    " ".repeat(Math.max(0, barWidth - width))
  );
}

/** The rings as `watch` draws them, one line each. */
export function drawRings(rollout: Rollout, colour: boolean): readonly string[] {
  return rollout.rings.map((ring, at) => {
    const state = at > rollout.openRing ? "closed" : rollout.state === "halted" ? "HALTED" : "open  ";
    return `ring ${at}  ${state}  [${bar(ring, colour)}]  ${told(ring.counts)}`;
  });
}

/** The one line above them. */
export function verdictOf(rollout: Rollout, speaking: Talk): string {
  const { halted } = rollout;
  if (halted) {
    const why = sentence(halted.why, speaking.language) ?? halted.reason ?? "without a reason yet";
    return shown(`HALTED by ${halted.who}, ${instant(halted.atMs)}: ${why}`);
  }
  const next = rollout.wait === null ? "" : `; ${waits[rollout.wait]}`;
  const until = rollout.waitUntilMs === null ? "" : `, not before ${instant(rollout.waitUntilMs)}`;
  const held = sentence(rollout.waitFor, speaking.language);
  const failed = rollout.counts.failed + rollout.counts.silent;
  return shown(
    `${rollout.state}; ${rollout.counts.verified} of ${rollout.count} verified, stops at more than ${rollout.gate.mostFailures} failures (now ${failed})${next}${until}${held === null ? "" : `: ${held}`}`,
  );
}

function signingWords({ signed, needed, missing }: NonNullable<Rollout["signing"]>): string {
  const names = signed.map(({ person }) => person).join(", ") || "nobody";
  return `${names} (${needed} needed${missing === null ? "" : `: ${missing}`})`;
}

/** The page of one rollout. */
export function describe(rollout: Rollout, speaking: Talk): string {
  const { touches, since, clusters, resuming, signing } = rollout;
  const clusterColumns: readonly Column<(typeof clusters)[number]>[] = [
    { name: "devices", of: (one) => String(one.devices) },
    { name: "step", of: (one) => one.step ?? "" },
    { name: "exit", of: (one) => (one.exitCode === null ? "" : String(one.exitCode)) },
    { name: "last line", of: (one) => one.line || codeWords(one.code, speaking) },
    { name: "for example", of: (one) => `${one.sample.name}: ${one.sample.line}` },
  ];
  return [
    facts([
      ["rollout", `${rollout.number}, ${rollout.name}`],
      [
        "what",
        `${rollout.step === "undo" ? "undo of " : ""}${rollout.fix}@${rollout.version} (${rollout.risk})`,
      ],
      [
        "touches",
        `${touches.devices} devices (${touches.connected} connected now), restart: ${touches.restarts ? "YES" : "no"}`,
      ],
      [
        "asked for",
        `${rollout.query || "(everybody)"}; since then ${since.more} more, ${since.gone} gone: they change nothing`,
      ],
      ["state", verdictOf(rollout, speaking)],
      ["given by", `${rollout.person}; drafted by ${rollout.draftedBy}, ${instant(rollout.draftedAtMs)}`],
      ["signed by", signing ? signingWords(signing) : rollout.people.join(", ")],
      ["resuming", resuming && `${resuming.person}: ${resuming.reason}; signed by ${signingWords(resuming)}`],
      ["follows", rollout.follows === null ? null : `rollout ${rollout.follows}`],
      ["until", instant(rollout.expiresAtMs)],
    ]),
    "\n",
    ...drawRings(rollout, speaking.colour).map((line) => `${line}\n`),
    ...(clusters.length === 0 ? [] : ["\n", table(clusterColumns, clusters, null, speaking.colour)]),
  ].join("");
}
