import { refuse, type Refusal } from "../errors/errors.ts";
import type { Order } from "../fixes/order.ts";
import type { SealedOrder } from "./batch.ts";
import { batchClasses, decideBatch, openLeaf, signedPart, strangeTo } from "./decide-batch.ts";
import { decideDelegation } from "./decide-delegation.ts";
import type { Envelope } from "./envelope.ts";
import { openByPeople, openEnvelope, parsePayload, personalKeys } from "./open-envelope.ts";
import type { Policy } from "./policy.ts";
import { isGrave, type RiskClass } from "./risk.ts";
import type { Cryptography } from "./signed.ts";

/** An order as it travels. */
export interface SignedOrder {
  readonly order: SealedOrder;
  /** There when a key of a shift signed the order, or the batch that it is one of. */
  readonly delegation?: Envelope | undefined;
}

interface Signer {
  readonly person: string;
  readonly keyId: string;
  /** What they may order with the key they used. */
  readonly classes: readonly RiskClass[];
  /** How many orders one signature of theirs may cover. */
  readonly batch: number;
}

export interface AcceptedOrderer {
  readonly ok: true;
  readonly order: Order;
  readonly payload: Uint8Array;
  readonly keyId: string;
  readonly classes: readonly RiskClass[];
  /** What whoever delegated signed for; 0 without a delegation. */
  readonly signedAtMs: number;
  /** When the right to order ends; null when neither a shift nor a batch ends it. */
  readonly untilMs: number | null;
  /** SHA-256 of the payload of the batch that it is one of; null for an order signed by itself. */
  readonly batch: string | null;
}

/**
 * Who ordered, by keys of the policy, before anything else is asked of the order: the same on the device, which decides, and on the
 * collector, which does not pass on in vain. `nowMs` is trusted now. The order is read after a signature over it holds, or over
 * the batch that it is shown to be one of.
 */
export function decideOrderer(
  signed: SignedOrder,
  policy: Policy,
  nowMs: number,
  cryptography: Cryptography,
): AcceptedOrderer | Refusal {
  const opened = whoSigned(signed, policy, nowMs, cryptography);
  if (!opened.ok) return opened;
  const ordered =
    "batch" in signed.order ? outOfBatch(signed.order, opened, nowMs, cryptography) : byItself(opened);
  if (!ordered.ok) return ordered;
  const { order, payload, signer, untilMs, batch } = ordered;
  const { keyId, classes } = signer;
  return { ok: true, order, payload, keyId, classes, signedAtMs: opened.signedAtMs, untilMs, batch };
}

/** Why the orderer may not order a fix of this class so; null when they may. */
export function wrongClass(
  { order, classes, batch }: Pick<AcceptedOrderer, "order" | "classes" | "batch">,
  risk: RiskClass,
): Refusal | null {
  if (!classes.includes(risk))
    return refuse("order-class-not-allowed", `${order.person} may not order ${risk} with this key`);
  return batch !== null && !batchClasses.includes(risk)
    ? refuse("batch-class-not-allowed", `${risk} takes a signature for each device`)
    : null;
}

type Ordered =
  | Refusal
  | (Pick<AcceptedOrderer, "ok" | "order" | "payload" | "untilMs" | "batch"> & { readonly signer: Signer });

function byItself({ payload, signers, untilMs }: Opened): Ordered {
  const order = parsePayload<Order>("order", payload);
  if (!order) return refuse("order-malformed", "the payload does not fit the schema");
  const signer = signers.find(({ person }) => person === order.person);
  if (!signer) return refuse("order-signature-wrong", `${order.person} did not sign it`);
  return { ok: true, order, payload, signer, untilMs, batch: null };
}

function outOfBatch(
  sealed: Extract<SealedOrder, { readonly batch: Envelope }>,
  opened: Opened,
  nowMs: number,
  { sha256 }: Cryptography,
): Ordered {
  const decided = decideBatch(opened.payload, opened.signers, nowMs);
  if (!decided.ok) return decided;
  const { batch, signer } = decided;
  const leaf = openLeaf(sealed, batch, sha256);
  if (!leaf.ok) return leaf;
  const { payload } = leaf;
  const order = parsePayload<Order>("order", payload);
  if (!order) return refuse("order-malformed", "the payload does not fit the schema");
  const untilMs = Math.min(batch.expiresAtMs, opened.untilMs ?? Number.POSITIVE_INFINITY);
  return (
    strangeTo(batch, order) ?? { ok: true, order, payload, signer, untilMs, batch: sha256(opened.payload) }
  );
}

interface Opened {
  readonly ok: true;
  /** Of what was signed: an order, or a batch. */
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
  const envelope = signedPart(signed.order);
  const kind = "batch" in signed.order ? "batch" : "order";
  const malformed = refuse(`${kind}-malformed`, "the envelope is not in its one right form");
  if (signed.delegation) {
    const shift = decideDelegation(signed.delegation, policy, nowMs, cryptography);
    if (!shift.ok) return shift;
    const { classes, person, shiftKey, delegation } = shift;
    const opened = openEnvelope(envelope, kind, [shiftKey], cryptography.verify);
    if (!opened) return malformed;
    if (opened.signedBy.length === 0)
      return refuse("order-signature-wrong", "the shift's key did not sign it");
    const { person: name, batch } = person;
    const signers = [{ person: name, keyId: shiftKey.keyId, classes, batch }];
    const { issuedAtMs: signedAtMs, expiresAtMs: untilMs } = delegation;
    return { ok: true, payload: opened.payload, signers, signedAtMs, untilMs };
  }
  const people = openByPeople(envelope, kind, personalKeys(policy.people, "order"), cryptography);
  if (!people) return malformed;
  const signers = people.signedBy.map(({ person: { person, orders, batch }, keyId, synced }) => ({
    person,
    keyId,
    classes: synced ? orders.filter((risk) => !isGrave(risk)) : orders,
    batch,
  }));
  if (signers.length === 0) return refuse("order-signature-wrong", "nobody of the policy signed it");
  return { ok: true, payload: people.payload, signers, signedAtMs: 0, untilMs: null };
}
