import type { Body } from "@hulplijn/shared/protocol";
import type { ProbeId, Reading } from "@hulplijn/shared/probes";
import { probeTable } from "@hulplijn/shared/probes/table";
import type { Gap, Summary } from "../core/minute-summary.ts";
import type { Clock } from "../core/ports.ts";
import type { Log } from "../core/ports/log.ts";
import type { Spool } from "../core/ports/spool.ts";

/** A turn may bring a report forward by so much, less than the ten seconds between two turns; after that they stay in step. */
const earlyMs = 9000;
/** Several answers to one question go in one report. */
const gatherMs = 100;

export interface ReportDeps {
  readonly summary: Summary;
  readonly spool: Pick<Spool, "append">;
  readonly clock: Clock;
  readonly bootId: string;
  readonly everySeconds: number;
  /** The first report does not wait for the minute: somebody is looking whether the device is there. */
  readonly firstAfterSeconds: number;
  readonly latest: () => ReadonlyMap<ProbeId, Reading>;
  readonly raisedCount: () => number;
  /** Names are on disk before a report that uses their numbers is. */
  readonly keepNames: (names: ReadonlyMap<string, number>) => void;
  /** Parts of the spool that were found damaged at the start: told with the first report. */
  readonly damagedParts: number;
  readonly log: Log;
}

export interface Reporting {
  /** The device is awake for its measuring: a report that is nearly due goes with it. */
  turn(): void;
  soon(probes: readonly string[]): void;
  /** The first report of a new spool epoch: every name, nothing measured. */
  announcement(): Body<"report">;
  /** Stops, and spools what the present minute holds. */
  stop(): Promise<void>;
}

/** Sums each minute up into a report in the spool. */
export function reportMinutes(deps: ReportDeps): Reporting {
  const { summary, clock } = deps;
  const startedAtMs = clock.nowMs();
  const damage: Gap = {
    fromMs: startedAtMs,
    toMs: startedAtMs,
    reports: deps.damagedParts,
    reason: "spool-damaged",
  };
  let gaps: readonly Gap[] = deps.damagedParts > 0 ? [damage] : [];
  let asked = new Set<string>();
  let soon: NodeJS.Timeout | null = null;
  let known = summary.names().size;

  function close(): Body<"report"> {
    const failed = [...deps.latest().values()].filter((reading) => reading.state === "failed");
    const body = summary.close({
      toMs: clock.nowMs(),
      monoMs: clock.monoMs(),
      bootId: deps.bootId,
      raised: deps.raisedCount(),
      unmeasured: failed.length,
      gaps,
      seriesOf: (probe) => probeTable[probe as ProbeId].series,
      asked,
    });
    gaps = [];
    asked = new Set();
    const names = summary.names();
    if (names.size !== known) {
      try {
        deps.keepNames(names);
        known = names.size;
      } catch (error) {
        deps.log.error({ err: String(error) }, "the names of series cannot be kept on disk");
      }
    }
    return body;
  }

  let reportedAtMs = clock.monoMs();

  async function report(): Promise<void> {
    reportedAtMs = clock.monoMs();
    await deps.spool.append("report", close());
  }

  const everyInterval = (): NodeJS.Timeout => setInterval(() => void report(), deps.everySeconds * 1000);
  let timer = everyInterval();
  const first = setTimeout(() => void report(), deps.firstAfterSeconds * 1000);

  return {
    turn() {
      if (clock.monoMs() - reportedAtMs < Math.max(earlyMs, deps.everySeconds * 1000 - earlyMs)) return;
      // Set anew rather than refreshed: a timer that is refreshed still wakes Node up at the moment it was first set for.
      clearInterval(timer);
      timer = everyInterval();
      void report();
    },
    soon(probes) {
      for (const probe of probes) asked.add(probe);
      soon ??= setTimeout(() => {
        soon = null;
        void report();
      }, gatherMs);
    },
    announcement() {
      summary.beginAnew();
      return close();
    },
    async stop() {
      clearInterval(timer);
      clearTimeout(first);
      if (soon) clearTimeout(soon);
      await report();
    },
  };
}
