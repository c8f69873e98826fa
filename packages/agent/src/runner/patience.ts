import type { ToRunner } from "./face.ts";

/** How long the runner stays without anything to do. */
export interface Patience {
  /** A frame came; null when it was none. */
  heard(kind: ToRunner["kind"] | null): void;
  isOver(): boolean;
}

/**
 * Runs out `limitMs` after the last frame that is something to do. Word of the link is not: it comes with the answer to every heartbeat,
 * and a runner that stayed for it would stay for ever.
 */
export function createPatience(limitMs: number, nowMs: () => number): Patience {
  let sinceMs = nowMs();
  return {
    heard(kind) {
      if (kind !== "link") sinceMs = nowMs();
    },
    isOver: () => nowMs() - sinceMs >= limitMs,
  };
}
