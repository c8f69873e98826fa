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
import { deliveryOfRollout, resumeOf, rolloutOf, targetsOf } from "../../../../test/trust/rollout.ts";
import type { Manifest } from "../fixes/manifest.ts";
import { nothingHalted } from "./decide-halt.ts";
import { ringOf } from "./decide-ring.ts";
import {
  decideResume,
  decideRollout,
  isTarget,
  missingRolloutSigners,
  openRollout,
  type RolloutDelivery,
} from "./decide-rollout.ts";
import type { SelfStartCircumstances } from "./decide-self-start.ts";
import type { Policy } from "./policy.ts";
import type { Rollout } from "./rollout.ts";
import { payloadOf } from "./signed.ts";

const cryptography = rememberingCryptography();
const day = 86_400_000;
const organisation = makeOrganisation({}, ["R0", "R1", "R2", "R3"]);
const { approverKeys, ordererKey } = organisation;
const [ans = makeKey(), bas = makeKey(), cor = makeKey()] = approverKeys;
const [eef, gea] = [makeKey(), makeKey()];
const ordering = makePasskey({ use: "order" });
const policy: Policy = {
  ...organisation.policy,
  people: [
    ...organisation.policy.people,
    personOf("Eef", eef, ["R0", "R1", "R2", "R3"]),
    personOf("Gea", gea, ["R2", "R3"]),
    { ...personOf("Fay", makeKey()), keys: [ordering.key] },
  ],
};
const fix = makeFix();
const fixOf = (change: Partial<Manifest>): TestFix => makeFix(undefined, change);
const calm: SelfStartCircumstances = { ...calmly(policy), ...cryptography };

const deliveryOf = (
  change: Partial<Rollout> = {},
  keys: readonly TestKey[] = [ordererKey],
  of: TestFix = fix,
): RolloutDelivery => deliveryOfRollout(of, rolloutOf(of, change), keys, ans);

const decide = (delivery: RolloutDelivery, change: Partial<SelfStartCircumstances> = {}): string => {
  const decided = decideRollout(delivery, { ...calm, ...change });
  return decided.ok ? "ok" : decided.code;
};

