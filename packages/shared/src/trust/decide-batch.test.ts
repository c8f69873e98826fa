import { describe, expect, test } from "vitest";
import { batchOf, type BatchOptions } from "../../../../test/trust/batch.ts";
import {
  approvalOf,
  calmly,
  envelope,
  makeFix,
  makeKey,
  makeOrganisation,
  orderOf,
  personOf,
  rememberingCryptography,
  sha256,
  ticket,
  wallMs,
} from "../../../../test/trust/organisation.ts";
import { makePasskey, passkeyEnvelope, usualFlags } from "../../../../test/trust/passkey.ts";
import { sshEnvelope, sshKeyOf } from "../../../../test/trust/ssh.ts";
import type { Order } from "../fixes/order.ts";
import { fromBase64 } from "../values/base64.ts";
import type { BatchedOrder, SealedOrder } from "./batch.ts";
import { batchPayload, longestBatchMs } from "./decide-batch.ts";
import { decideOrder, type Delivery, type OrderCircumstances } from "./decide-order.ts";
import { decideOrderer } from "./decide-orderer.ts";
import { growTree } from "./merkle.ts";
import type { Policy } from "./policy.ts";
import type { RiskClass } from "./risk.ts";
import { payloadOf } from "./signed.ts";

const cryptography = rememberingCryptography();
const passkey = makePasskey();
const organisation = makeOrganisation({}, ["R0", "R1", "R2", "R3"]);
const { approverKeys, ordererKey } = organisation;
const policy: Policy = {
  ...organisation.policy,
  people: organisation.policy.people.map((one) =>
    one.person === "Dirk" ? { ...one, keys: [...one.keys, passkey.key], batch: 5 } : one,
  ),
};
const [ans = makeKey(), bas = makeKey(), cor = makeKey()] = approverKeys;
const fix = makeFix();
/** Where this device stands among those of a batch. */
const at = 2;

const deviceNumber = (number: number): string => `0193b5a0-0000-7000-8000-00000000010${number}`;
const ordersOf = (count: number, of = fix, change: Partial<Order> = {}): Order[] =>
  Array.from({ length: count }, (_, place) =>
    orderOf(of, {
      ...(place === at
        ? {}
        : { deviceId: deviceNumber(place), ticket: Buffer.alloc(16, place).toString("base64") }),
      runId: `0193b5a0-0000-7000-8000-00000000020${place}`,
      ...change,
    }),
  );

function ours(orders: readonly Order[] = ordersOf(5), options: BatchOptions = {}, place = at): BatchedOrder {
  const order = batchOf(orders, ordererKey, options)[place];
  if (!order) throw new RangeError("no such place");
  return order;
}

const delivery = (order: SealedOrder, of = fix, change: Partial<Delivery> = {}): Delivery => ({
  order,
  manifest: of.bytes,
  approvals: [approvalOf(of, "Ans", ans), approvalOf(of, "Bas", bas), approvalOf(of, "Cor", cor)],
  files: of.files,
  ...change,
});

const known = (change: Partial<OrderCircumstances> = {}): OrderCircumstances => ({
  ...calmly(policy),
  ...cryptography,
  ...change,
});

function codeOf(
  order: SealedOrder,
  circumstances = known(),
  of = fix,
  change: Partial<Delivery> = {},
): string {
  const decided = decideOrder(delivery(order, of, change), circumstances);
  return decided.ok ? "accepted" : decided.code;
}

