import { isAway, type RingLook } from "./judge-rings.ts";

/** One device in its ring. */
export interface InRing {
  readonly ring: number;
  readonly code: string | null;
  readonly sinceMs: number;
  readonly seenAtMs: number | null;
}

/** What the states of one kind of thing mean for its rings. */
export interface Standings<State extends string> {
  readonly all: readonly State[];
  readonly done: State;
  readonly running: State;
  readonly waiting: State;
  readonly failed: ReadonlySet<State>;
  /** It says nothing about how it goes: neither well nor badly. */
  isAside(state: State, code: string | null): boolean;
}

export interface CountedRing<State extends string> extends RingLook {
  readonly counts: Readonly<Record<State, number>>;
}

/**
 * Counts the devices of each ring; of a ring that is not there nobody is counted. Failures that were known at `resumedAtMs` were accepted
 * by whoever resumed: they are counted as what they are, and speak against nothing any more.
 */
export function lookAtRings<State extends string, Device extends InRing>(
  rings: readonly { readonly soakMinutes: number }[],
  devices: Iterable<Device>,
  of: (device: Device) => State,
  words: Standings<State>,
  { nowMs, resumedAtMs }: { readonly nowMs: number; readonly resumedAtMs: number | null },
): readonly CountedRing<State>[] {
  const looks = rings.map(({ soakMinutes }) => ({
    soakMinutes,
    counts: Object.fromEntries(words.all.map((state) => [state, 0])) as Record<State, number>,
    members: 0,
    failed: 0,
    there: 0,
    away: 0,
  }));
  for (const device of devices) {
    const look = looks[device.ring];
    if (!look) continue;
    const state = of(device);
    look.counts[state] += 1;
    look.members += 1;
    if (words.failed.has(state)) {
      if (device.sinceMs <= (resumedAtMs ?? -1)) continue;
      look.failed += 1;
      look.there += 1;
    } else if (state === "offline") {
      if (isAway(device.seenAtMs, nowMs)) look.away += 1;
    } else if (!words.isAside(state, device.code)) look.there += 1;
  }
  return looks.map((look) => ({
    ...look,
    done: look.counts[words.done],
    running: look.counts[words.running],
    waiting: look.counts[words.waiting],
  }));
}
