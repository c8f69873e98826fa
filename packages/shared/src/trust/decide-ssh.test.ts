import { expect, test } from "vitest";
import {
  approvalOf,
  cryptography,
  envelope,
  makeFix,
  makeKey,
  makeOrganisation,
  personOf,
  rememberingCryptography,
  rootKeyOf,
  sha256,
  wallMs,
} from "../../../../test/trust/organisation.ts";
import {
  type SshKey,
  sshEnvelope,
  sshKeyOf,
  sshSignature,
  type SshWish,
} from "../../../../test/trust/ssh.ts";
import { countApprovals, missingApprovals } from "./count-approvals.ts";
import { decideSsh, sshBlobOf } from "./decide-ssh.ts";
import type { Person, Policy, Root } from "./policy.ts";
import { readRoot } from "./root-chain.ts";
import { payloadOf, signedBytes } from "./signed.ts";

const key = makeKey();
const message = signedBytes("approval", payloadOf({ a: 1 }));
const soft = sshKeyOf(key);
const hard = sshKeyOf(key, "ssh:hulplijn");
const both: readonly (readonly [string, SshKey])[] = [
  ["a key of software", soft],
  ["a key in hardware", hard],
];

const judge = (entry: SshKey, wish: SshWish = {}, by = key): string => {
  const made = sshSignature(by, entry, "approval", message, wish).toString("base64");
  const decided = decideSsh(made, "approval", message, entry, cryptography);
  return decided.ok ? `accepted${decided.synced ? ", synced" : ""}` : decided.detail;
};

const elsewhere = "it is of another key, for something else, or in an unknown form";

test.each(both)("%s signs, over SHA-512 and over SHA-256", (_title, entry) => {
  expect([judge(entry), judge(entry, { hash: "sha256" })]).toEqual(["accepted", "accepted"]);
});

test.each(both)(
  "S-16: what %s signed in another namespace, by another version or digest is refused",
  (_title, entry) => {
    expect(judge(entry, { namespace: "hulplijn-order" })).toBe(elsewhere);
    expect(judge(entry, { namespace: "git" })).toBe(elsewhere);
    expect(judge(entry, { version: 2 })).toBe(elsewhere);
    expect(judge(entry, { reserved: "x" })).toBe(elsewhere);
    expect(judge(entry, { magic: "SSHSIH" })).toBe(elsewhere);
    expect(judge(entry, { hash: "sha384" })).toBe(elsewhere);
    expect(judge(entry, { hash: "sha256", hashed: "sha512" })).toBe("the signature does not hold");
  },
);

test.each(both)("S-16: what another key signed in the name of %s is refused", (_title, entry) => {
  expect(judge(entry, {}, makeKey())).toBe("the signature does not hold");
  const other = sshSignature(key, sshKeyOf(makeKey(), entry.application), "approval", message).toString(
    "base64",
  );
  expect(decideSsh(other, "approval", message, entry, cryptography)).toMatchObject({ detail: elsewhere });
});

test("S-16: a hardware key's signature takes a touch and its PIN, and nothing else may be set", () => {
  for (const flags of [0x00, 0x01, 0x04]) expect(judge(hard, { flags })).toMatch(/did not ask/);
  for (const flags of [0x07, 0x25, 0x45, 0x85]) expect(judge(hard, { flags })).toMatch(/a flag is set/);
  expect(judge(hard, { flags: 0x0d })).toBe("accepted, synced");
  expect(judge(hard, { flags: 0x1d })).toBe("accepted, synced");
  for (const counter of [0, 1, 2 ** 32 - 1]) expect(judge(hard, { counter })).toBe("accepted");
});

test("S-16: one kind of SSH key is not another, nor a hardware key of another application", () => {
  const made = (entry: SshKey): string => sshSignature(key, entry, "approval", message).toString("base64");
  const refused = { detail: elsewhere };
  expect(decideSsh(made(soft), "approval", message, hard, cryptography)).toMatchObject(refused);
  expect(decideSsh(made(hard), "approval", message, soft, cryptography)).toMatchObject(refused);
  const other = sshKeyOf(key, "ssh:");
  expect(decideSsh(made(other), "approval", message, hard, cryptography)).toMatchObject(refused);
});

