/** One start of the machine, as it was last seen: its name, how long it had been up, and the wall clock then. */
export interface BootSeen {
  readonly id: string;
  readonly upMs: number;
  readonly wallMs: number;
}

/** The clock of a machine is set, and the time for which it was up comes in steps. */
const leewayMs = 120_000;

export const isBootSeen = (value: unknown): value is BootSeen =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  typeof value.id === "string" &&
  /^[\w-]{8,64}$/.test(value.id) &&
  "upMs" in value &&
  Number.isFinite(value.upMs) &&
  "wallMs" in value &&
  Number.isFinite(value.wallMs);

/**
 * The present start of the machine: the one that was seen before when it has been up for longer since, and began at the same moment of the
 * wall clock; else a new one. A clock that is set by more than two minutes makes a new one as well, which only makes tickets older.
 */
export function bootAgain(before: BootSeen | null, now: Omit<BootSeen, "id">, newId: () => string): BootSeen {
  const isSame =
    before !== null &&
    now.upMs >= before.upMs &&
    Math.abs(now.wallMs - now.upMs - (before.wallMs - before.upMs)) < leewayMs;
  return { id: isSame ? before.id : newId(), ...now };
}
