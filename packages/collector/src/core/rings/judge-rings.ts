/** How far something is that goes through rings, as the store keeps it. */
export interface OpenedRings {
  /** The last ring that was opened; it stays what it was while it is halted. */
  readonly openRing: number;
  /** When each ring was opened, the first one first. */
  readonly openedAtMs: readonly number[];
  readonly halted: boolean;
}

/** One ring, counted. */
export interface RingLook {
  readonly soakMinutes: number;
  readonly members: number;
  /** Failed since somebody last looked and resumed. */
  readonly failed: number;
  /** Here, and able to take it: a share of these has to end well. */
  readonly there: number;
  /** Ended well. */
  readonly done: number;
  /** In the middle of it, and those that may still begin. */
  readonly running: number;
  readonly waiting: number;
  /** Away for the moment. */
  readonly away: number;
}

/** What makes it stop, and what is enough to go on. */
export interface RingRules {
  /** Whether this ring, or all opened ones together, have too many failures. */
  readonly failing: (ring: RingLook, opened: readonly RingLook[]) => boolean;
  /** This share of those of a ring who are there has to end well. */
  readonly doneShare: number;
}

export type RingsVerdict =
  | {
      readonly act: "wait";
      readonly why: "halted" | "nobody-yet" | "all-open" | "soaking" | "too-few";
      readonly untilMs: number | null;
    }
  | { readonly act: "open"; readonly ring: number }
  | {
      readonly act: "halt";
      readonly why: "failures" | "too-few";
      readonly ring: number;
      readonly failed: number;
      readonly of: number;
    };

/** A device that was away for so long is not waited for. */
const awayForMs = 3 * 86_400_000;

/** Whether a device that is not connected is only away for the moment. */
export const isAway = (seenAtMs: number | null, nowMs: number): boolean =>
  nowMs - (seenAtMs ?? 0) <= awayForMs;

/**
 * What is to happen now. Every opened ring may halt it. The next one opens when the last opened has had its time, and enough of those who
 * are there have ended well; a ring in which nobody is passes by its time alone.
 */
export function judgeRings(
  { openRing, openedAtMs, halted }: OpenedRings,
  all: readonly RingLook[],
  { failing, doneShare }: RingRules,
  nowMs: number,
): RingsVerdict {
  const wait = (why: Extract<RingsVerdict, { act: "wait" }>["why"], untilMs: number | null = null) =>
    ({ act: "wait", why, untilMs }) as const;
  if (halted) return wait("halted");
  const opened = all.slice(0, openRing + 1);
  for (const [ring, look] of opened.entries())
    if (failing(look, opened))
      return { act: "halt", why: "failures", ring, failed: look.failed, of: look.members };
  const last = opened.at(-1);
  if (!last) return wait("nobody-yet");
  const isEnough = last.done >= last.there * doneShare;
  if (!isEnough && last.running + last.waiting === 0)
    return { act: "halt", why: "too-few", ring: openRing, failed: last.failed, of: last.members };
  if (openRing === all.length - 1) return wait("all-open");
  const untilMs = (openedAtMs[openRing] ?? nowMs) + last.soakMinutes * 60_000;
  if (nowMs < untilMs) return wait("soaking", untilMs);
  if (!isEnough) return wait("too-few");
  return last.there === 0 && last.away > 0 ? wait("nobody-yet") : { act: "open", ring: openRing + 1 };
}