describe("an order of a batch", () => {
  test("is accepted as an order of its own is, by its own bytes", () => {
    const order = ours();
    const decided = decideOrder(delivery(order), known());
    expect(decided).toMatchObject({ ok: true, order: ordersOf(5)[at] });
    expect(decided.ok && decided.orderDigest).toBe(sha256(fromBase64(order.payload) ?? new Uint8Array()));
  });
  test.each([1, 2, 3, 4, 5])("is accepted in a batch of %i, at each place", (size) => {
    const orders = ordersOf(size);
    for (const [place, order] of orders.entries()) {
      const here = known({
        deviceId: order.deviceId,
        tickets: [{ ticket: order.ticket, ageMs: 0, isOfThisBoot: true }],
      });
      expect(codeOf(ours(orders, {}, place), here)).toBe("accepted");
    }
  });
  test("says which batch it was of, who signed it, and until when", () => {
    const order = ours();
    expect(decideOrderer({ order }, policy, wallMs, cryptography)).toMatchObject({
      ok: true,
      keyId: ordererKey.keyId,
      batch: sha256(fromBase64(order.batch.payload) ?? new Uint8Array()),
      untilMs: wallMs + longestBatchMs,
      signedAtMs: 0,
    });
    const alone = envelope("order", payloadOf(orderOf(fix)), [ordererKey]);
    expect(decideOrderer({ order: alone }, policy, wallMs, cryptography)).toMatchObject({
      ok: true,
      batch: null,
    });
  });
  test("is asked everything that an order of its own is asked", () => {
    const other = ordersOf(5);
    expect(codeOf(ours(other, {}, 0))).toBe("order-other-device");
    expect(codeOf(ours(), known({ tickets: [] }))).toBe("order-ticket-unknown");
    expect(codeOf(ours(), known({ journalHas: () => true }))).toBe("order-seen-before");
    const old = [{ ticket, ageMs: 600_000, isOfThisBoot: true }];
    expect(codeOf(ours(), known({ tickets: old }))).toBe("order-expired");
    const wrong = ordersOf(5, fix, { params: { queue: "$(id)", jobId: 7, how: "now" } });
    expect(codeOf(ours(wrong))).toBe("parameter-not-allowed");
    expect(codeOf(ours(), known(), fix, { approvals: [] })).toBe("approvals-too-few");
  });
  test("counts for nothing once a key under the batch was revoked, or everything stopped", () => {
    const { halts } = known();
    expect(codeOf(ours(), known({ halts: { ...halts, keys: new Set([ordererKey.keyId]) } }))).toBe(
      "key-revoked",
    );
  });
});

describe("who signs a batch", () => {
  const byStranger = makeKey();
  test("a stranger, an approver and a signature over another kind count for nothing", () => {
    expect(codeOf(ours(undefined, { sign: (of) => envelope("batch", of, [byStranger]) }))).toBe(
      "order-signature-wrong",
    );
    expect(codeOf(ours(undefined, { sign: (of) => envelope("batch", of, [ans]) }))).toBe(
      "order-signature-wrong",
    );
    for (const kind of ["order", "approval", "delegation", "standing-order"] as const)
      expect(codeOf(ours(undefined, { sign: (of) => envelope(kind, of, [ordererKey]) }))).toBe(
        "order-signature-wrong",
      );
  });
  test("a batch is no order, and an order is no batch", () => {
    const { batch } = ours();
    expect(codeOf(batch)).toBe("order-signature-wrong");
    const order = envelope("order", payloadOf(orderOf(fix)), [ordererKey]);
    expect(codeOf({ ...ours(), batch: order })).toBe("order-signature-wrong");
    const asBatch = envelope("batch", payloadOf(orderOf(fix)), [ordererKey]);
    expect(codeOf({ ...ours(), batch: asBatch })).toBe("batch-malformed");
  });
  test("nobody signs in another person's name", () => {
    expect(codeOf(ours(undefined, { change: { person: "Ans" } }))).toBe("order-signature-wrong");
  });
  test("a passkey signs once for all, R2 as well; a synced one no R2", () => {
    const grave = makeFix(undefined, { risk: "R2" });
    const by = (flags: number): BatchedOrder =>
      ours(ordersOf(5, grave), { sign: (of) => passkeyEnvelope("batch", of, passkey, { flags }) });
    expect(codeOf(by(usualFlags), known(), grave)).toBe("accepted");
    expect(codeOf(by(usualFlags | 0x08), known(), grave)).toBe("order-class-not-allowed");
    expect(codeOf(by(usualFlags & ~0x04), known(), grave)).toBe("order-signature-wrong");
  });
  test("an SSH key signs once for all, in the namespace of batches and no other", () => {
    const key = makeKey();
    const dirk = { ...personOf("Dirk", key, ["R1"]), keys: [sshKeyOf(key)] };
    const bySsh = known({ policy: { ...policy, people: [...policy.people.slice(0, 3), dirk] } });
    const signed = (kind: "batch" | "order"): BatchedOrder =>
      ours(undefined, { sign: (of) => sshEnvelope(key, sshKeyOf(key), kind, of) });
    expect(codeOf(signed("batch"), bySsh)).toBe("accepted");
    expect(codeOf(signed("order"), bySsh)).toBe("order-signature-wrong");
  });
  test("a person signs only for the classes that the policy gives them, and R3 for one device at a time", () => {
    const worst = makeFix(undefined, { risk: "R3" });
    expect(codeOf(ours(ordersOf(3, worst)), known(), worst)).toBe("batch-class-not-allowed");
    const alone = envelope("order", payloadOf(orderOf(worst)), [ordererKey]);
    expect(codeOf(alone, known(), worst)).toBe("accepted");
    const reading = { ...policy, people: [personOf("Dirk", ordererKey, ["R0"])] };
    expect(codeOf(ours(), known({ policy: reading }))).toBe("order-class-not-allowed");
  });

  const shiftKey = makeKey();
  const delegation = envelope(
    "delegation",
    payloadOf({
      type: "delegation",
      person: "Dirk",
      shiftKey: shiftKey.publicKey,
      classes: ["R0", "R1"],
      issuedAtMs: wallMs - 1000,
      expiresAtMs: wallMs + 3_600_000,
      nonce: Buffer.alloc(16, 5).toString("base64"),
    }),
    [ordererKey],
  );
  const byShift = (of = fix, size = 5, options: BatchOptions = {}): BatchedOrder =>
    ours(ordersOf(size, of), { sign: (payload) => envelope("batch", payload, [shiftKey]), ...options });
  test("a shift signs for R1 and not for R2, within its person's limit, and ends it", () => {
    expect(codeOf(byShift(), known(), fix, { delegation })).toBe("accepted");
    expect(codeOf(byShift())).toBe("order-signature-wrong");
    expect(codeOf(ours(), known(), fix, { delegation })).toBe("order-signature-wrong");
    const grave = makeFix(undefined, { risk: "R2" });
    expect(codeOf(byShift(grave), known(), grave, { delegation })).toBe("order-class-not-allowed");
    expect(codeOf(byShift(fix, 6), known(), fix, { delegation })).toBe("batch-too-large");
    const decided = decideOrderer({ order: byShift(), delegation }, policy, wallMs, cryptography);
    expect(decided).toMatchObject({ ok: true, untilMs: wallMs + 3_600_000 });
    const short = byShift(fix, 5, { change: { expiresAtMs: wallMs + 1000 } });
    const soon = decideOrderer({ order: short, delegation }, policy, wallMs, cryptography);
    expect(soon).toMatchObject({ ok: true, untilMs: wallMs + 1000 });
  });
});

