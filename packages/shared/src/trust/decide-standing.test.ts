import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  approvalOf,
  calmly,
  deviceId,
  envelope,
  makeFix,
  makeKey,
  makeOrganisation,
  personOf,
  rememberingCryptography,
  sha256,
  type TestFix,
  type TestKey,
  wallMs,
} from "../../../../test/trust/organisation.ts";
import { makePasskey, passkeyEnvelope } from "../../../../test/trust/passkey.ts";
import type { Manifest } from "../fixes/manifest.ts";
import { nothingHalted } from "./decide-halt.ts";
import {
  decideStanding,
  missingSigners,
  openStanding,
  type StandingCircumstances,
  type StandingDelivery,
  standingRestMs,
  waitMsFor,
} from "./decide-standing.ts";
import type { ClockMoment } from "./decide-ring.ts";
import type { Policy } from "./policy.ts";
import { payloadOf } from "./signed.ts";
import type { StandingOrder } from "./standing-order.ts";

const cryptography = rememberingCryptography();
const day = 86_400_000;
const organisation = makeOrganisation();
const { approverKeys, ordererKey } = organisation;
const [ans = makeKey(), bas = makeKey()] = approverKeys;
const ordering = makePasskey({ use: "order" });
const eef = makeKey();
const policy: Policy = {
  ...organisation.policy,
  people: [
    ...organisation.policy.people,
    personOf("Eef", eef),
    { ...personOf("Fay", makeKey()), keys: [ordering.key] },
  ],
};

const settling = { settles: [{ rule: "dns-fails", subject: "" }] };
const fixOf = (change: Partial<Manifest> = {}): TestFix => makeFix(undefined, { ...settling, ...change });
const fix = fixOf();

const standingOf = (of: TestFix = fix, change: Partial<StandingOrder> = {}): StandingOrder => ({
  type: "standing-order",
  person: "Dirk",
  fix: of.manifest.id,
  version: of.manifest.version,
  manifestDigest: sha256(of.bytes),
  params: { queue: "office", jobId: 7, how: "now" },
  devices: [deviceId],
  perDay: 2,
  issuedAtMs: wallMs - day,
  expiresAtMs: wallMs + day,
  nonce: Buffer.alloc(16, 3).toString("base64"),
  ...change,
});

const deliveryOf = (
  of: TestFix = fix,
  change: Partial<StandingOrder> = {},
  keys: readonly TestKey[] = [ordererKey],
): StandingDelivery => ({
  order: envelope("standing-order", payloadOf(standingOf(of, change)), keys),
  manifest: of.bytes,
  approvals: [approvalOf(of, "Ans", ans)],
  files: of.files,
});

const calm: StandingCircumstances = { ...calmly(policy), ...cryptography };
const decide = (delivery: StandingDelivery, change: Partial<StandingCircumstances> = {}): string => {
  const decided = decideStanding(delivery, { ...calm, ...change });
  return decided.ok ? "ok" : decided.code;
};

