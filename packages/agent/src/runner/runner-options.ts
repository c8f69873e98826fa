import type { Screen } from "../core/ports/screen.ts";
import type { ConditionFacts } from "../core/presence/conditions.ts";
import type { Presence } from "../core/presence/presence.ts";
import type { Desk } from "../core/screen/sessions.ts";
import type { FromRunner, ToRunner } from "./face.ts";
import type { CallerScreen } from "./text-consoles.ts";
import type { Theirs } from "./trust-state.ts";

/** All that a runner has of the world around it. */
export interface RunnerOptions {
  /** The device's own key, PEM. */
  readonly keyFile: string;
  /** The network half's state folder. */
  readonly state: Theirs;
  /** What the runner keeps: journal, tickets, how far trust has come. */
  readonly own: string;
  /** See `TrustBook`. */
  readonly pinned?: () => string | null;
  /** What the administrator of this device says to fixes: "/etc/hulplijn" unless told otherwise. */
  readonly settingsFolder: string;
  /** Where versions lie that came as releases; null: updates are somebody else's, as of a clone. */
  readonly releases?: string | null;
  /** See `ReleasesOptions`. */
  readonly trialMs?: number;
  readonly send: (frame: FromRunner) => void;
  readonly log: (sentence: string) => void;
  readonly nowMs: () => number;
  readonly monoMs: () => number;
  readonly isRoot: boolean;
  /** What the employee is doing, asked when a run is about to begin. */
  readonly lookAround: () => Omit<Presence, "typing">;
  /** What schedules and rollouts may wait for. */
  readonly conditionFacts: ConditionFacts;
  /** The zone that this machine is in, as the IANA names it. */
  readonly zone: () => string;
  /** When the machine is to wake from sleep next, on the wall clock; null: nothing here needs that. */
  readonly wakeAt: (atMs: number | null) => void;
  /** Who sits at the screen, and the screen: whoever is asked before some fixes, and told of them. */
  readonly findDesk: () => Promise<Desk | null>;
  readonly screen: Screen;
  /** How long a warning of a restart stands, and how long the restart may take to come; else as `employee.ts` and `run.ts` have it. */
  readonly restartWarningMs?: number;
  readonly restartLimitMs?: number;
  /** What whoever sits at the machine sees. */
  readonly callerScreen: CallerScreen;
  /** What scripts are started through; see `network.ts`. */
  readonly before: readonly string[];
}

export interface Runner {
  /** One frame of the network half. */
  take(frame: ToRunner): void;
  /** A run is on, or one that was broken off is being ended. */
  busy(): boolean;
  /** There is nothing more to do, and this program ends. */
  leaves(): void;
  /** The network half is gone: what runs is killed, so that two runners never work at once. Resolves when nothing is left. */
  abandon(): Promise<void>;
}
