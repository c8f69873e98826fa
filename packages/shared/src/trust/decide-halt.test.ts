import fc from "fast-check";
import { describe, expect, test } from "vitest";
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
  type TestKey,
  wallMs,
} from "../../../../test/trust/organisation.ts";
import { makePasskey, passkeyEnvelope } from "../../../../test/trust/passkey.ts";
import {
  type AcceptedHalt,
  decideHalt,
  nothingHalted,
  type StandingHalts,
  standingHalts,
  withoutKeys,
} from "./decide-halt.ts";
import { decideOrder, type Delivery, type OrderCircumstances } from "./decide-order.ts";
import type { Envelope } from "./envelope.ts";
import type { HaltKind, Resume, Revoke, SealedHalt, Stop } from "./halt.ts";
import type { Policy } from "./policy.ts";
import { payloadOf } from "./signed.ts";

const cryptography = rememberingCryptography();
const organisation = makeOrganisation();
const { approverKeys, ordererKey, rootKeys, root } = organisation;
const [ans = makeKey(), bas = makeKey(), cor = makeKey()] = approverKeys;
const stranger = makeKey();
const approving = makePasskey({ use: "approve" });
const ordering = makePasskey({ use: "order" });
const policy: Policy = {
  ...organisation.policy,
  people: [
    ...organisation.policy.people,
    { ...personOf("Eef", makeKey()), keys: [approving.key, ordering.key] },
  ],
};

const nonce = Buffer.alloc(16, 9).toString("base64");
const stop: Stop = { type: "stop", person: "Dirk", reason: "Something is wrong", atMs: wallMs, nonce };
const revoke: Revoke = {
  type: "revoke",
  person: "Ans",
  reason: "Stolen laptop",
  fixes: [sha256(makeFix().bytes)],
  keys: [ordererKey.keyId],
  atMs: wallMs,
  nonce,
};
const digestOf = (object: unknown): string => sha256(payloadOf(object));
const resume: Resume = { type: "resume", lifts: [digestOf(stop), digestOf(revoke)], atMs: wallMs, nonce };

const by = (object: Stop | Revoke | Resume, ...keys: TestKey[]): SealedHalt => ({
  kind: object.type,
  sealed: envelope(object.type, payloadOf(object), keys),
});
const sealedAs = (kind: HaltKind, object: unknown, ...keys: TestKey[]): SealedHalt => ({
  kind,
  sealed: envelope(kind, payloadOf(object), keys),
});

function codeOf(halt: SealedHalt, revokedKeys: readonly string[] = [], known = policy): string {
  const trusted = { policy: known, root, revokedKeys: new Set(revokedKeys) };
  const decided = decideHalt(halt, trusted, cryptography);
  return decided.ok ? "accepted" : decided.code;
}

describe("stopping and revoking", () => {
  test("take one person, whoever it is: one who approves, one who orders, by file or passkey", () => {
    expect(codeOf(by(stop, ordererKey))).toBe("accepted");
    expect(codeOf(by({ ...stop, person: "Ans" }, ans))).toBe("accepted");
    expect(codeOf(by(revoke, ans))).toBe("accepted");
    for (const passkey of [approving, ordering]) {
      const sealed = passkeyEnvelope("stop", payloadOf({ ...stop, person: "Eef" }), passkey);
      expect(codeOf({ kind: "stop", sealed })).toBe("accepted");
    }
  });
  test("tell what was signed, and the digest that it is lifted by", () => {
    const trusted = { policy, root, revokedKeys: new Set<string>() };
    expect(decideHalt(by(stop, ordererKey), trusted, cryptography)).toEqual({
      ok: true,
      halt: { ...stop, digest: digestOf(stop) },
    });
  });
  test("count with a key that was revoked as well: otherwise two revocations would depend on their order", () => {
    expect(codeOf(by(stop, ordererKey), [ordererKey.keyId])).toBe("accepted");
  });
  test("are refused from a stranger, from the root's keys, and in another person's name", () => {
    for (const key of [stranger, ...rootKeys]) expect(codeOf(by(stop, key))).toBe("halt-signature-wrong");
    expect(codeOf(by(stop, ans))).toBe("halt-signature-wrong");
    expect(codeOf(by(revoke, ordererKey))).toBe("halt-signature-wrong");
  });
  test("are not taken for one another", () => {
    const asStop: Envelope = envelope("revoke", payloadOf(stop), [ordererKey]);
    expect(codeOf({ kind: "stop", sealed: asStop })).toBe("halt-signature-wrong");
    expect(codeOf(sealedAs("revoke", stop, ordererKey))).toBe("halt-malformed");
    expect(codeOf(sealedAs("stop", { ...stop, more: 1 }, ordererKey))).toBe("halt-malformed");
    expect(codeOf({ ...by(stop, ordererKey), sealed: { payload: "?", signatures: [] } })).toBe(
      "halt-malformed",
    );
  });
});

