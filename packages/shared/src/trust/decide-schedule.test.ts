import { describe, expect, test } from "vitest";
import {
  approvalOf,
  calmly,
  cryptography,
  deviceId,
  envelope,
  makeFix,
  makeKey,
  makeOrganisation,
  personOf,
  sha256,
  type TestFix,
  type TestKey,
  wallMs,
} from "../../../../test/trust/organisation.ts";
import type { Manifest } from "../fixes/manifest.ts";
import { nothingHalted } from "./decide-halt.ts";
import { decideSchedule, missingScheduleSigners, openSchedule, wrongSchedule } from "./decide-schedule.ts";
import type { SelfStartCircumstances, SelfStartDelivery } from "./decide-self-start.ts";
import type { Policy } from "./policy.ts";
import type { Schedule } from "./schedule.ts";
import { payloadOf } from "./signed.ts";

const day = 86_400_000;
const organisation = makeOrganisation();
const { approverKeys, ordererKey } = organisation;
const [ans = makeKey()] = approverKeys;
const eef = makeKey();
const policy: Policy = {
  ...organisation.policy,
  people: [...organisation.policy.people, personOf("Eef", eef)],
};
const fixOf = (id: string, change: Partial<Manifest> = {}): TestFix =>
  makeFix(undefined, { id, parameters: {}, ...change });
const clean = fixOf("clean-up");
const patch = fixOf("patch-up", { risk: "R0" });

const scheduleOf = (fixes: readonly TestFix[], change: Partial<Schedule> = {}): Schedule => ({
  type: "schedule",
  name: "Every night",
  person: "Dirk",
  fixes: fixes.map(({ manifest, bytes }) => ({
    fix: manifest.id,
    version: manifest.version,
    manifestDigest: sha256(bytes),
    params: {},
  })),
  devices: [deviceId],
  query: "group:utrecht",
  when: { kind: "cron", cron: "0 2 * * *", zone: "device" },
  windowMinutes: 120,
  spreadMinutes: 0,
  missed: "in-window",
  skipDays: [],
  conditions: {},
  wake: false,
  issuedAtMs: wallMs - day,
  expiresAtMs: wallMs + day,
  nonce: Buffer.alloc(16, 3).toString("base64"),
  ...change,
});

const deliveryOf = (
  fixes: readonly TestFix[] = [clean, patch],
  change: Partial<Schedule> = {},
  keys: readonly TestKey[] = [ordererKey],
): SelfStartDelivery => ({
  envelope: envelope("schedule", payloadOf(scheduleOf(fixes, change)), keys),
  fixes: fixes.map((fix) => ({
    manifest: fix.bytes,
    approvals: [approvalOf(fix, "Ans", ans)],
    files: fix.files,
  })),
});

const calm: SelfStartCircumstances = { ...calmly(policy), ...cryptography };
const decide = (delivery: SelfStartDelivery, change: Partial<SelfStartCircumstances> = {}): string => {
  const decided = decideSchedule(delivery, { ...calm, ...change });
  return decided.ok ? "ok" : decided.code;
};

