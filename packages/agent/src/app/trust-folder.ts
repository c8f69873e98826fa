import type { Refusal } from "@hulplijn/shared/errors";
import type { Envelope, Policy, Root } from "@hulplijn/shared/trust";
import {
  type Cryptography,
  decidePolicy,
  parsePayload,
  readPolicy,
  walkRoots,
} from "@hulplijn/shared/trust/decide";
import { fromBase64 } from "@hulplijn/shared/values";
import type { Clock } from "../core/ports.ts";
import type { Identity, Keys } from "../core/ports/identity.ts";

/** Documents of the state folder that say whom this device trusts. */
export interface Documents {
  load<Value>(name: string, isRight: (value: unknown) => value is Value): Value | null;
  save(name: string, value: unknown): void;
}

const isEnvelope = (value: unknown): value is Envelope =>
  typeof value === "object" && value !== null && "payload" in value && "signatures" in value;

const isChain = (value: unknown): value is Envelope[] => Array.isArray(value) && value.every(isEnvelope);

/** What the pure decisions need, by this device's keys. */
export const cryptographyOf = (keys: Keys): Cryptography => ({
  sha256: (bytes) => keys.sha256Hex(bytes),
  sha512: (bytes) => keys.sha512Hex(bytes),
  verify: (key, bytes, signature) => keys.verify(key, bytes, signature),
});

export const isIdentity = (value: unknown): value is Identity =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Identity).deviceId === "string" &&
  typeof (value as Identity).collectorKey === "string" &&
  Number.isSafeInteger((value as Identity).connection);

/** The chain from the pinned root on. What a collector put before it says nothing, and would take the place of roots to come. */
function fromPinned(chain: readonly Envelope[], rootDigest: string, keys: Keys): readonly Envelope[] {
  const isPinned = ({ payload }: Envelope): boolean =>
    keys.sha256Hex(fromBase64(payload) ?? new Uint8Array()) === rootDigest;
  return chain.slice(Math.max(0, chain.findIndex(isPinned)));
}

export interface TrustFolder {
  identity(): Identity | null;
  /** Root and policy as last accepted; null before enrolment, or when the files are not what they should be. */
  trusted(): { readonly root: Root; readonly policy: Policy } | null;
  /** Keeps what enrolment gave. The identity comes last: with it the device counts as enrolled. */
  enrolled(identity: Identity, roots: readonly Envelope[], policy: Envelope): void;
  /** The next connection's number, durable before it is used. */
  nextConnection(): Identity;
  isQuarantined(): boolean;
  /** What the collector said of it in its greeting; durable when it returns. */
  quarantine(isIn: boolean): void;
  /** When the collector said that this device was removed there; null while it did not, or took it back. */
  removedAtMs(): number | null;
  /** Keeps what the collector said of that; durable when it returns. */
  removed(atMs: number | null): void;
  /** Raw keys of the collectors that this device speaks with. */
  collectorKeys(): readonly string[];
  /** A collector proved this key: from now on it is the one that counts where no policy names any. */
  provedBy(collectorKey: string): void;
  /** The root in force; the policy may be of an older one, and then nobody may order anything. */
  root(): Root | null;
  /**
   * Takes what follows on the root in force and a newer policy of it; says what it would not take. A root is kept whether or
   * not its policy came along: a policy of people who are root no more is not to be obeyed while the next one is under way.
   */
  offer(offered: {
    readonly roots?: readonly Envelope[] | undefined;
    readonly policy?: Envelope | undefined;
  }): Refusal | null;
}

export function openTrustFolder(
  documents: Documents,
  keys: Keys,
  clock: Clock,
  onEnrolled: () => void = () => undefined,
): TrustFolder {
  let identity = documents.load("identity.json", isIdentity);
  const cryptography = cryptographyOf(keys);
  const chain = (): Envelope[] => documents.load("trust/root.json", isChain) ?? [];

  function root(): Root | null {
    const walked = identity && walkRoots(chain(), identity.rootDigest, null, cryptography);
    return walked?.ok ? walked.root : null;
  }

  function trusted(): { readonly root: Root; readonly policy: Policy } | null {
    const policy = documents.load("trust/policy.json", isEnvelope);
    const now = root();
    if (!policy || !now) return null;
    const read = readPolicy(policy, now, cryptography);
    return read.ok ? { root: now, policy: read.policy } : null;
  }

  /** The version of the policy that is kept, which held when it came; its root may be another one now. */
  function keptVersion(): number | null {
    const kept = documents.load("trust/policy.json", isEnvelope);
    return (
      kept && (parsePayload<Policy>("policy", fromBase64(kept.payload) ?? new Uint8Array())?.version ?? null)
    );
  }

  function offerRoots(later: readonly Envelope[]): Refusal | null {
    if (!identity || later.length === 0) return null;
    const longer = [...fromPinned(chain(), identity.rootDigest, keys), ...later];
    const walked = walkRoots(longer, identity.rootDigest, null, cryptography);
    if (!walked.ok) return walked;
    documents.save("trust/root.json", longer);
    return null;
  }

  function offerPolicy(policy: Envelope): Refusal | null {
    const now = root();
    if (!now) return null;
    const decided = decidePolicy({
      envelope: policy,
      root: now,
      versionInForce: keptVersion(),
      wallMs: clock.nowMs(),
      highWaterMs: 0,
      cryptography,
    });
    if (!decided.ok) return decided;
    documents.save("trust/policy.json", policy);
    return null;
  }

  return {
    // Another program (`hulplijn-agent enrol`) may have enrolled this device meanwhile.
    identity: () => (identity ??= documents.load("identity.json", isIdentity)),
    trusted,
    root,
    isQuarantined: () => identity?.quarantined === true,
    quarantine(isIn) {
      if (!identity || (identity.quarantined === true) === isIn) return;
      identity = { ...identity, quarantined: isIn };
      documents.save("identity.json", identity);
    },
    removedAtMs: () => identity?.removedAtMs ?? null,
    removed(atMs) {
      if (!identity || (identity.removedAtMs ?? null) === atMs) return;
      const { removedAtMs: _, ...rest } = identity;
      identity = atMs === null ? rest : { ...rest, removedAtMs: atMs };
      documents.save("identity.json", identity);
    },
    collectorKeys: () => trusted()?.policy.collectors ?? (identity ? [identity.collectorKey] : []),
    provedBy(collectorKey) {
      if (!identity || identity.collectorKey === collectorKey) return;
      identity = { ...identity, collectorKey };
      documents.save("identity.json", identity);
    },
    enrolled(made, roots, policy) {
      documents.save("trust/root.json", fromPinned(roots, made.rootDigest, keys));
      documents.save("trust/policy.json", policy);
      documents.save("identity.json", made);
      identity = made;
      onEnrolled();
    },
    nextConnection() {
      if (!identity) throw new Error("a device without an identity has no connections");
      const next = { ...identity, connection: identity.connection + 1 };
      documents.save("identity.json", next);
      identity = next;
      return next;
    },
    offer: ({ roots, policy }) => offerRoots(roots ?? []) ?? (policy ? offerPolicy(policy) : null),
  };
}
