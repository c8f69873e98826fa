import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Envelope, Policy, Root } from "@hulplijn/shared/trust";
import { payloadOf } from "@hulplijn/shared/trust/decide";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  deviceId,
  envelope,
  makeKey,
  makeOrganisation,
  rootKeyOf,
  sha256,
} from "../../../../test/trust/organisation.ts";
import { openTrustBook } from "./trust-book.ts";

const organisation = makeOrganisation();
const { root, rootEnvelope, rootKeys, policy, policyEnvelope } = organisation;
const newKey = makeKey();
const next: Root = { ...root, version: 2, threshold: 1, keys: [rootKeyOf("Nora", newKey)] };
const nextEnvelope = envelope("root", payloadOf(next), [...rootKeys, newKey]);
const policyBy = (version: number, keys = rootKeys, change: Partial<Policy> = {}): Envelope =>
  envelope("policy", payloadOf({ ...policy, version, ...change }), keys);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-book-"));
  mkdirSync(path.join(folder, "trust"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the network half's folder holds, whoever put it there. */
function put(roots: readonly Envelope[], signedPolicy: Envelope, rootDigest = sha256(payloadOf(root))): void {
  writeFileSync(path.join(folder, "identity.json"), JSON.stringify({ deviceId, rootDigest }));
  writeFileSync(path.join(folder, "trust/root.json"), JSON.stringify(roots));
  writeFileSync(path.join(folder, "trust/policy.json"), JSON.stringify(signedPolicy));
}

/** Each time by a runner that has just started: what it knows is what is on disk. */
function read(journalled = 0): string {
  const state = openTrustBook({
    file: path.join(folder, "book.json"),
    state: { folder, owner: null },
    policyVersion: () => journalled,
  }).read();
  return state.ok ? `root ${state.root.version}, policy ${state.policy.version}` : state.code;
}

test("S-13: once the next root was in force, the one before it is refused, also by a runner that started anew", () => {
  put([rootEnvelope], policyEnvelope);
  expect(read()).toBe("root 1, policy 3");
  put([rootEnvelope, nextEnvelope], policyBy(4, [newKey]));
  expect(read()).toBe("root 2, policy 4");
  put([rootEnvelope], policyBy(5));
  expect(read()).toBe("root-older");
  put([rootEnvelope, nextEnvelope], policyBy(5));
  expect(read()).toBe("policy-signature-wrong");
});

test("S-13: a policy is never older than one that it ever verified, or that a run was decided by", () => {
  put([rootEnvelope], policyEnvelope);
  expect(read()).toBe("root 1, policy 3");
  put([rootEnvelope], policyBy(2));
  expect(read()).toBe("policy-older");
  put([rootEnvelope], policyEnvelope);
  expect(read(4)).toBe("policy-older");
});

test("S-12: a second root of the version that was in force is refused, whoever signed it", () => {
  put([rootEnvelope, nextEnvelope], policyBy(4, [newKey]));
  expect(read()).toBe("root 2, policy 4");
  const other = envelope("root", payloadOf({ ...root, version: 2 }), rootKeys);
  put([rootEnvelope, other], policyBy(5));
  expect(read()).toBe("root-older");
});

test("S-30: another organisation is refused for ever after the first, although its pin is in the network half's folder", () => {
  put([rootEnvelope], policyEnvelope);
  expect(read()).toBe("root 1, policy 3");
  const other = makeOrganisation();
  put([other.rootEnvelope], other.policyEnvelope, sha256(payloadOf(other.root)));
  expect(read()).toBe("root-not-pinned");
});

test.each([
  ["nothing in it", ""],
  ["no object", "null"],
  [
    "a version that is none",
    JSON.stringify({ pinned: "0".repeat(64), version: 0, digest: "0".repeat(64), policyVersion: 1 }),
  ],
  [
    "a digest that is none",
    JSON.stringify({ pinned: "0".repeat(64), version: 1, digest: "x", policyVersion: 1 }),
  ],
])("S-13: with a book that has %s nothing runs", (_title, text) => {
  put([rootEnvelope], policyEnvelope);
  writeFileSync(path.join(folder, "book.json"), text);
  expect(read()).toBe("root-older");
});

test("a book that cannot be written ends the matter before anything is decided by it", () => {
  put([rootEnvelope], policyEnvelope);
  mkdirSync(path.join(folder, "book.json.new"));
  expect(read()).toBe("journal-unwritable");
});

test("S-12: signatures of other kinds, which whoever carries a root or policy can add, take nothing from those that count", () => {
  const bytes = Buffer.from("{}").toString("base64");
  const assertion = { authenticatorData: bytes, clientDataJSON: bytes, signature: bytes };
  const stuffed = ({ payload, signatures }: Envelope): Envelope => ({
    payload,
    signatures: [{ keyId: "0123456789abcdef", assertion }, ...signatures],
  });
  put([rootEnvelope, nextEnvelope].map(stuffed), stuffed(policyBy(4, [newKey])));
  expect(read()).toBe("root 2, policy 4");
});

test.each([
  ["no list", { roots: rootEnvelope }],
  ["something that is no root among them", { roots: [rootEnvelope, { payload: 1 }] }],
])("a chain that is %s is no chain", (_title, { roots }) => {
  put([rootEnvelope], policyEnvelope);
  writeFileSync(path.join(folder, "trust/root.json"), JSON.stringify(roots));
  expect(read()).toBe("root-not-pinned");
});
