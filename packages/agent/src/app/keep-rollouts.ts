import type { Body } from "@hulplijn/shared/protocol";

/** Without an answer the runner is asked again after so long: it may have ended on the way. */
const unansweredMs = 10 * 60_000;
/** A longer wait is none: clocks and zones change. */
const longestWaitMs = 3_600_000;

/** Has the runner look at rollouts when it is time. Whether one begins is the runner's to say. */
export interface RolloutKeeper {
  /** The collector told all rollouts of this device: from now on, while the link stands, one may begin. */
  came(body: Body<"rollouts">): void;
  linkChanged(connected: boolean): void;
  /** How long the runner wants to be left alone; null: until there is news. */
  planned(waitMs: number | null): void;
  /** Time passed: called at each turn of measuring, so that nothing wakes up for rollouts alone. Cheap. */
  look(): void;
}

export function keepRollouts(deps: {
  /** On the clock that counts sleep. */
  readonly monoMs: () => number;
  /** False while this device is in quarantine or was removed: it reports and runs nothing. */
  readonly mayRun: () => boolean;
  /** A window holds fixes back. */
  readonly held: () => boolean;
  readonly give: (body: Body<"rollouts">) => void;
  readonly due: (held: boolean) => void;
}): RolloutKeeper {
  /**
   * When to ask; null: not before there is news. Nothing is asked before the collector told them on this very connection: what was halted
   * while this device was away is halted before it begins anything.
   */
  let dueMs: number | null = null;
  let isHeard = false;
  let wasHeld: boolean | null = null;

  function ask(): void {
    wasHeld = deps.held();
    dueMs = deps.monoMs() + unansweredMs;
    deps.due(wasHeld);
  }

  return {
    came(body) {
      deps.give(body);
      isHeard = true;
      if (body.rollouts.length === 0) dueMs = null;
      else if (deps.mayRun()) ask();
      else dueMs = 0;
    },
    linkChanged(connected) {
      if (!connected) isHeard = false;
    },
    planned(waitMs) {
      dueMs = waitMs === null ? null : deps.monoMs() + Math.min(waitMs, longestWaitMs);
    },
    look() {
      if (!isHeard || dueMs === null || !deps.mayRun()) return;
      if (deps.monoMs() >= dueMs || deps.held() !== wasHeld) ask();
    },
  };
}
