import { refuse, type Refusal } from "../errors/errors.ts";
import { decidePolicy } from "./decide-policy.ts";
import type { Envelope } from "./envelope.ts";
import { openEnvelope, parsePayload } from "./open-envelope.ts";
import type { Policy, Root } from "./policy.ts";
import type { Digest, Verify } from "./signed.ts";
import { fromBase64 } from "../values/base64.ts";

/** The root in an envelope whose payload has the pinned digest, and which its own keys signed. */
export function readRoot(
  envelope: Envelope,
  pinnedDigest: string,
  sha256: Digest,
  verify: Verify,
): { readonly ok: true; readonly root: Root } | Refusal {
  const payload = fromBase64(envelope.payload);
  if (!payload || sha256(payload) !== pinnedDigest) {
    return refuse("root-not-pinned", "the digest of the root is not the pinned one");
  }
  const root = parsePayload<Root>("root", payload);
  if (!root) return refuse("root-malformed", "the payload does not fit the schema");
  const opened = openEnvelope(envelope, "root", root.keys, verify);
  if (!opened || opened.signedBy.length < root.threshold) {
    return refuse("root-malformed", `fewer than ${root.threshold} of its own keys signed it`);
  }
  return { ok: true, root };
}

/**
 * Whether a device takes the organisation that a collector shows it: the root is the one pinned at installation
 * (`pinnedDigest`: SHA-256 of the root's payload, hexadecimal), and the policy is that root's and still holds.
 */
export function decideEnrolment(offer: {
  readonly root: Envelope;
  readonly policy: Envelope;
  readonly pinnedDigest: string;
  readonly wallMs: number;
  readonly sha256: Digest;
  readonly verify: Verify;
}): { readonly ok: true; readonly root: Root; readonly policy: Policy } | Refusal {
  const read = readRoot(offer.root, offer.pinnedDigest, offer.sha256, offer.verify);
  if (!read.ok) return read;
  const decided = decidePolicy({
    envelope: offer.policy,
    root: read.root,
    versionInForce: null,
    wallMs: offer.wallMs,
    highWaterMs: 0,
    verify: offer.verify,
  });
  return decided.ok ? { ok: true, root: read.root, policy: decided.policy } : decided;
}
