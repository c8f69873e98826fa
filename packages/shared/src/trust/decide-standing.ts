import { refuse, type Refusal } from "../errors/errors.ts";
import type { Manifest } from "../fixes/manifest.ts";
import { clockLeewayMs } from "./decide-delegation.ts";
import { type Approved, decideApproved, readOrdered, tooLarge } from "./decide-fix.ts";
import { haltedBy, withoutKeys } from "./decide-halt.ts";
import type { Delivery, OrderCircumstances } from "./decide-order.ts";
import type { SignedOrder } from "./decide-orderer.ts";
import { trustedNowMs } from "./decide-policy.ts";
import type { Envelope } from "./envelope.ts";
import { openByPeople, parsePayload, personalKeys } from "./open-envelope.ts";
import type { Person, Policy } from "./policy.ts";
import { approvalFloor, isGrave } from "./risk.ts";
import { samePerson } from "./same-person.ts";
import type { Cryptography } from "./signed.ts";
import type { StandingOrder } from "./standing-order.ts";

/** A standing order is renewed within a year by people who still mean it, whatever it says itself. */
const longestStandingMs = 366 * 86_400_000;

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

/**
 * Reads a standing order behind the signatures of people, key files alone: the page that asks for a passkey chooses what is signed, and
 * this is signed once for many devices. The same on the device, which decides, and on the collector, which shows who it was.
 */
export function openStanding(
  envelope: Envelope,
  policy: Policy,
  cryptography: Cryptography,
): SignedStanding | Refusal {
  const keys = personalKeys(policy.people, "order").filter(({ key }) => key.kind === "file");
  const opened = openByPeople(envelope, "standing-order", keys, cryptography);
  if (!opened) return refuse("standing-order-malformed", "the envelope is not in its one right form");
  if (opened.signedBy.length === 0)
    return refuse("standing-order-signature-wrong", "nobody of the policy signed it with a key file");
  const order = parsePayload<StandingOrder>("standing-order", opened.payload);
  if (!order) return refuse("standing-order-malformed", "the payload does not fit the schema");
  if (!opened.signedBy.some(({ person }) => person.person === order.person))
    return refuse("standing-order-signature-wrong", `${order.person} did not sign it`);
  const people = new Map(opened.signedBy.map(({ person }) => [samePerson(person.person), person]));
  return { ok: true, order, digest: cryptography.sha256(opened.payload), people: [...people.values()] };
}

/**
 * Why these people cannot give this standing order; null when they can. Each of them may order fixes of this class. One person is
 * enough for as many devices as one signature of theirs may cover; for more, or for all, it takes as many as a fix of class R2.
 */
export function missingSigners(
  { order, people }: Pick<SignedStanding, "order" | "people">,
  manifest: Pick<Manifest, "risk">,
  policy: Policy,
): Refusal | null {
  if (isGrave(manifest.risk))
    return refuse("standing-order-not-allowed", `a fix of class ${manifest.risk} never starts by itself`);
  const mayOrder = people.filter(({ orders }) => orders.includes(manifest.risk));
  const giver = mayOrder.find(({ person }) => person === order.person);
  if (!giver) return refuse("standing-order-not-allowed", `${order.person} may not order ${manifest.risk}`);
  const isFew = order.devices !== "all" && order.devices.length <= giver.batch;
  const needed = isFew ? 1 : Math.max(policy.thresholds.R2, approvalFloor.R2);
  return mayOrder.length < needed
    ? refuse("standing-order-signature-wrong", `${mayOrder.length} of ${needed} people signed it`)
    : null;
}

/** A standing order as it lies on a device: with all that is needed to judge it without anybody. */
export type StandingDelivery = Omit<Delivery, keyof SignedOrder> & { readonly order: Envelope };

export type StandingCircumstances = Omit<OrderCircumstances, "tickets" | "journalHas" | "caller">;

export interface AcceptedStanding extends Approved {
  readonly order: StandingOrder;
  readonly digest: string;
  readonly people: readonly string[];
}

