import type { Received } from "./parse-net-dev.ts";

const windowSeconds = 60;
const leastPackets = 1000;

interface Sample {
  readonly atSeconds: number;
  readonly received: Received;
}

/** Percentage of lost packets per interface over the last minute; null while that saw fewer than a thousand packets. */
export interface DropTracker {
  turn(name: string, received: Received, nowSeconds: number): number | null;
}

export function trackDrops(): DropTracker {
  const kept = new Map<string, Sample[]>();
  return {
    turn: (name, received, nowSeconds) => {
      const before = kept.get(name) ?? [];
      const last = before.at(-1);
      // Counters that went back: the interface was made anew.
      const goesOn = last !== undefined && received.packets >= last.received.packets;
      const samples = goesOn ? before.filter(({ atSeconds }) => nowSeconds - atSeconds <= windowSeconds) : [];
      kept.set(name, [...samples, { atSeconds: nowSeconds, received }]);
      const [first] = samples;
      if (first === undefined) return null;
      const lost = Math.max(0, received.lost - first.received.lost);
      const all = received.packets - first.received.packets + lost;
      return all < leastPackets ? null : (lost / all) * 100;
    },
  };
}
