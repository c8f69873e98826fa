import { describe, expect, test } from "vitest";
import {
  approvalOf,
  envelope,
  makeFix,
  makeKey,
  makeOrganisation,
  personOf,
  sha256,
  type TestFix,
  type TestKey,
  cryptography,
} from "../../../../test/trust/organisation.ts";
import { makePasskey, passkeyEnvelope } from "../../../../test/trust/passkey.ts";
import {
  approvalsNeeded,
  type CountedApproval,
  countApprovals,
  missingApprovals,
} from "./count-approvals.ts";
import type { Envelope } from "./envelope.ts";
import type { Policy } from "./policy.ts";
import { payloadOf } from "./signed.ts";

const { policy, approverKeys, ordererKey, rootKeys } = makeOrganisation();
const [ans = makeKey(), bas = makeKey()] = approverKeys;
const fix = makeFix();

function people(approvals: readonly Envelope[], of = fix, by = policy): readonly string[] {
  return countApprovals(of.manifest, sha256(of.bytes), approvals, by, cryptography).map(
    ({ person }) => person,
  );
}

const withKeys = (person: string, ...keys: TestKey[]): Policy => ({
  ...policy,
  people: [
    ...policy.people.filter((one) => one.person !== person),
    ...keys.slice(0, 1).map((key) => ({
      ...personOf(person, key),
      keys: keys.map(({ keyId, publicKey }) => ({ kind: "file" as const, keyId, publicKey })),
    })),
  ],
});

test("each person who approved counts, with the moment", () => {
  const approvals = [approvalOf(fix, "Ans", ans), approvalOf(fix, "Bas", bas, { atMs: 5 })];
  expect(people(approvals)).toEqual(["Ans", "Bas"]);
  expect(countApprovals(fix.manifest, sha256(fix.bytes), approvals, policy, cryptography)[1]).toEqual({
    person: "Bas",
    atMs: 5,
    byHand: true,
  });
});

test("a person counts once, however often and with however many keys", () => {
  const second = makeKey();
  const two = withKeys("Ans", ans, second);
  const approvals = [
    approvalOf(fix, "Ans", ans),
    approvalOf(fix, "Ans", ans),
    approvalOf(fix, "Ans", second),
  ];
  expect(people(approvals, fix, two)).toEqual(["Ans"]);
});

test("one key is one person, even when the policy names two for it", () => {
  const shared = { ...policy, people: ["Ans", "Zoe"].map((person) => personOf(person, ans)) };
  expect(people([approvalOf(fix, "Ans", ans), approvalOf(fix, "Zoe", ans)], fix, shared)).toEqual(["Ans"]);
});

test.each(["Ans", "ans", " Ans ", "Ａns"])("the author never counts, however spelt: %j (S-11)", (author) => {
  expect(
    people([approvalOf(makeFix(undefined, { author }), "Ans", ans)], makeFix(undefined, { author })),
  ).toEqual([]);
});

test("nobody can sign for another person", () => {
  expect(people([approvalOf(fix, "Bas", ans)])).toEqual([]);
});

test("people whom the policy does not name count for nothing: a stranger, the orderer, the root (S-07)", () => {
  for (const key of [makeKey(), ordererKey, ...rootKeys]) {
    expect(people([approvalOf(fix, "Ans", key)])).toEqual([]);
  }
});

test("an approval of another fix, version or manifest does not count", () => {
  expect(people([approvalOf(fix, "Ans", ans, { fix: "mend-other" })])).toEqual([]);
  expect(people([approvalOf(fix, "Ans", ans, { version: 1 })])).toEqual([]);
  expect(people([approvalOf(fix, "Ans", ans, { manifestDigest: sha256(new Uint8Array()) })])).toEqual([]);
});

test("a signed object that is no approval, and an envelope that is none, are passed over", () => {
  const odd = envelope("approval", payloadOf({ type: "approval" }), [ans]);
  const broken = { ...approvalOf(fix, "Ans", ans), payload: "?" };
  expect(people([odd, broken, approvalOf(fix, "Bas", bas)])).toEqual(["Bas"]);
});