describe("resuming", () => {
  test("takes as many people as R2: two, whatever a policy says less", () => {
    const lax = { ...policy, thresholds: { R0: 1, R1: 1, R2: 1, R3: 1 } };
    expect(codeOf(by(resume, ans), [], lax)).toBe("halt-signature-wrong");
    expect(codeOf(by(resume, ans, bas), [], lax)).toBe("accepted");
    const strict = { ...policy, thresholds: { R0: 1, R1: 1, R2: 3, R3: 3 } };
    expect(codeOf(by(resume, ans, bas), [], strict)).toBe("halt-signature-wrong");
    expect(codeOf(by(resume, ans, bas, cor), [], strict)).toBe("accepted");
  });
  test("counts people, not keys, and only those who may approve R2", () => {
    expect(codeOf(by(resume, ans, ans))).toBe("halt-signature-wrong");
    expect(codeOf(by(resume, ans, ordererKey))).toBe("halt-signature-wrong");
    expect(codeOf(by(resume, ans, stranger))).toBe("halt-signature-wrong");
    const people = policy.people.map((one) =>
      one.person === "Bas" ? { ...one, approves: ["R0", "R1"] } : one,
    );
    expect(codeOf(by(resume, ans, bas), [], { ...policy, people } as Policy)).toBe("halt-signature-wrong");
  });
  test("counts no key that was revoked", () => {
    expect(codeOf(by(resume, ans, bas), [bas.keyId])).toBe("halt-signature-wrong");
    expect(codeOf(by(resume, ans, bas, cor), [bas.keyId])).toBe("accepted");
  });
  test("takes somebody by key file, and no passkey for ordering or one that can be copied", () => {
    const payload = payloadOf(resume);
    const withPasskey = (passkey: typeof approving, flags: number, ...keys: TestKey[]): SealedHalt => {
      const one = passkeyEnvelope("resume", payload, passkey, { flags });
      const signatures = [...one.signatures, ...envelope("resume", payload, keys).signatures];
      return { kind: "resume", sealed: { ...one, signatures } };
    };
    expect(codeOf(withPasskey(approving, 0x05, ans))).toBe("accepted");
    expect(codeOf(withPasskey(approving, 0x0d, ans))).toBe("halt-signature-wrong");
    expect(codeOf(withPasskey(ordering, 0x05, ans))).toBe("halt-signature-wrong");
    const second = makePasskey({ use: "approve" });
    const both = {
      ...policy,
      people: [...policy.people, { ...personOf("Fay", makeKey()), keys: [second.key] }],
    } satisfies Policy;
    const two = passkeyEnvelope("resume", payload, approving);
    const more = passkeyEnvelope("resume", payload, second);
    const sealed = { ...two, signatures: [...two.signatures, ...more.signatures] };
    expect(codeOf({ kind: "resume", sealed }, [], both)).toBe("halt-signature-wrong");
  });
  test("one person by file and by passkey is one person", () => {
    const eef = { ...personOf("Eef", cor), keys: [{ ...approving.key }, ...personOf("Eef", cor).keys] };
    const people = [...policy.people.filter(({ person }) => person !== "Eef" && person !== "Cor"), eef];
    const one = passkeyEnvelope("resume", payloadOf(resume), approving);
    const byFile = envelope("resume", payloadOf(resume), [cor]).signatures;
    for (const signatures of [
      [...one.signatures, ...byFile],
      [...byFile, ...one.signatures],
    ])
      expect(codeOf({ kind: "resume", sealed: { ...one, signatures } }, [], { ...policy, people })).toBe(
        "halt-signature-wrong",
      );
  });
  test("is the root's right as well, with as many keys as the root takes", () => {
    expect(codeOf(by(resume, ...rootKeys))).toBe("accepted");
    expect(codeOf(by(resume, ...rootKeys.slice(1)))).toBe("halt-signature-wrong");
    expect(codeOf(sealedAs("resume", { ...resume, lifts: [] }, ans, bas))).toBe("halt-malformed");
    expect(codeOf({ kind: "resume", sealed: envelope("policy", payloadOf(resume), rootKeys) })).toBe(
      "halt-signature-wrong",
    );
  });
});

const accepted = (object: Stop | Revoke | Resume): AcceptedHalt => ({ ...object, digest: digestOf(object) });

describe("what stands", () => {
  const later: Stop = { ...stop, nonce: Buffer.alloc(16, 1).toString("base64") };
  test("is all that nobody lifted; a later stop is another one", () => {
    expect(standingHalts([])).toEqual(nothingHalted);
    const { stops, keys, fixes } = standingHalts([accepted(stop), accepted(revoke)]);
    expect([stops.length, [...keys], [...fixes]]).toEqual([1, revoke.keys, revoke.fixes]);
    const lifted = standingHalts([accepted(stop), accepted(revoke), accepted(resume), accepted(later)]);
    expect([lifted.stops.map(({ nonce: one }) => one), lifted.keys.size]).toEqual([[later.nonce], 0]);
  });
  test("does not depend on the order in which things came", () => {
    const all = [stop, later, revoke, resume].map(accepted);
    const usual = standingHalts(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (some) => {
        expect(standingHalts(some)).toEqual(usual);
      }),
    );
  });
  test("a policy without revoked keys keeps everybody else", () => {
    expect(withoutKeys(policy, new Set())).toBe(policy);
    const without = withoutKeys(policy, new Set([ans.keyId]));
    expect(without.people.find(({ person }) => person === "Ans")?.keys).toEqual([]);
    expect(without.people.slice(1)).toEqual(policy.people.slice(1));
  });
});

