import { packaged, type Returned, type Trial } from "./slot-files.ts";

/** How long a new version has to start, connect and measure. Compiled in: no setting and no release says otherwise. */
export const trialMs = 10 * 60_000;
/** Starts within one trial: the fourth is the old version's again. */
const mostTries = 3;
/** Outside a trial: so many starts in so long, and the version is taken for one that crashes again and again. */
const mostStarts = 5;
const startsWithinMs = 5 * 60_000;

/** What lies in the folder of releases, read. */
export interface SlotsNow {
  readonly current: string;
  /** The slot that was current before this one proved itself. */
  readonly previous: string;
  readonly trial: Trial | null;
  /** The lowest sequence that may run. */
  readonly floor: number;
  /** When the agent was started lately, by the wall clock. */
  readonly starts: readonly number[];
  readonly wallMs: number;
  /** The sequence of a slot whose folder is whole; null when it is not there, or not whole. Not asked about the packaged one. */
  readonly sequenceOf: (slot: string) => number | null;
  /** A start of the agent, which counts; otherwise somebody asks what would start. */
  readonly isStart: boolean;
  /** `trialMs`, but for tests. */
  readonly trialMs: number;
}

/** Which slot to start, and what the privileged side writes before it does. */
export interface SlotDecision {
  readonly slot: string;
  /** The trial as it reads now; null: there is none. */
  readonly trial: Trial | null;
  /** The slot that is current from now on. */
  readonly current: string;
  readonly starts: readonly number[];
  /** A version was given up just now. */
  readonly returned: Returned | null;
  /** Nothing is left to go back to, and the agent ends again and again: it reports, and runs nothing. */
  readonly crashing: boolean;
}

/**
 * Which slot runs. A trial that is over, by its time or by its starts, gives the previous slot back; a slot that is not whole or below the
 * floor is not started; the packaged one is exempt from the floor, because an old agent is better than none. Whoever decides twice
 * by the same files decides the same, so a power cut between two of the writes changes nothing.
 */
export function decideSlot(now: SlotsNow): SlotDecision {
  const lately = now.starts.filter((atMs) => atMs <= now.wallMs && now.wallMs - atMs < startsWithinMs);
  const starts = now.isStart ? [...lately, now.wallMs].slice(-mostStarts) : lately;
  const usual = { trial: null, starts, returned: null, crashing: false };
  if (now.trial) {
    const trial = counted(now.trial, now);
    const wrong = wrongWith(trial.slot, now);
    const over = now.wallMs >= trial.untilMs ? "silent" : null;
    const reason = wrong ?? (trial.tries > mostTries ? "crashed" : over);
    // In a trial `current` may still be the old one: the file `trial` is the switch.
    // Starts of a trial are counted by it alone: they say nothing of the version that it goes back to.
    if (reason === null) return { ...usual, slot: trial.slot, current: trial.slot, trial, starts: [] };
    const back = wrongWith(trial.previous, now) === null ? trial.previous : packaged;
    const anew = now.isStart ? [now.wallMs] : [];
    return { ...usual, slot: back, current: back, starts: anew, returned: { slot: trial.slot, reason } };
  }
  const { current } = now;
  const isCrashing = now.isStart && starts.length >= mostStarts;
  const reason = wrongWith(current, now) ?? (isCrashing ? "crashed" : null);
  if (reason === null) return { ...usual, slot: current, current };
  if (current === packaged) return { ...usual, slot: current, current, crashing: true };
  const canGoBack = now.previous !== current && wrongWith(now.previous, now) === null;
  const back = canGoBack ? now.previous : packaged;
  return { ...usual, slot: back, current: back, starts: [now.wallMs], returned: { slot: current, reason } };
}

/** The trial with this start counted. A clock that was set back makes it no longer than it is. */
function counted(trial: Trial, { isStart, wallMs, trialMs }: SlotsNow): Trial {
  const untilMs = Math.min(trial.untilMs, wallMs + trialMs);
  return { ...trial, untilMs, tries: trial.tries + (isStart ? 1 : 0) };
}

function wrongWith(slot: string, { sequenceOf, floor }: SlotsNow): "crashed" | "floor" | null {
  if (slot === packaged) return null;
  const sequence = sequenceOf(slot);
  if (sequence === null) return "crashed";
  return sequence < floor ? "floor" : null;
}
