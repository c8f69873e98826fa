import type { WindowDraft } from "@hulplijn/shared/api";

/** What stands in the form of a new window. Times are by the reader's own clock, as the browser's field has them: `2027-03-27T22:00`. */
export interface WindowForm {
  readonly kind: WindowDraft["kind"];
  readonly name: string;
  readonly reason: string;
  readonly query: string;
  readonly from: string;
  readonly until: string;
  readonly holds: WindowDraft["holds"];
}

/** A freeze holds back what starts by itself, and leaves people their messages. */
export const usualHolds: Readonly<Record<WindowForm["kind"], WindowForm["holds"]>> = {
  maintenance: { checks: false, messages: true, fixes: true },
  freeze: { checks: false, messages: false, fixes: true },
};

/** An instant as the browser's field for date and time writes it. */
export function fieldTime(atMs: number): string {
  const at = new Date(atMs);
  const two = (value: number): string => String(value).padStart(2, "0");
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${date}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The instant of what a field says; null while it says none. */
export function readTime(text: string): number | null {
  const atMs = text === "" ? Number.NaN : new Date(text).getTime();
  return Number.isNaN(atMs) ? null : atMs;
}

/** Seven in the morning, the next time that it comes. */
export function nextMorning(fromMs: number): number {
  const at = new Date(fromMs);
  at.setHours(7, 0, 0, 0);
  if (at.getTime() <= fromMs) at.setDate(at.getDate() + 1);
  return at.getTime();
}

/** What is wrong with the times, or null: an end has to be there, and lie behind the beginning. */
export function timeProblem({
  from,
  until,
}: Pick<WindowForm, "from" | "until">): "no-end" | "ends-first" | null {
  const [fromMs, untilMs] = [readTime(from), readTime(until)];
  if (fromMs === null || untilMs === null) return "no-end";
  return untilMs <= fromMs ? "ends-first" : null;
}

/**
 * What is asked about, or sent; null while the form does not say enough. `named` fills what only the last step needs, so that the
 * count is there before the name is.
 */
export function draftOf(
  form: WindowForm,
  named: { name: string; reason: string },
  yes: boolean,
): WindowDraft | null {
  const [fromMs, untilMs] = [readTime(form.from), readTime(form.until)];
  const name = form.name.trim() || named.name;
  const reason = form.reason.trim() || named.reason;
  if (fromMs === null || untilMs === null || untilMs <= fromMs || name === "" || reason === "") return null;
  const { kind, holds } = form;
  return {
    name,
    reason,
    kind,
    holds,
    yes,
    query: form.query.trim(),
    devices: null,
    time: {
      kind: "once",
      fromMs,
      untilMs,
    },
  };
}
