/** Something that happens between two instants, or on a whole day (`2027-04-27`). */
export interface CalendarEvent {
  /** The same for the same thing each time the feed is fetched. */
  readonly uid: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly when:
    | { readonly fromMs: number; readonly untilMs: number }
    | { readonly day: string; readonly nextDay: string };
  /** What kind it is, in one word. */
  readonly category: string;
  /** Whether it takes up the time of whoever reads it: nothing here does but a freeze. */
  readonly busy: boolean;
}

/** The longest line, in octets and without its end (RFC 5545, 3.1). */
const mostOctets = 75;

/** Text as a value: what has a meaning in the format is escaped, and control characters have none (3.3.11). */
export const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n");

/** A line in pieces of at most 75 octets, each further one after a space; no character is cut in two. */
export function folded(line: string): string {
  const encoder = new TextEncoder();
  let [whole, piece, octets] = ["", "", 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > mostOctets) {
      whole += `${piece}\r\n`;
      [piece, octets] = [" ", 1];
    }
    piece += character;
    octets += size;
  }
  return `${whole}${piece}\r\n`;
}

/** How an instant is written in UTC, `2027-03-28T01:00:00.000Z`: passed in, since core has no calendar of its own. */
export type Iso = (atMs: number) => string;

/** `20270328T010000Z`: no reader has to know any zone for it. */
export const instantText = (atMs: number, iso: Iso): string =>
  `${iso(atMs).slice(0, 19).replace(/[-:]/g, "")}Z`;

const dayText = (day: string): string => day.replaceAll("-", "");

function eventLines(event: CalendarEvent, nowMs: number, iso: Iso): string[] {
  const { uid, title, lines, when, category, busy } = event;
  const times =
    "day" in when
      ? [`DTSTART;VALUE=DATE:${dayText(when.day)}`, `DTEND;VALUE=DATE:${dayText(when.nextDay)}`]
      : [`DTSTART:${instantText(when.fromMs, iso)}`, `DTEND:${instantText(when.untilMs, iso)}`];
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${instantText(nowMs, iso)}`,
    ...times,
    `SUMMARY:${escaped(title)}`,
    ...(lines.length === 0 ? [] : [`DESCRIPTION:${escaped(lines.join("\n"))}`]),
    `CATEGORIES:${escaped(category)}`,
    `TRANSP:${busy ? "OPAQUE" : "TRANSPARENT"}`,
    "END:VEVENT",
  ];
}

/** A calendar as programs subscribe to it (RFC 5545; the name and the hour of RFC 7986). Instants are in UTC. */
export function calendarText(
  name: string,
  events: readonly CalendarEvent[],
  nowMs: number,
  iso: Iso,
): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Hulplijn//Agenda//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    ...events.flatMap((event) => eventLines(event, nowMs, iso)),
    "END:VCALENDAR",
  ]
    .map(folded)
    .join("");
}