/**
 * Whether this device keeps this standing order, and asked again before each run, whether it may start anything under it now: all that
 * an order is asked but for its ticket, and beyond that only R0 and R1, a fix that settles a finding, a clock that can be trusted.
 */
export function decideStanding(
  delivery: StandingDelivery,
  circumstances: StandingCircumstances,
): AcceptedStanding | Refusal {
  const { halts, isReportOnly } = circumstances;
  const halted = haltedBy(delivery, halts, isReportOnly);
  if (halted) return halted;
  const tooMuch = tooLarge(delivery);
  if (tooMuch) return tooMuch;
  const known = { ...circumstances, policy: withoutKeys(circumstances.policy, halts.keys) };
  const nowMs = trustedNowMs(known.wallMs, known.highWaterMs);
  if (known.policy.expiresAtMs <= nowMs)
    return refuse("policy-expired", `version ${known.policy.version} has expired`);
  // Nobody is there who would notice: a clock that was set back must not bring an old one to life.
  if (known.highWaterMs - known.wallMs > clockLeewayMs)
    return refuse("clock-suspect", "the clock is behind what people signed for");
  const signed = openStanding(delivery.order, known.policy, known);
  if (!signed.ok) return signed;
  const { order, digest } = signed;
  if (halts.standing.has(digest)) return refuse("standing-order-withdrawn", `${order.fix}, ${digest}`);
  if (halts.fixes.has(order.manifestDigest)) return refuse("fix-revoked", `${order.fix} was revoked`);
  if (order.devices !== "all" && !order.devices.includes(known.deviceId))
    return refuse("standing-order-other-device", `${order.fix}, ${digest}`);
  const endsMs = Math.min(order.expiresAtMs, order.issuedAtMs + longestStandingMs);
  if (endsMs <= nowMs || order.issuedAtMs > nowMs + clockLeewayMs)
    return refuse("standing-order-expired", `${order.fix} was allowed until ${endsMs}`);
  const read = readOrdered(delivery, order, known);
  if (!read.ok) return read;
  const missing = missingSigners(signed, read.manifest, known.policy);
  if (missing) return missing;
  if (read.manifest.callerVerified === true)
    return refuse("standing-order-not-allowed", `${order.fix} takes a caller who was verified`);
  if (read.manifest.settles.length === 0)
    return refuse("standing-order-not-allowed", `${order.fix} settles no finding`);
  const approved = decideApproved(delivery, order, read.manifest, known);
  if (!approved.ok) return approved;
  const signedFor = [approved.approvedAtMs, order.issuedAtMs].filter(
    (atMs) => atMs < known.policy.expiresAtMs,
  );
  const people = signed.people.map(({ person }) => person);
  return { ...approved, approvedAtMs: Math.max(0, ...signedFor), order, digest, people };
}

/** A start under a standing order, as the journal has it: by both clocks, since either may be wrong. */
export interface SelfStart {
  readonly atMs: number;
  readonly bootId: string;
  readonly monoMs: number;
}

/**
 * How long until this device may start something under the standing order; 0: now. A start counts for a day by whichever clock says that
 * less time has passed; one in the future of a clock that was set back counts as well. Every start counts, also one whose check
 * found the device well.
 */
export function waitMsFor(
  { perDay }: Pick<StandingOrder, "perDay">,
  starts: readonly SelfStart[],
  now: SelfStart,
): number {
  const ages = starts.map((start) => {
    const byWall = now.atMs - start.atMs;
    return start.bootId === now.bootId ? Math.min(byWall, now.monoMs - start.monoMs) : byWall;
  });
  const sinceLastMs = Math.min(...ages, Number.POSITIVE_INFINITY);
  const ofDay = ages.filter((age) => age < dayMs).toSorted((one, other) => other - one);
  // The oldest of the last `perDay` starts has to leave the day first.
  const leaving = ofDay.at(-perDay);
  const forDayMs = ofDay.length < perDay || leaving === undefined ? 0 : dayMs - leaving;
  return Math.max(0, forDayMs, standingRestMs - sinceLastMs);
}
