import type { Finding } from "../finding.ts";
import type { Rule } from "../define.ts";
import { type Severity, severities, severityRank } from "../../values/severity.ts";
import type { Params } from "../../values/text.ts";

export type Level = Severity | "none";

/** What the engine remembers of one subject of one rule. Only subjects with something to remember have one. */
export interface Track {
  readonly rule: string;
  readonly subject: string;
  /** The finding that is raised, with the latest params. */
  readonly finding: Finding | null;
  /**
   * How long the subject has been away from the level that stands, in milliseconds of known time: at a worse level, how
   * long at it or beyond; at a better one, how long at it or below. While it flaps: how long at exactly the level of now.
   */
  readonly heldMs: Readonly<Partial<Record<Level, number>>>;
  /** Monotonic instant of the last reading that could tell. */
  readonly seenMs: number;
  /** A reading that could not tell came since: the time up to the next one does not count. */
  readonly paused: boolean;
  /** Monotonic instants of the changes of the last half hour. */
  readonly changesMs: readonly number[];
}

/** What one reading says of one subject, and the circumstances. */
export interface Sighting {
  readonly level: Level;
  readonly params: Params;
  /** A cause of this rule is raised or about to be: nothing new is raised. */
  readonly silenced: boolean;
  readonly monoMs: number;
  /** The reading's wall clock, for the finding. */
  readonly atMs: number;
  readonly maxGapMs: number;
  readonly newFindingId: () => string;
}

const levels: readonly Level[] = ["none", ...severities];
const flapWindowMs = 30 * 60_000;
const flapChanges = 5;
const quietMs = 15 * 60_000;

export function emptyTrack(rule: string, subject: string, monoMs: number): Track {
  return { rule, subject, finding: null, heldMs: {}, seenMs: monoMs, paused: false, changesMs: [] };
}

/** The level that stands: what is raised now. */
export const standing = (track: Track | undefined): Level => track?.finding?.severity ?? "none";

/** Something is on its way to be raised, by readings that are not too old to say so. */
export function isInHold(track: Track, monoMs: number, maxGapMs: number): boolean {
  return track.finding === null && Object.keys(track.heldMs).length > 0 && monoMs - track.seenMs <= maxGapMs;
}

/** True while there is a reason to remember the track. */
export const isWorthKeeping = (track: Track): boolean =>
  track.finding !== null || Object.keys(track.heldMs).length > 0 || track.changesMs.length > 0;

function isToward(candidate: Level, level: Level, stands: Level, flapping: boolean): boolean {
  if (severityRank(candidate) > severityRank(stands)) return severityRank(level) >= severityRank(candidate);
  if (flapping) return candidate === level;
  return candidate !== stands && severityRank(level) <= severityRank(candidate);
}

/** The hold timers after a sighting. Time counts only between two readings that could tell and were not too far apart. */
function holdsAfter(track: Track, seen: Sighting): Partial<Record<Level, number>> {
  const stands = standing(track);
  if (stands === "none" && seen.silenced) return {};
  const gapMs = seen.monoMs - track.seenMs;
  const broken = gapMs < 0 || gapMs > seen.maxGapMs;
  const addedMs = track.paused ? 0 : gapMs;
  const held: Partial<Record<Level, number>> = {};
  for (const candidate of levels) {
    if (!isToward(candidate, seen.level, stands, track.finding?.flapping ?? false)) continue;
    const before = track.heldMs[candidate];
    held[candidate] = before === undefined || broken ? 0 : before + addedMs;
  }
  return held;
}

/** How long a level has to be held, away from the rank that stands. */
function holdSeconds(rule: Rule, level: Level, rank: number): number {
  if (level === "none" || severityRank(level) < rank) return rule.clearSeconds;
  return rule.raiseSecondsAt?.[level] ?? rule.raiseSeconds;
}

