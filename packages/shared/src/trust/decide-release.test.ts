import { describe, expect, test } from "vitest";
import {
  envelope,
  makeKey,
  makeOrganisation,
  rememberingCryptography,
  sha256,
  type TestKey,
  wallMs,
} from "../../../../test/trust/organisation.ts";
import { makePasskey, passkeyEnvelope } from "../../../../test/trust/passkey.ts";
import { releaseOf, withReleasers } from "../../../../test/trust/release.ts";
import { nothingHalted } from "./decide-halt.ts";
import { readPolicy } from "./decide-policy.ts";
import { decideRelease, openRelease, type ReleaseCircumstances, releasersNeeded } from "./decide-release.ts";
import type { Envelope } from "./envelope.ts";
import type { Policy } from "./policy.ts";
import { payloadOf, type SignedKind } from "./signed.ts";

const cryptography = rememberingCryptography();
const organisation = makeOrganisation();
const { policy, releaserKeys, spareKey } = withReleasers(organisation.policy);
const [fred, gea] = releaserKeys;
const [ans = makeKey(), bas = makeKey()] = organisation.approverKeys;

const known: ReleaseCircumstances = {
  policy,
  halts: nothingHalted,
  isReportOnly: false,
  platform: "linux-x64",
  nodeMajor: 24,
  sequence: 4,
  floor: 2,
  wallMs,
  highWaterMs: 0,
  ...cryptography,
};
const release = releaseOf({ sequence: 5, floor: 3 });
const signed = (change: object = {}, keys: readonly TestKey[] = [fred, gea], kind: SignedKind = "release") =>
  envelope(kind, payloadOf({ ...release, ...change }), keys);

function codeOf(of: Envelope = signed(), change: Partial<ReleaseCircumstances> = {}): string {
  const decided = decideRelease(of, { ...known, ...change });
  return decided.ok ? "accepted" : decided.code;
}

describe("S-31: a release is taken", () => {
  test("when two releasers signed it, and it is newer, for this platform and this Node", () => {
    expect(decideRelease(signed(), known)).toEqual({
      people: ["Fred", "Gea"],
      ok: true,
      release,
      digest: sha256(payloadOf(release)),
    });
    expect(codeOf(signed(), { sequence: 0, floor: 0 })).toBe("accepted");
    expect(codeOf(signed({}, [ans, fred, gea]))).toBe("accepted");
  });
  test("never by one person, with however many keys, whatever a policy says less", () => {
    expect(codeOf(signed({}, [fred]))).toBe("release-signers-too-few");
    expect(codeOf(signed({}, [fred, fred]))).toBe("release-signers-too-few");
    expect(codeOf(signed({}, [fred, spareKey]))).toBe("release-signers-too-few");
    expect(codeOf(signed({}, [fred, spareKey, gea]))).toBe("accepted");
    const lax = { ...policy, releaseThreshold: 1 };
    expect(codeOf(signed({}, [fred]), { policy: lax })).toBe("release-signers-too-few");
  });
  test("by more people where the policy says so", () => {
    const strict: Policy = { ...policy, releaseThreshold: 3 };
    expect([releasersNeeded(policy), releasersNeeded(strict)]).toEqual([2, 3]);
    expect(codeOf(signed(), { policy: strict })).toBe("release-signers-too-few");
    expect(codeOf(signed({}, releaserKeys), { policy: strict })).toBe("accepted");
  });
  test("not with keys for fixes: files, passkeys of either use, or one of them beside one releaser", () => {
    expect(codeOf(signed({}, [ans, bas]))).toBe("release-script-keys");
    expect(codeOf(signed({}, [organisation.ordererKey]))).toBe("release-script-keys");
    expect(codeOf(signed({}, [ans, bas, fred]))).toBe("release-signers-too-few");
    for (const use of ["approve", "order"] as const) {
      const passkey = makePasskey({ use });
      const [first, ...others] = policy.people;
      if (!first) throw new Error("nobody");
      const people = [{ ...first, keys: [...first.keys, passkey.key] }, ...others];
      const sealed = passkeyEnvelope("release", payloadOf(release), passkey);
      expect(codeOf(sealed, { policy: { ...policy, people } })).toBe("release-script-keys");
    }
  });
  test("not with the root's keys, strangers' keys, or what was signed as another kind", () => {
    expect(codeOf(signed({}, organisation.rootKeys))).toBe("release-signature-wrong");
    expect(codeOf(signed({}, [makeKey(), makeKey()]))).toBe("release-signature-wrong");
    for (const kind of ["approval", "order", "policy", "root", "stop", "standing-order"] as const)
      expect(codeOf(signed({}, [fred, gea], kind))).toBe("release-signature-wrong");
    const { releasers: _none, ...nobody } = policy;
    expect(codeOf(signed(), { policy: nobody })).toBe("release-signature-wrong");
  });
  test("not with a key that was revoked", () => {
    const halts = { ...nothingHalted, keys: new Set([gea.keyId]) };
    expect(codeOf(signed(), { halts })).toBe("release-signers-too-few");
    expect(codeOf(signed({}, releaserKeys), { halts })).toBe("accepted");
  });
  test("not when it is older than, or the same as, what was tried here", () => {
    expect(codeOf(signed(), { sequence: 5 })).toBe("release-older");
    expect(codeOf(signed(), { sequence: 6 })).toBe("release-older");
  });
  test("not below the floor, whatever was tried here", () => {
    expect(codeOf(signed(), { floor: 6 })).toBe("release-below-floor");
    expect(codeOf(signed(), { floor: 6, sequence: 6 })).toBe("release-below-floor");
    expect(codeOf(signed(), { floor: 5 })).toBe("accepted");
  });
  test("not for another platform or another Node", () => {
    for (const platform of ["linux-arm64", "darwin-arm64", "linux", ""])
      expect(codeOf(signed(), { platform })).toBe("release-other-platform");
    expect(codeOf(signed(), { nodeMajor: 22 })).toBe("release-other-node");
  });
  test("not after it or the policy expired, also by a clock that was set back", () => {
    expect(codeOf(signed({ expiresAtMs: wallMs }))).toBe("release-expired");
    expect(codeOf(signed({ expiresAtMs: wallMs + 5 }), { highWaterMs: wallMs + 5 })).toBe("release-expired");
    expect(codeOf(signed(), { wallMs: policy.expiresAtMs })).toBe("policy-expired");
  });
  test("not while everything is stopped, nor where the administrator wants reports alone", () => {
    const stop = { person: "Dirk", reason: "no", digest: "", atMs: 1, nonce: "", type: "stop" as const };
    expect(codeOf(signed(), { halts: { ...nothingHalted, stops: [stop] } })).toBe("all-stopped");
    expect(codeOf(signed(), { isReportOnly: true })).toBe("report-only");
  });
  test.each([
    { rings: [{ permyriad: 9999, soakMinutes: 0 }] },
    {
      rings: [
        { permyriad: 500, soakMinutes: 0 },
        { permyriad: 500, soakMinutes: 0 },
        { permyriad: 10_000, soakMinutes: 0 },
      ],
    },
    {
      rings: [
        { permyriad: 10_000, soakMinutes: 0 },
        { permyriad: 400, soakMinutes: 0 },
      ],
    },
    { rings: [] },
    { floor: 6 },
    { issuedAtMs: release.expiresAtMs },
    { more: 1 },
    { version: "1.4" },
    { version: "../../x" },
    { bundle: { sha256: "x", sizeBytes: 5 } },
    { bundle: { ...release.bundle, sizeBytes: 2 ** 30 } },
    { sequence: 0 },
    { platforms: ["linux"] },
  ])("not when it is not in its one right form: %j", (wrong) => {
    expect(codeOf(signed(wrong))).toBe("release-malformed");
  });
  test("not in an envelope that is none", () => {
    expect(codeOf({ ...signed(), payload: "?" })).toBe("release-malformed");
    const many = { ...signed(), signatures: Array.from({ length: 17 }, () => signed().signatures[0]) };
    expect(codeOf(many as Envelope)).toBe("release-malformed");
    const short = { ...signed(), signatures: [{ keyId: fred.keyId, signature: "AAAA" }] };
    expect(codeOf(short)).toBe("release-malformed");
  });
});

