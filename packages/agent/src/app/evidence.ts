import type { Body } from "@hulplijn/shared/protocol";
import type { ProbeId, ProbeValue, Reading } from "@hulplijn/shared/probes";
import { probeTable } from "@hulplijn/shared/probes/table";
import { type Finding, rules } from "@hulplijn/shared/rules";
import type { Log } from "../core/ports/log.ts";
import type { RecentLogLines } from "../core/ports/log-lines.ts";
import type { Recorder } from "../core/ports/recorder.ts";
import type { Point } from "../core/recording.ts";
import { thinPoints } from "../core/thin-points.ts";
import { asLine } from "./measure.ts";

type Evidence = NonNullable<Body<"finding">["evidence"]>;
type After = NonNullable<Body<"finding">["after"]>;

const beforeMs = 15 * 60_000;
const dayMs = 86_400_000;
const mostSeries = 16;
const mostPoints = 200;
const mostLines = 50;
/** A finding has to fit in its message: what is least missed goes first when it does not. */
const mostBytes = 200_000;

export interface EvidenceDeps {
  readonly recorder: Pick<Recorder, "between">;
  readonly logLines: RecentLogLines;
  readonly latest: () => ReadonlyMap<ProbeId, Reading>;
  /** Wall clock of the first reading of each probe since the agent started. */
  readonly firstReadingAtMs: (probe: ProbeId) => number | null;
  readonly log: Log;
}

/** Which series tell something about a subject: those of its own probe, of the subject itself where they are kept apart. */
function isAbout(probe: string, subject: string): (name: string) => boolean {
  return (name) => {
    if (!name.startsWith(`${probe}/`)) return false;
    const colon = name.indexOf(":");
    return subject === "" || colon < 0 || name.slice(colon + 1) === subject;
  };
}

function valueOf<Id extends ProbeId>(latest: ReadonlyMap<ProbeId, Reading>, id: Id): ProbeValue<Id> | null {
  const reading = latest.get(id);
  return reading?.state === "measured" ? (reading.value as ProbeValue<Id>) : null;
}

/** The programs that used most: of memory when the finding is about memory, else of the processor. */
function hogsOf(probe: ProbeId, latest: ReadonlyMap<ProbeId, Reading>): Evidence["top"] {
  const order: readonly ("memory" | "processor")[] =
    probe === "memory" ? ["memory", "processor"] : ["processor", "memory"];
  for (const id of order) {
    const top = valueOf(latest, id)?.top ?? [];
    if (top.length > 0) return [...top];
  }
  return [];
}

function changesOf(latest: ReadonlyMap<ProbeId, Reading>): Evidence["changes"] {
  const reading = latest.get("inventory");
  const changes = valueOf(latest, "inventory")?.changes ?? [];
  const atMs = reading?.atMs ?? 0;
  return changes.slice(0, mostLines).map((change) => {
    const arrow = [change.from ?? "–", change.to ?? "–"].join(" → ");
    return { atMs, text: asLine(`${change.what}: ${arrow}`) };
  });
}

/**
 * When the subject was last well, as far as this start of the agent can tell: one turn before the level that led to the
 * finding was first seen. Null when it was not well at the first look.
 */
function lastWell(finding: Finding, firstReadingAtMs: number | null): number | null {
  const rule = rules.get(finding.rule);
  if (!rule || firstReadingAtMs === null) return null;
  const seconds = rule.raiseSeconds + probeTable[rule.probe].intervalSeconds;
  const atMs = Math.round(finding.raisedAtMs - seconds * 1000);
  return atMs >= firstReadingAtMs ? atMs : null;
}

const isSmall = (one: object): boolean => Buffer.byteLength(JSON.stringify(one)) <= mostBytes;

/** In the place of a reading that fits into no message. */
function tooLarge({ atMs, tookMs }: Evidence["reading"]): Evidence["reading"] {
  return { state: "failed", atMs, tookMs, code: "value-out-of-contract", detail: "too large" };
}

function fitted(evidence: Evidence): Evidence {
  const bare = { ...evidence, log: [], changes: [] };
  if (isSmall(evidence)) return evidence;
  if (isSmall(bare)) return bare;
  return { ...bare, recording: [], reading: tooLarge(evidence.reading) };
}

/** What the flight recorder has of a finding's series; empty when it cannot be read. */
function recorded(
  finding: Finding,
  probe: ProbeId,
  fromMs: number,
  toMs: number,
  few: (points: Point[]) => Point[],
  deps: Pick<EvidenceDeps, "recorder" | "log">,
): Evidence["recording"] {
  try {
    const found = deps.recorder.between(fromMs, toMs, isAbout(probe, finding.subject));
    return [...found].slice(0, mostSeries).map(([series, points]) => ({ series, points: few(points) }));
  } catch (error) {
    deps.log.warn({ err: String(error) }, "the recording could not be read");
    return [];
  }
}

/**
 * What goes with a finding that cleared: the reading that cleared it, and the recording since it was raised, at most a day of it
 * (the recorder has no more), thinned.
 */
export function gatherAfter(
  finding: Finding,
  reading: Reading,
  deps: Pick<EvidenceDeps, "recorder" | "log">,
): After {
  const probe = rules.get(finding.rule)?.probe as ProbeId;
  const fromMs = Math.max(finding.raisedAtMs, reading.atMs - dayMs);
  const few = (points: Point[]): Point[] => thinPoints(points, mostPoints);
  const recording = recorded(finding, probe, fromMs, reading.atMs, few, deps);
  const after = { reading: reading as After["reading"], recording };
  return isSmall(after) ? after : { reading: tooLarge(after.reading), recording: [] };
}

/**
 * What goes with a finding: the reading, the recording of the 15 minutes before it and until now, the programs that used most, what the system logged, and what changed. Never throws: evidence that cannot be had is left out.
 */
export async function gatherEvidence(
  finding: Finding,
  reading: Reading,
  deps: EvidenceDeps,
): Promise<Evidence> {
  const probe = rules.get(finding.rule)?.probe as ProbeId;
  const latest = deps.latest();
  const fromMs = finding.changedAtMs - beforeMs;
  const recording = recorded(
    finding,
    probe,
    fromMs,
    reading.atMs,
    (points) => points.slice(-mostPoints),
    deps,
  );
  let log: Evidence["log"] = [];
  try {
    log = [...(await deps.logLines(fromMs, mostLines))];
  } catch (error) {
    deps.log.warn({ err: String(error) }, "the system's log could not be read");
  }
  return fitted({
    reading: reading as Evidence["reading"],
    recording,
    top: hogsOf(probe, latest),
    log,
    changes: changesOf(latest),
    lastWellAtMs: lastWell(finding, deps.firstReadingAtMs(probe)),
  });
}
