import { expect, test } from "vitest";
import { envelope, makeKey, type TestKey, verifyEd25519 } from "../../../../test/trust/organisation.ts";
import type { Envelope } from "./envelope.ts";
import { openEnvelope, openWord } from "./open-envelope.ts";
import { payloadOf } from "./signed.ts";

const one = makeKey();
const two = makeKey();
const payload = new Uint8Array([1, 2, 3]);
const signed = envelope("policy", payload, [one, two]);

const signers = (what: Envelope, keys: readonly TestKey[]): readonly string[] | undefined =>
  openEnvelope(what, "policy", keys, verifyEd25519)?.signedBy.map(({ keyId }) => keyId);

test("it tells the bytes, and which of the known keys signed them", () => {
  expect(openEnvelope(signed, "policy", [one, two], verifyEd25519)?.payload).toEqual(payload);
  expect(signers(signed, [one, two])).toEqual([one.keyId, two.keyId]);
  expect(signers(signed, [two])).toEqual([two.keyId]);
  expect(signers(signed, [])).toEqual([]);
});

test("a key counts once, however often it signed", () => {
  const [first] = signed.signatures;
  if (!first) throw new Error("no signature");
  expect(signers({ ...signed, signatures: [first, first] }, [one])).toEqual([one.keyId]);
});

test("a key counts once, under however many ids it is known", () => {
  const alias = { ...one, keyId: "0000000000000000" };
  expect(signers(envelope("policy", payload, [one, alias]), [one, alias])).toEqual([one.keyId]);
});

test("a signature that does not hold counts for nothing", () => {
  expect(signers({ ...signed, payload: "AQIE" }, [one, two])).toEqual([]);
  expect(openEnvelope(signed, "approval", [one, two], verifyEd25519)?.signedBy).toEqual([]);
});

test("a signature that is not 64 bytes in one spelling spoils the envelope", () => {
  const with1 = (signature: string): Envelope => ({
    ...signed,
    signatures: [{ keyId: one.keyId, signature }],
  });
  expect(signers(with1(Buffer.alloc(63).toString("base64")), [one])).toBe(undefined);
  expect(signers(with1("no base64"), [one])).toBe(undefined);
});

test("sixteen signatures are looked at, seventeen are too many", () => {
  const many = (count: number): Envelope =>
    envelope(
      "policy",
      payload,
      Array.from({ length: count }, () => one),
    );
  expect(signers(many(16), [one])).toEqual([one.keyId]);
  expect(signers(many(17), [one])).toBe(undefined);
});

test("one key's word is read when that key alone signed it, as what it is", () => {
  const anchor = {
    type: "anchor",
    deviceId: "0193b5a0-0000-7000-8000-000000000001",
    index: 1,
    hash: "0".repeat(64),
    atMs: 0,
  };
  const bytes = payloadOf(anchor);
  const word = (what: Envelope): unknown => openWord(what, "anchor", one.publicKey, verifyEd25519);
  const right = envelope("anchor", bytes, [one]);
  expect(word(right)).toEqual(anchor);
  expect(word(envelope("anchor", bytes, [two]))).toBeNull();
  expect(word(envelope("anchor", bytes, [one, two]))).toBeNull();
  expect(word({ ...right, signatures: [] })).toBeNull();
  expect(word({ ...right, payload: "*" })).toBeNull();
  expect(word(envelope("anchor", payload, [one]))).toBeNull();
  expect(openWord(right, "caller-code", one.publicKey, verifyEd25519)).toBeNull();
});
