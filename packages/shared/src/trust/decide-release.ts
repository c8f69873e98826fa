import { refuse, type Refusal } from "../errors/errors.ts";
import { type StandingHalts, withoutKeys } from "./decide-halt.ts";
import { trustedNowMs } from "./decide-policy.ts";
import { wrongRings } from "./decide-ring.ts";
import type { Envelope } from "./envelope.ts";
import { openByPeople, openByRoot, parsePayload, personalKeys } from "./open-envelope.ts";
import type { Policy, RootKey } from "./policy.ts";
import type { Release } from "./release.ts";
import type { Cryptography } from "./signed.ts";

/** However low a policy has it: a new agent takes two people. */
export const releaserFloor = 2;

/** People who have to sign a release. */
export const releasersNeeded = ({ releaseThreshold = releaserFloor }: Policy): number =>
  Math.max(releaseThreshold, releaserFloor);

export interface OpenedRelease {
  readonly ok: true;
  readonly release: Release;
  /** Of its payload: by it the release is named. */
  readonly digest: string;
  /** Who signed it, each once, as the policy names them. */
  readonly people: readonly string[];
}

const releaserKeys = ({ releasers = [] }: Policy): RootKey[] =>
  releasers.flatMap(({ person, keys }) => keys.map((key) => ({ ...key, person })));

/**
 * A release behind the signatures of enough different releasers, whatever it says: the same on the device, which decides, and on the
 * collector and the command line, which show it. Keys for scripts count for nothing here, and are named for what they are.
 */
export function openRelease(
  envelope: Envelope,
  policy: Policy,
  cryptography: Cryptography,
): OpenedRelease | Refusal {
  const opened = openByRoot(envelope, "release", { keys: releaserKeys(policy) }, cryptography);
  if (!opened) return refuse("release-malformed", "the envelope is not in its one right form");
  const needed = releasersNeeded(policy);
  if (opened.people === 0) {
    const scripts = (["approve", "order"] as const).flatMap((use) => personalKeys(policy.people, use));
    const others = openByPeople(envelope, "release", scripts, cryptography);
    return others && others.signedBy.length > 0
      ? refuse("release-script-keys", "people who approve or order fixes signed it, and no releaser")
      : refuse("release-signature-wrong", "nobody of the policy's releasers signed it");
  }
  if (opened.people < needed)
    return refuse("release-signers-too-few", `${opened.people} of ${needed} releasers signed it`);
  const release = parsePayload<Release>("release", opened.payload);
  const wrong = release ? wrongIn(release) : "the payload does not fit the schema";
  if (!release || wrong !== null) return refuse("release-malformed", String(wrong));
  const people = [...new Set(opened.signedBy.map(({ person }) => person))];
  return { ok: true, release, digest: cryptography.sha256(opened.payload), people };
}

/** What a schema cannot say. */
function wrongIn({ rings, floor, sequence, issuedAtMs, expiresAtMs }: Release): string | null {
  const wrong = wrongRings({ rings });
  if (wrong !== null) return wrong;
  if (floor > sequence) return `its floor ${floor} is above its own sequence ${sequence}`;
  return expiresAtMs > issuedAtMs ? null : "it expires before it was issued";
}

/** What a device knows when it is offered a release. */
export interface ReleaseCircumstances extends Cryptography {
  readonly policy: Policy;
  readonly halts: StandingHalts;
  readonly isReportOnly: boolean;
  /** As `process.platform` and `process.arch` say, joined by "-". */
  readonly platform: string;
  readonly nodeMajor: number;
  /** The highest sequence that this device ever tried to its end, well or not; 0: none. */
  readonly sequence: number;
  /** The highest floor that it ever saw signed. */
  readonly floor: number;
  readonly wallMs: number;
  readonly highWaterMs: number;
}

/** Whether a device takes a release, leaving aside when. Asked by both halves, and again when its bundle is there. */
export function decideRelease(envelope: Envelope, known: ReleaseCircumstances): OpenedRelease | Refusal {
  if (known.isReportOnly) return refuse("report-only", "the administrator of this device says so");
  const [stop] = known.halts.stops;
  if (stop) return refuse("all-stopped", `${stop.person}: ${stop.reason}`);
  const nowMs = trustedNowMs(known.wallMs, known.highWaterMs);
  const policy = withoutKeys(known.policy, known.halts.keys);
  if (policy.expiresAtMs <= nowMs) return refuse("policy-expired", `version ${policy.version} has expired`);
  const opened = openRelease(envelope, policy, known);
  if (!opened.ok) return opened;
  const { sequence, version, platforms, nodeMajor, expiresAtMs } = opened.release;
  if (expiresAtMs <= nowMs)
    return refuse("release-expired", `${version} was to be taken until ${expiresAtMs}`);
  if (sequence < known.floor)
    return refuse("release-below-floor", `sequence ${sequence}, and the floor is ${known.floor}`);
  if (sequence <= known.sequence)
    return refuse("release-older", `sequence ${sequence}, and ${known.sequence} was here before`);
  if (!platforms.some((one) => one === known.platform))
    return refuse("release-other-platform", `${known.platform} is not among ${platforms.join(", ")}`);
  if (nodeMajor !== known.nodeMajor)
    return refuse("release-other-node", `made for Node ${nodeMajor}, and Node ${known.nodeMajor} is here`);
  return opened;
}
