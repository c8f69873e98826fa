import type { Envelope, Policy, Release } from "../../packages/shared/src/trust/trust.ts";
import { payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { envelope, makeKey, sha256, type TestKey, wallMs } from "./organisation.ts";

/** A release for tests, right in all things: of one ring, for the bundle given. */
export function releaseOf(
  change: Partial<Release> = {},
  bundle: Uint8Array = Buffer.from("bundle"),
): Release {
  return {
    type: "release",
    sequence: 1,
    version: "1.4.0",
    floor: 0,
    bundle: { sha256: sha256(bundle), sizeBytes: bundle.length },
    platforms: ["linux-x64", "win32-x64"],
    nodeMajor: 24,
    rings: [{ permyriad: 10_000, soakMinutes: 0 }],
    issuedAtMs: wallMs - 3_600_000,
    expiresAtMs: wallMs + 30 * 86_400_000,
    ...change,
  };
}

/** The policy with three releasers, Fred, Gea and Hil, a key each; `spareKey` is Fred's second. */
export function withReleasers(policy: Policy): {
  readonly policy: Policy;
  readonly releaserKeys: readonly [TestKey, TestKey, TestKey];
  readonly spareKey: TestKey;
} {
  const releaserKeys = [makeKey(), makeKey(), makeKey()] as const;
  const spareKey = makeKey();
  const fileKey = ({ keyId, publicKey }: TestKey) => ({ kind: "file" as const, keyId, publicKey });
  const [fred, gea, hil] = releaserKeys;
  const releasers = [
    { person: "Fred", keys: [fileKey(fred), fileKey(spareKey)] },
    { person: "Gea", keys: [fileKey(gea)] },
    { person: "Hil", keys: [fileKey(hil)] },
  ];
  return { policy: { ...policy, releasers }, releaserKeys, spareKey };
}

export const signedRelease = (release: Release, keys: readonly TestKey[]): Envelope =>
  envelope("release", payloadOf(release), keys);
