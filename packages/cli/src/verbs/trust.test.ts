import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Envelope, Policy, Root } from "@hulplijn/shared/trust";
import { payloadOf } from "@hulplijn/shared/trust/decide";
import { digestWords } from "@hulplijn/shared/review";
import { afterEach, beforeEach, expect, test } from "vitest";
import { approveFix, standing } from "../trust/approve-fix.ts";
import { readEnvelope, readTrust } from "../trust/documents.ts";
import { newPerson } from "../trust/init-trust.ts";
import { makeKeyFile, openKeyFile } from "../trust/key-file.ts";
import { readLocalFix } from "../trust/local-fix.ts";
import { makeKey } from "../../../../test/trust/organisation.ts";
import { makePasskey } from "../../../../test/trust/passkey.ts";
import { sshBlob, sshKeyOf } from "../../../../test/trust/ssh.ts";
import { fix } from "./fix.ts";
import { policy } from "./policy.ts";
import { type Said, runVerbs } from "./testing/run-verbs.ts";
import { trust } from "./trust.ts";

const library = path.join(import.meta.dirname, "../../../collector/fixes");
const nowMs = 1_795_000_000_000;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-trust-"));
});
afterEach(() => {
  process.exitCode = undefined;
  rmSync(folder, { recursive: true });
});

const at = (...names: string[]): string => path.join(folder, ...names);

const hulplijn = (...args: string[]): Promise<Said> => runVerbs([trust, policy, fix], args, () => nowMs);

const init = (...more: string[]): ReturnType<typeof hulplijn> => {
  const who = ["--organisation", "Gemeente Voorbeeld", "--person", "Ans"];
  return hulplijn("trust", "init", "--folder", at("trust"), ...who, ...more);
};

const approve = (id: string, key: string, ...more: string[]): ReturnType<typeof hulplijn> => {
  const where = ["--fixes", library, "--key", key, "--policy", at("trust/policy.json")];
  return hulplijn("fix", "approve", id, ...where, ...more);
};

test("an organisation begins with keys that only their owner reads, a signed root and a signed policy", async () => {
  const said = await init();
  expect(said.exit).toBe(0);
  for (const name of ["root.key.pem", "approver.key.pem"]) {
    expect(statSync(at("trust", name)).mode & 0o777).toBe(0o600);
  }
  const { root, rootDigest, policy: made } = readTrust(at("trust/root.json"), at("trust/policy.json"));
  expect(root.organisation).toBe("Gemeente Voorbeeld");
  expect(said.out).toContain(rootDigest);
  expect(said.out).toContain(digestWords(rootDigest));
  expect(made.people.map(({ person }) => person)).toEqual(["Ans"]);
  expect(said.err).toContain("no passphrase");
});

test("a second root over the first is refused, and the first stays", async () => {
  await init();
  const before = readFileSync(at("trust/root.key.pem"));
  const said = await init();
  expect(said.exit).toBe(1);
  expect(readFileSync(at("trust/root.key.pem"))).toEqual(before);
});

test("with a passphrase a key opens with it and not without", async () => {
  writeFileSync(at("secret"), "open sesame\n");
  const said = await init("--passphrase-file", at("secret"));
  expect(said.err).toBe("");
  expect(() => openKeyFile(at("trust/root.key.pem"), null)).toThrow();
  expect(() => openKeyFile(at("trust/root.key.pem"), "other")).toThrow();
  expect(openKeyFile(at("trust/root.key.pem"), "open sesame").keyId).toMatch(/^[0-9a-f]{16}$/);
});

test("status says until when the policy holds, and finds it when that is soon", async () => {
  await init();
  const well = await hulplijn("trust", "status", "--folder", at("trust"), "--json");
  expect(well.exit).toBe(0);
  expect(JSON.parse(well.out)).toMatchObject({ state: "valid", daysLeft: 90 });
  rmSync(at("trust"), { recursive: true });
  await init("--days", "7");
  const soon = await hulplijn("trust", "status", "--folder", at("trust"));
  expect(soon.exit).toBe(6);
  expect(soon.out).toContain("expires-soon");
});

