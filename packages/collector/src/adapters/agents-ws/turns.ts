/** A connection that has a frame to be handled. */
export interface Turn {
  /** Handles one frame, or asks for another turn when its budget is spent. */
  take(): void;
}

/**
 * Whose frame is handled when. Every connection that has one gets one turn, and then the next one; so however much one sends,
 * the others wait for one frame of it. What can wait a little (a report: nobody looks at a device's spool) is
 * handled together with what came from others meanwhile: one sync of the disk serves them all, and the processor does the same
 * thing many times over instead of once in a while.
 */
export interface Turns {
  /** Asks for a turn: soon, or with those that can wait. A connection that can wait and then cannot is moved. */
  ask(turn: Turn, canWait: boolean): void;
  forget(turn: Turn): void;
  /** No turns any more. */
  stop(): void;
}

export function createTurns(waitMs: number): Turns {
  let soon = new Set<Turn>();
  let later = new Set<Turn>();
  let immediate: NodeJS.Immediate | undefined;
  let timer: NodeJS.Timeout | undefined;

  const takeSoon = (): void => {
    const now = soon;
    soon = new Set();
    immediate = undefined;
    for (const turn of now) turn.take();
  };
  const takeLater = (): void => {
    const now = later;
    later = new Set();
    timer = undefined;
    for (const turn of now) turn.take();
  };
  return {
    ask: (turn, canWait) => {
      if (canWait) {
        if (soon.has(turn)) return;
        later.add(turn);
        timer ??= setTimeout(takeLater, waitMs);
        return;
      }
      later.delete(turn);
      soon.add(turn);
      immediate ??= setImmediate(takeSoon);
    },
    forget: (turn) => {
      soon.delete(turn);
      later.delete(turn);
    },
    stop: () => {
      clearTimeout(timer);
      clearImmediate(immediate);
    },
  };
}
