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
  runId,
  sha256,
  type TestFix,
  wallMs,
} from "../../../../test/trust/organisation.ts";
import type { Order } from "../fixes/order.ts";
import { decideOrder, type Delivery, type OrderCircumstances } from "./decide-order.ts";
import { decideOrderer } from "./decide-orderer.ts";
import type { Envelope } from "./envelope.ts";
import type { Policy } from "./policy.ts";
import type { RiskClass } from "./risk.ts";
import { payloadOf } from "./signed.ts";

const cryptography = rememberingCryptography();
const organisation = makeOrganisation();
const { approverKeys, ordererKey, policy } = organisation;
const [ans = makeKey(), bas = makeKey(), cor = makeKey()] = approverKeys;
const fix = makeFix();

const signed = (order: Order): Envelope => envelope("order", payloadOf(order), [ordererKey]);

function delivery(of: TestFix = fix, order: Partial<Order> = {}, change: Partial<Delivery> = {}): Delivery {
  return {
    order: signed(orderOf(of, order)),
    manifest: of.bytes,
    approvals: [approvalOf(of, "Ans", ans)],
    files: of.files,
    ...change,
  };
}

const known = (change: Partial<OrderCircumstances> = {}): OrderCircumstances => ({
  ...calmly(policy),
  ...cryptography,
  ...change,
});

function codeOf(what: Delivery, circumstances = known()): string {
  const decided = decideOrder(what, circumstances);
  return decided.ok ? "accepted" : decided.code;
}

const withPolicy = (change: Partial<Policy>): OrderCircumstances =>
  known({ policy: { ...policy, ...change } });

test("an order that is right in everything is accepted, with its order, manifest, files and digest", () => {
  const decided = decideOrder(delivery(), known());
  expect(decided).toEqual({
    ok: true,
    order: orderOf(fix),
    manifest: fix.manifest,
    files: fix.files,
    orderDigest: sha256(payloadOf(orderOf(fix))),
    approvedAtMs: wallMs - 86_400_000,
  });
});

const mayOrder = (orders: RiskClass[]): Partial<Policy> => ({
  people: policy.people.map((one) => ({ ...one, orders })),
});

describe("who ordered", () => {
  test("an order signed by a key that the policy does not name is refused", () => {
    const stranger = envelope("order", payloadOf(orderOf(fix)), [makeKey()]);
    expect(codeOf(delivery(fix, {}, { order: stranger }))).toBe("order-signature-wrong");
  });
  test("an approver cannot order, and a stranger cannot use the orderer's id", () => {
    const byApprover = envelope("order", payloadOf(orderOf(fix)), [ans]);
    expect(codeOf(delivery(fix, {}, { order: byApprover }))).toBe("order-signature-wrong");
    const borrowed = envelope("order", payloadOf(orderOf(fix)), [{ ...makeKey(), keyId: ordererKey.keyId }]);
    expect(codeOf(delivery(fix, {}, { order: borrowed }))).toBe("order-signature-wrong");
  });
  test("a signature of the orderer over another kind of object does not fit an order", () => {
    for (const kind of ["link", "delegation", "approval"] as const) {
      const order = envelope(kind, payloadOf(orderOf(fix)), [ordererKey]);
      expect(codeOf(delivery(fix, {}, { order }))).toBe("order-signature-wrong");
    }
  });
  test("nobody orders in another person's name, even of two who both may", () => {
    const others = policy.people.filter(({ person }) => person !== "Bas");
    const both = withPolicy({ people: [...others, personOf("Eef", bas)] });
    expect(codeOf(delivery(fix, { person: "Eef" }), both)).toBe("order-signature-wrong");
    const byEef = envelope("order", payloadOf(orderOf(fix, { person: "Eef" })), [bas]);
    expect(codeOf(delivery(fix, {}, { order: byEef }), both)).toBe("accepted");
    const byBoth = envelope("order", payloadOf(orderOf(fix)), [bas, ordererKey]);
    expect(codeOf(delivery(fix, {}, { order: byBoth }), both)).toBe("accepted");
  });
  test("of two keys of one person the one that signed first is who ordered", () => {
    const second = makeKey();
    const [dirk] = personOf("Dirk", ordererKey).keys;
    const [other] = personOf("Dirk", second).keys;
    if (!dirk || !other) throw new Error("people have keys");
    const people = [{ ...personOf("Dirk", ordererKey), keys: [dirk, other] }];
    const keyOf = (keys: (typeof second)[]): string => {
      const order = envelope("order", payloadOf(orderOf(fix)), keys);
      const decided = decideOrderer({ order }, { ...policy, people }, wallMs, cryptography);
      return decided.ok ? decided.keyId : decided.code;
    };
    expect(keyOf([ordererKey, second])).toBe(ordererKey.keyId);
    expect(keyOf([second, ordererKey])).toBe(second.keyId);
  });
  test("what nobody of the policy signed is not read, so that it does not matter what it says", () => {
    const nonsense = envelope("order", Buffer.from("{}"), [makeKey()]);
    expect(codeOf(delivery(fix, {}, { order: nonsense }))).toBe("order-signature-wrong");
    const signedNonsense = envelope("order", Buffer.from("{}"), [ordererKey]);
    expect(codeOf(delivery(fix, {}, { order: signedNonsense }))).toBe("order-malformed");
  });
  test("an approver who may order nothing orders nothing", () => {
    const byAns = envelope("order", payloadOf(orderOf(fix, { person: "Ans" })), [ans]);
    expect(codeOf(delivery(fix, {}, { order: byAns }))).toBe("order-class-not-allowed");
  });
  test("a person orders only the classes that the policy gives them", () => {
    const reading = makeFix(undefined, { risk: "R0" });
    const onlyR0 = withPolicy(mayOrder(["R0"]));
    expect(codeOf(delivery(), onlyR0)).toBe("order-class-not-allowed");
    expect(codeOf(delivery(reading), onlyR0)).toBe("accepted");
  });
});

