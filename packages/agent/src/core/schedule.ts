/** When one probe is measured: at `phaseMs` plus whole intervals, so that probes of one device wake it up together. */
export interface Turn {
  readonly id: string;
  readonly intervalMs: number;
  readonly nextMs: number;
}

export interface Schedule {
  readonly phaseMs: number;
  readonly turns: readonly Turn[];
}

/**
 * Everything is due at once at the start (a person is waiting to see something), and after that in step with a grid whose
 * phase differs from device to device: `random` lies in [0, 1). Instants are on the monotonic clock, in milliseconds.
 */
export function startSchedule(
  probes: readonly { readonly id: string; readonly intervalSeconds: number }[],
  nowMs: number,
  random: number,
): Schedule {
  const shortest = Math.min(60_000, ...probes.map((probe) => probe.intervalSeconds * 1000));
  return {
    phaseMs: Math.floor(nowMs + random * shortest),
    turns: probes.map((probe) => ({
      id: probe.id,
      intervalMs: probe.intervalSeconds * 1000,
      nextMs: nowMs,
    })),
  };
}

/** The first instant of the probe's grid after `nowMs`: turns that were missed (a sleeping machine) are not made up for. */
function nextOnGrid(phaseMs: number, intervalMs: number, nowMs: number): number {
  return phaseMs + (Math.floor((nowMs - phaseMs) / intervalMs) + 1) * intervalMs;
}

/**
 * Takes every probe whose turn it is. One that is still being measured is never begun a second time: it skips this turn.
 */
export function takeDue(
  schedule: Schedule,
  nowMs: number,
  isRunning: (id: string) => boolean,
): { readonly schedule: Schedule; readonly due: readonly string[] } {
  const due: string[] = [];
  const turns = schedule.turns.map((turn) => {
    const { id, intervalMs, nextMs } = turn;
    if (nextMs > nowMs) return turn;
    if (!isRunning(id)) due.push(id);
    return { id, intervalMs, nextMs: nextOnGrid(schedule.phaseMs, intervalMs, nowMs) };
  });
  return { schedule: { phaseMs: schedule.phaseMs, turns }, due };
}

/** Asks for these probes out of turn: due at `atMs`, or before it at their own turn; never while one is under way. */
export function bringForward(schedule: Schedule, ids: readonly string[], atMs: number): Schedule {
  return {
    ...schedule,
    turns: schedule.turns.map((turn) =>
      ids.includes(turn.id) ? { ...turn, nextMs: Math.min(turn.nextMs, atMs) } : turn,
    ),
  };
}

/** When somebody has to wake up next; null when there is nothing to measure. */
export function wakeAtMs(schedule: Schedule): number | null {
  if (schedule.turns.length === 0) return null;
  return Math.min(...schedule.turns.map((turn) => turn.nextMs));
}