/** The level that was held for long enough to stand from now on; null while nothing was. */
function settled(track: Track, rule: Rule, held: Partial<Record<Level, number>>): Level | null {
  const rank = severityRank(standing(track));
  const after = (level: Level, seconds: number): boolean => (held[level] ?? -1) >= seconds * 1000;
  const worse = severities.findLast(
    (level) => severityRank(level) > rank && after(level, rule.raiseSecondsAt?.[level] ?? rule.raiseSeconds),
  );
  if (worse !== undefined) return worse;
  if (track.finding?.flapping)
    return levels.find((level) => after(level, Math.max(quietMs / 1000, rule.clearSeconds))) ?? null;
  return levels.find((level) => severityRank(level) < rank && after(level, rule.clearSeconds)) ?? null;
}

/**
 * The monotonic instant at which a reading would decide the first hold, if it says the same as the last one; null when
 * nothing is held, or the last reading could not tell. A subject that flaps is in no hurry.
 */
export function decidedAtMs(track: Track, rule: Rule): number | null {
  if (track.paused || track.finding?.flapping) return null;
  const rank = severityRank(standing(track));
  const ends = levels.flatMap((level) => {
    const held = track.heldMs[level];
    if (held === undefined) return [];
    return track.seenMs + holdSeconds(rule, level, rank) * 1000 - held;
  });
  return ends.length === 0 ? null : Math.min(...ends);
}

/** Holds that still mean the same after the standing level went from `from` to `to`. */
function holdsKept(
  held: Partial<Record<Level, number>>,
  from: Level,
  to: Level,
): Partial<Record<Level, number>> {
  const direction = Math.sign(severityRank(to) - severityRank(from));
  return Object.fromEntries(
    Object.entries(held).filter(
      ([level]) => Math.sign(severityRank(level as Level) - severityRank(to)) === direction,
    ),
  );
}

/** Takes a sighting into a track. `finding` is what has to be told: null when nothing changed. */
export function follow(
  track: Track,
  rule: Rule,
  seen: Sighting,
): { readonly track: Track; readonly finding: Finding | null } {
  const held = holdsAfter(track, seen);
  const recent = track.changesMs.filter((ms) => ms <= seen.monoMs && seen.monoMs - ms <= flapWindowMs);
  const next: Track = { ...track, heldMs: held, seenMs: seen.monoMs, paused: false, changesMs: recent };
  const to = settled(track, rule, held);
  return to === null ? refreshed(next, rule, seen) : changed(next, to, seen);
}

/** Nothing changed but the numbers; told only when a proposed fix would now get other parameters. */
function refreshed(track: Track, rule: Rule, seen: Sighting): ReturnType<typeof follow> {
  const was = track.finding;
  if (was === null || seen.level === "none") return { track, finding: null };
  const names = rule.proposals.flatMap((proposal) => Object.values(proposal.params));
  const differs = names.some((name) => was.params[name] !== seen.params[name]);
  const finding = { ...was, params: seen.params, ...(differs ? { changedAtMs: seen.atMs } : {}) };
  return { track: { ...track, finding }, finding: differs ? finding : null };
}

function changed(track: Track, to: Level, seen: Sighting): ReturnType<typeof follow> {
  const was = track.finding;
  const stands = standing(track);
  const wasFlapping = was?.flapping === true;
  const calmed = wasFlapping && severityRank(to) <= severityRank(stands);
  const changesMs = wasFlapping ? track.changesMs : [...track.changesMs, seen.monoMs];
  const flapping = !calmed && changesMs.length >= flapChanges;
  const next: Track = {
    ...track,
    heldMs: flapping || calmed ? {} : holdsKept(track.heldMs, stands, to),
    changesMs: calmed ? [] : changesMs,
  };
  if (was && to === "none" && !flapping) {
    const finding: Finding = { ...was, state: "cleared", flapping: false, changedAtMs: seen.atMs };
    return { track: { ...next, finding: null }, finding };
  }
  const finding: Finding = {
    findingId: was?.findingId ?? seen.newFindingId(),
    rule: track.rule,
    subject: track.subject,
    state: "raised",
    // Never "none": without a finding to clear, a change goes to a severity.
    severity: (flapping && severityRank(stands) > severityRank(to) ? stands : to) as Severity,
    flapping,
    raisedAtMs: was?.raisedAtMs ?? seen.atMs,
    changedAtMs: seen.atMs,
    params: was && seen.level === "none" ? was.params : seen.params,
  };
  return { track: { ...next, finding }, finding };
}