describe("when, and for whom", () => {
  test("an order for another device is refused", () => {
    expect(codeOf(delivery(fix, { deviceId: runId }))).toBe("order-other-device");
  });
  test("a run that the journal knows is refused", () => {
    expect(codeOf(delivery(), known({ journalHas: (id) => id === runId }))).toBe("order-seen-before");
    expect(codeOf(delivery(), known({ journalHas: (id) => id !== runId }))).toBe("accepted");
  });
  test("a ticket that is not open is refused", () => {
    expect(codeOf(delivery(), known({ tickets: [] }))).toBe("order-ticket-unknown");
    const other = Buffer.alloc(16, 8).toString("base64");
    expect(codeOf(delivery(fix, { ticket: other }))).toBe("order-ticket-unknown");
  });
  const aged = (ageMs: number, isOfThisBoot = true): Partial<OrderCircumstances> => ({
    tickets: calmly(policy).tickets.map(({ ticket }) => ({ ticket, ageMs, isOfThisBoot })),
  });
  test.each([
    ["given out this very moment", 0, "accepted"],
    ["just inside its life", 599_999, "accepted"],
    ["at the end of its life", 600_000, "order-expired"],
  ])("a ticket %s is judged by its age", (_title, ageMs, code) => {
    expect(codeOf(delivery(), known(aged(ageMs)))).toBe(code);
  });
  test("no order makes a ticket live longer than seven days", () => {
    const long = delivery(fix, { lifetimeSeconds: 7 * 86_400 });
    expect(codeOf(long, known(aged(7 * 86_400_000 - 1)))).toBe("accepted");
    expect(codeOf(long, known(aged(7 * 86_400_000)))).toBe("order-expired");
  });
  test("a ticket from before the machine started again is good for what can be taken back, and for nothing graver", () => {
    expect(codeOf(delivery(), known(aged(0, false)))).toBe("accepted");
    const grave = makeFix(undefined, { risk: "R2" });
    const approvals = [approvalOf(grave, "Ans", ans), approvalOf(grave, "Bas", bas)];
    const whenGrave = (isOfThisBoot: boolean): string => {
      const circumstances = { ...withPolicy(mayOrder(["R2"])), ...aged(0, isOfThisBoot) };
      return codeOf(delivery(grave, {}, { approvals }), circumstances);
    };
    expect(whenGrave(true)).toBe("accepted");
    expect(whenGrave(false)).toBe("order-expired");
  });
  test("setting the wall clock back revives neither a ticket nor a policy (S-19, T-01)", () => {
    const yearAgo = wallMs - 365 * 86_400_000;
    expect(codeOf(delivery(), known({ wallMs: yearAgo, ...aged(600_000) }))).toBe("order-expired");
    const lateMark = known({ wallMs: yearAgo, highWaterMs: policy.expiresAtMs });
    expect(codeOf(delivery(), lateMark)).toBe("policy-expired");
  });
  test("an expired policy runs nothing, from the very moment of its expiry (S-33)", () => {
    expect(codeOf(delivery(), known({ wallMs: policy.expiresAtMs }))).toBe("policy-expired");
    expect(codeOf(delivery(), known({ wallMs: policy.expiresAtMs - 1 }))).toBe("accepted");
  });
});

