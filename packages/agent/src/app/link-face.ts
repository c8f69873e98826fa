import type { AuditHead } from "@hulplijn/shared/audit";
import type { ErrorCode } from "@hulplijn/shared/errors";
import type { Body } from "@hulplijn/shared/protocol";
import type { Envelope } from "@hulplijn/shared/trust";
import type { Clock } from "../core/ports.ts";
import type { Keys } from "../core/ports/identity.ts";
import type { LinkOpener, Over } from "../core/ports/link.ts";
import type { Log } from "../core/ports/log.ts";
import type { Spool } from "../core/ports/spool.ts";
import type { Enrolling } from "./enrol.ts";
import type { Dispatch } from "./session.ts";
import type { TrustFolder } from "./trust-folder.ts";

// What whoever keeps a link gives it, and gets of it.

/** What the link knows of itself, for probes and for `status`. */
export interface LinkStanding {
  readonly connected: boolean;
  readonly roundTripMs: number | null;
  readonly lossPercent: number | null;
  readonly disconnectedSeconds: number | null;
  readonly reconnectsLastHour: number;
  readonly collectorAheadSeconds: number | null;
  readonly quarantined: boolean;
  /** When a collector that proved its key said that this device was removed there; null while it counts as one of its devices. */
  readonly removedAtMs: number | null;
  /** The last thing that went wrong, in one line; null while all is well. */
  readonly trouble: string | null;
  /** Why, as a code of the table, and what that is about; null while connected, or when nobody can tell. */
  readonly code: ErrorCode | null;
  readonly about: string | null;
  readonly over: Over | null;
}

export interface LinkDeps {
  readonly opener: LinkOpener;
  readonly keys: Keys;
  readonly trust: TrustFolder;
  readonly spool: Spool;
  readonly clock: Clock;
  /** For durations within a connection, in milliseconds with fractions. */
  readonly fineMs: () => number;
  readonly random: () => number;
  readonly log: Log;
  readonly agentVersion: string;
  /** What this machine is called now: people rename machines. */
  readonly machineName: () => string;
  readonly dispatch: Dispatch;
  /** What is needed to enrol; null when the settings do not say. Read again before every try. */
  readonly enrolling: () => Enrolling | null;
  readonly tickets: () => readonly string[];
  /** A report that announces every name again, for a new spool epoch. */
  readonly announcement: () => Body<"report">;
  /** Numbers of series, as reports use them. */
  readonly names: () => ReadonlyMap<string, number>;
  /** The link came or went; `true` also at each answer to a heartbeat. */
  readonly onLink: (connected: boolean) => void;
  /** Where the collector's audit trail ends. */
  readonly onHead: (head: AuditHead) => void;
  readonly onOrder: (body: Body<"order">) => void;
  readonly onStop: (body: Body<"stop">) => void;
  readonly onCallerAsked: (body: Body<"show-caller-code">) => void;
  readonly onHalts: (body: Body<"halts">) => void;
  readonly onStandingOrders: (body: Body<"standing-orders">) => void;
  readonly onSchedules: (body: Body<"schedules">) => void;
  readonly onRollouts: (body: Body<"rollouts">) => void;
  /** This agent is installed so that releases can replace it. */
  readonly takesReleases: boolean;
  readonly onRelease: (body: Body<"release">) => void;
  readonly onReleasePiece: (body: Body<"release-piece">) => void;
  readonly onWindows: (body: Body<"windows">) => void;
  readonly onMeasureNow: (probes: readonly string[]) => void;
}

export interface Link {
  /** The device is awake for its measuring: a beat that is nearly due goes with it. */
  turn(): void;
  standing(): LinkStanding;
  /** The machine is about to sleep: says goodbye at once, and calls nobody until it woke up. */
  sleeps(): void;
  /** The machine woke up: whatever was open is from before, and is made anew at once. */
  woke(): void;
  /** What this device signed about the audit trail, while connected. */
  sendAnchor(anchor: Envelope): void;
  /** Fresh tickets for orders, while connected. */
  sendTickets(tickets: readonly string[]): void;
  /** A code was shown for a caller, or why not; lost when nobody is connected, since it is worth nothing later. */
  sendCallerCode(body: Body<"caller-code">): void;
  /** Asks for a piece of a bundle; lost when nobody is connected. */
  askForPiece(body: Body<"release-wanted">): void;
  /** Says goodbye and ends. Resolves when the socket is closed. */
  close(reason: Body<"goodbye">["reason"]): Promise<void>;
}
