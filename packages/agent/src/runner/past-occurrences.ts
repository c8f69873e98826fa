/** Occurrences of schedules for which nothing begins any more, each with the runs that began for it. */
export interface Past {
  add(schedule: string, local: string, runId?: string): void;
  of(schedule: string): ReadonlyMap<string, readonly string[]>;
  /** All of them, by schedule, for a journal that forgets its runs. */
  all(): readonly { readonly schedule: string; readonly locals: readonly string[] }[];
}

/** Far more schedules than a device keeps at a time (16), and more of each than a year of times a quarter of an hour apart in a window. */
const mostSchedules = 256;
const mostLocals = 4000;

export function createPast(): Past {
  const known = new Map<string, Map<string, readonly string[]>>();

  /** Forgets the oldest of a map that has grown too long. */
  function bound<Value>(map: Map<string, Value>, most: number): void {
    const [oldest] = map.keys();
    if (map.size > most && oldest !== undefined) map.delete(oldest);
  }

  return {
    add(schedule, local, runId) {
      const ofSchedule = known.get(schedule) ?? new Map<string, readonly string[]>();
      // The one that was used last is forgotten last.
      known.delete(schedule);
      known.set(schedule, ofSchedule);
      const runs = ofSchedule.get(local) ?? [];
      ofSchedule.set(local, runId === undefined ? runs : [...runs, runId]);
      bound(ofSchedule, mostLocals);
      bound(known, mostSchedules);
    },
    of: (schedule) => known.get(schedule) ?? new Map(),
    all: () => [...known].map(([schedule, locals]) => ({ schedule, locals: [...locals.keys()] })),
  };
}