describe("what a batch may say", () => {
  test("no more orders than its person's limit", () => {
    expect(codeOf(ours(ordersOf(6)))).toBe("batch-too-large");
    expect(codeOf(ours(undefined, { change: { size: 6 } }))).toBe("batch-too-large");
  });
  test.each([0, -1, 501, 2.5, null, "5"])("a size of %j is none", (size) => {
    const change = { size } as never;
    expect(codeOf(ours(undefined, { change }))).toBe("batch-malformed");
  });
  test("an envelope in another spelling is none", () => {
    const order = ours();
    const odd = { ...order, batch: { ...order.batch, payload: `${order.batch.payload}\n` } };
    expect(codeOf(odd)).toBe("batch-malformed");
  });
  test.each([
    ["ends now", { expiresAtMs: wallMs }, "batch-expired"],
    ["ends in a moment", { expiresAtMs: wallMs + 1 }, "accepted"],
    ["holds a week", { expiresAtMs: wallMs + longestBatchMs }, "accepted"],
    ["holds longer than a week", { expiresAtMs: wallMs + longestBatchMs + 1 }, "batch-expired"],
    ["begins within the clocks' difference", { issuedAtMs: wallMs + 300_000 }, "accepted"],
    ["begins later", { issuedAtMs: wallMs + 300_001 }, "batch-expired"],
  ])("one that %s", (_title, change, code) => {
    expect(codeOf(ours(undefined, { change }))).toBe(code);
  });
  test("the same person and fix as its orders", () => {
    const both = {
      ...policy,
      people: [...policy.people.filter(({ person }) => person !== "Ans"), personOf("Ans", ans)],
    };
    const anss = ordersOf(5, fix, { person: "Ans" });
    expect(codeOf(ours(anss, { change: { person: "Dirk" } }), known({ policy: both }))).toBe(
      "batch-order-differs",
    );
    expect(codeOf(ours(undefined, { change: { manifestDigest: "0".repeat(64) } }))).toBe(
      "batch-order-differs",
    );
    expect(codeOf(ours(undefined, { change: { fix: "mend-other" } }))).toBe("batch-order-differs");
  });
});

