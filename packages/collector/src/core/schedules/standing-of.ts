import type { ScheduleCounts, ScheduleStanding } from "@hulplijn/shared/api";
import type { NotNow } from "@hulplijn/shared/protocol";
import { scheduleStandings } from "@hulplijn/shared/api";
import type { ScheduleWordRecord } from "../records.ts";
import type { RunUnder } from "./ports.ts";

/** One occurrence as one device is to have it, by the collector's own reckoning. */
export interface Due {
  readonly local: string;
  /** The moment itself, the device's own moment after it, and when the window ends. */
  readonly atMs: number;
  readonly dueMs: number;
  readonly endMs: number;
}

/** All that is known of one device and one occurrence. */
export interface Known {
  readonly due: Due;
  readonly connected: boolean;
  /** Whether its agent knows schedules; null while it is not connected. */
  readonly able: boolean | null;
  /** What it said last of this occurrence. */
  readonly word: Pick<ScheduleWordRecord, "state" | "code" | "dueMs" | "takenAtMs"> | null;
  /** What it said of the schedule as a whole: that it starts nothing under it. */
  readonly refusal: Pick<ScheduleWordRecord, "code" | "takenAtMs"> | null;
  /** Its runs for this occurrence, by their place in the set. */
  readonly runs: readonly RunUnder[];
  /** How many fixes the set has. */
  readonly fixes: number;
}

export interface Stands {
  readonly standing: ScheduleStanding;
  readonly code: string | null;
  readonly sinceMs: number;
  readonly runId: string | null;
}

/** A device that is there says within this time that it began, waits, or missed it. */
export const sayWithinMs = 2 * 60_000;

const wellEnded: readonly (string | null)[] = ["verified", "not-needed"];
/** It would not, or nobody let it: nothing was done, and nothing broke. */
const notBegun: readonly (string | null)[] = ["refused", "expired", "withdrawn"];
/** What its employee, and nobody else, holds up. */
const byEmployee: readonly NotNow[] = [
  "asked",
  "postponed",
  "declined-today",
  "nobody-answered",
  "nobody-there",
  "asked-enough",
];

function ofRuns({ runs, fixes, connected, due }: Known, nowMs: number): Stands | null {
  const last = runs.at(-1);
  if (!last) return null;
  const { runId } = last;
  if (last.outcome === null) {
    const sinceMs = last.orderedAtMs;
    if (!connected) return { standing: "lost", code: null, sinceMs, runId };
    if (last.notNow === null) return { standing: "running", code: null, sinceMs, runId };
    const standing = byEmployee.includes(last.notNow) ? "postponed" : "waiting";
    return { standing, code: last.notNow, sinceMs, runId };
  }
  const sinceMs = last.endedAtMs ?? last.orderedAtMs;
  if (!wellEnded.includes(last.outcome)) {
    const standing = notBegun.includes(last.outcome) ? "refused" : "failed";
    return { standing, code: last.code ?? last.outcome, sinceMs, runId };
  }
  if (runs.length < fixes) {
    // The next one of the set begins at once, where the device is there to say so.
    if (!connected) return { standing: "lost", code: null, sinceMs, runId };
    const standing = nowMs - sinceMs > sayWithinMs ? "silent" : "running";
    return { standing, code: null, sinceMs, runId };
  }
  const standing = runs.some(({ outcome }) => outcome === "verified") ? "verified" : "not-needed";
  const isLate = Math.min(...runs.map(({ orderedAtMs }) => orderedAtMs)) > due.dueMs + sayWithinMs;
  return { standing, code: isLate ? "caught-up" : null, sinceMs, runId };
}

/** The state of one device in one occurrence: what it did, else what it said, else what can be told from whether it is there. */
export function standingOf(known: Known, nowMs: number): Stands {
  const { due, connected, able, word, refusal } = known;
  const ran = ofRuns(known, nowMs);
  if (ran) return ran;
  const at = (standing: ScheduleStanding, sinceMs: number, code: string | null = null): Stands => ({
    standing,
    code,
    sinceMs,
    runId: null,
  });
  if (word?.state === "missed" || word?.state === "refused") return at(word.state, word.takenAtMs, word.code);
  if (refusal) return at("refused", refusal.takenAtMs, refusal.code);
  if (connected && able === false) return at("unable", due.atMs, "schedule-unable");
  const dueMs = word?.dueMs ?? due.dueMs;
  if (nowMs < due.dueMs) return at("planned", word?.takenAtMs ?? due.atMs);
  if (!connected) return at("offline", due.dueMs, word?.code ?? null);
  if (word?.state === "waiting")
    return at(word.code === "waits-for-employee" ? "postponed" : "waiting", word.takenAtMs, word.code);
  // Later than at its own moment, by its own word: it was off then.
  if (word && dueMs > due.dueMs + sayWithinMs && nowMs < dueMs + sayWithinMs)
    return at("catching-up", word.takenAtMs);
  return at(nowMs < dueMs + sayWithinMs ? "planned" : "silent", dueMs);
}

/** How many stand how; all standings are named. */
export function countStandings(all: readonly { readonly standing: ScheduleStanding }[]): ScheduleCounts {
  const counts = Object.fromEntries(scheduleStandings.map((name) => [name, 0])) as ScheduleCounts;
  for (const { standing } of all) counts[standing] += 1;
  return counts;
}