test.each(both)(
  "S-03: no signature of %s with one flipped bit, cut short or drawn out, is accepted",
  (_title, entry) => {
    const whole = sshSignature(key, entry, "approval", message);
    const judgeBytes = (bytes: Buffer): boolean =>
      decideSsh(bytes.toString("base64"), "approval", message, entry, cryptography).ok;
    expect(judgeBytes(whole)).toBe(true);
    for (let at = 0; at < whole.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const flipped = Buffer.from(whole);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        expect(judgeBytes(flipped)).toBe(false);
      }
      expect(judgeBytes(whole.subarray(0, at))).toBe(false);
    }
    expect(judgeBytes(Buffer.concat([whole, Buffer.alloc(1)]))).toBe(false);
  },
);

test("what is not base64 in its one right spelling is refused, the policy's key too", () => {
  const wrong = { detail: "it is not in its one right spelling" };
  expect(decideSsh("?", "approval", message, soft, cryptography)).toMatchObject(wrong);
  expect(decideSsh("AA==", "approval", message, { ...soft, publicKey: "AA==" }, cryptography)).toMatchObject(
    wrong,
  );
  expect(sshBlobOf({ ...soft, publicKey: "?" })).toBeNull();
});

const sshPerson = (person: string, entry: SshKey): Person => ({ ...personOf(person, key), keys: [entry] });

test.each(both)(
  "%s approves, and by hand: an R2 fix needs no other one on the command line",
  (_title, entry) => {
    const { policy, approverKeys } = makeOrganisation();
    const fix = makeFix(undefined, { risk: "R2" });
    const [ans = key] = approverKeys;
    const known: Policy = { ...policy, people: [...policy.people, sshPerson("Zoe", entry)] };
    const zoe = {
      type: "approval",
      fix: fix.manifest.id,
      version: 2,
      manifestDigest: sha256(fix.bytes),
      person: "Zoe",
      atMs: wallMs,
    };
    const approvals = [approvalOf(fix, "Ans", ans), sshEnvelope(key, entry, "approval", payloadOf(zoe))];
    const counted = countApprovals(fix.manifest, sha256(fix.bytes), approvals, known, cryptography);
    expect(counted.map(({ person, byHand }) => [person, byHand])).toEqual([
      ["Ans", true],
      ["Zoe", true],
    ]);
    expect(missingApprovals(fix.manifest, counted, known)).toBeNull();
    // A plain signature of the very key is none of an SSH key, and the other way round.
    const plain = approvalOf(fix, "Zoe", key);
    expect(countApprovals(fix.manifest, sha256(fix.bytes), [plain], known, cryptography)).toEqual([]);
    const asFile: Policy = { ...policy, people: [...policy.people, personOf("Zoe", key)] };
    expect(countApprovals(fix.manifest, sha256(fix.bytes), approvals.slice(1), asFile, cryptography)).toEqual(
      [],
    );
  },
);

test("SSH keys sign a root, each in its own one way", () => {
  const other = makeKey();
  const root: Root = {
    type: "root",
    version: 1,
    organisation: "Gemeente Voorbeeld",
    threshold: 2,
    expiresAtMs: wallMs,
    keys: [{ person: "Ans", ...hard }, rootKeyOf("Bas", other)],
  };
  const bytes = payloadOf(root);
  const remembering = rememberingCryptography();
  const bySsh = sshEnvelope(key, hard, "root", bytes).signatures;
  const byFile = envelope("root", bytes, [other]).signatures;
  const { payload } = envelope("root", bytes, []);
  expect(readRoot({ payload, signatures: [...bySsh, ...byFile] }, remembering)).toMatchObject({
    ok: true,
    root,
  });
  const plain = envelope("root", bytes, [key]).signatures;
  expect(readRoot({ payload, signatures: [...plain, ...byFile] }, remembering)).toMatchObject({ ok: false });
  const policyOnly = sshEnvelope(key, hard, "policy", bytes).signatures;
  expect(readRoot({ payload, signatures: [...policyOnly, ...byFile] }, remembering)).toMatchObject({
    ok: false,
  });
});