describe("a schedule", () => {
  test("of a set of approved fixes that settle no finding, by a person with a key file, for this device, is kept", () => {
    const decided = decideSchedule(deliveryOf(), calm);
    expect(decided).toMatchObject({ ok: true, people: ["Dirk"], approvedAtMs: wallMs - day });
    if (!decided.ok) return;
    expect(decided.fixes.map(({ manifest }) => manifest.id)).toEqual(["clean-up", "patch-up"]);
    expect(decided.digest).toBe(sha256(payloadOf(scheduleOf([clean, patch]))));
    expect(decided.signed.windowMinutes).toBe(120);
  });

  test("is refused as a whole when one of its fixes is: of class R2, unapproved, revoked, for a caller, not the one that was signed", () => {
    const grave = fixOf("grave", { risk: "R2" });
    expect(decide(deliveryOf([clean, grave]))).toBe("schedule-not-allowed");
    expect(decide(deliveryOf([clean, fixOf("calls", { callerVerified: true })]))).toBe(
      "schedule-not-allowed",
    );
    const [first, second] = deliveryOf().fixes;
    if (!first || !second) throw new Error("two fixes");
    const { envelope: signed } = deliveryOf();
    expect(decide({ envelope: signed, fixes: [first, { ...second, approvals: [] }] })).toBe(
      "approvals-too-few",
    );
    expect(decide({ envelope: signed, fixes: [second, first] })).toBe("manifest-digest-wrong");
    expect(decide({ envelope: signed, fixes: [first] })).toBe("schedule-malformed");
    expect(decide({ envelope: signed, fixes: [first, second, second] })).toBe("schedule-malformed");
    const many = Array.from({ length: 17 }, () => approvalOf(clean, "Ans", ans));
    expect(decide({ envelope: signed, fixes: [first, { ...second, approvals: many }] })).toBe(
      "order-malformed",
    );
    const fixes = new Set([sha256(patch.bytes)]);
    expect(decide(deliveryOf(), { halts: { ...nothingHalted, fixes } })).toBe("fix-revoked");
  });

  test("is another thing than a standing order: neither's signature holds for the other", () => {
    const as = envelope("standing-order", payloadOf(scheduleOf([clean])), [ordererKey]);
    expect(decide({ ...deliveryOf([clean]), envelope: as })).toBe("schedule-signature-wrong");
  });

  test("ends by its withdrawal, its day, a year, the policy, and on a clock that is behind nothing begins", () => {
    const standing = new Set([sha256(payloadOf(scheduleOf([clean, patch])))]);
    expect(decide(deliveryOf(), { halts: { ...nothingHalted, standing } })).toBe("schedule-withdrawn");
    for (const change of [{ expiresAtMs: wallMs }, { issuedAtMs: wallMs - 366 * day }])
      expect(decide(deliveryOf([clean], change))).toBe("schedule-expired");
    expect(decide(deliveryOf(), { wallMs: policy.expiresAtMs })).toBe("policy-expired");
    expect(decide(deliveryOf(), { highWaterMs: wallMs + 6 * 60_000 })).toBe("clock-suspect");
    expect(decide(deliveryOf([clean], { devices: [deviceId.replace(/1$/, "2")] }))).toBe(
      "schedule-other-device",
    );
  });

  test("for all devices takes as many people as class R2, of each of its fixes, and a spread", () => {
    const all = { devices: "all", spreadMinutes: 5 } as const;
    expect(decide(deliveryOf([clean], all))).toBe("schedule-signature-wrong");
    expect(decide(deliveryOf([clean], all, [ordererKey, eef]))).toBe("ok");
    expect(decide(deliveryOf([clean], { ...all, spreadMinutes: 4 }, [ordererKey, eef]))).toBe(
      "schedule-malformed",
    );
  });

  test("of a zone that this device's runtime does not know, or that is never due, is refused as that", () => {
    const when = (cron: string, zone: string) => ({ when: { kind: "cron", cron, zone } }) as const;
    expect(decide(deliveryOf([clean], when("0 2 * * *", "Europe/Nowhere")))).toBe("schedule-zone-unknown");
    expect(decide(deliveryOf([clean], when("0 2 30 2 *", "device")))).toBe("schedule-never-fires");
    expect(decide(deliveryOf([clean], when("0 2 * * *", "Europe/Amsterdam")))).toBe("ok");
  });

  test("says who is missing, before it is in force", () => {
    const opened = openSchedule(deliveryOf([clean], { devices: "all" }).envelope, policy, cryptography);
    if (!opened.ok) throw new Error(opened.code);
    const missing = missingScheduleSigners(opened, [{ risk: "R0" }, { risk: "R1" }], policy);
    expect(missing).toMatchObject({ code: "schedule-signature-wrong", detail: "1 of 2 people signed it" });
    const few = { ...opened, signed: { ...opened.signed, devices: [deviceId] } };
    expect(missingScheduleSigners(few, [{ risk: "R0" }, { risk: "R1" }], policy)).toBe(null);
    // Each fix of the set is asked for.
    expect(missingScheduleSigners(few, [{ risk: "R0" }, { risk: "R2" }], policy)).toMatchObject({
      code: "schedule-not-allowed",
    });
  });
});

describe("what a schema cannot say of a schedule", () => {
  const wrong = (change: Partial<Schedule>): string | null => wrongSchedule(scheduleOf([clean], change));
  const ids = (count: number): string[] => Array.from({ length: count }, () => deviceId);

  test("a spread is no longer than the window", () => {
    expect(wrong({ spreadMinutes: 120 })).toBe(null);
    expect(wrong({ spreadMinutes: 121 })).toContain("longer than its window");
  });

  test("more than fifty devices are spread over five minutes at least", () => {
    expect(wrong({ devices: ids(50) })).toBe(null);
    expect(wrong({ devices: ids(51) })).toContain("spread over 5 minutes");
    expect(wrong({ devices: ids(51), spreadMinutes: 4 })).toContain("spread over 5 minutes");
    expect(wrong({ devices: ids(51), spreadMinutes: 5 })).toBe(null);
    expect(wrong({ devices: "all", spreadMinutes: 4 })).toContain("spread over 5 minutes");
    expect(wrong({ devices: "all", spreadMinutes: 5 })).toBe(null);
  });

  test("rings go up to everybody", () => {
    const rings = (...permyriads: number[]): Partial<Schedule> => ({
      rings: permyriads.map((permyriad) => ({ permyriad, soakMinutes: 0 })),
    });
    expect(wrong(rings(100, 10_000))).toBe(null);
    for (const one of [rings(100, 100, 10_000), rings(100, 9999), rings()])
      expect(wrong(one)).toContain("do not go up");
  });
});