test("the policy raises what is needed and never lowers it below the compiled floor", () => {
  const needed = (thresholds: typeof policy.thresholds): number[] =>
    (["R0", "R1", "R2", "R3"] as const).map((risk) => approvalsNeeded({ risk }, { ...policy, thresholds }));
  expect(needed({ R0: 1, R1: 1, R2: 1, R3: 1 })).toEqual([1, 1, 2, 3]);
  expect(needed({ R0: 2, R1: 3, R2: 4, R3: 5 })).toEqual([2, 3, 4, 5]);
});

describe("passkeys and key files", () => {
  const passkey = makePasskey({ use: "approve" });
  const eef = personOf("Eef", bas);
  const withEef: Policy = {
    ...policy,
    people: [
      ...policy.people.filter(({ person }) => person !== "Bas"),
      { ...eef, keys: [...eef.keys, passkey.key] },
    ],
  };
  const grave = makeFix(undefined, { risk: "R2" });
  const byPasskey = (of: TestFix, flags = 0x05): Envelope => {
    const { payload } = approvalOf(of, "Eef", bas);
    return passkeyEnvelope("approval", Buffer.from(payload, "base64"), passkey, { flags });
  };
  const counted = (of: TestFix, ...approvals: Envelope[]): readonly CountedApproval[] =>
    countApprovals(of.manifest, sha256(of.bytes), approvals, withEef, cryptography);

  test("an approval by passkey counts, and the same person's by key file takes its place, never the other way", () => {
    const byFile = approvalOf(fix, "Eef", bas);
    expect(counted(fix, byPasskey(fix)).map(({ byHand }) => byHand)).toEqual([false]);
    expect(counted(fix, byPasskey(fix), byPasskey(fix)).map(({ byHand }) => byHand)).toEqual([false]);
    expect(counted(fix, byPasskey(fix), byFile).map(({ byHand }) => byHand)).toEqual([true]);
    expect(counted(fix, byFile, byPasskey(fix)).map(({ byHand }) => byHand)).toEqual([true]);
  });
  test("a second passkey of one person is still one person", () => {
    const second = makePasskey({ use: "approve" });
    const people = withEef.people.map((one) =>
      one.person === "Eef" ? { ...one, keys: [passkey.key, second.key] } : one,
    );
    const { payload } = approvalOf(fix, "Eef", bas);
    const more = passkeyEnvelope("approval", Buffer.from(payload, "base64"), second);
    const all = countApprovals(
      fix.manifest,
      sha256(fix.bytes),
      [byPasskey(fix), more],
      { ...withEef, people },
      cryptography,
    );
    expect(all).toHaveLength(1);
  });
  test("a passkey that can be copied approves what can be taken back, and nothing else", () => {
    expect(counted(fix, byPasskey(fix, 0x1d))).toHaveLength(1);
    expect(counted(grave, byPasskey(grave))).toHaveLength(1);
    expect(counted(grave, byPasskey(grave, 0x0d))).toEqual([]);
  });
  test("from R2 on somebody has to approve by hand", () => {
    const hand = { person: "Ans", atMs: 1, byHand: true };
    const page = (person: string): CountedApproval => ({ person, atMs: 1, byHand: false });
    expect(missingApprovals({ risk: "R1" }, [page("Ans")], policy)).toBeNull();
    expect(missingApprovals({ risk: "R2" }, [page("Ans"), page("Bas")], policy)).toContain("command line");
    expect(missingApprovals({ risk: "R2" }, [hand, page("Bas")], policy)).toBeNull();
    expect(missingApprovals({ risk: "R2" }, [hand], policy)).toBe("1 of 2 people approved it");
  });
  test("a person approves only the classes that the policy gives them", () => {
    const people = policy.people.map((one) => ({ ...one, approves: ["R2" as const] }));
    expect(whoCounts(fix, { ...policy, people })).toEqual([]);
    expect(whoCounts(grave, { ...policy, people })).toEqual(["Ans"]);
  });
  const whoCounts = (of: TestFix, by: Policy): readonly string[] =>
    people([approvalOf(of, "Ans", ans)], of, by);
});