test("whoever shows a release reads it whatever its age", () => {
  const old = signed({ expiresAtMs: release.issuedAtMs + 1 });
  expect(openRelease(old, policy, cryptography)).toMatchObject({ ok: true, release: { sequence: 5 } });
});

test("S-03: no release with one flipped bit is taken", () => {
  const whole = signed();
  for (let at = 0; at < whole.payload.length * 7; at++) {
    const index = Math.floor(at / 7);
    const letter = String.fromCharCode(whole.payload.charCodeAt(index) ^ (1 << (at % 7)));
    const payload = whole.payload.slice(0, index) + letter + whole.payload.slice(index + 1);
    expect(codeOf({ ...whole, payload })).not.toBe("accepted");
  }
  const [first, ...others] = whole.signatures;
  if (!first || !("signature" in first)) throw new Error("no signature");
  for (let at = 0; at < 512; at++) {
    const bytes = Buffer.from(first.signature, "base64");
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
    const wrong = { ...first, signature: bytes.toString("base64") };
    expect(codeOf({ ...whole, signatures: [wrong, ...others] })).not.toBe("accepted");
  }
});

describe("a policy with releasers", () => {
  const codeOfPolicy = (change: Partial<Policy>): string => {
    const sealed = envelope("policy", payloadOf({ ...policy, ...change }), organisation.rootKeys);
    const read = readPolicy(sealed, organisation.root, cryptography);
    return read.ok ? "accepted" : read.code;
  };
  const [one, other] = policy.releasers ?? [];
  if (!one || !other) throw new Error("no releasers");
  const keyOf = ({ keyId, publicKey }: TestKey) => ({ kind: "file" as const, keyId, publicKey });
  test("is taken when their keys are nobody's else", () => {
    expect(codeOfPolicy({})).toBe("accepted");
    // A person may do both, with other keys.
    expect(codeOfPolicy({ releasers: [{ ...one, person: "Ans" }, other] })).toBe("accepted");
  });
  test("is refused when one of their keys approves, orders, is the root's or another releaser's", () => {
    const [rootKey = makeKey()] = organisation.rootKeys;
    for (const key of [ans, organisation.ordererKey, rootKey, gea])
      expect(codeOfPolicy({ releasers: [{ ...one, keys: [keyOf(key)] }, other] })).toBe("policy-malformed");
    const underOtherId = { ...keyOf(ans), keyId: "0123456789abcdef" };
    expect(codeOfPolicy({ releasers: [{ ...one, keys: [underOtherId] }] })).toBe("policy-malformed");
  });
  test("is refused when a releaser is there twice, however the name is spelt", () => {
    const again = { person: ` ${one.person.toUpperCase()}`, keys: [keyOf(makeKey())] };
    expect(codeOfPolicy({ releasers: [one, again] })).toBe("policy-malformed");
  });
});