test("the next policy is one higher, signed by the root, with the people that were asked for", async () => {
  await init();
  const bas = makeKeyFile(at("bas.pem"), null);
  const sign = ["policy", "sign", "--folder", at("trust"), "--key", at("trust/root.key.pem")];
  expect((await hulplijn(...sign, "--add-approver", `Bas=${bas.publicKey}`)).exit).toBe(0);
  const second = readTrust(at("trust/root.json"), at("trust/policy.json")).policy;
  expect(second.version).toBe(2);
  expect(second.people.map(({ person }) => person)).toEqual(["Ans", "Bas"]);
  expect((await hulplijn(...sign, "--remove-approver", "Ans")).exit).toBe(0);
  const third = readTrust(at("trust/root.json"), at("trust/policy.json")).policy;
  expect(third.people.map(({ person }) => person)).toEqual(["Bas"]);
  expect((await hulplijn(...sign, "--remove-approver", "Zoe")).err).toContain("Zoe is no approver");
});

test("a policy that another key signed is refused before it is written", async () => {
  await init();
  makeKeyFile(at("stranger.pem"), null);
  const before = readFileSync(at("trust/policy.json"));
  const said = await hulplijn("policy", "sign", "--folder", at("trust"), "--key", at("stranger.pem"));
  expect(said.exit).toBe(5);
  expect(readFileSync(at("trust/policy.json"))).toEqual(before);
});

test("approving shows everything and writes an approval that counts", async () => {
  await init();
  const said = await approve("resume-print-queue", at("trust/approver.key.pem"), "--yes");
  expect(said.exit).toBe(0);
  const folderOfFix = path.join(library, "resume-print-queue");
  const local = readLocalFix(folderOfFix);
  if ("wrong" in local) throw new Error(local.wrong.join());
  for (const name of ["check.sh", "fix.sh", "verify.sh"]) {
    expect(said.err).toContain(readFileSync(path.join(folderOfFix, name), "utf8").trimEnd());
  }
  expect(said.err).toContain(local.manifest.caution.nl);
  expect(said.err).toContain(digestWords(local.manifestDigest));
  const made = readTrust(at("trust/root.json"), at("trust/policy.json")).policy;
  const [approver] = made.people[0]?.keys ?? [];
  const file = at(`trust/approvals/resume-print-queue.${approver?.keyId}.approval.json`);
  expect(standing(local, [readEnvelope(file)], made)).toMatchObject({
    people: [{ person: "Ans", atMs: nowMs }],
    needed: 1,
  });
});

test("nobody is asked where nobody can answer: without --yes nothing is signed", async () => {
  await init();
  const said = await approve("resume-print-queue", at("trust/approver.key.pem"));
  expect(said.exit).toBe(2);
  expect(existsSync(at("trust/approvals"))).toBe(false);
});

test("a key that the policy does not name signs nothing", async () => {
  await init();
  makeKeyFile(at("stranger.pem"), null);
  for (const key of [at("stranger.pem"), at("trust/root.key.pem")]) {
    const said = await approve("resume-print-queue", key, "--yes");
    expect(said.exit).toBe(5);
    expect(said.err).toContain("does not name this key");
  }
});

test("the author's own approval is refused", async () => {
  await init();
  const local = readLocalFix(path.join(library, "resume-print-queue"));
  if ("wrong" in local) throw new Error(local.wrong.join());
  const made = readTrust(at("trust/root.json"), at("trust/policy.json")).policy;
  const mine = { ...local, manifest: { ...local.manifest, author: "Ans" } };
  const key = openKeyFile(at("trust/approver.key.pem"), null);
  expect(() => approveFix(mine, key, made, nowMs)).toThrow("author");
});

test("lint finds every fix of the library in order, and names what is wrong with a changed one", async () => {
  cpSync(path.join(library, "set-clock"), at("set-clock"), { recursive: true });
  expect(await hulplijn("fix", "lint", at("set-clock"))).toMatchObject({ exit: 0 });
  writeFileSync(at("set-clock/fix.sh"), "#!/bin/sh\nrm -rf /\n");
  const said = await hulplijn("fix", "lint", at("set-clock"));
  expect(said.exit).toBe(5);
  expect(said.err).toContain("fix.sh is not what the manifest says");
});

test("a fix that is not there is told as that", async () => {
  expect(await hulplijn("fix", "show", "no-such-fix", "--fixes", library)).toMatchObject({
    exit: 3,
    out: "",
  });
});

