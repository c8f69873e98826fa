import type {
  HeldRow,
  Window,
  WindowCollision,
  WindowDraft,
  WindowPreview,
  WindowRow,
} from "@hulplijn/shared/api";
import { errors } from "@hulplijn/shared/errors";
import { inWords } from "@hulplijn/shared/schedules";
import { type Column, facts, table } from "../terminal/table.ts";
import { shown } from "../terminal/terminal.ts";
import { instant, titleOf } from "../terminal/words.ts";
import type { Talk } from "./context.ts";
import { many, minutes } from "./schedule-words.ts";

type Shape = Pick<WindowRow, "kind" | "query" | "devices" | "holds" | "time">;

const spanWords = ({ fromMs, untilMs }: { readonly fromMs: number; readonly untilMs: number }): string =>
  `${instant(fromMs)} to ${instant(untilMs)}`;

/** What is held back, in the words of the flag. */
export const holdWords = ({ kind, holds }: Pick<Shape, "kind" | "holds">): string =>
  [
    kind === "freeze" ? "schedules and rollouts" : "",
    holds.messages ? "messages" : "",
    holds.fixes ? "automatic fixes" : "",
    holds.checks ? "checks" : "",
  ]
    .filter((one) => one !== "")
    .join(", ");

const timeWords = (time: WindowRow["time"], speaking: Talk): string =>
  time.kind === "once"
    ? spanWords(time)
    : `${inWords(time.when, speaking.language)}, ${minutes(time.minutes)} each time, until ${instant(time.untilMs)}`;

const whomWords = ({ query, devices }: Pick<Shape, "query" | "devices">): string =>
  [devices === null ? "" : many(devices.length, "device"), query || (devices === null ? "everybody" : "")]
    .filter((one) => one !== "")
    .join(", ");

function meets({ kind, number, name, atMs, refused }: WindowCollision): string {
  const what = `the ${kind} ${number} ${name} at ${instant(atMs)}`;
  return refused ? `  It refuses ${what}.` : `  It meets ${what}.`;
}

/** The next spans, clock changes written out, and what is in the way. */
const aheadLines = ({ spans, collisions }: Pick<WindowPreview, "spans" | "collisions">): string[] => [
  "\nHolds:\n",
  spans.length === 0
    ? "  It does not hold again.\n"
    : spans
        .map(
          (span) =>
            `  ${spanWords(span)}${span.moved ? " (its local time does not exist that day: the first instant after it)" : ""}\n`,
        )
        .join(""),
  ...(collisions.length === 0 ? [] : ["\nMeets:\n", `${collisions.map(meets).join("\n")}\n`]),
];

/** What a window would do. */
export function previewText(draft: WindowDraft, preview: WindowPreview): string {
  const { count, of, names, silences, warnings } = preview;
  const more = count > names.length ? ` and ${count - names.length} more` : "";
  const known: Readonly<
    Record<string, { readonly title: { readonly en: string }; readonly next: { readonly en: string } }>
  > = errors;
  return shown(
    [
      facts([
        ["Kind", draft.kind],
        ["Whom", `${whomWords(draft)}: ${count} of ${many(of, "device")} now`],
        ["Devices", names.length === 0 ? null : `${names.join(", ")}${more}`],
        ["Holds back", holdWords(draft)],
        [
          "Silences",
          silences.count === 0
            ? "no open incident"
            : `${many(silences.count, "open incident")} now: ${silences.keys.join(", ")}`,
        ],
      ]),
      ...aheadLines(preview),
      ...(warnings.length === 0
        ? []
        : [
            "\nNote:\n",
            warnings
              .map(
                ({ code, detail }) =>
                  `  ${known[code]?.title.en ?? code} (${detail}). ${known[code]?.next.en ?? ""}\n`,
              )
              .join(""),
          ]),
    ].join(""),
  );
}

/** One window as people read it. */
export function windowText(window: Window, speaking: Talk): string {
  const { ended, summary, now, count } = window;
  const more = count > now.length ? ` and ${count - now.length} more` : "";
  return shown(
    [
      facts([
        ["Window", `${window.number}  ${window.name}`],
        ["Kind", window.kind],
        ["State", window.state],
        ["Why", window.reason],
        ["Made by", `${window.by}, ${instant(window.atMs)}`],
        ["Whom", `${whomWords(window)}: ${many(count, "device")} now`],
        ["Devices", now.length === 0 ? null : `${now.map(({ name }) => name).join(", ")}${more}`],
        ["When", timeWords(window.time, speaking)],
        ["Holds back", holdWords(window)],
        ["Held", many(window.held, "thing")],
        ["Ended", ended && `by ${ended.by}, ${instant(ended.atMs)}: ${ended.reason}`],
        [
          "At its end",
          summary &&
            `${instant(summary.atMs)}: ${summary.held} held back, ${summary.mended} mended, ${summary.stillWrong} still wrong${summary.incidents.length === 0 ? "" : ` (${summary.incidents.join(", ")})`}`,
        ],
      ]),
      ...(window.state === "ended" ? [] : aheadLines(window)),
    ].join(""),
  );
}

export const windowColumns: readonly Column<WindowRow>[] = [
  { name: "number", of: (one) => String(one.number) },
  { name: "name", of: (one) => one.name },
  { name: "kind", of: (one) => one.kind },
  { name: "state", of: (one) => one.state },
  { name: "devices", of: (one) => String(one.count) },
  { name: "holds back", of: holdWords },
  { name: "held", of: (one) => String(one.held) },
  { name: "from", of: ({ span }) => (span ? instant(span.fromMs) : "") },
  { name: "until", of: ({ span }) => (span ? instant(span.untilMs) : "") },
];

const heldColumns = (speaking: Talk): readonly Column<HeldRow>[] => [
  { name: "device", of: (one) => one.deviceName },
  { name: "kind", of: (one) => one.what },
  {
    name: "what",
    of: ({ rule, subject, params, fix }) =>
      fix ?? (rule === null ? subject : titleOf({ rule, subject, params }, speaking.language)),
  },
  { name: "since", of: (one) => instant(one.sinceMs) },
  { name: "outcome", of: (one) => one.outcome },
  { name: "incident", of: (one) => one.incident ?? "" },
];

export const heldTable = (rows: readonly HeldRow[], columns: number | null, speaking: Talk): string =>
  rows.length === 0
    ? "It held nothing back.\n"
    : table(heldColumns(speaking), rows, columns, speaking.colour);