describe("a rollout", () => {
  test("that a person signed with a key file, over an approved fix, to a target, is taken", () => {
    const decided = decideRollout(deliveryOf(), calm);
    expect(decided).toMatchObject({ ok: true, people: ["Dirk"], ring: 0, approvedAtMs: wallMs - day });
    expect(decided.ok && decided.digest).toBe(sha256(payloadOf(rolloutOf(fix))));
    expect(decided.ok && decided.resumed.size).toBe(0);
  });

  test("of R0 or R1 takes one person for as many devices as their signature covers, and two for more", () => {
    const many = { targets: { ...rolloutOf(fix).targets, count: 51 } };
    const signed = (keys: readonly TestKey[], count: number, thresholds = policy.thresholds) => {
      const of = { ...policy, thresholds };
      const rollout = rolloutOf(fix, { targets: { ...many.targets, count } });
      const opened = openRollout(envelope("rollout", payloadOf(rollout), keys), of, cryptography);
      return opened.ok ? (missingRolloutSigners(opened, "R1", of)?.code ?? "ok") : opened.code;
    };
    expect(signed([ordererKey], 50)).toBe("ok");
    expect(signed([ordererKey], 51)).toBe("rollout-signature-wrong");
    expect(signed([ordererKey, eef], 51)).toBe("ok");
    // Gea orders R2, and not R1; Bas approves and orders nothing.
    expect(signed([ordererKey, gea, bas], 51)).toBe("rollout-signature-wrong");
    expect(signed([ordererKey, eef], 51, { ...policy.thresholds, R2: 3 })).toBe("rollout-signature-wrong");
    expect(signed([ordererKey], 51, { ...policy.thresholds, R2: 1 })).toBe("rollout-signature-wrong");
  });

  test("of R2 takes two people who may order it, of R3 three, on however few devices and whatever the policy says", () => {
    const low = { ...policy, thresholds: { R0: 1, R1: 1, R2: 1, R3: 1 } };
    const of = (risk: "R2" | "R3", keys: readonly TestKey[]): string => {
      const grave = fixOf({ risk });
      const approvals = [
        approvalOf(grave, "Ans", ans),
        approvalOf(grave, "Bas", bas),
        approvalOf(grave, "Cor", cor),
      ];
      const delivery = deliveryOf({}, keys, grave);
      return decide({ ...delivery, fix: { ...delivery.fix, approvals } }, { policy: low });
    };
    expect(of("R2", [ordererKey])).toBe("rollout-signature-wrong");
    expect(of("R2", [ordererKey, bas])).toBe("rollout-signature-wrong");
    expect(of("R2", [ordererKey, eef])).toBe("ok");
    expect(of("R3", [ordererKey, eef])).toBe("rollout-signature-wrong");
    expect(of("R3", [ordererKey, eef, gea])).toBe("ok");
  });

  test("by somebody who may not order that class, or did not sign, or signed on a page, is refused", () => {
    expect(decide(deliveryOf({ person: "Ans" }, [ans]))).toBe("rollout-not-allowed");
    expect(decide(deliveryOf({ person: "Eef" }))).toBe("rollout-signature-wrong");
    expect(decide(deliveryOf({}, [makeKey()]))).toBe("rollout-signature-wrong");
    const rollout = passkeyEnvelope("rollout", payloadOf(rolloutOf(fix, { person: "Fay" })), ordering);
    expect(decide({ ...deliveryOf(), rollout })).toBe("rollout-signature-wrong");
  });

  test("reaches the devices that were signed, each by its own way through the tree, and nobody else (S-24)", async () => {
    const ids = Array.from(
      { length: 21 },
      (_, at) => `0193b5a0-0000-7000-8000-${String(at).padStart(12, "0")}`,
    );
    const { targets, place } = await targetsOf(ids);
    const sees = (id: string, at: { index: number; path: readonly string[] }): boolean =>
      isTarget(id, at, targets, sha256);
    for (const id of ids) expect(sees(id, place(id))).toBe(true);
    const [first = "", second = ""] = ids;
    expect(sees("0193b5a0-0000-7000-8000-00000000ffff", place(first))).toBe(false);
    expect(sees(first, place(second))).toBe(false);
    expect(sees(first, { ...place(first), index: 1 })).toBe(false);
    expect(sees(first, { ...place(first), path: place(first).path.slice(1) })).toBe(false);
    expect(sees(first, { index: ids.length, path: [] })).toBe(false);
    const delivery = deliveryOf({ targets });
    expect(decide({ ...delivery, ...place(first) })).toBe("rollout-other-device");
    expect(decide({ ...delivery, ...place(deviceId) })).toBe("ok");
  });

  test("puts each device into the ring that its own hash names", () => {
    const rings = [
      { permyriad: 100, soakMinutes: 60 },
      { permyriad: 10_000, soakMinutes: 0 },
    ];
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const nonce = Buffer.from(bytes).toString("base64");
        const decided = decideRollout(deliveryOf({ rings, nonce }), calm);
        expect(decided.ok && decided.ring).toBe(ringOf(deviceId, { rings, nonce }, sha256));
      }),
      { numRuns: 20 },
    );
  });

  test("with rings that leave somebody out, hours nowhere, or that ends before it begins is refused", () => {
    const wrong: Partial<Rollout>[] = [
      { rings: [{ permyriad: 100, soakMinutes: 0 }] },
      { hours: { from: "18:00", until: "07:00", days: [1], zone: "Europe/Utrecht" } },
      { expiresAtMs: wallMs + 1, issuedAtMs: wallMs + 1 },
    ];
    for (const change of wrong) expect(decide(deliveryOf(change))).toBe("rollout-malformed");
    for (const change of wrong) {
      const sealed = envelope("rollout", payloadOf(rolloutOf(fix, change)), [ordererKey]);
      expect(openRollout(sealed, policy, cryptography)).toMatchObject({ code: "rollout-malformed" });
    }
    expect(openRollout({ payload: "?", signatures: [] }, policy, cryptography)).toMatchObject({
      code: "rollout-malformed",
    });
    const hours = { from: "18:00", until: "07:00", days: [1], zone: "device" };
    expect(decide(deliveryOf({ hours }))).toBe("ok");
    expect(decide(deliveryOf({ hours: { ...hours, zone: "Asia/Tokyo" } }))).toBe("ok");
  });

  test("ends with its day, with two months, with the policy, and does not begin early", () => {
    const ended = [
      { expiresAtMs: wallMs },
      { issuedAtMs: wallMs - 60 * day },
      { issuedAtMs: wallMs + 6 * 60_000 },
    ];
    for (const change of ended) expect(decide(deliveryOf(change))).toBe("rollout-expired");
    expect(decide(deliveryOf({ issuedAtMs: wallMs - 60 * day + 1 }))).toBe("ok");
    expect(decide(deliveryOf(), { wallMs: policy.expiresAtMs })).toBe("policy-expired");
    expect(decide(deliveryOf(), { highWaterMs: wallMs + 6 * 60_000 })).toBe("clock-suspect");
  });

  test("is no more when it was withdrawn, its fix or key revoked, all stopped, or the device only reports", () => {
    const halts = [
      [{ standing: new Set([sha256(payloadOf(rolloutOf(fix)))]) }, "rollout-withdrawn"],
      [{ fixes: new Set([sha256(fix.bytes)]) }, "fix-revoked"],
      [{ keys: new Set([ordererKey.keyId]) }, "key-revoked"],
    ] as const;
    for (const [change, code] of halts)
      expect(decide(deliveryOf(), { halts: { ...nothingHalted, ...change } })).toBe(code);
    expect(decide(deliveryOf(), { isReportOnly: true })).toBe("report-only");
  });

  test("undoes where the fix has a way back on this platform, and has nothing to do on another", () => {
    const linux = fix.manifest.platforms.linux ?? { check: "", fix: "", verify: "" };
    const both = fixOf({ platforms: { linux: { ...linux, undo: linux.fix } } });
    expect(decide(deliveryOf({ step: "undo" }, [ordererKey], both))).toBe("ok");
    expect(decide(deliveryOf({ step: "undo" }))).toBe("rollout-no-undo");
    expect(decide(deliveryOf())).toBe("ok");
    expect(decide(deliveryOf(), { platform: "macos" })).toBe("platform-not-supported");
  });

  test("takes the very fix that was approved, with its own parameters, and no caller", () => {
    const other = fixOf({ version: 3 });
    const { fix: bytes } = deliveryOf();
    expect(decide({ ...deliveryOf(), fix: { ...bytes, manifest: other.bytes } })).toBe(
      "manifest-digest-wrong",
    );
    expect(decide({ ...deliveryOf(), fix: { ...bytes, approvals: [] } })).toBe("approvals-too-few");
    expect(decide(deliveryOf({ params: {} }))).toBe("parameter-not-allowed");
    const verified = fixOf({ callerVerified: true });
    expect(decide(deliveryOf({}, [ordererKey], verified))).toBe("rollout-not-allowed");
  });

  test("with any flipped bit of what was signed is refused (S-03)", () => {
    const delivery = deliveryOf();
    const size = Buffer.from(delivery.rollout.payload, "base64").length * 8;
    fc.assert(
      fc.property(fc.nat(size - 1), (bit) => {
        const bytes = Buffer.from(delivery.rollout.payload, "base64");
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const rollout = { ...delivery.rollout, payload: bytes.toString("base64") };
        expect(decide({ ...delivery, rollout })).toBe("rollout-signature-wrong");
      }),
    );
  });
});

