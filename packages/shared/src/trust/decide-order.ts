import { refuse, type Refusal } from "../errors/errors.ts";
import type { Order } from "../fixes/order.ts";
import { type CallerBook, wrongCaller } from "./decide-caller.ts";
import { clockLeewayMs } from "./decide-delegation.ts";
import { type Approved, decideApproved, readOrdered, tooLarge } from "./decide-fix.ts";
import { haltedBy, type StandingHalts, withoutKeys } from "./decide-halt.ts";
import { decideOrderer, type SignedOrder, wrongClass } from "./decide-orderer.ts";
import { trustedNowMs } from "./decide-policy.ts";
import type { Envelope } from "./envelope.ts";
import type { Policy } from "./policy.ts";
import { isGrave } from "./risk.ts";
import type { Cryptography } from "./signed.ts";

/** Longest life of a ticket, whatever an order says. */
export const longestTicketSeconds = 7 * 86_400;

/** A ticket that this device gave out and nobody used. */
export interface OpenTicket {
  readonly ticket: string;
  /** How old it is at least, in milliseconds: on the monotonic clock, while the machine has not started again since. */
  readonly ageMs: number;
  /** The machine has not started again since, so the monotonic clock alone says how old it is. */
  readonly isOfThisBoot: boolean;
}

/** What was delivered, as bytes. */
export interface Delivery extends SignedOrder {
  readonly manifest: Uint8Array;
  readonly approvals: readonly Envelope[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What the device itself knows; nothing here comes from the collector without a signature. */
export interface OrderCircumstances extends Cryptography {
  readonly policy: Policy;
  readonly deviceId: string;
  readonly tickets: readonly OpenTicket[];
  readonly wallMs: number;
  readonly highWaterMs: number;
  /** The journal knows this run. */
  readonly journalHas: (runId: string) => boolean;
  readonly platform: "linux" | "windows" | "macos";
  readonly isRoot: boolean;
  readonly halts: StandingHalts;
  /** The administrator of this very device wants it to report, and to run nothing. */
  readonly isReportOnly: boolean;
  /** The code that this device shows, and how often it was guessed. */
  readonly caller: CallerBook;
}

/** `approvedAtMs`: what whoever delegated signed for counts as well. */
export interface AcceptedOrder extends Approved {
  readonly order: Order;
  /** SHA-256 of the order's payload. */
  readonly orderDigest: string;
}

/**
 * Whether this device runs this. From cheap to dear, and nothing is read before its signature holds: stops, sizes, the policy's
 * age, the orderer's signature (and the delegation's), what the order says against what the device knows, the manifest's
 * digest and text, parameters, approvals, digests of the scripts, and last the caller's code, so that nobody guesses at it without
 * a right order. The first thing that is wrong is the answer.
 */
export function decideOrder(delivery: Delivery, circumstances: OrderCircumstances): AcceptedOrder | Refusal {
  const { halts, isReportOnly } = circumstances;
  const halted = haltedBy(delivery, halts, isReportOnly);
  if (halted) return halted;
  const known = { ...circumstances, policy: withoutKeys(circumstances.policy, halts.keys) };
  const tooMuch = tooLarge(delivery);
  if (tooMuch) return tooMuch;
  const nowMs = trustedNowMs(known.wallMs, known.highWaterMs);
  if (known.policy.expiresAtMs <= nowMs) {
    return refuse("policy-expired", `version ${known.policy.version} has expired`);
  }
  const ordered = decideOrderer(delivery, known.policy, nowMs, known);
  if (!ordered.ok) return ordered;
  const { order } = ordered;
  if (halts.fixes.has(order.manifestDigest)) return refuse("fix-revoked", `${order.fix} was revoked`);
  const unfit = wrongMoment(order, known);
  if (unfit) return unfit;

  const read = readOrdered(delivery, order, known);
  if (!read.ok) return read;
  const { manifest } = read;
  const classWrong = wrongClass(ordered, manifest.risk);
  if (classWrong) return classWrong;
  if (isGrave(manifest.risk) && !isOfThisBoot(order, known)) {
    return refuse(
      "order-expired",
      "the machine started again after the ticket, and only its own clock counts",
    );
  }
  const behindMs = known.highWaterMs - known.wallMs;
  if (isGrave(manifest.risk) && behindMs > clockLeewayMs) {
    return refuse("clock-suspect", `the clock is ${Math.round(behindMs / 60_000)} minutes behind`);
  }
  const approved = decideApproved(delivery, order, manifest, known);
  if (!approved.ok) return approved;
  const unverified = wrongCaller(order, manifest, known.caller, known.sha256);
  if (unverified) return unverified;
  // A clock that runs ahead must not end the policy for good.
  const delegatedAtMs = ordered.signedAtMs < known.policy.expiresAtMs ? ordered.signedAtMs : 0;
  return {
    ...approved,
    order,
    orderDigest: known.sha256(ordered.payload),
    approvedAtMs: Math.max(approved.approvedAtMs, delegatedAtMs),
  };
}

/** The order is for this device, at a moment that this device named, and for the first time. */
function wrongMoment(order: Order, known: OrderCircumstances): Refusal | null {
  if (order.deviceId !== known.deviceId) return refuse("order-other-device", `it is for ${order.deviceId}`);
  if (known.journalHas(order.runId)) return refuse("order-seen-before", order.runId);
  const ticket = known.tickets.find((open) => open.ticket === order.ticket);
  if (!ticket) return refuse("order-ticket-unknown", "no open ticket of this device");
  const lifetimeMs = Math.min(order.lifetimeSeconds, longestTicketSeconds) * 1000;
  if (ticket.ageMs >= lifetimeMs) return refuse("order-expired", "the ticket is too old");
  return null;
}

const isOfThisBoot = ({ ticket }: Order, { tickets }: OrderCircumstances): boolean =>
  tickets.some((open) => open.ticket === ticket && open.isOfThisBoot);
