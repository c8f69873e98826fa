import { expect, test } from "vitest";
import {
  envelope,
  makeKey,
  makeOrganisation,
  personOf,
  rememberingCryptography,
  sha256,
  wallMs,
} from "../../../../test/trust/organisation.ts";
import { decideEnrolment } from "./decide-enrolment.ts";
import { decidePolicy, trustedNowMs } from "./decide-policy.ts";
import type { Envelope } from "./envelope.ts";
import { payloadOf } from "./signed.ts";

const organisation = makeOrganisation();
const { root, rootKeys, rootEnvelope, policy, policyEnvelope, approverKeys } = organisation;
const [first = makeKey(), second = makeKey()] = rootKeys;
const pinnedDigest = sha256(payloadOf(root));
const cryptography = rememberingCryptography();
const common = { wallMs, highWaterMs: 0, cryptography };

function policyCode(change: Partial<Parameters<typeof decidePolicy>[0]> = {}): string {
  const decided = decidePolicy({ envelope: policyEnvelope, root, versionInForce: 2, ...common, ...change });
  return decided.ok ? "accepted" : decided.code;
}

function enrolmentCode(change: Partial<Parameters<typeof decideEnrolment>[0]> = {}): string {
  const offer = {
    roots: [rootEnvelope],
    policy: policyEnvelope,
    pinnedDigest,
    wallMs,
    cryptography,
  };
  const decided = decideEnrolment({ ...offer, ...change });
  return decided.ok ? "accepted" : decided.code;
}

const signedPolicy = (object: unknown, keys = rootKeys): Envelope =>
  envelope("policy", payloadOf(object), keys);

test("a newer policy of the root is taken", () => {
  expect(decidePolicy({ envelope: policyEnvelope, root, versionInForce: 2, ...common })).toEqual({
    ok: true,
    policy,
  });
  expect(policyCode({ versionInForce: null })).toBe("accepted");
});

test("the same and an older policy are refused (S-13)", () => {
  expect(policyCode({ versionInForce: 3 })).toBe("policy-older");
  expect(policyCode({ versionInForce: 4 })).toBe("policy-older");
});

test("a policy that too few root keys signed, or others, is refused", () => {
  expect(policyCode({ envelope: signedPolicy(policy, [first]) })).toBe("policy-signature-wrong");
  expect(policyCode({ envelope: signedPolicy(policy, [first, first]) })).toBe("policy-signature-wrong");
  expect(policyCode({ envelope: signedPolicy(policy, [first, makeKey()]) })).toBe("policy-signature-wrong");
  expect(policyCode({ envelope: signedPolicy(policy, [...approverKeys]) })).toBe("policy-signature-wrong");
  expect(policyCode({ envelope: signedPolicy(policy, [makeKey(), first, second]) })).toBe("accepted");
  expect(policyCode({ envelope: envelope("root", payloadOf(policy), rootKeys) })).toBe(
    "policy-signature-wrong",
  );
});

test.each([0, -1, 17, 2 ** 32, "2", 1.5, null, undefined])(
  "a policy with threshold %j is refused (S-09)",
  (R2) => {
    const odd = { ...policy, thresholds: { ...policy.thresholds, R2 } };
    expect(policyCode({ envelope: signedPolicy(odd) })).toBe("policy-malformed");
  },
);

test("an envelope or object that is not a policy is refused", () => {
  expect(policyCode({ envelope: { ...policyEnvelope, payload: "?" } })).toBe("policy-malformed");
  expect(policyCode({ envelope: signedPolicy({ ...policy, crit: [] }) })).toBe("policy-malformed");
});

test("a policy in which a person or a key comes twice is refused, however the name is spelt", () => {
  const [ans = makeKey()] = approverKeys;
  for (const one of [personOf("ANS ", makeKey()), personOf("Zoe", ans)]) {
    const twice = { ...policy, people: [...policy.people, one] };
    expect(policyCode({ envelope: signedPolicy(twice) })).toBe("policy-malformed");
  }
  const more = { ...policy, people: [...policy.people, personOf("Zoe", makeKey())] };
  expect(policyCode({ envelope: signedPolicy(more) })).toBe("accepted");
});

test("no policy holds longer than its root", () => {
  const expiresAtMs = root.expiresAtMs + 1;
  expect(policyCode({ envelope: signedPolicy({ ...policy, expiresAtMs }) })).toBe("policy-malformed");
  expect(policyCode({ envelope: signedPolicy({ ...policy, expiresAtMs: root.expiresAtMs }) })).toBe(
    "accepted",
  );
});

test("an expired policy is refused, by the wall clock or by what was signed later (S-33)", () => {
  expect(policyCode({ wallMs: policy.expiresAtMs })).toBe("policy-expired");
  expect(policyCode({ wallMs: policy.expiresAtMs - 1 })).toBe("accepted");
  expect(policyCode({ wallMs: 0, highWaterMs: policy.expiresAtMs })).toBe("policy-expired");
});

test("trusted time is never before what a trusted person signed for", () => {
  expect([trustedNowMs(5, 9), trustedNowMs(9, 5)]).toEqual([9, 9]);
});

test("an organisation with the pinned root is taken, with its policy", () => {
  const offer = {
    roots: [rootEnvelope],
    policy: policyEnvelope,
    pinnedDigest,
    wallMs,
    cryptography,
  };
  expect(decideEnrolment(offer)).toEqual({ ok: true, root, digest: pinnedDigest, policy });
});

test("another organisation is refused, although everything in it is right (S-30)", () => {
  const other = makeOrganisation();
  expect(enrolmentCode({ roots: [other.rootEnvelope], policy: other.policyEnvelope })).toBe(
    "root-not-pinned",
  );
  expect(enrolmentCode({ policy: other.policyEnvelope })).toBe("policy-signature-wrong");
});

test("a root that its own keys did not sign, or that is no root, is refused even when pinned", () => {
  expect(enrolmentCode({ roots: [envelope("root", payloadOf(root), [first])] })).toBe("root-malformed");
  expect(enrolmentCode({ roots: [{ ...rootEnvelope, payload: "?" }] })).toBe("root-not-pinned");
  const odd = payloadOf({ ...root, threshold: 0 });
  expect(enrolmentCode({ roots: [envelope("root", odd, rootKeys)], pinnedDigest: sha256(odd) })).toBe(
    "root-malformed",
  );
  const [signature] = rootEnvelope.signatures;
  if (!signature) throw new Error("no signature");
  const many = { ...rootEnvelope, signatures: Array.from({ length: 17 }, () => signature) };
  expect(enrolmentCode({ roots: [many] })).toBe("root-malformed");
});

test("no root or policy with one flipped bit is accepted (S-03)", { timeout: 60_000 }, () => {
  // One person is enough to flip bits of, and takes a quarter of the time.
  const small = signedPolicy({ ...policy, people: policy.people.slice(0, 1) });
  expect(enrolmentCode({ policy: small })).toBe("accepted");
  for (const [name, whole] of Object.entries({ roots: rootEnvelope, policy: small })) {
    for (let at = 0; at < whole.payload.length; at++) {
      for (let bit = 0; bit < 7; bit++) {
        const letter = String.fromCharCode(whole.payload.charCodeAt(at) ^ (1 << bit));
        const payload = whole.payload.slice(0, at) + letter + whole.payload.slice(at + 1);
        const flipped = { ...whole, payload };
        const offer = name === "roots" ? { roots: [flipped] } : { policy: flipped };
        expect(enrolmentCode(offer)).not.toBe("accepted");
      }
    }
  }
});
