import { generateKeyPairSync, sign } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Envelope } from "@hulplijn/shared/trust";
import { payloadOf, signedBytes } from "@hulplijn/shared/trust/decide";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  deviceId,
  envelope,
  makeKey,
  makeOrganisation,
  sha256,
} from "../../../../test/trust/organisation.ts";
import {
  judgeTrust,
  noFloor,
  openSigner,
  readDeviceId,
  openTrustState,
  verifySignature,
} from "./trust-state.ts";

const { root, rootEnvelope, rootKeys, policy, policyEnvelope } = makeOrganisation();
const rootDigest = sha256(payloadOf(root));
const identity = { deviceId, rootDigest };
const right = { identity, roots: [rootEnvelope], policy: policyEnvelope };

const codeOf = (documents: Parameters<typeof judgeTrust>[0], floor = noFloor): string => {
  const state = judgeTrust(documents, floor);
  return state.ok ? "ok" : state.code;
};

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-trust-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const put = (name: string, value: unknown): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), JSON.stringify(value));
};

const message = Buffer.from("message");
const key = makeKey();
const signature = sign(null, message, key.privateKey).toString("base64");

test("a signature counts by its own key, over its own message", () => {
  expect(verifySignature(key.publicKey, message, signature, "Ed25519")).toBe(true);
  expect(verifySignature(makeKey().publicKey, message, signature, "Ed25519")).toBe(false);
  expect(verifySignature(key.publicKey, Buffer.from("messagf"), signature, "Ed25519")).toBe(false);
});

test("ES256 counts with its own hash, and with no other", () => {
  const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const point = pair.publicKey.export({ type: "spki", format: "der" }).subarray(-65).toString("base64");
  const signed = (hash: string): string => sign(hash, message, pair.privateKey).toString("base64");
  expect(verifySignature(point, message, signed("sha256"), "ES256")).toBe(true);
  expect(verifySignature(point, message, signed("sha512"), "ES256")).toBe(false);
});

test.each([
  ["a key that is too short", Buffer.alloc(31).toString("base64"), signature, "Ed25519"],
  ["a key of the other kind", key.publicKey, signature, "ES256"],
  ["a point that is on no curve", Buffer.alloc(65, 4).toString("base64"), signature, "ES256"],
  ["no key", "", signature, "Ed25519"],
  ["a signature that is too short", key.publicKey, "AAAA", "Ed25519"],
  ["no signature", key.publicKey, "", "Ed25519"],
] as const)("%s verifies nothing, and throws nothing", (_title, publicKey, by, algorithm) => {
  expect(verifySignature(publicKey, message, by, algorithm)).toBe(false);
});

test("what people signed is trusted, and says by which root and policy", () => {
  expect(judgeTrust(right, noFloor)).toEqual({
    ok: true,
    deviceId,
    root,
    pinned: rootDigest,
    rootDigest,
    policy,
  });
});

test.each([
  ["null", null],
  ["a text", "device"],
  ["without a device", { rootDigest }],
  ["without a root", { deviceId }],
  ["with a device that is a list", { deviceId: [deviceId], rootDigest }],
  ["with a root that is a list", { deviceId, rootDigest: [rootDigest] }],
])("an identity that is %s is none", (_title, wrong) => {
  expect(codeOf({ ...right, identity: wrong })).toBe("root-not-pinned");
});

const { payload, signatures } = policyEnvelope;
test.each([
  ["null", null],
  ["a text", "policy"],
  ["without a payload", { signatures }],
  ["without signatures", { payload }],
  ["with a payload that is a number", { payload: 1, signatures }],
  ["with signatures that are no list", { payload, signatures: { length: 2 } }],
])("a policy that is %s is none", (_title, wrong) => {
  const state = judgeTrust({ ...right, policy: wrong }, noFloor);
  expect(state).toMatchObject({ code: "policy-malformed", detail: "there is no policy on this device" });
});

/** What nobody is to choke on, in front of the signatures that count. */
test.each([
  ["null", null],
  ["a text", "signature"],
  ["without a key", { signature: "AAAA" }],
  ["with a key that is a number", { keyId: 1, signature: "AAAA" }],
  ["without a proof", { keyId: "0123456789abcdef" }],
  ["with a proof that is a number", { keyId: "0123456789abcdef", signature: 1 }],
  ["with an SSH proof that is a number", { keyId: "0123456789abcdef", ssh: 1 }],
])("a signature that is %s counts for nothing, and takes nothing from the others", (_title, one) => {
  const stuffed = { payload, signatures: [one, ...signatures] } as Envelope;
  expect(codeOf({ ...right, policy: stuffed })).toBe("ok");
  const alone = { payload, signatures: [one, ...signatures.slice(1)] } as Envelope;
  expect(codeOf({ ...right, policy: alone })).toBe("policy-signature-wrong");
});

