import type { Reading } from "../../probes/reading.ts";
import type { ProbeId, ProbeValue } from "../../probes/registry.ts";
import { severityRank } from "../../values/severity.ts";
import type { Params } from "../../values/text.ts";
import type { Observation, Rule } from "../define.ts";
import type { Finding } from "../finding.ts";
import type { Entry, RuleBook } from "./book.ts";
import {
  decidedAtMs,
  emptyTrack,
  follow,
  isInHold,
  isWorthKeeping,
  standing,
  type Level,
  type Track,
} from "./track.ts";

/** Everything that the engine remembers, as plain JSON. Treat it as opaque; `raised` reads it. */
export interface EngineState {
  readonly version: 1;
  readonly tracks: readonly Track[];
}

export interface StepInput {
  readonly probe: ProbeId;
  /** A measured value must have passed its probe's check. */
  readonly reading: Reading;
  /** The monotonic clock when the reading was taken, milliseconds. */
  readonly monoMs: number;
  /** Makes the id of a new finding; called once for each, in the order in which `findings` has them. */
  readonly newFindingId: () => string;
}

export interface StepResult {
  readonly state: EngineState;
  /** What changed and has to be told, in order. */
  readonly findings: readonly Finding[];
}

type Tracks = Map<string, Track>;

/** Slugs have no newline, so rule and subject cannot be confused. */
const keyOf = (rule: string, subject: string): string => `${rule}\n${subject}`;

/** Longest text in a finding's params, as the message allows. */
const maxParamLength = 512;

const clipped = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "string" ? value.slice(0, maxParamLength) : value,
    ]),
  );

/** Rank with `unknown` lowest, so that of two observations of one subject the worse one counts. */
const rankOf = (level: Observation["level"]): number => (level === "unknown" ? -1 : severityRank(level));

/** One observation for each subject. */
function bySubjectOf(observations: readonly Observation[]): ReadonlyMap<string, Observation> {
  const bySubject = new Map<string, Observation>();
  for (const observation of observations) {
    const other = bySubject.get(observation.subject);
    if (!other || rankOf(observation.level) > rankOf(other.level))
      bySubject.set(observation.subject, observation);
  }
  return bySubject;
}

/** What a rule says of one subject of one value. `was`: the level that is raised now, for hysteresis. A subject that is
 * not there (any more) is well. */
export function judgeOnce(rule: Rule, value: unknown, subject: string, was: Level): Level | "unknown" {
  const observations = rule.judge(value as ProbeValue<ProbeId>, (other) =>
    other === subject ? was : "none",
  );
  return observations === "unknown" ? "unknown" : (bySubjectOf(observations).get(subject)?.level ?? "none");
}

function isSilenced(entry: Entry, tracks: Tracks, monoMs: number): boolean {
  if (entry.causes.size === 0) return false;
  for (const track of tracks.values()) {
    const maxGapMs = entry.causes.get(track.rule);
    if (maxGapMs === undefined) continue;
    if (track.finding !== null || isInHold(track, monoMs, maxGapMs)) return true;
  }
  return false;
}

const saysNothing = ({ level }: Observation): boolean => level === "none" || level === "unknown";
const nothing: readonly never[] = [];

/** Judges one measured value by one rule: every subject it names, and those it no longer names. */
function judge(entry: Entry, tracks: Tracks, input: StepInput, value: unknown): readonly Finding[] {
  const { rule } = entry;
  const observations = rule.judge(value as ProbeValue<ProbeId>, (subject) =>
    standing(tracks.get(keyOf(rule.id, subject))),
  );
  const known = tracks.size === 0 ? nothing : [...tracks.values()].filter((track) => track.rule === rule.id);
  if (observations === "unknown") {
    for (const track of known) tracks.set(keyOf(rule.id, track.subject), { ...track, paused: true });
    return nothing;
  }
  // All is well and was before: that is what nearly every reading says to nearly every rule.
  if (known.length === 0 && observations.every(saysNothing)) return nothing;
  const observed = bySubjectOf(observations);
  const silenced = isSilenced(entry, tracks, input.monoMs);
  const findings: Finding[] = [];
  for (const subject of new Set([...observed.keys(), ...known.map((track) => track.subject)])) {
    const key = keyOf(rule.id, subject);
    const before = tracks.get(key);
    const observation = observed.get(subject);
    if (!before && observation?.level === "none") continue;
    const track = before ?? emptyTrack(rule.id, subject, input.monoMs);
    if (observation?.level === "unknown") {
      if (before) tracks.set(key, { ...track, paused: true });
      continue;
    }
    const { track: after, finding } = follow(track, rule, {
      level: observation?.level ?? "none",
      params: clipped(observation?.params ?? {}),
      silenced,
      monoMs: input.monoMs,
      atMs: input.reading.atMs,
      maxGapMs: entry.maxGapMs,
      newFindingId: input.newFindingId,
    });
    if (isWorthKeeping(after)) tracks.set(key, after);
    else tracks.delete(key);
    if (finding) findings.push(finding);
  }
  return findings;
}

/** Clears what a rule left behind that is no longer part of this version. */
function retire(book: RuleBook, tracks: Tracks, atMs: number): Finding[] {
  const findings: Finding[] = [];
  for (const [key, track] of tracks) {
    if (book.byId.has(track.rule)) continue;
    tracks.delete(key);
    if (track.finding)
      findings.push({ ...track.finding, state: "cleared", flapping: false, changedAtMs: atMs });
  }
  return findings;
}

/** Takes one reading in. Pure: the same states and readings give the same findings. */
export function stepWith(book: RuleBook, state: EngineState, input: StepInput): StepResult {
  const tracks: Tracks = new Map(state.tracks.map((track) => [keyOf(track.rule, track.subject), track]));
  const findings = retire(book, tracks, input.reading.atMs);
  const { reading } = input;
  for (const entry of book.of(input.probe)) {
    if (reading.state === "measured") findings.push(...judge(entry, tracks, input, reading.value));
    else
      for (const [key, track] of tracks)
        if (track.rule === entry.rule.id) tracks.set(key, { ...track, paused: true });
  }
  return { state: { version: 1, tracks: [...tracks.values()] }, findings };
}

/**
 * When a reading of this probe would decide a hold: the monotonic instant of the first such moment after the last reading,
 * or null. Measuring then, rather than at the probe's next turn, finds a fault as soon as its hold allows.
 */
export function lookAgainWith(book: RuleBook, state: EngineState, probe: ProbeId): number | null {
  const moments = state.tracks.flatMap((track) => {
    const rule = book.byId.get(track.rule)?.rule;
    return rule?.probe === probe ? (decidedAtMs(track, rule) ?? []) : [];
  });
  return moments.length === 0 ? null : Math.min(...moments);
}
