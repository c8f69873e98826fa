import type { Body } from "@hulplijn/shared/protocol";
import type { ProbeId, Reading } from "@hulplijn/shared/probes";
import type { Finding } from "@hulplijn/shared/rules";
import { type EngineState, afterRestart, lookAgainAtMs, raised, step } from "@hulplijn/shared/rules/engine";
import type { Clock } from "../core/ports.ts";
import type { Log } from "../core/ports/log.ts";
import type { Spool } from "../core/ports/spool.ts";
import type { Measured } from "./gather-turn.ts";

type FindingBody = Body<"finding">;

/** What is kept on disk: how the rules stand, and findings that are not in the spool yet. */
interface Kept {
  readonly engine: unknown;
  readonly untold: readonly FindingBody[];
}

const isKept = (value: unknown): value is Kept =>
  typeof value === "object" && value !== null && "engine" in value && Array.isArray((value as Kept).untold);

export interface JudgeDeps {
  readonly load: <Value>(isRight: (value: unknown) => value is Value) => Value | null;
  readonly save: (kept: unknown) => void;
  readonly spool: Pick<Spool, "append">;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Log;
  readonly afterFor: (finding: Finding, reading: Reading) => NonNullable<FindingBody["after"]>;
  readonly evidenceFor: (finding: Finding, reading: Reading) => Promise<NonNullable<FindingBody["evidence"]>>;
}

export interface Judge {
  /** Judges the readings of a turn at once, in their order. Resolves, never rejects, when what they led to is in the spool. */
  take(readings: readonly Measured[]): Promise<void>;
  raised(): readonly Finding[];
  /** Those of them that are in the spool: what comes of one is told after it. */
  told(): readonly Finding[];
  /** When measuring this probe again would decide a hold, on the monotonic clock; null when nothing waits for it. */
  lookAgainAtMs(probe: ProbeId): number | null;
}

/**
 * The rules' standing on this device. What changed is on disk together with the state that it led to, before it is told; so a
 * crash at any point neither forgets a finding nor raises it twice. A finding told twice has the same id and instant.
 */
export function createJudge(deps: JudgeDeps): Judge {
  const kept = deps.load(isKept);
  let engine: EngineState = afterRestart(kept?.engine, deps.clock.monoMs());
  let untold: readonly FindingBody[] = kept?.untold ?? [];
  let telling: Promise<void> = Promise.resolve();

  function save(): void {
    try {
      deps.save({ engine, untold } satisfies Kept);
    } catch (error) {
      // A full disk is one of the things that must still be told: without this a finding may be raised twice after a crash.
      deps.log.error({ err: String(error) }, "how the rules stand cannot be kept on disk");
    }
  }

  async function tell(): Promise<void> {
    for (const finding of untold) {
      await deps.spool.append("finding", finding);
      untold = untold.filter((one) => one !== finding);
    }
    save();
  }

  if (untold.length > 0) telling = tell();

  return {
    async take(readings) {
      const monoMs = deps.clock.monoMs();
      const found: { readonly finding: Finding; readonly reading: Reading }[] = [];
      for (const { probe, reading } of readings) {
        const result = step(engine, { probe, reading, monoMs, newFindingId: deps.newId });
        engine = result.state;
        for (const finding of result.findings) found.push({ finding, reading });
      }
      if (found.length === 0) return;
      const bodies = found.map(({ finding }): FindingBody => ({ ...finding, params: { ...finding.params } }));
      untold = [...untold, ...bodies];
      save();
      const complete = await Promise.all(
        found.map(async ({ finding, reading }, index): Promise<FindingBody> => {
          const body = bodies[index] as FindingBody;
          if (finding.state === "cleared") return { ...body, after: deps.afterFor(finding, reading) };
          return { ...body, evidence: await deps.evidenceFor(finding, reading) };
        }),
      );
      untold = untold.map((one) => {
        const index = bodies.indexOf(one);
        return index < 0 ? one : (complete[index] as FindingBody);
      });
      telling = telling.then(tell);
      await telling;
    },
    raised: () => raised(engine),
    told: () => {
      const waiting = new Set(untold.map(({ findingId }) => findingId));
      return raised(engine).filter(({ findingId }) => !waiting.has(findingId));
    },
    lookAgainAtMs: (probe) => lookAgainAtMs(engine, probe),
  };
}