describe("a standing order", () => {
  test("that a person signed with a key file, over an approved fix, for this device, is kept", () => {
    const decided = decideStanding(deliveryOf(), calm);
    expect(decided).toMatchObject({ ok: true, people: ["Dirk"], approvedAtMs: wallMs - day });
    expect(decided.ok && decided.digest).toBe(sha256(payloadOf(standingOf())));
  });

  test("starts nothing of class R2 or R3, whatever the policy lets its people order (S-28)", () => {
    const people = policy.people.map((one) => ({ ...one, orders: ["R0", "R1", "R2", "R3"] as const }));
    const generous = { ...policy, people: people.map((one) => ({ ...one, orders: [...one.orders] })) };
    for (const risk of ["R2", "R3"] as const)
      expect(decide(deliveryOf(fixOf({ risk })), { policy: generous })).toBe("standing-order-not-allowed");
    for (const risk of ["R0", "R1"] as const) expect(decide(deliveryOf(fixOf({ risk })))).toBe("ok");
  });

  test("by somebody who may not order that class, or that they did not sign, is refused", () => {
    expect(decide(deliveryOf(fix, { person: "Ans" }, [ans]))).toBe("standing-order-not-allowed");
    expect(decide(deliveryOf(fix, { person: "Eef" }))).toBe("standing-order-signature-wrong");
    expect(decide(deliveryOf(fix, {}, [makeKey()]))).toBe("standing-order-signature-wrong");
    expect(decide(deliveryOf(fix, { person: "Eef" }, [ordererKey, eef]))).toBe("ok");
  });

  test("by a passkey counts for nothing: a page chose what it signed", () => {
    const payload = payloadOf(standingOf(fix, { person: "Fay" }));
    const order = passkeyEnvelope("standing-order", payload, ordering);
    expect(decide({ ...deliveryOf(), order })).toBe("standing-order-signature-wrong");
  });

  test("for all devices, or more than one person may cover, takes as many people as class R2", () => {
    expect(decide(deliveryOf(fix, { devices: "all" }))).toBe("standing-order-signature-wrong");
    expect(decide(deliveryOf(fix, { devices: "all" }, [ordererKey, eef]))).toBe("ok");
    // Who approves and orders nothing is not the second.
    expect(decide(deliveryOf(fix, { devices: "all" }, [ordererKey, bas]))).toBe(
      "standing-order-signature-wrong",
    );
    const people = policy.people.map((one) => ({ ...one, batch: 1 }));
    const two = [deviceId, deviceId.replace(/1$/, "2")];
    expect(decide(deliveryOf(fix, { devices: two }))).toBe("ok");
    expect(decide(deliveryOf(fix, { devices: two }), { policy: { ...policy, people } })).toBe(
      "standing-order-signature-wrong",
    );
    const thresholds = { ...policy.thresholds, R2: 1 };
    expect(decide(deliveryOf(fix, { devices: "all" }), { policy: { ...policy, thresholds } })).toBe(
      "standing-order-signature-wrong",
    );
  });

  test("is opened, and its people counted, by the collector as by the device", () => {
    const opened = (change: Partial<StandingOrder>, keys: readonly TestKey[]) =>
      openStanding(deliveryOf(fix, change, keys).order, policy, cryptography);
    const all = opened({ devices: "all" }, [ordererKey]);
    if (!all.ok) throw new Error(all.code);
    expect(all).toMatchObject({ order: { devices: "all" }, people: [{ person: "Dirk" }] });
    expect(missingSigners(all, { risk: "R1" }, policy)).toMatchObject({
      code: "standing-order-signature-wrong",
      detail: "1 of 2 people signed it",
    });
    const few = opened({}, [ordererKey]);
    expect(few.ok && missingSigners(few, { risk: "R1" }, policy)).toBe(null);
    expect(opened({}, [makeKey()])).toMatchObject({ code: "standing-order-signature-wrong" });
  });

  test("for another device is refused", () => {
    const devices = [deviceId.replace(/1$/, "2")];
    expect(decide(deliveryOf(fix, { devices }))).toBe("standing-order-other-device");
  });

  test("ends with its day, with a year, with the policy, and does not begin early", () => {
    const ended = [
      { expiresAtMs: wallMs },
      { issuedAtMs: wallMs - 366 * day },
      { issuedAtMs: wallMs + 6 * 60_000 },
    ];
    for (const change of ended) expect(decide(deliveryOf(fix, change))).toBe("standing-order-expired");
    expect(decide(deliveryOf(fix, { issuedAtMs: wallMs + 5 * 60_000 }))).toBe("ok");
    expect(decide(deliveryOf(), { wallMs: policy.expiresAtMs })).toBe("policy-expired");
    // Whoever sets the clock back does not bring it back to life.
    expect(decide(deliveryOf(), { highWaterMs: wallMs + 6 * 60_000 })).toBe("clock-suspect");
    expect(decide(deliveryOf(), { highWaterMs: wallMs + 5 * 60_000 })).toBe("ok");
  });

  test("is no more when it was withdrawn, its fix or key revoked, all stopped, or the device only reports", () => {
    const digest = sha256(payloadOf(standingOf()));
    const halts = [
      [{ standing: new Set([digest]) }, "standing-order-withdrawn"],
      [{ fixes: new Set([sha256(fix.bytes)]) }, "fix-revoked"],
      [{ keys: new Set([ordererKey.keyId]) }, "key-revoked"],
      [{ keys: new Set([ans.keyId]) }, "approvals-too-few"],
    ] as const;
    for (const [change, code] of halts)
      expect(decide(deliveryOf(), { halts: { ...nothingHalted, ...change } })).toBe(code);
    const stop = {
      type: "stop",
      person: "Ans",
      reason: "x",
      atMs: 1,
      nonce: "",
      digest: "",
    } as const;
    expect(decide(deliveryOf(), { halts: { ...nothingHalted, stops: [stop] } })).toBe("all-stopped");
    expect(decide(deliveryOf(), { isReportOnly: true })).toBe("report-only");
  });

  test("takes the very fix that was approved, with its own parameters", () => {
    const other = fixOf({ version: 3 });
    expect(decide({ ...deliveryOf(), manifest: other.bytes })).toBe("manifest-digest-wrong");
    expect(decide({ ...deliveryOf(), approvals: [] })).toBe("approvals-too-few");
    expect(decide({ ...deliveryOf(), files: new Map() })).toBe("file-digest-wrong");
    expect(decide(deliveryOf(fix, { params: {} }))).toBe("parameter-not-allowed");
    expect(decide(deliveryOf(fixOf({ settles: [] })))).toBe("standing-order-not-allowed");
    // Nobody calls when a device starts something by itself.
    expect(decide(deliveryOf(fixOf({ callerVerified: true })))).toBe("standing-order-not-allowed");
    expect(decide(deliveryOf(), { isRoot: false })).toBe("needs-root");
    const many = Array.from({ length: 17 }, () => approvalOf(fix, "Ans", ans));
    expect(decide({ ...deliveryOf(), approvals: many })).toBe("order-malformed");
  });

  test("is refused in any other form, and an order is none", () => {
    const { order } = deliveryOf();
    expect(decide({ ...deliveryOf(), order: { ...order, payload: "?" } })).toBe("standing-order-malformed");
    const half = envelope("standing-order", payloadOf({ type: "standing-order" }), [ordererKey]);
    expect(decide({ ...deliveryOf(), order: half })).toBe("standing-order-malformed");
    const asOrder = envelope("order", payloadOf(standingOf()), [ordererKey]);
    expect(decide({ ...deliveryOf(), order: asOrder })).toBe("standing-order-signature-wrong");
  });

  test("with one flipped bit is refused (S-03)", () => {
    const delivery = deliveryOf();
    const [signature] = delivery.order.signatures;
    const flipped = (text: string, bit: number): string => {
      const bytes = Buffer.from(text, "base64");
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return bytes.toString("base64");
    };
    if (!signature || !("signature" in signature)) throw new Error("a key file signs plainly");
    for (let bit = 0; bit < Buffer.from(delivery.order.payload, "base64").length * 8; bit++) {
      const order = { ...delivery.order, payload: flipped(delivery.order.payload, bit) };
      expect(decide({ ...delivery, order })).toBe("standing-order-signature-wrong");
    }
    for (let bit = 0; bit < 64 * 8; bit++) {
      const signatures = [{ ...signature, signature: flipped(signature.signature, bit) }];
      expect(decide({ ...delivery, order: { ...delivery.order, signatures } })).not.toBe("ok");
    }
  });

  test("an approver whose clock runs ahead does not move trusted time", () => {
    const approvals = [approvalOf(fix, "Ans", ans, { atMs: policy.expiresAtMs + day })];
    const decided = decideStanding({ ...deliveryOf(), approvals }, calm);
    expect(decided).toMatchObject({ ok: true, approvedAtMs: wallMs - day });
  });
});