describe("what is run", () => {
  test("another manifest than the ordered one is refused, even a fully approved one", () => {
    const other = makeFix({ "check.sh": "exit 0\n", "fix.sh": "echo other\n" });
    expect(codeOf(delivery(other, { manifestDigest: sha256(fix.bytes) }))).toBe("manifest-digest-wrong");
  });
  test("an order that names a fix or version that its manifest is not is refused", () => {
    expect(codeOf(delivery(fix, { fix: "mend-other" }))).toBe("manifest-digest-wrong");
    expect(codeOf(delivery(fix, { version: 3 }))).toBe("manifest-digest-wrong");
  });
  test("a manifest in another spelling is refused, although its digest was ordered", () => {
    const spelt = { ...fix, bytes: payloadOf(fix.manifest) };
    expect(codeOf(delivery(spelt))).toBe("manifest-malformed");
  });
  test("a script that differs by one byte, is cut, longer, missing or extra is refused (S-02)", () => {
    const script = fix.files.get("fix.sh") ?? new Uint8Array();
    const changed = Uint8Array.from(script, (byte, at) => (at === 3 ? byte ^ 1 : byte));
    for (const bytes of [changed, script.subarray(0, -1), new Uint8Array([...script, 10])]) {
      const files = new Map([...fix.files, ["fix.sh", bytes]] as const);
      expect(codeOf(delivery(fix, {}, { files }))).toBe("file-digest-wrong");
    }
    const missing = new Map([...fix.files].slice(0, 1));
    expect(codeOf(delivery(fix, {}, { files: missing }))).toBe("file-digest-wrong");
    const extra = new Map([...fix.files, ["more.sh", script]] as const);
    expect(codeOf(delivery(fix, {}, { files: extra }))).toBe("file-digest-wrong");
  });
  test("a fix without steps for this system is refused", () => {
    for (const platform of ["windows", "macos"] as const)
      expect(codeOf(delivery(), known({ platform }))).toBe("platform-not-supported");
    expect(codeOf(delivery(makeFix(undefined, { platforms: {} })))).toBe("platform-not-supported");
    // A restart is known on Linux alone, whatever steps a fix has.
    const [check, steps] = ["check.sh", { check: "check.sh", fix: "fix.sh", verify: "check.sh" }];
    const windows = { interpreter: "node", ...steps, check } as const;
    const restarting = makeFix(undefined, { restarts: true, platforms: { linux: steps, windows } });
    expect(codeOf(delivery(restarting), known({ platform: "windows" }))).toBe("platform-not-supported");
    expect(codeOf(delivery(restarting))).toBe("accepted");
  });
  test("an agent without root runs nothing that needs it", () => {
    expect(codeOf(delivery(), known({ isRoot: false }))).toBe("needs-root");
  });
  test("a parameter outside its definition is refused (S-05)", () => {
    const params = { queue: "$(id)", jobId: 7, how: "now" };
    expect(codeOf(delivery(fix, { params }))).toBe("parameter-not-allowed");
  });
});

describe("who approved", () => {
  const risky = makeFix(undefined, { risk: "R2" });
  const mayR2 = mayOrder(["R2", "R3"]);

  test("without an approval nothing runs", () => {
    expect(codeOf(delivery(fix, {}, { approvals: [] }))).toBe("approvals-too-few");
  });
  test("R2 takes two people and R3 three, even when a policy says one (S-09)", () => {
    const lax = withPolicy({ ...mayR2, thresholds: { R0: 1, R1: 1, R2: 1, R3: 1 } });
    const two = (of: TestFix): Envelope[] => [approvalOf(of, "Ans", ans), approvalOf(of, "Bas", bas)];
    expect(codeOf(delivery(risky), lax)).toBe("approvals-too-few");
    expect(codeOf(delivery(risky, {}, { approvals: two(risky) }), lax)).toBe("accepted");
    const worst = makeFix(undefined, { risk: "R3" });
    expect(codeOf(delivery(worst, {}, { approvals: two(worst) }), lax)).toBe("approvals-too-few");
    const three = [...two(worst), approvalOf(worst, "Cor", cor)];
    expect(codeOf(delivery(worst, {}, { approvals: three }), lax)).toBe("accepted");
  });
  test("a policy raises what is needed", () => {
    const strict = withPolicy({ thresholds: { R0: 1, R1: 2, R2: 2, R3: 3 } });
    expect(codeOf(delivery(), strict)).toBe("approvals-too-few");
  });
  test("more approvals or files than anybody needs are refused before they cost anything", () => {
    const many = Array.from({ length: 17 }, () => approvalOf(fix, "Ans", ans));
    const never = known({
      verify: () => {
        throw new Error("must not be asked");
      },
    });
    expect(codeOf(delivery(fix, {}, { approvals: many }), never)).toBe("order-malformed");
    const files = new Map(Array.from({ length: 17 }, (_, at) => [`${at}.sh`, new Uint8Array(1)] as const));
    expect(codeOf(delivery(fix, {}, { files }), never)).toBe("order-malformed");
    const large = new Uint8Array(98_305);
    expect(codeOf(delivery(fix, {}, { manifest: large }), never)).toBe("manifest-malformed");
  });
  test("an approval from a clock that runs ahead does not raise the mark of trusted time past the policy", () => {
    const ahead = approvalOf(fix, "Ans", ans, { atMs: policy.expiresAtMs });
    expect(decideOrder(delivery(fix, {}, { approvals: [ahead] }), known())).toMatchObject({
      ok: true,
      approvedAtMs: 0,
    });
  });
});

