const remembered = 20;
const hourMs = 3_600_000;

/** What heartbeats tell of the link. Instants are on the monotonic clock, in milliseconds. */
export interface LinkQuality {
  readonly roundTripMs: number | null;
  readonly collectorAheadSeconds: number | null;
  /** Of the last 20 heartbeats, which were answered, oldest first. */
  readonly answered: readonly boolean[];
  readonly connectedSinceMs: number | null;
  readonly lostAtMs: number | null;
  readonly connections: readonly number[];
}

export const startQuality: LinkQuality = {
  roundTripMs: null,
  collectorAheadSeconds: null,
  answered: [],
  connectedSinceMs: null,
  lostAtMs: null,
  connections: [],
};

export function linkUp(quality: LinkQuality, nowMs: number): LinkQuality {
  const connections = [...quality.connections, nowMs].filter((atMs) => nowMs - atMs < hourMs);
  return { ...quality, connectedSinceMs: nowMs, lostAtMs: null, connections };
}

export function linkDown(quality: LinkQuality, nowMs: number): LinkQuality {
  if (quality.connectedSinceMs === null) return quality;
  return { ...quality, connectedSinceMs: null, lostAtMs: nowMs, roundTripMs: null };
}

/**
 * A beat came back. The round trip is smoothed (a quarter of the new one), so that one slow answer is no event. The collector's
 * clock, where the answer tells it (null: a pong), is compared with the middle between sending and receiving.
 */
export function beatAnswered(
  quality: LinkQuality,
  tookMs: number,
  collectorAtMs: number | null,
  wallNowMs: number,
): LinkQuality {
  const before = quality.roundTripMs;
  return {
    ...quality,
    roundTripMs: before === null ? tookMs : before + (tookMs - before) / 4,
    collectorAheadSeconds:
      collectorAtMs === null
        ? quality.collectorAheadSeconds
        : (collectorAtMs - (wallNowMs - tookMs / 2)) / 1000,
    answered: [...quality.answered, true].slice(-remembered),
  };
}

export function beatLost(quality: LinkQuality): LinkQuality {
  return { ...quality, answered: [...quality.answered, false].slice(-remembered) };
}

/** Share of the last 20 heartbeats without an answer; null before the first. */
export function lossPercent(quality: LinkQuality): number | null {
  if (quality.answered.length === 0) return null;
  return (quality.answered.filter((answered) => !answered).length / quality.answered.length) * 100;
}

/** Connections of the last hour beyond the first. */
export function reconnectsLastHour(quality: LinkQuality, nowMs: number): number {
  const recent = quality.connections.filter((atMs) => nowMs - atMs < hourMs);
  return Math.max(0, recent.length - 1);
}
