/** Silence is the collector's own rule: only it can notice that a device no longer talks. Pure. */

/** A device that is not connected and did not say that it goes. */
export interface Quiet {
  readonly deviceId: string;
  readonly name: string;
  /** When it was last heard. */
  readonly fromMs: number;
  /** From when its silence counts: from then on somebody listened without a break, and no maintenance window kept it from people. */
  readonly heldFromMs: number;
  /** The end of the window that kept its silence from people; null where none did. Those of one end have one cause. */
  readonly heldUntilMs: number | null;
}

/** When the collector began to listen, and for how long nobody had before. */
export interface Listening {
  readonly startedAtMs: number;
  readonly awayMs: number;
}

export interface SilenceLimits {
  /** How long a device is silent before it is a fault. Longer than `withinMs` and what it takes to notice a dead link. */
  readonly holdMs: number;
  /** So many, and such a share of those that were connected, silent within such a span: they have one cause. */
  readonly many: { readonly atLeast: number; readonly share: number; readonly withinMs: number };
}

export const manySilent: SilenceLimits["many"] = { atLeast: 5, share: 0.2, withinMs: 60_000 };

/** Devices whose silence has one cause; mostly one. `of`: how many were connected, they included. */
export interface Silence {
  readonly members: readonly Quiet[];
  readonly isOfMany: boolean;
  readonly of: number;
}

/**
 * From when the silence of a device that was last heard at `fromMs` counts. A collector that was away for a moment counts from
 * its start, so that everybody has time to come back. One that was away for longer than silence may last cannot know who said goodbye
 * meanwhile: null, those devices are away and no fault (law 4).
 */
export function heldFrom(fromMs: number, listening: Listening, holdMs: number): number | null {
  if (fromMs >= listening.startedAtMs) return fromMs;
  return listening.awayMs < holdMs ? listening.startedAtMs : null;
}

/** The largest number of neighbours that fell silent within a span, by index: from `begin` up to and without `end`. */
function densest(
  sorted: readonly Quiet[],
  withinMs: number,
): { readonly begin: number; readonly end: number } {
  let best = { begin: 0, end: 0 };
  let end = 0;
  for (const [begin, first] of sorted.entries()) {
    for (let next = sorted[end]; next && next.fromMs - first.fromMs <= withinMs; next = sorted[end]) end += 1;
    if (end - begin > best.end - best.begin) best = { begin, end };
  }
  return best;
}

function groups(
  sorted: readonly Quiet[],
  connected: number,
  many: SilenceLimits["many"],
): readonly Silence[] {
  const { begin, end } = densest(sorted, many.withinMs);
  const count = end - begin;
  if (count < many.atLeast || count < (connected + count) * many.share)
    return sorted.map((one) => ({ members: [one], isOfMany: false, of: connected + 1 }));
  return [
    ...groups(sorted.slice(0, begin), connected, many),
    { members: sorted.slice(begin, end), isOfMany: true, of: connected + count },
    ...groups(sorted.slice(end), connected, many),
  ];
}

/** Those whose silence a maintenance window kept from people fell silent at any time of the night: its end makes them one. */
function ofWindows(quiet: readonly Quiet[], connected: number, atLeast: number): readonly Silence[] {
  const ends = new Set(quiet.flatMap(({ heldUntilMs }) => (heldUntilMs === null ? [] : [heldUntilMs])));
  return [...ends].flatMap((end): readonly Silence[] => {
    const members = quiet.filter(({ heldUntilMs }) => heldUntilMs === end);
    if (members.length >= atLeast) return [{ members, isOfMany: true, of: connected + members.length }];
    return members.map((one) => ({ members: [one], isOfMany: false, of: connected + 1 }));
  });
}

/** What is a fault by now, of devices that are silent and of which nobody has been told. `connected`: how many still talk. */
export function judgeSilence(
  quiet: readonly Quiet[],
  connected: number,
  nowMs: number,
  { holdMs, many }: SilenceLimits,
): readonly Silence[] {
  const sorted = quiet.toSorted(
    (one, other) => one.fromMs - other.fromMs || one.deviceId.localeCompare(other.deviceId),
  );
  const plain = sorted.filter(({ heldUntilMs }) => heldUntilMs === null);
  const all = [...ofWindows(sorted, connected, many.atLeast), ...groups(plain, connected, many)];
  return all.filter(({ members }) => members.some(({ heldFromMs }) => nowMs - heldFromMs >= holdMs));
}

const namesAtMost = 12;

/** The names of devices in one line, which may be those of a whole company. */
export function namesOf(members: readonly Pick<Quiet, "name">[]): string {
  const more = members.length - namesAtMost;
  const names = members
    .map(({ name }) => name)
    .toSorted((one, other) => one.localeCompare(other, "en", { numeric: true }))
    .slice(0, namesAtMost);
  return more > 0 ? `${names.join(", ")} (+${more})` : names.join(", ");
}