describe("objects that are not what they should be", () => {
  test.each([
    ["an object with a field too many", { ...orderOf(fix), more: 1 }],
    ["an object of another type", { ...orderOf(fix), type: "policy" }],
    ["no object", "order"],
  ])("%s is refused although it is signed", (_title, object) => {
    const order = envelope("order", payloadOf(object), [ordererKey]);
    expect(codeOf(delivery(fix, {}, { order }))).toBe("order-malformed");
  });
  test("spaces and a key that comes twice are refused although they are signed", () => {
    const text = JSON.stringify(orderOf(fix));
    for (const spelt of [`${text} `, text.replace("{", '{"runId":"x",')]) {
      const order = envelope("order", new Uint8Array(Buffer.from(spelt)), [ordererKey]);
      expect(codeOf(delivery(fix, {}, { order }))).toBe("order-malformed");
    }
  });
  test("an envelope in another base64 spelling is refused", () => {
    const order = signed(orderOf(fix));
    const odd = { ...order, payload: `${order.payload}\n` };
    expect(codeOf(delivery(fix, {}, { order: odd }))).toBe("order-malformed");
  });
});

/** Each bit of each character of a text, as long as what results is text that JSON can carry. */
function* flips(text: string): Generator<string> {
  for (let at = 0; at < text.length; at++) {
    for (let bit = 0; bit < 7; bit++) {
      const letter = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
      yield text.slice(0, at) + letter + text.slice(at + 1);
    }
  }
}

const flippedEnvelopes = function* (whole: Envelope): Generator<Envelope> {
  for (const payload of flips(whole.payload)) yield { ...whole, payload };
  const [first] = whole.signatures;
  if (!first) return;
  if (!("signature" in first)) return;
  for (const signature of flips(first.signature)) yield { ...whole, signatures: [{ ...first, signature }] };
  for (const keyId of flips(first.keyId)) yield { ...whole, signatures: [{ ...first, keyId }] };
};

function flippedBytes(bytes: Uint8Array, at: number): Uint8Array {
  return Uint8Array.from(bytes, (byte, index) => (index === at >> 3 ? byte ^ (1 << (at & 7)) : byte));
}

describe("every single bit counts", { timeout: 60_000 }, () => {
  // Signed once: signing would take longer than all the judging.
  const right = delivery();
  test("no order with one flipped bit is accepted (S-03)", () => {
    for (const order of flippedEnvelopes(signed(orderOf(fix)))) {
      expect(codeOf({ ...right, order })).not.toBe("accepted");
    }
  });
  test("no approval with one flipped bit is counted (S-03)", () => {
    for (const approval of flippedEnvelopes(approvalOf(fix, "Ans", ans))) {
      expect(codeOf({ ...right, approvals: [approval] })).toBe("approvals-too-few");
    }
  });
  test("no manifest or script with one flipped bit is accepted (S-03)", () => {
    for (let at = 0; at < fix.bytes.length * 8; at++) {
      const manifest = flippedBytes(fix.bytes, at);
      expect(codeOf({ ...right, manifest })).toBe("manifest-digest-wrong");
    }
    for (const [name, bytes] of fix.files) {
      for (let at = 0; at < bytes.length * 8; at++) {
        const files = new Map([...fix.files, [name, flippedBytes(bytes, at)]] as const);
        expect(codeOf({ ...right, files })).toBe("file-digest-wrong");
      }
    }
  });
});
