// What a hostile collector makes of what people really signed.
import { randomBytes } from "node:crypto";
import {
  type Batch,
  type BatchedOrder,
  type Envelope,
  payloadOf,
  type SealedOrder,
} from "../../packages/shared/src/trust/trust.ts";
import { batchOf, type BatchOptions } from "../trust/batch.ts";
import { approvalOf, envelope, makeFix, orderOf, type TestFix, type TestKey } from "../trust/organisation.ts";
import { newId, type Victim } from "./victim.ts";

/** An order with all that goes with it, as it travels. */
export interface Delivered {
  readonly delegation?: Envelope;
  readonly order: SealedOrder;
  readonly manifest: string;
  readonly approvals: readonly Envelope[];
  readonly files: Record<string, string>;
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
export const bytesOf = (sealed: Pick<Envelope, "payload">): Buffer => Buffer.from(sealed.payload, "base64");

/** A fix that would leave a mark. */
export function markingFix(
  { marker }: Victim,
  change: Parameters<typeof makeFix>[1] = {},
  fixScript = `echo ran >> ${marker}\n`,
): TestFix {
  const mark = `echo ran >> ${marker}\n`;
  // The check leaves one too: nothing at all may start.
  return makeFix(
    { "check.sh": `${mark}exit 0\n`, "fix.sh": fixScript, "verify.sh": "exit 0\n" },
    { author: "Hulplijn", ...change },
  );
}

/** An order that is right in everything, signed by a person: a case makes one thing of it wrong. */
export function delivery(
  victim: Victim,
  fix: TestFix,
  order: Readonly<Record<string, unknown>> = {},
  change: Partial<Delivered> = {},
): Delivered {
  const { people, deviceId } = victim;
  const usual = { person: people.person, runId: newId(), deviceId, ticket: victim.freshTicket() };
  const atMs = Date.now() - 1000;
  return {
    order: envelope("order", payloadOf({ ...orderOf(fix, usual), ...order }), [people.approver]),
    manifest: base64(fix.bytes),
    approvals: [approvalOf(fix, people.person, people.approver, { atMs })],
    files: Object.fromEntries([...fix.files].map(([name, bytes]) => [name, base64(bytes)])),
    ...change,
  };
}

/** The same order under other signatures. */
export function signedBy(right: Delivered, keys: readonly TestKey[]): Delivered {
  return { ...right, order: envelope("order", bytesOf(right.order), keys) };
}

/** A person's order whose payload is another text. */
export function respelt(victim: Victim, right: Delivered, change: (text: string) => string): Delivered {
  const payload = Buffer.from(change(bytesOf(right.order).toString()));
  return { ...right, order: envelope("order", payload, [victim.people.approver]) };
}

/** One hour of a shift that begins now, delegated by a key. */
export function delegationBy(
  { people }: Victim,
  key: TestKey,
  change: Readonly<Record<string, unknown>> = {},
): Envelope {
  const payload = payloadOf({
    type: "delegation",
    person: people.person,
    shiftKey: people.shiftKey.publicKey,
    classes: ["R1"],
    issuedAtMs: Date.now() - 1000,
    expiresAtMs: Date.now() + 3_600_000,
    nonce: randomBytes(16).toString("base64"),
    ...change,
  });
  return envelope("delegation", payload, [key]);
}

/** Approvals of both people who may. */
export function bothApprovals({ people }: Victim, fix: TestFix): Envelope[] {
  const atMs = Date.now() - 1000;
  return [
    approvalOf(fix, people.person, people.approver, { atMs }),
    approvalOf(fix, "Bas", people.second, { atMs }),
  ];
}

/** What a person signed for this device and two others, by one signature: a case makes one thing of it wrong. */
export function batchedDelivery(
  victim: Victim,
  fix: TestFix,
  change: Partial<Batch> = {},
  options: Partial<BatchOptions> & { readonly order?: Readonly<Record<string, unknown>> } = {},
): { readonly right: Delivered; readonly own: BatchedOrder; readonly others: readonly BatchedOrder[] } {
  const { people, deviceId } = victim;
  const orderFor = (device: string, ticket: string) =>
    orderOf(fix, { person: people.person, runId: newId(), deviceId: device, ticket, ...options.order });
  const orders = [
    orderFor(newId(), randomBytes(16).toString("base64")),
    orderFor(deviceId, victim.freshTicket()),
    orderFor(newId(), randomBytes(16).toString("base64")),
  ];
  const [first, own, last] = batchOf(orders, people.approver, {
    nowMs: Date.now() - 1000,
    ...options,
    change,
  });
  if (!first || !own || !last) throw new RangeError("three orders");
  return { right: { ...delivery(victim, fix), order: own }, own, others: [first, last] };
}
