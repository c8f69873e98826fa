import type { Body } from "@hulplijn/shared/protocol";
import type { Reading, Series } from "@hulplijn/shared/probes";
import { difference } from "./material.ts";
import type { Sample } from "./samples.ts";
import { type ReportPoint, thinSeries } from "./thin-series.ts";

const hourMs = 3_600_000;
/** A reading in which only numbers moved is worth its bytes at most this often; the series carry the numbers meanwhile. */
const numbersEveryMs = 600_000;
/** Together these keep a report well under its largest size, 256 KiB. What does not fit waits for the next one. */
const mostPoints = 5000;
const mostReadingsLength = 120_000;
const mostNames = 100_000;

type Report = Body<"report">;
type WireReading = Report["readings"][string];

const tooLarge = ({ atMs, tookMs }: Reading): Reading => ({
  state: "failed",
  atMs,
  tookMs,
  code: "value-out-of-contract",
  detail: "larger than a report can carry",
});
export type Gap = Report["gaps"][number];

export interface ReportFacts {
  /** Wall clock and monotonic clock at the end of the minute. */
  readonly toMs: number;
  readonly monoMs: number;
  readonly bootId: string;
  readonly raised: number;
  readonly unmeasured: number;
  readonly gaps: readonly Gap[];
  readonly seriesOf: (probe: string) => readonly Series[];
  /** Probes whose reading somebody asked for: sent whether they changed or not. */
  readonly asked: ReadonlySet<string>;
}

/**
 * What the reports so far have told the collector, and what the present minute adds. It holds state, because copying it for
 * every reading would cost a tenth of the agent's processor time; it knows no clock and no disk.
 */
export interface Summary {
  /** Adds one reading. A point is kept when it moved by its series' step since the last one, or that is an hour ago. */
  add(probe: string, reading: Reading, samples: readonly Sample[], monoMs: number): void;
  /** Ends the minute: the report's body. The next minute begins where this one ended. */
  close(facts: ReportFacts): Report;
  /** Names with their numbers. They last as long as the spool's epoch: the caller keeps them on disk before it spools. */
  names(): ReadonlyMap<string, number>;
  /** After a new spool epoch the collector knows no name any more: all are announced again, and all readings are sent. */
  beginAnew(): void;
}

/** Begins with the names that this epoch already knows. `fromMs` is the wall clock. */
export function createSummary(known: ReadonlyMap<string, number>, fromMs: number): Summary {
  const names = new Map(known);
  const lastPoints = new Map<string, { readonly value: number; readonly monoMs: number }>();
  const lastReadings = new Map<string, { readonly reading: Reading; readonly monoMs: number }>();
  const fresh = new Map<string, Reading>();
  let unannounced: string[] = [];
  let points: ReportPoint[] = [];
  let beganMs = fromMs;

  function numberOf(name: string): number | null {
    const known = names.get(name);
    if (known !== undefined) return known;
    if (names.size >= mostNames) return null;
    const number = names.size;
    names.set(name, number);
    unannounced.push(name);
    return number;
  }

  function worthSending(probe: string, reading: Reading, facts: ReportFacts): boolean {
    const last = lastReadings.get(probe);
    if (!last || facts.asked.has(probe) || facts.monoMs - last.monoMs >= hourMs) return true;
    const change = difference(last.reading, reading, facts.seriesOf(probe));
    return change === "facts" || (change === "numbers" && facts.monoMs - last.monoMs >= numbersEveryMs);
  }

  return {
    add(probe, reading, samples, monoMs) {
      fresh.set(probe, reading);
      // The wall clock may jump; a point outside what the protocol allows is moved to the nearest instant inside.
      const offset = Math.round((reading.atMs - beganMs) / 100) / 10;
      const offsetSeconds = Math.min(86_400, Math.max(0, offset));
      for (const { name, value, step } of samples) {
        const last = lastPoints.get(name);
        if (last && Math.abs(value - last.value) < step && monoMs - last.monoMs < hourMs) continue;
        if (points.length >= mostPoints) continue;
        const number = numberOf(name);
        if (number === null) continue;
        lastPoints.set(name, { value, monoMs });
        points.push([number, offsetSeconds, value]);
      }
    },

    close(facts) {
      const readings: Report["readings"] = {};
      const waiting: [string, Reading][] = [];
      let length = 0;
      for (const [probe, reading] of fresh) {
        if (!worthSending(probe, reading, facts)) continue;
        const own = JSON.stringify(reading).length;
        if (length > 0 && length + own > mostReadingsLength) {
          waiting.push([probe, reading]);
          continue;
        }
        length += own;
        readings[probe] = (own > mostReadingsLength ? tooLarge(reading) : reading) as WireReading;
        lastReadings.set(probe, { reading, monoMs: facts.monoMs });
      }
      const body: Report = {
        fromMs: beganMs,
        toMs: Math.max(beganMs, facts.toMs),
        bootId: facts.bootId,
        monoMs: facts.monoMs,
        readings,
        names: Object.fromEntries(unannounced.map((name) => [String(names.get(name)), name])),
        points: thinSeries(points),
        raised: facts.raised,
        unmeasured: facts.unmeasured,
        gaps: [...facts.gaps],
      };
      fresh.clear();
      for (const [probe, reading] of waiting) fresh.set(probe, reading);
      unannounced = [];
      points = [];
      // When the clock was set back, the next minute begins there and not in the future.
      beganMs = facts.toMs;
      return body;
    },

    names: () => names,

    beginAnew() {
      unannounced = [...names.keys()];
      lastReadings.clear();
      lastPoints.clear();
    },
  };
}
