import { describe, expect, test } from "vitest";
import { compareOrder } from "./compare-order.ts";
import { payloadOf } from "./signed.ts";

const order = {
  type: "order",
  person: "Ans",
  runId: "0193b5a0-0000-7000-8000-00000000000a",
  deviceId: "0193b5a0-0000-7000-8000-000000000001",
  fix: "resume-print-queue",
  version: 3,
  manifestDigest: "ab".repeat(32),
  params: { queue: "office", jobId: 7 },
  ticket: "AAAAAAAAAAAAAAAAAAAAAA==",
  lifetimeSeconds: 600,
} as const;

describe("what a person signs", () => {
  test("is what they were shown", () => {
    expect(compareOrder(payloadOf(order), order)).toEqual({ ok: true, order });
  });

  test.each([
    ["another person", { person: "Bas" }],
    ["another device", { deviceId: "0193b5a0-0000-7000-8000-000000000002" }],
    ["another fix", { fix: "restart-cups" }],
    ["another version", { version: 4 }],
    ["other bytes of the fix", { manifestDigest: "cd".repeat(32) }],
    ["another value of a parameter", { params: { queue: "office", jobId: 8 } }],
    ["a number as text", { params: { queue: "office", jobId: "7" } }],
    ["a parameter more", { params: { queue: "office", jobId: 7, more: 1 } }],
    ["a parameter less", { params: { queue: "office" } }],
    ["a parameter by a name that every object has", { params: { ...order.params, toString: "x" } }],
    ["a proof of a caller that nobody gave", { callerProof: "ab".repeat(32) }],
    ["a field more", { note: "x" }],
  ])("is refused when the bytes say %s", (_what, change) => {
    expect(compareOrder(payloadOf({ ...order, ...change }), order)).toMatchObject({
      ok: false,
      code: "order-not-as-shown",
    });
  });

  test("carries the proof that the typed code makes, and no other", () => {
    const proved = { ...order, callerProof: "ab".repeat(32) };
    expect(compareOrder(payloadOf(proved), proved)).toEqual({ ok: true, order: proved });
    for (const said of [order, { ...order, callerProof: "cd".repeat(32) }])
      expect(compareOrder(payloadOf(said), proved)).toMatchObject({ code: "order-not-as-shown" });
  });

  test("is refused when the same thing is spelt in another way", () => {
    const spaced = new TextEncoder().encode(JSON.stringify(order, null, 1));
    expect(compareOrder(spaced, order)).toMatchObject({ ok: false, code: "order-not-as-shown" });
  });
});
