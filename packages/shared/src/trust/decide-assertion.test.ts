import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cryptography, rememberingCryptography } from "../../../../test/trust/organisation.ts";
import { type AssertionChange, assertionOf, makePasskey } from "../../../../test/trust/passkey.ts";
import { challengeOf, decideAssertion } from "./decide-assertion.ts";
import type { Assertion } from "./envelope.ts";
import { payloadOf, signedBytes } from "./signed.ts";

const message = signedBytes("order", payloadOf({ type: "order" }));
const passkey = makePasskey();
const ed = makePasskey({ algorithm: "Ed25519" });

const decide = (
  assertion: Assertion,
  key = passkey.key,
  over = message,
): ReturnType<typeof decideAssertion> => decideAssertion(assertion, over, key, cryptography);

function judged(change: AssertionChange, of = passkey): string {
  const decided = decide(assertionOf(of, message, change), of.key);
  return decided.ok ? "accepted" : `${decided.code}: ${decided.detail}`;
}

const elsewhere = "assertion-wrong: the browser signed for something else, or elsewhere";

describe("S-16: an assertion that is right", () => {
  test.each([
    ["ES256", passkey],
    ["Ed25519", ed],
  ])("is accepted by %s", (_title, of) => {
    expect(decide(assertionOf(of, message), of.key)).toEqual({ ok: true, synced: false });
  });
  test("is accepted with members that browsers may add later", () => {
    expect(judged({ rest: ',"other_keys_can_be_added_here":"do not compare"}' })).toBe("accepted");
  });
  test("is accepted with extensions' data when their flag says so", () => {
    expect(judged({ flags: 0x85, extra: Buffer.from("a1", "hex") })).toBe("accepted");
  });
  test("says whether the passkey can be copied, and whether it was makes no difference", () => {
    expect(decide(assertionOf(passkey, message, { flags: 0x0d }))).toEqual({ ok: true, synced: true });
    expect(decide(assertionOf(passkey, message, { flags: 0x1d }))).toEqual({ ok: true, synced: true });
  });
  test("is accepted whatever its counter says", () => {
    const { authenticatorData } = assertionOf(passkey, message);
    const data = Buffer.from(authenticatorData, "base64");
    for (const count of [0, 1, 0xff])
      expect(judged({ authenticatorData: data.fill(count, 33) })).toBe("accepted");
  });
});

describe("S-16: an assertion of another ceremony, page or person is refused", () => {
  test.each<[string, AssertionChange, string]>([
    ["made at registration", { type: "webauthn.create" }, elsewhere],
    ["made for a payment", { type: "payment.get" }, elsewhere],
    ["over another challenge", { challenge: Buffer.alloc(32, 1).toString("base64url") }, elsewhere],
    ["over the challenge in padded base64", { challenge: `${"A".repeat(43)}=` }, elsewhere],
    ["over no challenge", { challenge: "" }, elsewhere],
    ["from the sign-in page", { origin: "https://sign-in.example.nl" }, elsewhere],
    ["from a page below", { origin: "https://evil.console.example.nl" }, elsewhere],
    ["from the parent's page", { origin: "https://example.nl" }, elsewhere],
    ["from another port", { origin: "https://console.example.nl:8443" }, elsewhere],
    ["without TLS", { origin: "http://console.example.nl" }, elsewhere],
    ["from an origin that begins alike", { origin: "https://console.example.nl.evil" }, elsewhere],
    ["in a frame of another site", { crossOrigin: "true" }, elsewhere],
    ["in a frame, with the top's origin", { crossOrigin: 'true,"topOrigin":"https://evil"' }, elsewhere],
    ["of the parent's rpId", { rpId: "example.nl" }, "assertion-wrong: the passkey is of another site"],
    ["of another rpId", { rpId: "sign-in.example.nl" }, "assertion-wrong: the passkey is of another site"],
    [
      "by another key",
      { privateKey: makePasskey().privateKey },
      "assertion-wrong: the signature does not hold",
    ],
  ])("%s", (_title, change, said) => {
    expect(judged(change)).toBe(said);
  });
  test("over other bytes, or over the same payload as another kind", () => {
    const assertion = assertionOf(passkey, message);
    expect(decide(assertion, passkey.key, payloadOf({ type: "order" }))).toMatchObject({ ok: false });
    const asDelegation = signedBytes("delegation", payloadOf({ type: "order" }));
    expect(decide(assertion, passkey.key, asDelegation)).toMatchObject({ ok: false });
  });
});

