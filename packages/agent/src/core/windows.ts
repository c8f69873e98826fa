import type { Body } from "@hulplijn/shared/protocol";

/** A clock reading: the wall clock may be set, the monotonic one belongs to one start of the machine. */
export interface ClockReading {
  readonly bootId: string;
  readonly monoMs: number;
  readonly wallMs: number;
}

/** What the collector told last of windows. `passedMs` had passed since then when the clocks read `at`. */
export interface HeardWindows {
  readonly body: Body<"windows">;
  readonly passedMs: number;
  readonly at: ClockReading;
}

/** A window that is on. `untilMs` and `fromMs` are by the collector's clock, `leftMs` by nobody's. */
export interface Holding {
  readonly windowId: string;
  readonly name: string;
  readonly kind: Body<"windows">["windows"][number]["kind"];
  readonly holds: Body<"windows">["windows"][number]["holds"];
  readonly untilMs: number;
  readonly leftMs: number;
}

/** Whether one of these refuses what would begin by a time or a ring: every freeze does, and a window that holds fixes. */
export const holdsPlanned = (holding: readonly Pick<Holding, "kind" | "holds">[]): boolean =>
  holding.some(({ kind, holds }) => kind === "freeze" || holds.fixes);

/** So long after it heard them last a device no longer holds anything back: nobody could end a window on it. */
export const forgottenAfterMs = 14 * 86_400_000;

/**
 * How long ago the device heard of its windows. Within one start of the machine by the monotonic clock, whatever is done to the other;
 * over a start by the wall clock, which may not take away what had passed before.
 */
export function passedMs({ at, passedMs: before }: HeardWindows, now: ClockReading): number {
  const since = at.bootId === now.bootId ? now.monoMs - at.monoMs : now.wallMs - at.wallMs;
  return before + Math.max(0, since);
}

/** The same, counted from these readings on: a start of the machine that comes adds to what is known now. */
export const countedAnew = (heard: HeardWindows, now: ClockReading): HeardWindows => ({
  body: heard.body,
  passedMs: passedMs(heard, now),
  at: now,
});

/** The windows that are on for this device now, those that end last first. Two spans of one window that touch are one. */
export function holdingNow(heard: HeardWindows | null, now: ClockReading): readonly Holding[] {
  if (heard === null) return [];
  const passed = passedMs(heard, now);
  if (passed >= forgottenAfterMs) return [];
  const collectorMs = heard.body.atMs + passed;
  const forgottenMs = heard.body.atMs + forgottenAfterMs;
  return heard.body.windows
    .flatMap(({ windowId, name, kind, holds, spans }) => {
      const ends = spans.filter((span) => span.fromMs <= collectorMs && collectorMs < span.untilMs);
      if (ends.length === 0) return [];
      const untilMs = Math.min(forgottenMs, Math.max(...ends.map((span) => span.untilMs)));
      return [{ windowId, name, kind, holds, untilMs, leftMs: untilMs - collectorMs }];
    })
    .toSorted((one, other) => other.untilMs - one.untilMs || one.windowId.localeCompare(other.windowId));
}

/** In how many milliseconds something begins or ends; null when nothing is left to come. */
export function changesInMs(heard: HeardWindows | null, now: ClockReading): number | null {
  if (heard === null) return null;
  const collectorMs = heard.body.atMs + passedMs(heard, now);
  const forgottenMs = heard.body.atMs + forgottenAfterMs;
  const marks = heard.body.windows
    .flatMap(({ spans }) => spans.flatMap(({ fromMs, untilMs }) => [fromMs, untilMs]))
    .map((atMs) => Math.min(atMs, forgottenMs))
    .filter((atMs) => atMs > collectorMs);
  return marks.length === 0 ? null : Math.min(...marks) - collectorMs;
}
