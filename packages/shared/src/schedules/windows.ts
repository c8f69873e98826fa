import { minuteMs } from "./civil.ts";
import { type Occurrence, occurrences } from "./occurrences.ts";
import type { When } from "./when.ts";

/** Without its last instant. */
export interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** What of a maintenance window or freeze matters here. */
export interface Windowed {
  readonly kind: string;
  readonly spans: readonly Span[];
  readonly holds: { readonly fixes: boolean };
}

const meets = (one: Span, other: Span): boolean =>
  one.fromMs < one.untilMs &&
  other.fromMs < other.untilMs &&
  one.fromMs < other.untilMs &&
  other.fromMs < one.untilMs;

/** The windows that hold something at an instant. */
export const holdingAt = <W extends Pick<Windowed, "spans">>(windows: readonly W[], nowMs: number): W[] =>
  windows.filter(({ spans }) => spans.some(({ fromMs, untilMs }) => fromMs <= nowMs && nowMs < untilMs));

/** Something that lasts from each occurrence on: a schedule's starts, a window that comes again. */
export interface OccurrenceSpan extends Span, Occurrence {}

/** The spans of `minutes` that meet the time from `fromMs` until `untilMs`, also one that began before it. */
export function spansOf(
  when: When,
  zone: string,
  minutes: number,
  { fromMs, untilMs }: Span,
): OccurrenceSpan[] {
  const lengthMs = minutes * minuteMs;
  return occurrences(when, zone, fromMs - lengthMs + 1, untilMs).map((one) => ({
    ...one,
    fromMs: one.atMs,
    untilMs: one.atMs + lengthMs,
  }));
}

export interface Collides<S extends Span, W extends Windowed> {
  readonly span: S;
  readonly window: W;
  /** The span of the window that it meets: the first that does. */
  readonly at: Span;
}

/**
 * Which of these spans (of a schedule's starts, or a rollout) meet a window in which nothing may begin by itself: a freeze, whatever it
 * holds, or a window that holds fixes. Each pair once, in the order of the spans.
 */
export function collisions<S extends Span, W extends Windowed>(
  spans: readonly S[],
  windows: readonly W[],
): Collides<S, W>[] {
  const holding = windows.filter(({ kind, holds }) => kind === "freeze" || holds.fixes);
  return spans.flatMap((span) =>
    holding.flatMap((window) => {
      const at = window.spans.find((other) => meets(span, other));
      return at ? [{ span, window, at }] : [];
    }),
  );
}
