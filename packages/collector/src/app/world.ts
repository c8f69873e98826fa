import type { Cryptography, Envelope } from "@hulplijn/shared/trust";
import type { StreamEventName, StreamEvents } from "@hulplijn/shared/api";
import type { Bundles, Bus, Clock, Devices, FixFolder, Signer, Store, StoreWrites } from "../core/ports.ts";

import type { CallerWaits } from "./caller-waits.ts";
import type { Link } from "./link.ts";
import type { Plans } from "./plans.ts";
import type { ReleaseDesk } from "./release-desk.ts";
import type { RolloutDesk } from "./rollouts/rollout-desk.ts";
import type { WindowDesk } from "./window-desk.ts";

/** Where log lines go: facts as fields, the message constant. */
export interface Log {
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
  error(facts: Readonly<Record<string, unknown>>, message: string): void;
}

/** Everything a use-case needs from outside. Joined in main. */
export interface World {
  readonly store: Store;
  readonly bus: Bus;
  readonly devices: Devices<Link>;
  readonly clock: Clock;
  readonly fixes: FixFolder;
  readonly signer: Signer;
  readonly plans: Plans;
  readonly callers: CallerWaits;
  readonly bundles: Bundles;
  readonly releases: ReleaseDesk;
  readonly rollouts: RolloutDesk;
  readonly windows: WindowDesk;
  readonly log: Log;
  /** When this collector's own certificate ends; null or absent where it serves without TLS. */
  readonly certificateEndsAtMs?: number | null;
  /** The zone of the collector's own house, for what belongs to no device; absent: UTC. */
  readonly zone?: string;
  /** A new UUID version 7. */
  readonly newId: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly sha256: (bytes: Uint8Array | string) => string;
  readonly sha512: (bytes: Uint8Array) => string;
}

export const ownZone = ({ zone }: Pick<World, "zone">): string => zone ?? "UTC";

/** What the pure decisions about signatures need. */
export const cryptographyOf = ({
  signer,
  sha256,
  sha512,
}: Pick<World, "signer" | "sha256" | "sha512">): Cryptography => ({ verify: signer.verify, sha256, sha512 });

/** What a signed object is called by on the audit trail: the digest of its exact bytes. */
export const digestOf = ({ sha256 }: Pick<World, "sha256">, { payload }: Pick<Envelope, "payload">): string =>
  sha256(Buffer.from(payload, "base64"));

/** What one change of the store tells the world once it is durable. */
export interface Aftermath {
  /** Tells consoles. */
  tell<Name extends StreamEventName>(name: Name, event: StreamEvents[Name]): void;
  /** Does something else after the commit: sends an acknowledgement, delivers an order. */
  afterwards(what: () => void): void;
}

/**
 * Runs a change of the store; what it tells is told only after the change is durable (law 3). `again` says that `work` may be
 * run a second time, because a neighbour failed: it then does nothing outside the store that may not be done twice.
 */
export async function change<Result>(
  world: World,
  work: (tx: StoreWrites, after: Aftermath) => Promise<Result>,
  again = false,
): Promise<Result> {
  const later: (() => void)[] = [];
  const after: Aftermath = {
    tell: (name, event) => later.push(() => world.bus.publish(name, event)),
    afterwards: (what) => later.push(what),
  };
  const result = await world.store.write((tx) => {
    later.length = 0;
    return work(tx, after);
  }, again);
  for (const what of later) what();
  return result;
}
