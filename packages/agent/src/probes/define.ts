import type { ErrorCode } from "@hulplijn/shared/errors";
import type { ProbeId, ProbeValue, UnavailableReason } from "@hulplijn/shared/probes";
import type { Clock, Host, Net, Program } from "../core/ports.ts";
import type { Kept } from "../core/ports/kept.ts";

/** What measuring gives, before the agent adds when and how long. */
export type Outcome<Value> =
  | { readonly state: "measured"; readonly value: Value }
  | { readonly state: "unavailable"; readonly reason: UnavailableReason; readonly detail?: string }
  | { readonly state: "failed"; readonly code: ErrorCode; readonly detail?: string };

/** Settings that probes read. Names in the configuration are the same. */
export interface ProbeSettings {
  /** A name every name server should know, and one that only inside servers know; null: not asked. */
  readonly dnsOutsideName: string;
  readonly dnsInsideName: string | null;
  /** URL that answers 204 or "Microsoft Connect Test"-like known text; null switches the internet check off. */
  readonly internetCheckUrl: string | null;
  readonly timeServer: string | null;
  /** Services that should run where no service manager watches: name and the file that holds its process id. */
  readonly watchedServices: readonly { readonly name: string; readonly pidFile: string }[];
  /** Host and port, or the path of a socket, of the print service; null: the system's own places are tried. */
  readonly printService: string | null;
  /** The table of mounted file systems that counts: `/proc/self/mountinfo`, or that of process 1. */
  readonly mountTable: string;
  /** The socket of the system's message bus. */
  readonly systemBus: string;
}

/** What the link knows of itself, for the probes that report on it. */
export interface LinkFacts {
  readonly connected: boolean;
  readonly roundTripMs: number | null;
  readonly lossPercent: number | null;
  readonly disconnectedSeconds: number | null;
  readonly reconnectsLastHour: number;
  /** Collector's wall clock minus the device's, seconds, halved round trip taken off; null before the first heartbeat. */
  readonly collectorAheadSeconds: number | null;
  /** How the collector's audit trail stands to what this device saw of it before. */
  readonly trail: "sound" | "went-back" | "forked";
  /** Why there is no link, as a code, and what that is about; null while connected, or when nobody can tell. */
  readonly code: string | null;
  readonly about: string | null;
}

export interface World {
  readonly host: Host;
  readonly net: Net;
  readonly clock: Clock;
  readonly settings: ProbeSettings;
  link(): LinkFacts;
  readonly kept: Kept;
}

/**
 * A probe's half on the device. `create` is called once at start; what it returns is called every `intervalSeconds` and
 * never twice at a time, so that it may keep what it needs from one turn to the next (counters to take differences of, an
 * open connection). It starts only programs of its own `programs`. It does not throw for what can be expected: tool
 * missing, refused, timed out, empty, unparseable are outcomes. `stop` closes what it holds.
 */
export interface ProbeImplementation<Id extends ProbeId = ProbeId> {
  readonly id: Id;
  readonly programs: readonly Program[];
  create(world: World): Measurer<ProbeValue<Id>>;
  /** The same two on Windows; `same` where nothing in it is of one system. Left out: it cannot be measured there yet, and says so. */
  readonly windows?: OnWindows<Id> | "same";
}

export interface OnWindows<Id extends ProbeId = ProbeId> {
  readonly programs: readonly Program[];
  create(world: World): Measurer<ProbeValue<Id>>;
}

export interface Measurer<Value> {
  measure(signal: AbortSignal): Promise<Outcome<Value>> | Outcome<Value>;
  stop?(): void;
}

export function defineProbeImplementation<const Id extends ProbeId>(
  implementation: ProbeImplementation<Id>,
): ProbeImplementation<Id> {
  return Object.freeze(implementation);
}
