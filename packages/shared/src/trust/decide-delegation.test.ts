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
  type TestFix,
  type TestKey,
  wallMs,
} from "../../../../test/trust/organisation.ts";
import { makePasskey, passkeyEnvelope } from "../../../../test/trust/passkey.ts";
import { decideDelegation } from "./decide-delegation.ts";
import { decideOrder, type Delivery } from "./decide-order.ts";
import type { Envelope } from "./envelope.ts";
import type { Delegation, Person, Policy } from "./policy.ts";
import { payloadOf } from "./signed.ts";

const hour = 3_600_000;
const cryptography = rememberingCryptography();
const organisation = makeOrganisation();
const { approverKeys, ordererKey } = organisation;
const [ans = makeKey(), bas = makeKey()] = approverKeys;
const passkey = makePasskey();
const edPasskey = makePasskey({ algorithm: "Ed25519" });
const approving = makePasskey({ use: "approve" });
const shift = makeKey();
const stranger = makeKey();

const dirk: Person = {
  ...personOf("Dirk", ordererKey),
  keys: [
    { kind: "file", keyId: ordererKey.keyId, publicKey: ordererKey.publicKey },
    passkey.key,
    edPasskey.key,
    approving.key,
  ],
};
const policy: Policy = { ...organisation.policy, people: [...organisation.policy.people.slice(0, 3), dirk] };

const delegationOf = (change: Partial<Delegation> = {}): Delegation => ({
  type: "delegation",
  person: "Dirk",
  shiftKey: shift.publicKey,
  classes: ["R0", "R1"],
  issuedAtMs: wallMs - hour,
  expiresAtMs: wallMs + 8 * hour,
  nonce: Buffer.alloc(16, 5).toString("base64"),
  ...change,
});

const byFile = (object: unknown, key: TestKey = ordererKey): Envelope =>
  envelope("delegation", payloadOf(object), [key]);
const byPasskey = (object: unknown, by = passkey): Envelope =>
  passkeyEnvelope("delegation", payloadOf(object), by);

function codeOf(delegation: Envelope, by = policy, nowMs = wallMs): string {
  const decided = decideDelegation(delegation, by, nowMs, cryptography);
  return decided.ok ? "accepted" : decided.code;
}

describe("a delegation", () => {
  test("that is right gives the shift's key, the person and what it may order", () => {
    expect(decideDelegation(byPasskey(delegationOf()), policy, wallMs, cryptography)).toEqual({
      ok: true,
      delegation: delegationOf(),
      person: dirk,
      shiftKey: { keyId: shift.keyId, publicKey: shift.publicKey },
      classes: ["R0", "R1"],
    });
    expect(codeOf(byPasskey(delegationOf(), edPasskey))).toBe("accepted");
    expect(codeOf(byFile(delegationOf()))).toBe("accepted");
  });
  test("is signed by that person's own key, meant for ordering", () => {
    const wrong = "delegation-signature-wrong";
    expect(codeOf(byFile(delegationOf(), stranger))).toBe(wrong);
    expect(codeOf(byFile(delegationOf(), ans))).toBe(wrong);
    expect(codeOf(byPasskey(delegationOf(), makePasskey()))).toBe(wrong);
    expect(codeOf(byPasskey(delegationOf(), approving))).toBe(wrong);
    expect(codeOf(byPasskey(delegationOf({ person: "Ans" })))).toBe(wrong);
    expect(codeOf(byPasskey(delegationOf()), organisation.policy)).toBe(wrong);
  });
  test("is signed as one: no order, approval or bare signature of a passkey's key fits", () => {
    for (const kind of ["order", "approval", "link"] as const)
      expect(codeOf(passkeyEnvelope(kind, payloadOf(delegationOf()), passkey))).toBe(
        "delegation-signature-wrong",
      );
    const bare = { keyId: edPasskey.key.keyId, publicKey: edPasskey.key.publicKey };
    expect(codeOf(byFile(delegationOf(), { ...bare, privateKey: edPasskey.privateKey }))).toBe(
      "delegation-signature-wrong",
    );
    const asPasskey = { key: { ...passkey.key, keyId: ordererKey.keyId }, privateKey: ordererKey.privateKey };
    expect(codeOf(byPasskey(delegationOf(), asPasskey))).toBe("delegation-signature-wrong");
  });
  test.each([
    ["a field too many", { ...delegationOf(), more: 1 }],
    ["class R2", { ...delegationOf(), classes: ["R2"] }],
    ["no class", { ...delegationOf(), classes: [] }],
    ["a short nonce", { ...delegationOf(), nonce: "AAAA" }],
    ["no shift key", { ...delegationOf(), shiftKey: "?".repeat(44) }],
    ["another type", { ...delegationOf(), type: "order" }],
  ])("with %s is refused although it is signed", (_title, object) => {
    expect(codeOf(byPasskey(object))).toBe("delegation-malformed");
  });
  test("in an envelope that is none is refused", () => {
    expect(codeOf({ ...byFile(delegationOf()), payload: "?" })).toBe("delegation-malformed");
  });
  test("stays within the classes and the hours that the policy gives the person", () => {
    const only = { ...policy, people: [{ ...dirk, orders: ["R0"], shiftHours: 9 } satisfies Person] };
    expect(codeOf(byFile(delegationOf()), only)).toBe("delegation-not-allowed");
    expect(codeOf(byFile(delegationOf({ classes: ["R0"] })), only)).toBe("accepted");
    expect(codeOf(byFile(delegationOf({ expiresAtMs: wallMs + 8 * hour + 1 })))).toBe(
      "delegation-not-allowed",
    );
  });
  test("holds from five minutes before it begins by the person's clock until it ends", () => {
    const begins = wallMs - hour - 5 * 60_000;
    expect(codeOf(byFile(delegationOf()), policy, begins)).toBe("accepted");
    expect(codeOf(byFile(delegationOf()), policy, begins - 1)).toBe("delegation-not-allowed");
    expect(codeOf(byFile(delegationOf()), policy, wallMs + 8 * hour - 1)).toBe("accepted");
    expect(codeOf(byFile(delegationOf()), policy, wallMs + 8 * hour)).toBe("delegation-expired");
  });
});

