import { describe, expect, test } from "vitest";
import { treeHash } from "../../../../test/trust/batch.ts";
import { makeFix, orderOf, sha256, wallMs } from "../../../../test/trust/organisation.ts";
import type { Order } from "../fixes/order.ts";
import { longestBatchMs } from "./decide-batch.ts";
import { draftBatch, type PlannedOrders } from "./draft-batch.ts";
import { payloadOf, readPayload } from "./signed.ts";

const fix = makeFix();
const id = (number: number): string => `0193b5a0-0000-7000-8000-00000000010${number}`;
const params = { queue: "office", jobId: 7, how: "now" };
const orders: Order[] = [1, 2, 3].map((number) =>
  orderOf(fix, {
    deviceId: id(number),
    runId: id(number + 4),
    ticket: Buffer.alloc(16, number).toString("base64"),
  }),
);
const [first] = orders;
if (!first) throw new Error("three orders");
const planOf = (of: readonly Order[]): PlannedOrders =>
  of.map((order) => ({
    deviceId: order.deviceId,
    runId: order.runId,
    payload: Buffer.from(payloadOf(order)).toString("base64"),
  }));
const shown = {
  person: "Dirk",
  fix: first.fix,
  version: first.version,
  manifestDigest: first.manifestDigest,
  devices: orders.map(({ deviceId }) => ({ deviceId, params })),
};
const draft = (planned: PlannedOrders, seen = shown) =>
  draftBatch(planned, seen, async (of) => sha256(of), wallMs);
const changed = (at: number, change: Partial<Order>): PlannedOrders =>
  planOf(orders.map((order, place) => (place === at ? { ...order, ...change } : order)));

test("what is signed names person, fix, number and root of exactly the orders that came", async () => {
  const drafted = await draft(planOf(orders));
  if (!drafted.ok) throw new Error(drafted.detail);
  expect(readPayload(drafted.payload)).toEqual({
    type: "batch",
    person: "Dirk",
    fix: first.fix,
    manifestDigest: first.manifestDigest,
    size: 3,
    root: treeHash(orders.map(payloadOf)),
    issuedAtMs: wallMs,
    expiresAtMs: wallMs + longestBatchMs,
  });
  expect(drafted.runs).toEqual(orders.map(({ runId }) => runId));
});

test("fewer orders than were asked for are signed for what they are", async () => {
  expect(await draft(planOf(orders.slice(1)))).toMatchObject({ ok: true, runs: [id(6), id(7)] });
});

describe("nothing is signed when a collector plans", () => {
  test.each<[string, PlannedOrders]>([
    ["a device that was not asked for", planOf([...orders, { ...first, deviceId: id(9), runId: id(9) }])],
    ["a device twice", planOf([...orders, { ...first, runId: id(9) }])],
    [
      "one device's order under another's name",
      changed(1, { deviceId: id(9) }).map((one, at) => (at === 1 ? { ...one, deviceId: id(2) } : one)),
    ],
    ["another person's order", changed(2, { person: "Bas" })],
    ["another fix", changed(0, { fix: "mend-other" })],
    ["another version", changed(0, { version: 9 })],
    ["another manifest", changed(0, { manifestDigest: "0".repeat(64) })],
    ["other values", changed(1, { params: { ...params, queue: "hall" } })],
    ["a value more", changed(1, { params: { ...params, more: 1 } })],
    ["another run than it says", planOf(orders).map((one) => ({ ...one, runId: id(9) }))],
    ["two runs of one name", changed(1, { runId: first.runId })],
    ["no order at all", []],
    ["bytes that are none", [{ deviceId: id(1), runId: id(5), payload: "e30=" }]],
    ["text that is no base64", [{ deviceId: id(1), runId: id(5), payload: "%" }]],
  ])("%s", async (_what, planned) => {
    expect(await draft(planned)).toMatchObject({ ok: false, code: "order-not-as-shown" });
  });
});
