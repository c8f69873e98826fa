import type { ProbeId, Reading } from "@hulplijn/shared/probes";
import type { Deadlines } from "../core/ports/deadlines.ts";

/** A reading with the probe that gave it. */
export interface Measured {
  readonly probe: ProbeId;
  readonly reading: Reading;
}

/** A reading waits at most this long for slower probes of its turn: little beside the second that a fault may take to be told. */
const gatherMs = 300;

export interface Turn {
  /** Begins several measurements: what is measured at once waits for the others. */
  together(begin: () => void): void;
  /** One more probe is being measured. */
  begun(): void;
  /**
   * It was measured. It is taken in with all of its turn as soon as nothing is being measured any more, with those that are there after a
   * moment, and at once when it is `urgent`.
   */
  measured(one: Measured, isUrgent: boolean): void;
}

/**
 * Gathers what the probes of one turn give, so that it is recorded, summed up and judged together: waking the machine's memory
 * and disk up once for a turn costs a fraction of doing so for each probe. `takeIn` gets readings in the order they were made.
 */
export function gatherTurn(takeIn: (readings: readonly Measured[]) => void, deadlines: Deadlines): Turn {
  let running = 0;
  let gathered: Measured[] = [];
  let inTime: (() => void) | null = null;

  function close(): void {
    inTime?.();
    inTime = null;
    const readings = gathered;
    gathered = [];
    takeIn(readings);
  }

  function ended(isUrgent: boolean): void {
    running--;
    if (gathered.length === 0) return;
    if (running === 0 || isUrgent) close();
    else inTime ??= deadlines.in(gatherMs, close);
  }

  return {
    together(begin) {
      running++;
      begin();
      ended(false);
    },
    begun() {
      running++;
    },
    measured(one, isUrgent) {
      gathered.push(one);
      ended(isUrgent);
    },
  };
}
