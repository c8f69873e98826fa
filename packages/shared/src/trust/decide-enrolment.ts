import type { Refusal } from "../errors/errors.ts";
import { decidePolicy } from "./decide-policy.ts";
import type { Envelope } from "./envelope.ts";
import type { Policy } from "./policy.ts";
import { type KnownRoot, walkRoots } from "./root-chain.ts";
import type { Cryptography } from "./signed.ts";

/**
 * Whether a device takes the organisation that a collector shows it: the chain of roots has the one pinned at installation
 * (`pinnedDigest`: SHA-256 of the root's payload, hexadecimal), and the policy is of its last root and still holds.
 */
export function decideEnrolment(offer: {
  readonly roots: readonly Envelope[];
  readonly policy: Envelope;
  readonly pinnedDigest: string;
  readonly wallMs: number;
  readonly cryptography: Cryptography;
}): ({ readonly ok: true; readonly policy: Policy } & KnownRoot) | Refusal {
  const { cryptography, wallMs } = offer;
  const walked = walkRoots(offer.roots, offer.pinnedDigest, null, cryptography);
  if (!walked.ok) return walked;
  const { root, digest } = walked;
  const decided = decidePolicy({
    envelope: offer.policy,
    root,
    versionInForce: null,
    wallMs,
    highWaterMs: 0,
    cryptography,
  });
  return decided.ok ? { ok: true, root, digest, policy: decided.policy } : decided;
}
