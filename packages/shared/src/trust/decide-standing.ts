import { refuse, type Refusal } from "../errors/errors.ts";
import type { Manifest } from "../fixes/manifest.ts";
import { untilFewerMs } from "./decide-budget.ts";
import type { Approved } from "./decide-fix.ts";
import type { Delivery } from "./decide-order.ts";
import type { SignedOrder } from "./decide-orderer.ts";
import { ageMs, type ClockMoment } from "./decide-ring.ts";
import {
  decideSelfStart,
  missingPeople,
  openSelfStart,
  type SelfStartCircumstances,
  type SelfStartForm,
} from "./decide-self-start.ts";
import type { Envelope } from "./envelope.ts";
import type { Person, Policy } from "./policy.ts";
import type { Cryptography } from "./signed.ts";
import type { StandingOrder } from "./standing-order.ts";

/** Two starts under one standing order are at least this far apart: what did not help does not help at once again. */
export const standingRestMs = 10 * 60_000;
const dayMs = 86_400_000;

/** Who signed a standing order, by keys of the policy. */
export interface SignedStanding {
  readonly ok: true;
  readonly order: StandingOrder;
  readonly digest: string;
  readonly people: readonly Person[];
}

/** Reads a standing order behind the signatures of people; see `openSelfStart`. */
export function openStanding(
  envelope: Envelope,
  policy: Policy,
  cryptography: Cryptography,
): SignedStanding | Refusal {
  const opened = openSelfStart<StandingOrder>("standing-order", envelope, policy, cryptography);
  if (!opened.ok) return opened;
  const { signed: order, digest, people } = opened;
  return { ok: true, order, digest, people };
}

const reach = ({ devices }: Pick<StandingOrder, "devices">): number | null =>
  devices === "all" ? null : devices.length;

/** Why these people cannot give this standing order; null when they can. See `missingPeople`. */
export const missingSigners = (
  { order, people }: Pick<SignedStanding, "order" | "people">,
  { risk }: Pick<Manifest, "risk">,
  policy: Policy,
): Refusal | null =>
  missingPeople("standing-order", { person: order.person, people, reach: reach(order) }, risk, policy);

const standingForm: SelfStartForm<StandingOrder> = {
  kind: "standing-order",
  // Renewed within a year by people who still mean it, whatever it says itself.
  longestMs: 366 * dayMs,
  fixesOf: (order) => [order],
  reach,
  names: ({ devices }, deviceId) => devices === "all" || devices.includes(deviceId),
  objection: ({ fix }, manifests) =>
    manifests.some(({ settles }) => settles.length === 0)
      ? refuse("standing-order-not-allowed", `${fix} settles no finding`)
      : null,
};

/** A standing order as it lies on a device: with all that is needed to judge it without anybody. */
export type StandingDelivery = Omit<Delivery, keyof SignedOrder> & { readonly order: Envelope };

export type StandingCircumstances = SelfStartCircumstances;

export interface AcceptedStanding extends Approved {
  readonly order: StandingOrder;
  readonly digest: string;
  readonly people: readonly string[];
}

/**
 * Whether this device keeps this standing order, and asked again before each run, whether it may start anything under it now: what
 * `decideSelfStart` asks, and a fix that settles a finding.
 */
export function decideStanding(
  { order: envelope, ...bytes }: StandingDelivery,
  circumstances: StandingCircumstances,
): AcceptedStanding | Refusal {
  const decided = decideSelfStart(standingForm, { envelope, fixes: [bytes] }, circumstances);
  if (!decided.ok) return decided;
  const { signed: order, digest, people, approvedAtMs } = decided;
  const [approved] = decided.fixes as readonly [Approved];
  return { ...approved, approvedAtMs, order, digest, people };
}

/**
 * How long until this device may start something under the standing order; 0: now. A start counts for a day by whichever clock says that
 * less time has passed; one in the future of a clock that was set back counts as well. Every start counts, also one whose check
 * found the device well.
 */
export function waitMsFor(
  { perDay }: Pick<StandingOrder, "perDay">,
  starts: readonly ClockMoment[],
  now: ClockMoment,
): number {
  const ages = starts.map((start) => ageMs(start, now));
  const sinceLastMs = Math.min(...ages, Number.POSITIVE_INFINITY);
  return Math.max(0, untilFewerMs(perDay, dayMs, ages), standingRestMs - sinceLastMs);
}
