import type { Envelope, Policy, Root } from "@hulplijn/shared/trust";
import { decidePolicy, readPolicy, readRoot } from "@hulplijn/shared/trust/decide";
import type { Clock } from "../core/ports.ts";
import type { Identity, Keys } from "../core/ports/identity.ts";

/** Documents of the state folder that say whom this device trusts. */
export interface Documents {
  load<Value>(name: string, isRight: (value: unknown) => value is Value): Value | null;
  save(name: string, value: unknown): void;
}

const isEnvelope = (value: unknown): value is Envelope =>
  typeof value === "object" && value !== null && "payload" in value && "signatures" in value;

const isIdentity = (value: unknown): value is Identity =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Identity).deviceId === "string" &&
  typeof (value as Identity).collectorKey === "string" &&
  Number.isSafeInteger((value as Identity).connection);

export interface TrustFolder {
  identity(): Identity | null;
  /** Root and policy as last accepted; null before enrolment, or when the files are not what they should be. */
  trusted(): { readonly root: Root; readonly policy: Policy } | null;
  /** Keeps what enrolment gave. The identity comes last: with it the device counts as enrolled. */
  enrolled(identity: Identity, root: Envelope, policy: Envelope): void;
  /** The next connection's number, durable before it is used. */
  nextConnection(): Identity;
  /** Takes a newer policy signed by the pinned root; false for anything else. */
  offerPolicy(policy: Envelope): boolean;
}

export function openTrustFolder(documents: Documents, keys: Keys, clock: Clock): TrustFolder {
  let identity = documents.load("identity.json", isIdentity);
  const verify: Keys["verify"] = (key, bytes, signature) => keys.verify(key, bytes, signature);

  function trusted(): { readonly root: Root; readonly policy: Policy } | null {
    const root = documents.load("trust/root.json", isEnvelope);
    const policy = documents.load("trust/policy.json", isEnvelope);
    if (!root || !policy || !identity) return null;
    const readRootOf = readRoot(root, identity.rootDigest, (bytes) => keys.sha256Hex(bytes), verify);
    if (!readRootOf.ok) return null;
    const read = readPolicy(policy, readRootOf.root, verify);
    return read.ok ? { root: readRootOf.root, policy: read.policy } : null;
  }

  return {
    // Another program (`hulplijn-agent enrol`) may have enrolled this device meanwhile.
    identity: () => (identity ??= documents.load("identity.json", isIdentity)),
    trusted,
    enrolled(made, root, policy) {
      documents.save("trust/root.json", root);
      documents.save("trust/policy.json", policy);
      documents.save("identity.json", made);
      identity = made;
    },
    nextConnection() {
      if (!identity) throw new Error("a device without an identity has no connections");
      const next = { ...identity, connection: identity.connection + 1 };
      documents.save("identity.json", next);
      identity = next;
      return next;
    },
    offerPolicy(policy) {
      const now = trusted();
      if (!now) return false;
      const decided = decidePolicy({
        envelope: policy,
        root: now.root,
        versionInForce: now.policy.version,
        wallMs: clock.nowMs(),
        highWaterMs: 0,
        verify,
      });
      if (decided.ok) documents.save("trust/policy.json", policy);
      return decided.ok;
    },
  };
}
