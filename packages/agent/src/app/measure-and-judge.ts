import type { ProbeId, Reading } from "@hulplijn/shared/probes";
import { probeTable } from "@hulplijn/shared/probes/table";
import { type Finding, type Rule, rules } from "@hulplijn/shared/rules";
import { judgeOnce } from "@hulplijn/shared/rules/engine";
import type { Severity } from "@hulplijn/shared/values";
import type { Summary } from "../core/minute-summary.ts";
import type { Clock } from "../core/ports.ts";
import type { Deadlines } from "../core/ports/deadlines.ts";
import type { Log } from "../core/ports/log.ts";
import { type Sample, samplesOf } from "../core/samples.ts";
import { bringForward, startSchedule, takeDue, wakeAtMs } from "../core/schedule.ts";
import { type Measured, gatherTurn } from "./gather-turn.ts";
import type { Judge } from "./judge.ts";
import { type ProbeAtWork, measureOnce } from "./measure.ts";

export interface MeasureDeps {
  readonly probes: ReadonlyMap<ProbeId, ProbeAtWork>;
  readonly clock: Clock;
  readonly deadlines: Deadlines;
  readonly fineMs: () => number;
  readonly random: () => number;
  readonly log: Log;
  readonly judge: Judge;
  /** False while a maintenance window holds checks back: what is measured is recorded, and no rule looks at it. */
  readonly mayJudge: () => boolean;
  readonly summary: Summary;
  /** A turn began: what else the device has to do now and then is best done while it is awake. */
  readonly onTurn: () => void;
  /** Readings were judged, and what they led to is told. */
  readonly onJudged: () => void;
  readonly record: (atMs: number, samples: readonly Sample[]) => void;
  /** Something that a person waits for was measured: report now rather than at the minute's end. */
  readonly reportSoon: (probes: readonly string[]) => void;
}

export interface Measuring {
  /** The last reading of each probe. */
  latest(): ReadonlyMap<ProbeId, Reading>;
  /** Wall clock of the first reading of a probe since the start; null before it. */
  firstAtMs(probe: ProbeId): number | null;
  /** Measures these probes out of turn and reports at once. Unknown names are passed over. */
  measureNow(probes: readonly string[]): void;
  /** Measures what the rule looks at, now, and says how the rule stands on the subject. */
  judgeNow(rule: string, subject: string): Promise<Severity | "none" | "unknown">;
  raised(): readonly Finding[];
  stop(): void;
}

/** Runs every probe in its turn for as long as the program runs: record, sum up, judge. */
export function measureAndJudge(deps: MeasureDeps): Measuring {
  const { clock, judge, probes, summary } = deps;
  const latest = new Map<ProbeId, Reading>();
  const first = new Map<ProbeId, number>();
  const underWay = new Set<ProbeId>();
  /** Who waits until a reading of a probe was taken in. */
  const waiting = new Map<ProbeId, ((reading: Reading) => void)[]>();
  const asked = new Set<string>();
  /** Somebody waits for the very reading. */
  const urgent = new Set<ProbeId>();
  let schedule = startSchedule([...probes.values()], clock.monoMs(), deps.random());
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const gathering = gatherTurn(takeIn, deps.deadlines);

  function takeIn(readings: readonly Measured[]): void {
    const monoMs = clock.monoMs();
    const recorded: Sample[] = [];
    for (const { probe, reading } of readings) {
      const before = latest.get(probe);
      if (!before) first.set(probe, reading.atMs);
      latest.set(probe, reading);
      if (reading.state === "failed" && before?.state !== "failed")
        deps.log.warn({ probe, code: reading.code, detail: reading.detail }, "a measurement failed");
      const samples = samplesOf(probe, probeTable[probe].series, reading);
      recorded.push(...samples);
      summary.add(probe, reading, samples, monoMs);
    }
    // One instant for the whole turn, and none after the reading of a finding: what is recorded until then goes with it.
    deps.record(Math.min(...readings.map(({ reading }) => reading.atMs)), recorded);
    // Judged when this returns. Telling goes on by itself: gathering evidence must not keep the next turn from beginning.
    if (deps.mayJudge()) void judge.take(readings).then(deps.onJudged);
    for (const one of readings) settle(one);
  }

  /** What was taken in is over: it may be measured again, and whoever waited for it has it. */
  function settle({ probe, reading }: Measured): void {
    underWay.delete(probe);
    const againAtMs = judge.lookAgainAtMs(probe);
    if (againAtMs !== null) {
      schedule = bringForward(schedule, [probe], againAtMs);
      plan();
    }
    if (asked.delete(probe)) deps.reportSoon([probe]);
    const there = waiting.get(probe);
    waiting.delete(probe);
    there?.forEach((resolve) => resolve(reading));
  }

  function begin(id: ProbeId): void {
    underWay.add(id);
    gathering.begun();
    const measured = (reading: Reading): void => gathering.measured({ probe: id, reading }, urgent.has(id));
    const reading = measureOnce(probes.get(id) as ProbeAtWork, deps);
    if (reading instanceof Promise) void reading.then(measured);
    else measured(reading);
  }

  const takenIn = (id: ProbeId): Promise<Reading> =>
    new Promise((resolve) => waiting.set(id, [...(waiting.get(id) ?? []), resolve]));

  const isRunning = (id: string): boolean => underWay.has(id as ProbeId);

  function turn(): void {
    if (stopped) return;
    const taken = takeDue(schedule, clock.monoMs(), isRunning);
    schedule = taken.schedule;
    gathering.together(() => {
      for (const id of taken.due) begin(id as ProbeId);
    });
    if (taken.due.length > 0) deps.onTurn();
    plan();
  }

  function plan(): void {
    clearTimeout(timer);
    const atMs = wakeAtMs(schedule);
    if (stopped || atMs === null) return;
    // A machine that slept wakes up with a timer that did not run: never sleep past a minute.
    timer = setTimeout(turn, Math.min(60_000, Math.max(0, atMs - clock.monoMs())));
  }

  // Begun when whoever made this has it: the first readings may raise something that is told with what it knows.
  queueMicrotask(turn);

  return {
    latest: () => latest,
    firstAtMs: (probe) => first.get(probe) ?? null,
    measureNow(ids) {
      const known = ids.filter((id) => probes.has(id as ProbeId));
      for (const id of known) asked.add(id);
      schedule = bringForward(schedule, known, clock.monoMs());
      plan();
    },
    async judgeNow(ruleId, subject) {
      const rule: Rule | undefined = rules.get(ruleId);
      if (!rule || !probes.has(rule.probe)) return "unknown";
      // What is under way began before the question: only a measurement that begins after it counts.
      urgent.add(rule.probe);
      if (underWay.has(rule.probe)) await takenIn(rule.probe);
      const taken = takenIn(rule.probe);
      if (!underWay.has(rule.probe)) begin(rule.probe);
      const reading = await taken;
      urgent.delete(rule.probe);
      if (reading.state !== "measured") return "unknown";
      const finding = judge.raised().find((one) => one.rule === ruleId && one.subject === subject);
      return judgeOnce(rule, reading.value, subject, finding?.severity ?? "none");
    },
    raised: () => judge.raised(),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
