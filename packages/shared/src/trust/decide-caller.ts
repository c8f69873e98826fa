import { refuse, type Refusal } from "../errors/errors.ts";
import type { CallerMatter } from "../fixes/caller.ts";
import type { Manifest } from "../fixes/manifest.ts";
import type { Order, ParameterValues } from "../fixes/order.ts";
import { callerProofBytes } from "./caller-proof.ts";
import { countApprovals, missingApprovals } from "./count-approvals.ts";
import { readOrdered, tooLarge } from "./decide-fix.ts";
import { haltedBy, withoutKeys } from "./decide-halt.ts";
import type { OrderCircumstances } from "./decide-order.ts";
import { wrongParameter } from "./decide-params.ts";
import { trustedNowMs } from "./decide-policy.ts";
import type { Envelope } from "./envelope.ts";
import type { Digest } from "./signed.ts";

/** How long a code is good, on the device's monotonic clock. */
export const callerCodeMs = 5 * 60_000;
/** How many digits the employee reads aloud. */
export const callerCodeDigits = 6;
/** Wrong proofs before a code is void, and before none is taken and none shown for the rest of an hour. */
export const triesPerCode = 3;
export const wrongPerHour = 5;
/** Codes that the device shows in an hour: whoever owns the collector can ask for more, and the screen stays quiet. */
export const shownPerHour = 6;

/** A code that is on the employee's screen, and that nobody used. */
export interface OpenCallerCode extends CallerMatter {
  readonly code: string;
  readonly ageMs: number;
}

/** What the device knows about codes that it showed. Both counts are of the last hour. */
export interface CallerBook {
  readonly open: OpenCallerCode | null;
  readonly shown: number;
  readonly wrong: number;
}

export const noCaller: CallerBook = { open: null, shown: 0, wrong: 0 };

/**
 * Whether the order's proof fits the code that this device shows now, for exactly this; null when it does, or when neither the fix
 * nor the order speaks of one. Decided last: a guess costs a right order of a person.
 */
export function wrongCaller(
  order: Pick<Order, "callerProof" | "person" | "manifestDigest" | "params">,
  manifest: Pick<Manifest, "id" | "callerVerified">,
  { open, wrong }: CallerBook,
  sha256: Digest,
): Refusal | null {
  const { callerProof: proof } = order;
  if (manifest.callerVerified !== true)
    return proof === undefined
      ? null
      : refuse("caller-code-not-asked", `${manifest.id} has no use for a caller's code`);
  if (proof === undefined) return refuse("caller-code-missing", `${manifest.id} takes a verified caller`);
  if (wrong >= wrongPerHour) return refuse("caller-code-locked", `${wrong} wrong codes within an hour`);
  if (!open) return refuse("caller-code-none", "the device shows no code that was not used");
  if (open.ageMs >= callerCodeMs) return refuse("caller-code-expired", "it was shown too long ago");
  const isOfThis =
    open.person === order.person &&
    open.manifestDigest === order.manifestDigest &&
    sameValues(open.params, order.params);
  if (!isOfThis) return refuse("caller-code-other", "the code on the screen is for something else");
  return sameText(sha256(callerProofBytes(open, open.code)), proof)
    ? null
    : refuse("caller-code-wrong", "it is not the code that the device shows");
}

function sameValues(one: ParameterValues, other: ParameterValues): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && one[name] === other[name])
  );
}

/** Takes as long for any two texts of one length. */
function sameText(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at++) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return difference === 0;
}

/** What a device is asked to show a code for. Nobody signed it: all that reaches the screen is the device's, the policy's or approved. */
export interface CallerRequest {
  readonly person: string;
  readonly fix: string;
  readonly version: number;
  readonly manifestDigest: string;
  readonly params: ParameterValues;
  readonly manifest: Uint8Array;
  readonly approvals: readonly Envelope[];
}

const unsigned = { payload: "", signatures: [] } as const satisfies Envelope;

/**
 * Whether this device shows a code for this: an approved fix that demands one, with parameters in its form, for a person whom the
 * policy lets order it, and not too often.
 */
export function decideShowing(
  request: CallerRequest,
  circumstances: Omit<OrderCircumstances, "tickets" | "journalHas">,
): { readonly ok: true; readonly manifest: Manifest } | Refusal {
  const { halts, isReportOnly, caller } = circumstances;
  const bytes = { manifest: request.manifest, approvals: request.approvals, files: new Map() };
  const stopped = haltedBy({ order: unsigned }, halts, isReportOnly) ?? tooLarge(bytes);
  if (stopped) return stopped;
  const known = { ...circumstances, policy: withoutKeys(circumstances.policy, halts.keys) };
  if (known.policy.expiresAtMs <= trustedNowMs(known.wallMs, known.highWaterMs))
    return refuse("policy-expired", `version ${known.policy.version} has expired`);
  if (halts.fixes.has(request.manifestDigest)) return refuse("fix-revoked", `${request.fix} was revoked`);
  const read = readOrdered(bytes, request, known);
  if (!read.ok) return read;
  const { manifest } = read;
  if (manifest.callerVerified !== true)
    return refuse("caller-code-not-asked", `${manifest.id} has no use for a caller's code`);
  const person = known.policy.people.find((one) => one.person === request.person);
  if (!person?.orders.includes(manifest.risk))
    return refuse("order-class-not-allowed", `${request.person} may not order ${manifest.risk}`);
  const wrong = wrongParameter(manifest, request.params);
  if (wrong !== null) return refuse("parameter-not-allowed", wrong);
  const people = countApprovals(manifest, request.manifestDigest, request.approvals, known.policy, known);
  const missing = missingApprovals(manifest, people, known.policy);
  if (missing !== null) return refuse("approvals-too-few", missing);
  if (caller.wrong >= wrongPerHour)
    return refuse("caller-code-locked", `${caller.wrong} wrong codes within an hour`);
  return caller.shown >= shownPerHour
    ? refuse("caller-codes-too-many", `${caller.shown} codes within an hour`)
    : { ok: true, manifest };
}