describe("how often a device starts something by itself", () => {
  const at = (atMs: number, change: Partial<ClockMoment> = {}): ClockMoment => ({
    atMs,
    bootId: "b",
    monoMs: atMs,
    ...change,
  });

  test("at once the first time, then after a rest, then when the oldest has left the day", () => {
    const wait = (starts: number[], now: number): number =>
      waitMsFor(
        { perDay: 2 },
        starts.map((one) => at(one)),
        at(now),
      );
    expect(wait([], 0)).toBe(0);
    expect(wait([0], 1000)).toBe(standingRestMs - 1000);
    expect(wait([0], standingRestMs)).toBe(0);
    expect(wait([0, standingRestMs], 2 * standingRestMs)).toBe(day - 2 * standingRestMs);
    expect(wait([0, standingRestMs], day)).toBe(0);
  });

  test("a clock that jumps a day ahead frees nothing while the machine stays on, nor one that is set back", () => {
    const starts = [at(0), at(standingRestMs)];
    const now = at(3 * day, { monoMs: 2 * standingRestMs });
    expect(waitMsFor({ perDay: 2 }, starts, now)).toBe(day - 2 * standingRestMs);
    expect(waitMsFor({ perDay: 2 }, starts, { ...now, bootId: "another" })).toBe(0);
    expect(waitMsFor({ perDay: 2 }, starts, at(-day, { bootId: "another" }))).toBeGreaterThan(day);
  });

  test("a hundred invented faults in a day lead to as many starts as it says, at most (S-28)", () => {
    const faults = fc.array(fc.integer({ min: 0, max: day - 1 }), { minLength: 100, maxLength: 100 });
    fc.assert(
      fc.property(faults, fc.integer({ min: 1, max: 12 }), (moments, perDay) => {
        const starts: ClockMoment[] = [];
        for (const moment of moments.toSorted((one, other) => one - other))
          if (waitMsFor({ perDay }, starts, at(moment)) === 0) starts.push(at(moment));
        expect(starts.length).toBeLessThanOrEqual(perDay);
        expect(starts.length).toBeGreaterThan(0);
      }),
    );
  });
});
