/** What a device is told as a whole and keeps: each replaces the one before. */
export const setKinds = ["rollouts", "schedules", "standing-orders"] as const;
export type SetKind = (typeof setKinds)[number];

/** How the runner does with the newest set of a kind. */
export interface KnownSet {
  /** Of the set that was taken last. */
  readonly digest: string;
  readonly holds: boolean;
  /** Starts of the runner with it, and the one in which it came, that nobody saw end well. */
  readonly starts: number;
  /** The machine's start in which the last of them was: a runner that went down with its machine speaks against no set. */
  readonly bootId: string;
  /** The set that was given up; it is not taken again. */
  readonly givenUp: string | null;
  /** It is yet to be told. */
  readonly untold: boolean;
}

const isKnown = (value: unknown): value is KnownSet =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as KnownSet).digest === "string" &&
  typeof (value as KnownSet).holds === "boolean" &&
  typeof (value as KnownSet).bootId === "string" &&
  Number.isSafeInteger((value as KnownSet).starts) &&
  ((value as KnownSet).givenUp === null || typeof (value as KnownSet).givenUp === "string") &&
  typeof (value as KnownSet).untold === "boolean";

/** What the runner wrote down of its sets, as far as it is that. */
export function readKnownSets(value: unknown): Map<SetKind, KnownSet> {
  const known = new Map<SetKind, KnownSet>();
  if (typeof value !== "object" || value === null) return known;
  for (const kind of setKinds) {
    const one: unknown = Reflect.get(value, kind);
    if (isKnown(one)) known.set(kind, one);
  }
  return known;
}

/** Kinds of which the device went back from the newest set. */
export const setsGivenUp = (value: unknown): readonly SetKind[] =>
  [...readKnownSets(value)].flatMap(([kind, { givenUp }]) => (givenUp === null ? [] : [kind]));
