import { awakeSince, type ClockFaces, clockNews } from "../core/awake.ts";
import type { ToRunner } from "../runner/face.ts";

/** Without an answer the runner is asked again after so long: it may have ended on the way. */
const unansweredMs = 10 * 60_000;
/** A longer wait is none: clocks and zones change. */
const longestWaitMs = 6 * 3_600_000;

/** Asks the runner what schedules want when it is time. What is due, and whether it may begin, is the runner's to say. */
export interface ScheduleKeeper {
  /** How long the runner wants to be left alone; null: there are no schedules, and nobody asks until there are. */
  planned(waitMs: number | null): void;
  /** Schedules came, or what holds them back has changed. */
  ask(): void;
  /** Time passed: called at each turn of measuring, so that nothing wakes up for schedules alone. Cheap. */
  look(): void;
}

export function keepSchedule(deps: {
  readonly clocks: () => ClockFaces;
  /** The machine's zone, in whatever words: asked for nothing but whether it has changed. */
  readonly zone: () => string;
  /** False while this device is in quarantine or was removed: it reports and runs nothing. */
  readonly mayRun: () => boolean;
  /** A window holds fixes back. */
  readonly held: () => boolean;
  readonly due: (about: Omit<Extract<ToRunner, { readonly kind: "due" }>, "kind">) => void;
}): ScheduleKeeper {
  let faces = deps.clocks();
  /** Since when the machine is awake, and free of windows: after either ends, not all begin at once. */
  let freeSinceMs = awakeSince(faces);
  let wasHeld = false;
  let wasAsked = false;
  let zone = "";
  /** When to ask, on the clock that counts sleep; null: never. Asked once at the start, to know whether there are any. */
  let dueMs: number | null = 0;

  function ask(): void {
    const mayRun = deps.mayRun();
    // Asked as soon as it may. What is under way goes no further meanwhile.
    if (!mayRun) {
      if (wasAsked) deps.due({ awakeMs: 0, held: true });
      wasAsked = false;
      dueMs = 0;
      return;
    }
    wasAsked = true;
    zone = deps.zone();
    const held = deps.held();
    if (wasHeld && !held) freeSinceMs = faces.monoMs;
    wasHeld = held;
    dueMs = faces.monoMs + unansweredMs;
    deps.due({ awakeMs: Math.max(0, Math.round(faces.monoMs - freeSinceMs)), held });
  }

  return {
    planned(waitMs) {
      dueMs = waitMs === null ? null : deps.clocks().monoMs + Math.min(waitMs, longestWaitMs);
    },
    ask() {
      faces = deps.clocks();
      ask();
    },
    look() {
      if (dueMs === null) return;
      const before = faces;
      faces = deps.clocks();
      const news = clockNews(before, faces);
      if (news === "slept") freeSinceMs = faces.monoMs;
      const isShut = wasAsked && !deps.mayRun();
      if (isShut || news !== null || faces.monoMs >= dueMs || (zone !== "" && deps.zone() !== zone)) ask();
    },
  };
}