const fix = makeFix();
const grave = makeFix(undefined, { risk: "R2" });

const known: OrderCircumstances = {
  ...calmly({
    ...policy,
    people: policy.people.map((one) => ({ ...one, orders: ["R0", "R1", "R2"] })),
  }),
  ...cryptography,
};

function orderCode(
  halts: Partial<StandingHalts>,
  change: Partial<OrderCircumstances> = {},
  of = fix,
  sent: Partial<Delivery> = {},
): string {
  const decided = decideOrder(
    {
      order: envelope("order", payloadOf(orderOf(of)), [ordererKey]),
      manifest: of.bytes,
      approvals: [approvalOf(of, "Ans", ans), approvalOf(of, "Bas", bas)],
      files: of.files,
      ...sent,
    },
    { ...known, halts: { ...nothingHalted, ...halts }, ...change },
  );
  return decided.ok ? "accepted" : decided.code;
}

describe("S-26: what a halted device runs", () => {
  test("nothing while one stop stands, nor when its administrator wants reports alone", () => {
    expect(orderCode({})).toBe("accepted");
    expect(orderCode({ stops: [{ ...stop, digest: digestOf(stop) }] })).toBe("all-stopped");
    expect(orderCode({}, { isReportOnly: true })).toBe("report-only");
  });
  test("no fix that was revoked, in this very version", () => {
    expect(orderCode({ fixes: new Set([sha256(fix.bytes)]) })).toBe("fix-revoked");
    expect(orderCode({ fixes: new Set([sha256(grave.bytes)]) })).toBe("accepted");
  });
  test("nothing that a revoked key ordered, and no approval by one", () => {
    expect(orderCode({ keys: new Set([ordererKey.keyId]) })).toBe("key-revoked");
    expect(orderCode({ keys: new Set([ans.keyId]) })).toBe("accepted");
    expect(orderCode({ keys: new Set([ans.keyId, bas.keyId]) })).toBe("approvals-too-few");
    expect(orderCode({ keys: new Set([ans.keyId]) }, {}, grave)).toBe("approvals-too-few");
  });
  test("nothing of a shift that a revoked key delegated, or whose own key was revoked", () => {
    const shift = makeKey();
    const delegation = envelope(
      "delegation",
      payloadOf({
        type: "delegation",
        person: "Dirk",
        shiftKey: shift.publicKey,
        classes: ["R1"],
        issuedAtMs: wallMs,
        expiresAtMs: wallMs + 3_600_000,
        nonce,
      }),
      [ordererKey],
    );
    const order = envelope("order", payloadOf(orderOf(fix)), [shift]);
    const of = (keys: readonly string[]): string =>
      orderCode({ keys: new Set(keys) }, {}, fix, { order, delegation });
    expect([of([]), of([shift.keyId]), of([ordererKey.keyId])]).toEqual([
      "accepted",
      "key-revoked",
      "key-revoked",
    ]);
  });
  test("nothing irreversible while its clock is more than five minutes behind what people signed for", () => {
    const behind = (minutes: number): Partial<OrderCircumstances> => ({
      highWaterMs: wallMs + minutes * 60_000,
    });
    expect(orderCode({}, behind(5), grave)).toBe("accepted");
    expect(orderCode({}, behind(5.001), grave)).toBe("clock-suspect");
    expect(orderCode({}, behind(60))).toBe("accepted");
  });
});

test("S-03: no stop, revocation or resumption with one flipped bit is accepted", () => {
  for (const whole of [by(stop, ordererKey), by(revoke, ans), by(resume, ans, bas)]) {
    const { payload, signatures } = whole.sealed;
    for (let at = 0; at < payload.length * 7; at++) {
      const index = Math.floor(at / 7);
      const letter = String.fromCharCode(payload.charCodeAt(index) ^ (1 << (at % 7)));
      const wrong = payload.slice(0, index) + letter + payload.slice(index + 1);
      expect(codeOf({ ...whole, sealed: { payload: wrong, signatures } })).not.toBe("accepted");
    }
    const [first, ...others] = signatures;
    if (!first || !("signature" in first)) throw new Error("no signature");
    for (let at = 0; at < 512; at++) {
      const bytes = Buffer.from(first.signature, "base64");
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
      const wrong = { ...first, signature: bytes.toString("base64") };
      expect(codeOf({ ...whole, sealed: { payload, signatures: [wrong, ...others] } })).not.toBe("accepted");
    }
  }
});
