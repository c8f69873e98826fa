import { refuse, type Refusal } from "../errors/errors.ts";
import type { Manifest } from "../fixes/manifest.ts";
import { isZone } from "../schedules/zones.ts";
import type { Approved, FixBytes } from "./decide-fix.ts";
import { withoutKeys } from "./decide-halt.ts";
import { ringOf, wrongRings } from "./decide-ring.ts";
import {
  decideSelfStart,
  missingPeople,
  openSelfStart,
  type SelfStartCircumstances,
  type SelfStartForm,
} from "./decide-self-start.ts";
import type { Envelope } from "./envelope.ts";
import { isPath, rootBy } from "./merkle.ts";
import type { Person, Policy } from "./policy.ts";
import { stepsOf } from "./read-manifest.ts";
import type { RiskClass } from "./risk.ts";
import type { Rollout, RolloutResume } from "./rollout.ts";
import type { Cryptography, Digest } from "./signed.ts";

/** Two months: what was frozen longer ago is about other devices than people think. */
export const longestRolloutMs = 60 * 86_400_000;

/** A leaf of the tree of targets. */
export const targetLeaf = (deviceId: string): Uint8Array =>
  new TextEncoder().encode(`rollout-target\n${deviceId}`);

/** Where a device stands among the targets, and the way from there to the root that was signed. */
export interface TargetPlace {
  readonly index: number;
  readonly path: readonly string[];
}

/** Whether the device is among the targets that people signed. */
export function isTarget(
  deviceId: string,
  { index, path }: TargetPlace,
  { root, count }: Rollout["targets"],
  sha256: Digest,
): boolean {
  return (
    index < count &&
    isPath(path, index, count) &&
    rootBy(targetLeaf(deviceId), index, count, path, sha256) === root
  );
}

/** Who signed a rollout, by keys of the policy. */
export interface SignedRollout {
  readonly ok: true;
  readonly rollout: Rollout;
  /** Of its payload: by it the rollout is named. */
  readonly digest: string;
  readonly people: readonly Person[];
}

/** Reads a rollout behind the signatures of people, whatever it says but for what no schema can say; see `openSelfStart`. */
export function openRollout(
  envelope: Envelope,
  policy: Policy,
  cryptography: Cryptography,
): SignedRollout | Refusal {
  const opened = openSelfStart<Rollout>("rollout", envelope, policy, cryptography);
  if (!opened.ok) return opened;
  const { signed: rollout, digest, people } = opened;
  const wrong = wrongIn(rollout);
  return wrong === null
    ? { ok: true, rollout, digest, people }
    : refuse("rollout-malformed", `${digest}: ${wrong}`);
}

/** What a schema cannot say; null when nothing is wrong. */
export function wrongIn({ rings, hours, issuedAtMs, expiresAtMs }: Rollout): string | null {
  const wrong = wrongRings({ rings });
  if (wrong !== null) return wrong;
  if (hours && hours.zone !== "device" && !isZone(hours.zone)) return `there is no zone ${hours.zone}`;
  return expiresAtMs > issuedAtMs ? null : "it expires before it was issued";
}

/** Why these people cannot give this rollout; null when they can. See `missingPeople`. */
export const missingRolloutSigners = (
  { rollout, people }: Pick<SignedRollout, "rollout" | "people">,
  risk: RiskClass,
  policy: Policy,
): Refusal | null =>
  missingPeople("rollout", { person: rollout.person, people, reach: rollout.targets.count }, risk, policy);

/**
 * Which halt of the rollout people resume. It takes as many of them as the rollout itself, each of whom may order the class of its fix:
 * whoever halts needs nobody, whoever goes on needs them all.
 */
export function decideResume(
  envelope: Envelope,
  about: { readonly digest: string; readonly rollout: Pick<Rollout, "targets">; readonly risk: RiskClass },
  policy: Policy,
  cryptography: Cryptography,
): { readonly ok: true; readonly resume: RolloutResume; readonly people: readonly string[] } | Refusal {
  const opened = openSelfStart<RolloutResume>("rollout-resume", envelope, policy, cryptography);
  if (!opened.ok) return opened;
  const { signed: resume, people } = opened;
  if (resume.rollout !== about.digest)
    return refuse("rollout-resume-not-allowed", `it is of the rollout ${resume.rollout}`);
  const giving = { person: resume.person, people, reach: about.rollout.targets.count };
  const missing = missingPeople("rollout-resume", giving, about.risk, policy);
  return missing ?? { ok: true, resume, people: people.map(({ person }) => person) };
}

/** A rollout as it lies on a device: with all that is needed to judge it without anybody. */
export interface RolloutDelivery extends TargetPlace {
  readonly rollout: Envelope;
  readonly fix: FixBytes;
  readonly resumes: readonly Envelope[];
}

export interface AcceptedRollout extends Approved {
  readonly rollout: Rollout;
  readonly digest: string;
  readonly people: readonly string[];
  /** The device's own. */
  readonly ring: number;
  /** Halts that people resumed. */
  readonly resumed: ReadonlySet<number>;
}

/** Why this device has nothing to do with a rollout that holds: it is not refused, it is passed over. */
export const skippingCodes = [
  "platform-not-supported",
  "rollout-no-undo",
  "rollout-nothing-to-undo",
] as const;

function formFor(place: TargetPlace, { platform, sha256 }: SelfStartCircumstances): SelfStartForm<Rollout> {
  const objectionTo = (rollout: Rollout, manifest: Manifest): Refusal | null => {
    const wrong = wrongIn(rollout);
    if (wrong !== null) return refuse("rollout-malformed", wrong);
    return rollout.step === "undo" && stepsOf(manifest, platform)?.undo === undefined
      ? refuse("rollout-no-undo", `${manifest.id} has no way back on ${platform}`)
      : null;
  };
  return {
    kind: "rollout",
    longestMs: longestRolloutMs,
    fixesOf: (rollout) => [rollout],
    reach: ({ targets }) => targets.count,
    names: ({ targets }, deviceId) => isTarget(deviceId, place, targets, sha256),
    objection: (rollout, manifests) => objectionTo(rollout, manifests[0] as Manifest),
  };
}

/**
 * Whether this device takes this rollout, leaving aside when, and asked again before it begins: what `decideSelfStart` asks, its own place
 * among the targets that were signed, and for `undo` a fix that has one. Whatever the collector says, it puts no device among the
 * targets and into no earlier ring.
 */
export function decideRollout(
  { rollout: envelope, fix, index, path, resumes }: RolloutDelivery,
  circumstances: SelfStartCircumstances,
): AcceptedRollout | Refusal {
  const form = formFor({ index, path }, circumstances);
  const decided = decideSelfStart(form, { envelope, fixes: [fix] }, circumstances);
  if (!decided.ok) return decided;
  const { signed: rollout, digest, people, approvedAtMs } = decided;
  const [approved] = decided.fixes as readonly [Approved];
  const ring = ringOf(circumstances.deviceId, rollout, circumstances.sha256);
  const about = { digest, rollout, risk: approved.manifest.risk };
  const policy = withoutKeys(circumstances.policy, circumstances.halts.keys);
  const resumed = resumes
    .map((one) => decideResume(one, about, policy, circumstances))
    .flatMap((one) => (one.ok ? [one.resume.halt] : []));
  return { ...approved, approvedAtMs, rollout, digest, people, ring, resumed: new Set(resumed) };
}