const fix = makeFix();
const circumstances = { ...calmly(policy), ...cryptography };

function orderCode(change: Partial<Delivery> = {}, of: TestFix = fix, highWaterMs = 0, by = policy): string {
  const decided = decideOrder(
    {
      order: envelope("order", payloadOf(orderOf(of)), [shift]),
      delegation: byPasskey(delegationOf()),
      manifest: of.bytes,
      approvals: [approvalOf(of, "Ans", ans), approvalOf(of, "Bas", bas)],
      files: of.files,
      ...change,
    },
    { ...circumstances, policy: by, highWaterMs },
  );
  return decided.ok ? `accepted ${decided.approvedAtMs}` : decided.code;
}

describe("an order by the key of a shift", () => {
  test("is accepted, and raises the mark of trusted time to when the shift began", () => {
    expect(orderCode()).toBe(`accepted ${wallMs - hour}`);
  });
  test("is refused with another key, without the delegation, or with another's", () => {
    const byStranger = envelope("order", payloadOf(orderOf(fix)), [stranger]);
    expect(orderCode({ order: byStranger })).toBe("order-signature-wrong");
    expect(orderCode({ delegation: undefined })).toBe("order-signature-wrong");
    expect(orderCode({ delegation: byPasskey(delegationOf({ shiftKey: stranger.publicKey })) })).toBe(
      "order-signature-wrong",
    );
    expect(orderCode({ order: { ...byStranger, payload: "?" } })).toBe("order-malformed");
  });
  test("is refused in another person's name", () => {
    const order = envelope("order", payloadOf(orderOf(fix, { person: "Ans" })), [shift]);
    expect(orderCode({ order })).toBe("order-signature-wrong");
  });
  test("by an assertion in the shift key's name counts for nothing", () => {
    const asShift = { ...passkey, key: { ...passkey.key, keyId: shift.keyId } };
    expect(orderCode({ order: passkeyEnvelope("order", payloadOf(orderOf(fix)), asShift) })).toBe(
      "order-signature-wrong",
    );
  });
  test("is refused when the delegation is, with its code: also after the clock was set back", () => {
    expect(orderCode({ delegation: byFile(delegationOf(), stranger) })).toBe("delegation-signature-wrong");
    expect(orderCode({}, fix, wallMs + 8 * hour)).toBe("delegation-expired");
  });
  test.each(["R2", "R3"] as const)("is never good for %s, however the policy reads", (risk) => {
    const all = { ...dirk, orders: ["R0", "R1", "R2", "R3"] } satisfies Person;
    const wide = { ...policy, people: [...policy.people.slice(0, 3), all] };
    const cor = approverKeys[2] ?? makeKey();
    const grave = makeFix(undefined, { risk });
    const approvals = [ans, bas, cor].map((key, at) =>
      approvalOf(grave, ["Ans", "Bas", "Cor"][at] ?? "", key),
    );
    expect(orderCode({ approvals }, grave, 0, wide)).toBe("order-class-not-allowed");
    const order = passkeyEnvelope("order", payloadOf(orderOf(grave)), passkey);
    expect(orderCode({ approvals, order, delegation: undefined }, grave, 0, wide)).toMatch(/^accepted/);
    const synced = passkeyEnvelope("order", payloadOf(orderOf(grave)), passkey, { flags: 0x0d });
    expect(orderCode({ approvals, order: synced, delegation: undefined }, grave, 0, wide)).toBe(
      "order-class-not-allowed",
    );
  });
});

describe("an order by a passkey", () => {
  test("is accepted from the person whose passkey it is, for ordering, also one that can be copied", () => {
    const by = (key: typeof passkey, flags = 0x05): string =>
      orderCode({
        order: passkeyEnvelope("order", payloadOf(orderOf(fix)), key, { flags }),
        delegation: undefined,
      });
    expect(by(passkey)).toMatch(/^accepted/);
    expect(by(edPasskey, 0x1d)).toMatch(/^accepted/);
    expect(by(approving)).toBe("order-signature-wrong");
    expect(by(passkey, 0x01)).toBe("order-signature-wrong");
  });
});

test("S-03: no delegation with one flipped bit is accepted", () => {
  const { payload, signatures } = byFile(delegationOf());
  const [proof] = signatures;
  if (!proof || !("signature" in proof)) throw new Error("no signature");
  for (let at = 0; at < payload.length * 7; at++) {
    const index = Math.floor(at / 7);
    const letter = String.fromCharCode(payload.charCodeAt(index) ^ (1 << (at % 7)));
    const wrong = payload.slice(0, index) + letter + payload.slice(index + 1);
    expect(codeOf({ payload: wrong, signatures })).not.toBe("accepted");
  }
  for (let at = 0; at < 512; at++) {
    const bytes = Buffer.from(proof.signature, "base64");
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
    const wrong = { ...proof, signature: bytes.toString("base64") };
    expect(codeOf({ payload, signatures: [wrong] })).not.toBe("accepted");
  }
});
