import { refuse, type Refusal } from "../errors/errors.ts";
import type { Order } from "../fixes/order.ts";
import { decideDelegation } from "./decide-delegation.ts";
import type { Envelope } from "./envelope.ts";
import { openByPeople, openEnvelope, parsePayload, personalKeys } from "./open-envelope.ts";
import type { Policy } from "./policy.ts";
import { isGrave, type RiskClass } from "./risk.ts";
import type { Cryptography } from "./signed.ts";

/** An order as it travels. */
export interface SignedOrder {
  readonly order: Envelope;
  /** There when a key of a shift signed the order. */
  readonly delegation?: Envelope | undefined;
}

interface Signer {
  readonly person: string;
  readonly keyId: string;
  /** What they may order with the key they used. */
  readonly classes: readonly RiskClass[];
}

export interface AcceptedOrderer {
  readonly ok: true;
  readonly order: Order;
  readonly payload: Uint8Array;
  readonly keyId: string;
  readonly classes: readonly RiskClass[];
  /** What whoever delegated signed for; 0 without a delegation. */
  readonly signedAtMs: number;
  /** When the right to order ends; null without a delegation. */
  readonly untilMs: number | null;
}

/**
 * Who ordered, by keys of the policy, before anything else is asked of the order: the same on the device, which decides, and on the
 * collector, which does not pass on in vain. `nowMs` is trusted now. The order is read after a signature over it holds.
 */
export function decideOrderer(
  signed: SignedOrder,
  policy: Policy,
  nowMs: number,
  cryptography: Cryptography,
): AcceptedOrderer | Refusal {
  const ordered = whoSigned(signed, policy, nowMs, cryptography);
  if (!ordered.ok) return ordered;
  const { payload, signers, signedAtMs, untilMs } = ordered;
  const order = parsePayload<Order>("order", payload);
  if (!order) return refuse("order-malformed", "the payload does not fit the schema");
  const orderer = signers.find(({ person }) => person === order.person);
  if (!orderer) return refuse("order-signature-wrong", `${order.person} did not sign it`);
  const { keyId, classes } = orderer;
  return { ok: true, order, payload, keyId, classes, signedAtMs, untilMs };
}

interface Opened {
  readonly ok: true;
  readonly payload: Uint8Array;
  readonly signers: readonly Signer[];
  readonly signedAtMs: number;
  readonly untilMs: number | null;
}

/** Whose signatures hold: the key of a shift that a person delegated to, or people. */
function whoSigned(
  signed: SignedOrder,
  policy: Policy,
  nowMs: number,
  cryptography: Cryptography,
): Opened | Refusal {
  if (signed.delegation) {
    const shift = decideDelegation(signed.delegation, policy, nowMs, cryptography);
    if (!shift.ok) return shift;
    const { classes, person, shiftKey, delegation } = shift;
    const opened = openEnvelope(signed.order, "order", [shiftKey], cryptography.verify);
    if (!opened) return refuse("order-malformed", "the envelope is not in its one right form");
    if (opened.signedBy.length === 0)
      return refuse("order-signature-wrong", "the shift's key did not sign it");
    const signers = [{ person: person.person, keyId: shiftKey.keyId, classes }];
    const { issuedAtMs: signedAtMs, expiresAtMs: untilMs } = delegation;
    return { ok: true, payload: opened.payload, signers, signedAtMs, untilMs };
  }
  const people = openByPeople(signed.order, "order", personalKeys(policy.people, "order"), cryptography);
  if (!people) return refuse("order-malformed", "the envelope is not in its one right form");
  const signers = people.signedBy.map(({ person: { person, orders }, keyId, synced }) => ({
    person,
    keyId,
    classes: synced ? orders.filter((risk) => !isGrave(risk)) : orders,
  }));
  if (signers.length === 0) return refuse("order-signature-wrong", "nobody of the policy signed it");
  return { ok: true, payload: people.payload, signers, signedAtMs: 0, untilMs: null };
}