/** An organisation whose root takes two of three keys. */
function twoOfThree(): void {
  const keys = [1, 2, 3].map((at_) => makeKeyFile(at(`root${at_}.pem`), null));
  const root: Root = {
    type: "root",
    version: 1,
    organisation: "Voorbeeld",
    threshold: 2,
    expiresAtMs: nowMs + 700 * 86_400_000,
    keys: keys.map((key, index) => ({ person: `Root ${index + 1}`, kind: "file", ...key })),
  };
  const person = newPerson("Ans", [{ kind: "file", ...makeKeyFile(at("ans.pem"), null) }]);
  const first: Policy = {
    type: "policy",
    version: 1,
    expiresAtMs: nowMs + 86_400_000,
    people: [person],
    thresholds: { R0: 1, R1: 1, R2: 2, R3: 3 },
  };
  const sealed = (kind: "root" | "policy", object: unknown): Envelope => {
    const all = [1, 2].map((at_) => openKeyFile(at(`root${at_}.pem`), null).seal(kind, payloadOf(object)));
    return { payload: all[0]?.payload ?? "", signatures: all.flatMap(({ signatures }) => signatures) };
  };
  mkdirSync(at("trust"));
  writeFileSync(at("trust/root.json"), JSON.stringify([sealed("root", root)]));
  writeFileSync(at("trust/policy.json"), JSON.stringify(sealed("policy", first)));
}

test("a policy is written by one, and signed by as many root keys as the root takes, one after the other", async () => {
  twoOfThree();
  const bas = makeKeyFile(at("bas.pem"), null);
  const wish = ["--add-approver", `Bas=${bas.publicKey}`, "--orders", "Ans=R0,R1,R2", "--threshold", "R1=2"];
  const edited = await hulplijn("policy", "edit", "--folder", at("trust"), ...wish);
  expect(edited.exit).toBe(0);
  for (const line of ["Bas is new", "Ans now approves", "class R1 takes 2 approvals", "2 of the 3 root keys"])
    expect(edited.out).toContain(line);
  const sign = (key: string): ReturnType<typeof hulplijn> =>
    hulplijn("policy", "sign", "--folder", at("trust"), "--key", at(key));
  const inForce = (): Policy => readTrust(at("trust/root.json"), at("trust/policy.json")).policy;
  const first = await sign("root1.pem");
  expect([first.exit, first.out]).toEqual([6, expect.stringContaining("1 of 2 people signed")]);
  expect(first.err).toContain("Bas is new");
  expect((await sign("root1.pem")).out).toContain("1 of 2");
  expect((await sign("ans.pem")).out).toContain("1 of 2");
  const overwritten = await hulplijn("policy", "edit", "--folder", at("trust"), ...wish);
  expect([overwritten.exit, overwritten.out]).toEqual([8, ""]);
  expect(overwritten.err).toContain("others have signed already");
  expect(inForce().version).toBe(1);
  expect((await sign("root3.pem")).exit).toBe(0);
  expect(inForce()).toMatchObject({ version: 2, thresholds: { R1: 2 } });
  expect(inForce().people.map(({ person, orders }) => [person, orders])).toEqual([
    ["Ans", ["R0", "R1", "R2"]],
    ["Bas", ["R0", "R1"]],
  ]);
  expect(existsSync(at("trust/policy-draft.json"))).toBe(false);
});

test("a policy that waits is not overtaken, and one that nobody of the root signed is not taken", async () => {
  twoOfThree();
  await hulplijn("policy", "edit", "--folder", at("trust"));
  const sign = ["policy", "sign", "--folder", at("trust")];
  expect((await hulplijn(...sign, "--key", at("root1.pem"), "--remove-approver", "Ans")).exit).toBe(8);
  expect((await hulplijn(...sign, "--key", at("ans.pem"))).exit).toBe(5);
});