test("a policy is refused below the version that was in force, and taken at it", () => {
  expect(codeOf(right, { root: null, policyVersion: policy.version })).toBe("ok");
  expect(codeOf(right, { root: null, policyVersion: policy.version + 1 })).toBe("policy-older");
});

test("who was in another organisation before is told so, whatever else is amiss", () => {
  const floor = { root: { pinned: "0".repeat(64), version: 1, digest: "0".repeat(64) }, policyVersion: 0 };
  expect(judgeTrust({ ...right, policy: null }, floor)).toMatchObject({
    code: "root-not-pinned",
    detail: "this device was enrolled in another organisation before",
  });
  expect(
    codeOf(right, { root: { ...floor.root, pinned: rootDigest, digest: rootDigest }, policyVersion: 0 }),
  ).toBe("ok");
});

test("a root or policy that one key too few signed is refused", () => {
  const [one] = rootKeys;
  const by = one ? [one] : [];
  expect(codeOf({ ...right, policy: envelope("policy", payloadOf(policy), by) })).toBe(
    "policy-signature-wrong",
  );
  expect(codeOf({ ...right, roots: [] })).toBe("root-not-pinned");
  expect(codeOf({ ...right, roots: [rootEnvelope, null] })).toBe("root-not-pinned");
  expect(codeOf({ ...right, roots: { 0: rootEnvelope, length: 1 } })).toBe("root-not-pinned");
});

test("it is read from the three files of the state folder, each time it is asked for", () => {
  const stateAt = openTrustState({ folder, owner: null });
  expect(stateAt(noFloor)).toMatchObject({ code: "root-not-pinned" });
  put("identity.json", identity);
  put("trust/root.json", [rootEnvelope]);
  put("trust/policy.json", policyEnvelope);
  const first = stateAt(noFloor);
  expect(first).toMatchObject({ ok: true, deviceId });
  // The same bytes are verified once, and anything else is looked at anew: another floor, another file, no file.
  expect(stateAt(noFloor)).toBe(first);
  expect(stateAt({ ...noFloor, policyVersion: policy.version + 1 })).toMatchObject({ code: "policy-older" });
  expect(stateAt(noFloor)).toEqual(first);
  put("trust/policy.json", envelope("policy", payloadOf(policy), []));
  expect(stateAt(noFloor)).toMatchObject({ code: "policy-signature-wrong" });
  put("trust/policy.json", policyEnvelope);
  put("trust/root.json", []);
  expect(stateAt(noFloor)).toMatchObject({ code: "root-not-pinned" });
  put("trust/root.json", [rootEnvelope]);
  rmSync(path.join(folder, "identity.json"));
  expect(stateAt(noFloor)).toMatchObject({ code: "root-not-pinned" });
});

test.each([
  ["nothing", undefined, null],
  ["null", null, null],
  ["a text", "deviceId", null],
  ["no device", { rootDigest }, null],
  ["a number", { deviceId: 7 }, null],
  ["a device", { deviceId }, deviceId],
])("the device's id of an identity that is %s", (_title, value, id) => {
  if (value !== undefined) put("identity.json", value);
  expect(readDeviceId({ folder, owner: null })).toBe(id);
});

test("what the device signs verifies by its key, as the kind that it is", () => {
  const file = path.join(folder, "key.pem");
  writeFileSync(file, key.privateKey.export({ type: "pkcs8", format: "pem" }));
  const sealed = openSigner(file, null)("receipt", { outcome: "verified" });
  const bytes = Buffer.from(sealed.payload, "base64");
  expect(JSON.parse(bytes.toString())).toEqual({ outcome: "verified" });
  const [by] = sealed.signatures as readonly { readonly keyId: string; readonly signature: string }[];
  expect(by?.keyId).toBe(key.keyId);
  const holds = (kind: "receipt" | "order"): boolean =>
    verifySignature(key.publicKey, signedBytes(kind, bytes), by?.signature ?? "", "Ed25519");
  expect([holds("receipt"), holds("order")]).toEqual([true, false]);
});
