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
  /** One more probe is being measured. */
  begun(): void;
  /**
   * It was measured. Resolves when the reading was taken in: with all of its turn as soon as nothing is being measured any more,
   * with those that are there after a moment, and at once when it is `urgent`.
   */
  measured(one: Measured, isUrgent: boolean): Promise<void>;
}

/**
 * Gathers what the probes of one turn give, so that it is recorded, summed up and judged together: waking the machine's memory
 * and disk up once for a turn costs a fraction of doing so for each probe. `takeIn` gets readings in the order they were made.
 */
export function gatherTurn(takeIn: (readings: readonly Measured[]) => void, deadlines: Deadlines): Turn {
  let running = 0;
  let gathered: Measured[] = [];
  let waiting: (() => void)[] = [];
  let inTime: (() => void) | null = null;

  function close(): void {
    inTime?.();
    inTime = null;
    const [readings, settle] = [gathered, waiting];
    [gathered, waiting] = [[], []];
    takeIn(readings);
    for (const resolve of settle) resolve();
  }

  return {
    begun() {
      running++;
    },
    measured(one, isUrgent) {
      running--;
      gathered.push(one);
      return new Promise((resolve) => {
        waiting.push(resolve);
        if (running === 0 || isUrgent) close();
        else inTime ??= deadlines.in(gatherMs, close);
      });
    },
  };
}