describe("where an order stands", () => {
  test.each([5, 6, -1, 0.5, Number.NaN, 2 ** 53])("place %d is none of five", (index) => {
    expect(codeOf({ ...ours(), index })).toBe("batch-place-wrong");
  });
  test("a path that is too long, too short or of anything but digests leads nowhere", () => {
    const right = ours();
    const { path } = right;
    for (const wrong of [
      path.slice(1),
      [...path, ...path.slice(0, 1)],
      [],
      path.map((one) => one.toUpperCase()),
    ])
      expect(codeOf({ ...right, path: wrong })).toBe("batch-place-wrong");
  });
  test("an order at another's place, by another's path or in another batch is refused", () => {
    const [first, second, own] = batchOf(ordersOf(5), ordererKey);
    if (!first || !second || !own) throw new Error("five orders");
    expect(codeOf({ ...own, index: 3 })).toBe("batch-root-wrong");
    expect(codeOf({ ...own, path: first.path })).toBe("batch-root-wrong");
    expect(codeOf({ ...first, payload: own.payload })).toBe("batch-root-wrong");
    const other = ours(ordersOf(5, fix, { lifetimeSeconds: 601 }));
    expect(codeOf({ ...own, batch: other.batch })).toBe("batch-root-wrong");
    expect(codeOf({ ...own, path: other.path, batch: other.batch })).toBe("batch-root-wrong");
  });
  test("a new order under an old signature is refused", () => {
    const fresh = payloadOf(orderOf(fix, { lifetimeSeconds: 599 }));
    expect(codeOf({ ...ours(), payload: Buffer.from(fresh).toString("base64") })).toBe("batch-root-wrong");
  });
  test("what is signed for and is no order runs nothing", () => {
    const orders = ordersOf(5).map((order, place) =>
      place === at ? ({ ...order, more: 1 } as Order) : order,
    );
    expect(codeOf(ours(orders))).toBe("order-malformed");
    expect(codeOf({ ...ours(), payload: `${ours().payload}\n` })).toBe("order-malformed");
  });
  test("an inner node given out as an order is none", () => {
    const { path } = ours(undefined, {}, 4);
    const [left = ""] = path;
    const halves = Buffer.from(left + left, "hex").toString("base64");
    expect(codeOf({ ...ours(), payload: halves, index: 0, path: path.slice(0, 1) })).toBe(
      "batch-place-wrong",
    );
    expect(codeOf({ ...ours(), payload: halves })).toBe("batch-root-wrong");
  });
});

test("what the signer's own tree makes is what a device accepts, at most as many as were signed for", async () => {
  const orders = ordersOf(5);
  const leaves = orders.map(payloadOf);
  const { root, paths } = await growTree(leaves, sha256);
  const { person, fix: of, manifestDigest } = orderOf(fix);
  const payload = batchPayload({ person, fix: of, manifestDigest, size: 5, root }, wallMs);
  const batch = envelope("batch", payload, [ordererKey]);
  const bytes = Buffer.from(leaves[at] ?? new Uint8Array()).toString("base64");
  expect(codeOf({ payload: bytes, index: at, path: [...(paths[at] ?? [])], batch })).toBe("accepted");
});

describe("every single bit counts", { timeout: 60_000 }, () => {
  const right = ours();
  function* flips(text: string): Generator<string> {
    for (let place = 0; place < text.length; place++)
      for (let bit = 0; bit < 7; bit++)
        yield (
          text.slice(0, place) +
          String.fromCharCode(text.charCodeAt(place) ^ (1 << bit)) +
          text.slice(place + 1)
        );
  }
  test("of the order's bytes, its path, its batch and that one's signature (S-03)", () => {
    for (const payload of flips(right.payload)) expect(codeOf({ ...right, payload })).not.toBe("accepted");
    for (const [step, digest] of right.path.entries())
      for (const changed of flips(digest)) {
        const path = right.path.map((one, place) => (place === step ? changed : one));
        expect(codeOf({ ...right, path })).not.toBe("accepted");
      }
    for (const payload of flips(right.batch.payload))
      expect(codeOf({ ...right, batch: { ...right.batch, payload } })).not.toBe("accepted");
    const [first] = right.batch.signatures;
    if (!first || !("signature" in first)) throw new Error("a file key signed it");
    for (const signature of flips(first.signature))
      expect(codeOf({ ...right, batch: { ...right.batch, signatures: [{ ...first, signature }] } })).not.toBe(
        "accepted",
      );
  });
  test("of its place, and of the size and root that were signed again by a stranger", () => {
    for (let bit = 0; bit < 9; bit++)
      expect(codeOf({ ...right, index: right.index ^ (1 << bit) })).not.toBe("accepted");
    // Signed by the person's own key, so that only the tree itself can refuse it.
    for (let bit = 0; bit < 3; bit++)
      expect(codeOf(ours(undefined, { change: { size: 5 ^ (1 << bit) } }))).not.toBe("accepted");
    const { root } = JSON.parse(Buffer.from(right.batch.payload, "base64").toString()) as { root: string };
    for (const changed of flips(root))
      expect(codeOf(ours(undefined, { change: { root: changed } }))).not.toBe("accepted");
  });
});

const classes: readonly RiskClass[] = ["R0", "R1", "R2"];
test.each(classes)("a batch of %s by a file key is accepted", (risk) => {
  const some = makeFix(undefined, { risk });
  expect(codeOf(ours(ordersOf(5, some)), known(), some)).toBe("accepted");
});
