import { payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { envelope, orderOf } from "../trust/organisation.ts";
import { type Attack, order } from "./attack.ts";
import { base64, batchedDelivery, bothApprovals, delegationBy, type Delivered, markingFix } from "./forge.ts";
import { newId, type Victim } from "./victim.ts";

// A person signed one batch for three devices. The collector has all of it, and every order in it.

const batched = (victim: Victim) => batchedDelivery(victim, markingFix(victim));

/** Another order in the place of the one that was signed for. */
const inPlace = (
  victim: Victim,
  change: Partial<Extract<Delivered["order"], { readonly path: unknown }>>,
): Delivered => {
  const { right, own } = batched(victim);
  return { ...right, order: { ...own, ...change } };
};

/** What is no order at all names no run, so there is no receipt to wait for. */
const nameless = (...of: Parameters<typeof order>): Attack => {
  const [, , , make] = of;
  return { ...order(...of), play: async (victim) => victim.say("order", make(victim)) };
};

export const batchAttacks: readonly Attack[] = [
  order("batch-other-leaf", "order-other-device", "another device's order of the same batch", (v) => {
    const { right, others } = batched(v);
    return { ...right, order: others[0] ?? right.order };
  }),
  order("batch-new-leaf", "batch-root-wrong", "an order of its own under a signature for others", (v) => {
    const fresh = orderOf(markingFix(v), {
      person: v.people.person,
      runId: newId(),
      deviceId: v.deviceId,
      ticket: v.freshTicket(),
    });
    return inPlace(v, { payload: base64(payloadOf(fresh)) });
  }),
  order("batch-mixed", "batch-root-wrong", "an order of one batch under another's signature", (v) => {
    const [one, other] = [batched(v), batched(v)];
    return { ...one.right, order: { ...one.own, batch: other.own.batch } };
  }),
  order("batch-mixed-path", "batch-root-wrong", "an order of one batch by another's way", (v) => {
    const [one, other] = [batched(v), batched(v)];
    return { ...one.right, order: { ...one.own, path: other.own.path } };
  }),
  order("batch-shrunk", "batch-place-wrong", "a batch that a person signed as smaller than its tree", (v) => {
    const { right } = batchedDelivery(v, markingFix(v), { size: 1 });
    return right;
  }),
  order("batch-elsewhere", "batch-root-wrong", "an order at its neighbour's place", (v) =>
    inPlace(v, { index: 0 }),
  ),
  order("batch-beyond", "batch-place-wrong", "an order behind the last place", (v) =>
    inPlace(v, { index: 3 }),
  ),
  nameless("batch-inner-node", "batch-root-wrong", "an inner node of the tree as an order", (v) => {
    const { right, own } = batched(v);
    const halves = base64(Buffer.from(own.path.join(""), "hex"));
    return { ...right, order: { ...own, payload: halves } };
  }),
  order(
    "batch-too-large",
    "batch-too-large",
    "a batch beyond what one signature of that person covers",
    (v) => batchedDelivery(v, markingFix(v), { size: 500 }).right,
  ),
  order(
    "batch-of-another-fix",
    "batch-order-differs",
    "an order for another fix than the batch is for",
    (v) => batchedDelivery(v, markingFix(v), { manifestDigest: "0".repeat(64) }).right,
  ),
  order(
    "batch-over",
    "batch-expired",
    "a batch that is over",
    (v) => batchedDelivery(v, markingFix(v), { expiresAtMs: Date.now() - 1 }).right,
  ),
  order(
    "batch-R3",
    "batch-class-not-allowed",
    "a fix that destroys, well approved and ordered, for many at once",
    (v) => batchedDelivery(v, markingFix(v, { risk: "R3" })).right,
  ),
  order(
    "batch-own",
    "order-signature-wrong",
    "a batch that it signed with its own key",
    (v) =>
      batchedDelivery(v, markingFix(v), {}, { sign: (of) => envelope("batch", of, [v.collectorKey]) }).right,
  ),
  nameless("batch-as-order", "order-signature-wrong", "a person's batch given out as an order", (v) => {
    const { right, own } = batched(v);
    return { ...right, order: own.batch };
  }),
  order("batch-of-orders", "order-signature-wrong", "a person's order given out as a batch", (v) => {
    const { right, own } = batched(v);
    const signed = envelope("order", Buffer.from(own.batch.payload, "base64"), [v.people.approver]);
    return { ...right, order: { ...own, batch: signed } };
  }),
  order(
    "batch-shift-R2",
    "order-class-not-allowed",
    "an R2 fix on many devices that a shift ordered",
    (v) => {
      const grave = markingFix(v, { risk: "R2" });
      const { right } = batchedDelivery(
        v,
        grave,
        {},
        { sign: (of) => envelope("batch", of, [v.people.shiftKey]) },
      );
      return {
        ...right,
        approvals: bothApprovals(v, grave),
        delegation: delegationBy(v, v.people.approver, { classes: ["R0", "R1"] }),
      };
    },
  ),
];
