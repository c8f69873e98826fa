import type { WindowRow } from "@hulplijn/shared/api";
import { nextOccurrences, spansOf as spansOfWhen } from "@hulplijn/shared/schedules";
import type { WindowRecord } from "./records.ts";

/** Maintenance windows and freezes, pure: when one holds, and what it holds back. All instants are the collector's. */

/** A stretch of time in which a window holds, without its last instant. */
export interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
  /** Its begin by the wall clock does not exist that day: it begins at the first instant after. */
  readonly moved: boolean;
}

type Timed = Pick<WindowRecord, "time" | "ended">;

/** From when on a window holds nothing any more. */
export const overAtMs = ({ time, ended }: Timed): number =>
  Math.min(time.untilMs, ended?.atMs ?? time.untilMs);

/** The spans of which a part lies from `fromMs` until before `untilMs`, in order. */
export function spansOf(window: Timed, fromMs: number, untilMs: number): readonly Span[] {
  const { time } = window;
  const end = overAtMs(window);
  const all: readonly Span[] =
    time.kind === "once"
      ? [{ fromMs: time.fromMs, untilMs: time.untilMs, moved: false }]
      : spansOfWhen(time.when, "UTC", time.minutes, { fromMs, untilMs }).map((span) => ({
          fromMs: span.fromMs,
          untilMs: span.untilMs,
          moved: span.moved !== null,
        }));
  return all
    .map((span) => ({ ...span, untilMs: Math.min(span.untilMs, end) }))
    .filter((span) => span.fromMs < span.untilMs && span.untilMs > fromMs && span.fromMs < untilMs);
}

/** The span that is on; null while it holds nothing. */
export const spanAt = (window: Timed, nowMs: number): Span | null =>
  spansOf(window, nowMs, nowMs + 1).find((span) => span.fromMs <= nowMs) ?? null;

/** The span that is on, and those that come, so many together. */
export function nextSpans(window: Timed, nowMs: number, count: number): readonly Span[] {
  const { time } = window;
  if (time.kind === "once") return spansOf(window, nowMs, Number.MAX_SAFE_INTEGER);
  const coming = nextOccurrences(time.when, "UTC", nowMs, count);
  const untilMs = (coming.at(-1)?.atMs ?? nowMs) + 1;
  return spansOf(window, nowMs, untilMs).slice(0, count);
}

/** The spans that ended after `sinceMs` and by now. */
export const endedSpans = (window: Timed, sinceMs: number, nowMs: number): readonly Span[] =>
  spansOf(window, sinceMs, nowMs).filter((span) => span.untilMs > sinceMs && span.untilMs <= nowMs);

/** How a window stands. */
export function stateOf(window: Timed & Pick<WindowRecord, "atMs">, nowMs: number): WindowRow["state"] {
  if (overAtMs(window) <= nowMs) return "ended";
  const [next] = nextSpans(window, nowMs, 1);
  if (next === undefined) return "ended";
  if (next.fromMs <= nowMs) return "holding";
  return window.time.kind === "recurring" && endedSpans(window, window.atMs, nowMs).length > 0
    ? "between"
    : "planned";
}

/**
 * Whether devices are drawn as in maintenance while it holds. A freeze that only refuses what would start says nothing of a device; one
 * that keeps checks or messages silent does, because what is kept silent may not look well (law 4).
 */
export const isMaintenance = ({ kind, holds }: Pick<WindowRecord, "kind" | "holds">): boolean =>
  kind === "maintenance" || holds.checks || holds.messages;

/** What is found opens no incident: where people asked for that, or where checks are held and the device does not know of it. */
export const holdsMessages = ({ holds }: Pick<WindowRecord, "holds">): boolean =>
  holds.messages || holds.checks;