test("a lost key is taken from its person when there is another, passkeys too, and nonsense is refused", async () => {
  await init();
  const now = (): Policy => readTrust(at("trust/root.json"), at("trust/policy.json")).policy;
  const sign = (...wish: string[]): ReturnType<typeof hulplijn> =>
    hulplijn("policy", "sign", "--folder", at("trust"), "--key", at("trust/root.key.pem"), ...wish);
  const [lost] = now().people[0]?.keys ?? [];
  expect((await sign("--remove-key", lost?.keyId ?? "")).err).toContain("only key of Ans");
  const { key } = makePasskey();
  writeFileSync(at("passkey.json"), JSON.stringify(key));
  expect((await sign("--add-passkey", `Ans=${at("passkey.json")}`)).exit).toBe(0);
  expect((await sign("--add-passkey", `Ans=${at("passkey.json")}`)).err).toContain("somebody's already");
  const { key: pasted } = makePasskey({ use: "approve" });
  expect((await sign("--add-passkey", `Ans=${JSON.stringify(pasted)}`)).exit).toBe(0);
  expect(now().people[0]?.keys).toContainEqual(pasted);
  expect((await sign("--remove-key", pasted.keyId)).exit).toBe(0);
  const damaged = JSON.stringify({ ...makePasskey().key, keyId: pasted.keyId });
  expect((await sign("--add-passkey", `Ans=${damaged}`)).err).toContain("its id is not that of its key");
  expect((await sign("--remove-key", lost?.keyId ?? "", "--shift-hours", "Ans=4")).exit).toBe(0);
  expect(now().people[0]).toMatchObject({ keys: [key], shiftHours: 4 });
  for (const wish of [
    ["--orders", "Ans=R9"],
    ["--orders", "Zoe=R1"],
    ["--shift-hours", "Ans=99"],
    ["--threshold", "R2=0"],
    ["--remove-key", "0123456789abcdef"],
    ["--add-passkey", `Ans=${at("trust/root.json")}`],
    ["--add-passkey", "Ans={"],
  ])
    expect((await sign(...wish)).exit, wish.join(" ")).toBe(1);
  expect(now().version).toBe(5);
});

test("everybody makes a key on their own machine and hands over one line, which a policy takes as it is", async () => {
  await init();
  const made = await hulplijn("trust", "key", "--out", at("bas.pem"));
  expect(made.exit).toBe(0);
  const line = made.out.trim();
  expect(JSON.parse(line)).toMatchObject({ kind: "file", keyId: openKeyFile(at("bas.pem"), null).keyId });
  expect((await hulplijn("trust", "key", "--key", at("bas.pem"))).out.trim()).toBe(line);
  writeFileSync(at("bas.line"), `${line}\n`);
  const ssh = sshBlob(sshKeyOf(makeKey())).toString("base64");
  const sign = (wish: string): ReturnType<typeof hulplijn> =>
    hulplijn(
      "policy",
      "sign",
      "--folder",
      at("trust"),
      "--key",
      at("trust/root.key.pem"),
      "--add-approver",
      wish,
    );
  expect((await sign(`Bas=${at("bas.line")}`)).exit).toBe(0);
  expect((await sign(`Cor=ssh-ed25519 ${ssh} cor@laptop`)).exit).toBe(0);
  const { people } = readTrust(at("trust/root.json"), at("trust/policy.json")).policy;
  expect(people.map(({ person, keys }) => [person, keys[0]?.kind])).toEqual([
    ["Ans", "file"],
    ["Bas", "file"],
    ["Cor", "ssh"],
  ]);
});

test.each([
  ["a private key, which is nobody's business", () => at("trust/approver.key.pem"), "handed to nobody"],
  ["a file that is not there", () => at("nowhere"), "neither a public key nor a file"],
  [
    "an id that is another key's",
    () => JSON.stringify({ kind: "file", keyId: "0123456789abcdef", publicKey: makeKey().publicKey }),
    "its id is not that of its key",
  ],
  ["a file of something else", () => at("trust/root.json"), "not a key of a policy"],
])("instead of a public key %s is refused", async (_title, said, sentence) => {
  await init();
  const wish = ["--add-approver", `Bas=${said()}`];
  const refused = await hulplijn("policy", "edit", "--folder", at("trust"), ...wish);
  expect([refused.exit, refused.err]).toEqual([1, expect.stringContaining(sentence)]);
});

test("a key is made, or shown: not both, and not neither", async () => {
  expect((await hulplijn("trust", "key")).exit).toBe(2);
  expect((await hulplijn("trust", "key", "--out", at("a"), "--key", at("b"))).exit).toBe(2);
});