describe("S-16: flags and lengths", () => {
  const unverified = "assertion-wrong: the user was not verified";
  const oddFlag = "assertion-wrong: a flag is set that may not be";
  const oddLength = "assertion-wrong: the authenticator's data have a wrong length";
  test.each<[string, AssertionChange, string]>([
    ["nobody was there", { flags: 0x04 }, unverified],
    ["nobody was verified", { flags: 0x01 }, unverified],
    ["neither", { flags: 0x00 }, unverified],
    ["the first reserved flag", { flags: 0x07 }, oddFlag],
    ["the second reserved flag", { flags: 0x25 }, oddFlag],
    ["attested data", { flags: 0x45 }, oddFlag],
    ["backed up and cannot be", { flags: 0x15 }, "assertion-wrong: it is backed up and cannot be"],
    ["extensions are told and missing", { flags: 0x85 }, oddLength],
    ["bytes after the head without extensions", { extra: Buffer.of(0xa0) }, oddLength],
    [
      "a head that is cut",
      { authenticatorData: Buffer.alloc(36) },
      "assertion-wrong: the authenticator's data are too short",
    ],
    [
      "no data",
      { authenticatorData: Buffer.alloc(0) },
      "assertion-wrong: the authenticator's data are too short",
    ],
    ["data of 1,025 bytes", { authenticatorData: Buffer.alloc(1025) }, "assertion-wrong: it is too long"],
    ["client data of 1,025 bytes", { clientData: " ".repeat(1025) }, "assertion-wrong: it is too long"],
  ])("%s", (_title, change, said) => {
    expect(judged(change)).toBe(said);
  });
});

describe("S-16: the browser's data", () => {
  const odd = "assertion-wrong: the browser's data go on in an unknown way";
  test.each<[string, AssertionChange, string]>([
    ["go on after their end", { rest: "}}" }, odd],
    ["go on with another number", { rest: "0}" }, odd],
    ["do not end", { rest: "" }, odd],
    ["end in the middle of a further member", { rest: ',"a":1' }, odd],
    ["begin with a space", { clientData: " {}" }, elsewhere],
    ["are empty", { clientData: "" }, elsewhere],
  ])("%s", (_title, change, said) => {
    expect(judged(change)).toBe(said);
  });
  test("in another order of members", () => {
    const challenge = challengeOf(message, cryptography.sha256);
    const clientData = `{"challenge":"${challenge}","type":"webauthn.get","origin":"${passkey.key.origin}","crossOrigin":false}`;
    expect(judged({ clientData })).toBe(elsewhere);
  });
});

describe("S-16: keys and algorithms are the policy's", () => {
  test("an Ed25519 signature for an ES256 key, and the other way round", () => {
    expect(judged({ privateKey: ed.privateKey })).toContain("the signature does not hold");
    const es = assertionOf(passkey, message);
    expect(decide(es, ed.key)).toMatchObject({ detail: "the signature has a wrong length" });
    expect(decide(es, { ...passkey.key, algorithm: "Ed25519" })).toMatchObject({ ok: false });
    expect(decide(assertionOf(ed, message), { ...ed.key, algorithm: "ES256" })).toMatchObject({
      detail: "the policy's key has a wrong length",
    });
  });
  test("a key on another curve", () => {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "secp256k1" });
    expect(judged({ privateKey })).toContain("the signature does not hold");
  });
  test("a policy whose rpId is not its origin's own host counts for nothing", () => {
    const wide = makePasskey({ rpId: "example.nl" });
    expect(judged({}, wide)).toBe("assertion-wrong: the policy's origin is not of its rpId");
    const local = makePasskey({ rpId: "localhost", origin: "http://localhost:8480" });
    expect(judged({}, local)).toBe("accepted");
  });
  test.each(["authenticatorData", "clientDataJSON", "signature"] as const)(
    "%s in a second spelling",
    (name) => {
      const assertion = assertionOf(passkey, message);
      const said = { detail: "it is not in its one right spelling" };
      expect(decide({ ...assertion, [name]: `${assertion[name]}\n` })).toMatchObject(said);
    },
  );
  test("a signature that is too short or too long, and a public key that is none", () => {
    const assertion = assertionOf(passkey, message);
    for (const bytes of [0, 7, 73])
      expect(decide({ ...assertion, signature: Buffer.alloc(bytes).toString("base64") })).toMatchObject({
        detail: "the signature has a wrong length",
      });
    expect(decide(assertion, { ...passkey.key, publicKey: "?" })).toMatchObject({ ok: false });
    expect(decide(assertion, { ...passkey.key, publicKey: "AAAA" })).toMatchObject({ ok: false });
  });
});

describe("S-03: one flipped bit", () => {
  const remembering = rememberingCryptography();
  const flipped = (text: string, at: number): string => {
    const bytes = Buffer.from(text, "base64");
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
    return bytes.toString("base64");
  };
  test.each([
    ["ES256", passkey],
    ["Ed25519", ed],
  ])("of any part of an assertion of %s is refused", (_title, of) => {
    const assertion = assertionOf(of, message);
    for (const name of ["authenticatorData", "clientDataJSON", "signature"] as const) {
      for (let at = 0; at < Buffer.from(assertion[name], "base64").length * 8; at++) {
        const wrong = { ...assertion, [name]: flipped(assertion[name], at) };
        expect(decideAssertion(wrong, message, of.key, remembering).ok, `${name} bit ${at}`).toBe(false);
      }
    }
  });
  test("nothing that is made up is accepted, and nothing throws", () => {
    const text = fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes).toString("base64"));
    const right = assertionOf(passkey, message);
    const part = (whole: string): fc.Arbitrary<string> => fc.oneof(text, fc.constant(whole), fc.string());
    fc.assert(
      fc.property(
        fc.record({
          authenticatorData: part(right.authenticatorData),
          clientDataJSON: part(right.clientDataJSON),
          signature: text,
        }),
        (made) => {
          expect(decideAssertion(made, message, passkey.key, remembering).ok).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
