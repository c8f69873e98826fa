import { type ErrorCode, type Refusal, refuse } from "@hulplijn/shared/errors";
import { nextOccurrences, readWhen } from "@hulplijn/shared/schedules";
import type { QueryTerm } from "../ports.ts";
import type { WindowRecord } from "./records.ts";
import { nextSpans } from "./window.ts";

const dayMs = 86_400_000;
/** Longer than this is nearly always a mistake. */
export const longMs = 31 * dayMs;
const longestMs = 366 * dayMs;

/** Fields of the list of devices that change by themselves, and with a window as well: who is in it must not follow from it. */
const moving: ReadonlySet<string> = new Set(["state", "severity", "open", "seen", "is"]);

/** The first field by which nobody may be chosen for a window. */
export const movingField = (terms: readonly QueryTerm[]): string | null =>
  terms.find(({ field }) => moving.has(field))?.field ?? null;

type Draft = Pick<WindowRecord, "kind" | "time" | "holds">;

/** What is wrong with a window whoever it is for; null when nothing is. */
export function refusedDraft({ kind, time, holds }: Draft, nowMs: number): Refusal | null {
  const minutes = (ms: number): number => Math.round(ms / 60_000);
  if (kind === "maintenance" && !holds.checks && !holds.messages && !holds.fixes)
    return refuse("window-holds-nothing", "checks, messages and fixes are all let through");
  if (time.kind === "recurring") {
    const read = readWhen(time.when);
    if (!read.ok) return read;
    if (time.when.zone === "device") return refuse("window-zone-needed", "its zone is that of each device");
    const begins = nextOccurrences(time.when, "UTC", nowMs, 60).map(({ atMs }) => atMs);
    const gapMs = Math.min(...begins.slice(1).map((atMs, at) => atMs - (begins[at] ?? 0)));
    if (gapMs <= time.minutes * 60_000)
      return refuse("window-overlaps-itself", `it begins again after ${gapMs / 60_000} minutes`);
  } else if (time.untilMs <= time.fromMs)
    return refuse(
      "window-ends-first",
      `its end lies ${minutes(time.fromMs - time.untilMs)} minutes before its begin`,
    );
  if (time.untilMs <= nowMs)
    return refuse("window-over", `it would have ended ${minutes(nowMs - time.untilMs)} minutes ago`);
  const fromMs = time.kind === "once" ? time.fromMs : nowMs;
  if (time.untilMs - fromMs > longestMs)
    return refuse("window-too-long", `${Math.ceil((time.untilMs - fromMs) / dayMs)} days`);
  if (nextSpans({ time, ended: null }, nowMs, 1).length === 0)
    return refuse("window-never-holds", `no begin comes within ${minutes(time.untilMs - nowMs)} minutes`);
  return null;
}

/** For which a person has to say yes, in the order in which they matter. */
export function warningsOf(
  time: WindowRecord["time"],
  { count, of }: { readonly count: number; readonly of: number },
): readonly { readonly code: ErrorCode; readonly detail: string }[] {
  const all: { readonly code: ErrorCode; readonly detail: string }[] = [];
  if (count === 0) all.push({ code: "window-matches-nobody", detail: `of ${of} devices` });
  else if (count === of && of > 1)
    all.push({ code: "window-matches-everybody", detail: `all ${of} devices` });
  const heldMs = time.kind === "once" ? time.untilMs - time.fromMs : 0;
  if (heldMs > longMs)
    all.push({ code: "window-long", detail: `${Math.ceil(heldMs / dayMs)} days without a break` });
  return all;
}