describe("a resumption", () => {
  const rollout = rolloutOf(fix);
  const about = { digest: sha256(payloadOf(rollout)), rollout, risk: "R1" } as const;
  const judge = (sealed: ReturnType<typeof resumeOf>, of: Partial<typeof about> = {}): string | number => {
    const decided = decideResume(sealed, { ...about, ...of }, policy, cryptography);
    return decided.ok ? decided.resume.halt : decided.code;
  };

  test("is of one halt of one rollout, by as many as that took", () => {
    expect(judge(resumeOf(rollout, [ordererKey], { halt: 3 }))).toBe(3);
    expect(judge(resumeOf(rollout, [ordererKey], { rollout: "ab".repeat(32) }))).toBe(
      "rollout-resume-not-allowed",
    );
    expect(judge(resumeOf(rollout, [makeKey()]))).toBe("rollout-resume-signature-wrong");
    expect(judge(resumeOf(rollout, [ans], { person: "Ans" }))).toBe("rollout-resume-not-allowed");
    expect(judge({ payload: "?", signatures: [] })).toBe("rollout-resume-malformed");
    const many = { rollout: rolloutOf(fix, { targets: { ...rollout.targets, count: 51 } }) };
    expect(judge(resumeOf(rollout, [ordererKey]), many)).toBe("rollout-resume-signature-wrong");
    expect(judge(resumeOf(rollout, [ordererKey, eef]), many)).toBe(1);
    const asRollout = envelope("rollout", Buffer.from(resumeOf(rollout, []).payload, "base64"), [ordererKey]);
    expect(judge(asRollout)).toBe("rollout-resume-signature-wrong");
  });

  test("counts on the device when it holds, and no key that was revoked is behind it", () => {
    const resumes = [
      resumeOf(rollout, [ordererKey], { halt: 2 }),
      resumeOf(rollout, [makeKey()], { halt: 3 }),
      resumeOf(rollout, [eef], { halt: 4, person: "Eef" }),
    ];
    const decided = decideRollout({ ...deliveryOf(), resumes }, calm);
    expect(decided.ok && [...decided.resumed]).toEqual([2, 4]);
    const halts = { ...nothingHalted, keys: new Set([eef.keyId]) };
    const after = decideRollout({ ...deliveryOf(), resumes }, { ...calm, halts });
    expect(after.ok && [...after.resumed]).toEqual([2]);
  });
});
