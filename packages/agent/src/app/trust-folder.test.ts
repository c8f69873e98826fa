import type { Envelope } from "@hulplijn/shared/trust";
import { payloadOf } from "@hulplijn/shared/trust/decide";
import { expect, test } from "vitest";
import {
  deviceId,
  envelope,
  makeKey,
  makeOrganisation,
  rootKeyOf,
  sha256,
  sha512,
  verifyEd25519,
  wallMs,
} from "../../../../test/trust/organisation.ts";
import type { Keys } from "../core/ports/identity.ts";
import { openTrustFolder } from "./trust-folder.ts";

const { root, rootEnvelope, rootKeys, policy, policyEnvelope } = makeOrganisation();
const [first = makeKey()] = rootKeys;
const nora = makeKey();
const next = { ...root, version: 2, keys: [rootKeyOf("Rik", first), rootKeyOf("Nora", nora)] };
const nextEnvelope = envelope("root", payloadOf(next), [...rootKeys, nora]);
const policyBy = (version: number, keys = rootKeys): Envelope =>
  envelope("policy", payloadOf({ ...policy, version }), keys);

const keys = { verify: verifyEd25519, sha256Hex: sha256, sha512Hex: sha512 } as Keys;

/** A device that is enrolled, with documents that can be looked at. */
function enrolled() {
  const documents = new Map<string, unknown>();
  const open = (nowMs = wallMs) =>
    openTrustFolder(
      {
        load: (name, isRight) => {
          const value = documents.get(name);
          return isRight(value) ? value : null;
        },
        save: (name, value) => void documents.set(name, structuredClone(value)),
      },
      keys,
      { nowMs: () => nowMs, monoMs: () => 0 } as never,
    );
  const rootDigest = sha256(payloadOf(root));
  const identity = { deviceId, publicKey: "", url: "", collectorKey: "", rootDigest, connection: 0 };
  open().enrolled(identity, [rootEnvelope], policyEnvelope);
  return { documents, open };
}

const versions = (trust: ReturnType<ReturnType<typeof enrolled>["open"]>): unknown => [
  trust.root()?.version,
  trust.trusted()?.policy.version,
];

test("the next root and its policy are taken, and kept for the next start", () => {
  const device = enrolled();
  expect(device.open().offer({ roots: [nextEnvelope], policy: policyBy(4, [first, nora]) })).toBeNull();
  expect(versions(device.open())).toEqual([2, 4]);
});

test("a root without its policy is taken all the same, and the old policy holds no more", () => {
  const device = enrolled();
  const trust = device.open();
  expect(trust.offer({ roots: [nextEnvelope] })).toBeNull();
  expect(versions(trust)).toEqual([2, undefined]);
  expect(trust.offer({ policy: policyBy(4) })).toMatchObject({ code: "policy-signature-wrong" });
  expect(trust.offer({ policy: policyBy(3, [first, nora]) })).toMatchObject({ code: "policy-older" });
  expect(trust.offer({ policy: policyBy(4, [first, nora]) })).toBeNull();
  expect(versions(trust)).toEqual([2, 4]);
});

test.each([
  ["the root in force again", rootEnvelope, "root-not-next"],
  [
    "one two versions on",
    envelope("root", payloadOf({ ...next, version: 3 }), [...rootKeys, nora]),
    "root-not-next",
  ],
  ["one that only its own people signed", envelope("root", payloadOf(next), [first, nora]), "root-not-next"],
  ["one that only the people of now signed", envelope("root", payloadOf(next), rootKeys), "root-malformed"],
])("S-12: %s is not taken, nor the policy that came with it", (_title, offered, code) => {
  const device = enrolled();
  const trust = device.open();
  const before = structuredClone([...device.documents]);
  expect(trust.offer({ roots: [offered], policy: policyBy(4) })).toMatchObject({ code });
  expect([...device.documents]).toEqual(before);
});

test("S-13: an older policy is not taken", () => {
  const trust = enrolled().open();
  expect(trust.offer({ policy: policyBy(2) })).toMatchObject({ code: "policy-older" });
  expect(trust.offer({ policy: policyBy(3) })).toMatchObject({ code: "policy-older" });
  expect(trust.offer({ policy: policyBy(4) })).toBeNull();
  expect(versions(trust)).toEqual([1, 4]);
});

test("nothing is taken by a device that is not enrolled", () => {
  const trust = openTrustFolder({ load: () => null, save: () => undefined }, keys, {
    nowMs: () => wallMs,
  } as never);
  trust.offer({ roots: [nextEnvelope], policy: policyBy(4) });
  expect(versions(trust)).toEqual([undefined, undefined]);
});

test("S-12: what a collector put before the pinned root at enrolment takes no place from roots to come", () => {
  const device = enrolled();
  const junk = Array.from({ length: 63 }, (_, at) => envelope("root", payloadOf({ at }), [makeKey()]));
  const identity = device.open().identity();
  if (!identity) throw new Error("it is enrolled");
  device.open().enrolled(identity, [...junk, rootEnvelope], policyEnvelope);
  expect(device.documents.get("trust/root.json")).toEqual([rootEnvelope]);
  device.documents.set("trust/root.json", [...junk, rootEnvelope]);
  expect(device.open().offer({ roots: [nextEnvelope], policy: policyBy(4, [first, nora]) })).toBeNull();
  expect(versions(device.open())).toEqual([2, 4]);
});

test("the key of a collector that took another's place stays, also when a later policy names none", () => {
  const device = enrolled();
  const trust = device.open();
  expect(trust.collectorKeys()).toEqual([""]);
  const named = [nora.publicKey];
  const naming = envelope("policy", payloadOf({ ...policy, version: 4, collectors: named }), rootKeys);
  expect(trust.offer({ policy: naming })).toBeNull();
  expect(device.open().collectorKeys()).toEqual(named);
  trust.provedBy(nora.publicKey);
  expect(trust.offer({ policy: policyBy(5) })).toBeNull();
  expect(device.open().collectorKeys()).toEqual(named);
  expect(
    openTrustFolder({ load: () => null, save: () => undefined }, keys, {} as never).collectorKeys(),
  ).toEqual([]);
});

test("a device that comes back after a year, its policy ended and two roots behind, walks to those in force; an ended policy is named", () => {
  const device = enrolled();
  const nowMs = wallMs + 400 * 86_400_000;
  const rik = makeKey();
  const after = { ...root, version: 3, keys: [rootKeyOf("Nora", nora), rootKeyOf("Rik", rik)] };
  const afterEnvelope = envelope("root", payloadOf(after), [first, nora, rik]);
  const policyUntil = (version: number, expiresAtMs: number): Envelope =>
    envelope("policy", payloadOf({ ...policy, version, expiresAtMs }), [nora, rik]);
  const trust = device.open(nowMs);
  expect(policy.expiresAtMs).toBeLessThan(nowMs);
  expect(versions(trust)).toEqual([1, 3]);
  const roots = [nextEnvelope, afterEnvelope];
  expect(trust.offer({ roots, policy: policyUntil(8, nowMs - 1) })).toMatchObject({ code: "policy-expired" });
  expect(trust.offer({ policy: policyUntil(9, nowMs + 86_400_000) })).toBeNull();
  expect(versions(device.open(nowMs))).toEqual([3, 9]);
});
