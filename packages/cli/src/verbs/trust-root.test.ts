import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { decideEnrolment, walkRoots } from "@hulplijn/shared/trust/decide";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeKey } from "../../../../test/trust/organisation.ts";
import { makePasskey } from "../../../../test/trust/passkey.ts";
import { readChain, readEnvelope, readTrust } from "../trust/documents.ts";
import { cryptography } from "../trust/key-file.ts";
import { policy } from "./policy.ts";
import { type Said, runVerbs } from "./testing/run-verbs.ts";
import { trust } from "./trust.ts";

let nowMs = 1_795_000_000_000;
const day = 86_400_000;

let folder = "";
beforeEach(() => {
  nowMs = 1_795_000_000_000;
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-ceremony-"));
});
afterEach(() => {
  process.exitCode = undefined;
  rmSync(folder, { recursive: true });
});

const at = (...names: string[]): string => path.join(folder, ...names);

const hulplijn = (...args: string[]): Promise<Said> => runVerbs([trust, policy], args, () => nowMs);

/** What a person does at home: makes a key, and hands over its line. */
async function lineOf(person: string): Promise<string> {
  return (await hulplijn("trust", "key", "--out", at(`${person}.pem`))).out.trim();
}

const sign = (person: string, ...more: string[]): ReturnType<typeof hulplijn> =>
  hulplijn("trust", "sign", "--folder", at("trust"), "--key", at(`${person}.pem`), "--yes", ...more);
const status = (...more: string[]): ReturnType<typeof hulplijn> =>
  hulplijn("trust", "status", "--folder", at("trust"), ...more);

async function begin(): Promise<Said> {
  const rootKeys: string[] = [];
  for (const person of ["Ans", "Bas", "Cor"])
    rootKeys.push("--root-key", `${person}=${await lineOf(person)}`);
  const approver = ["--approver", `Dirk=${await lineOf("Dirk")}`];
  const who = ["--organisation", "Gemeente Voorbeeld", "--threshold", "2"];
  return hulplijn("trust", "init", "--folder", at("trust"), ...who, ...rootKeys, ...approver);
}

const versions = (): readonly number[] => {
  const { root, policy: inForce } = readTrust(at("trust/root.json"), at("trust/policy.json"));
  return [root.version, inForce.version];
};

test("two of three found an organisation, one after the other, and each hears what is still to be done", async () => {
  const begun = await begin();
  expect([begun.exit, begun.err]).toEqual([0, ""]);
  expect(begun.out).toContain("nobody has signed it yet");
  expect(readdirSync(at("trust")).toSorted()).toEqual(["policy-draft.json", "root-draft.json"]);
  const before = await status();
  expect([before.exit, before.out]).toEqual([6, expect.stringContaining("does not exist yet")]);
  expect(before.out).toContain("nobody signed yet; 2 more of Ans, Bas, Cor have to sign");

  const first = await sign("Bas");
  expect(first.exit).toBe(6);
  expect(first.err).toContain("Root version 1 of Gemeente Voorbeeld");
  expect(first.out).toContain("signed by Bas; 1 more of Ans, Cor has to sign");
  expect((await sign("Bas")).out).toContain("signed by Bas; 1 more of Ans, Cor has to sign");
  expect(existsSync(at("trust/root.json"))).toBe(false);

  const stranger = await sign("Dirk");
  expect([stranger.exit, stranger.err]).toEqual([
    5,
    expect.stringContaining("no root key of this organisation"),
  ]);

  const second = await sign("Cor");
  expect([second.exit, second.out]).toEqual([0, expect.stringContaining("in force")]);
  expect(readdirSync(at("trust")).toSorted()).toEqual(["policy.json", "root.json"]);
  expect(versions()).toEqual([1, 1]);
  const { rootDigest: pinnedDigest } = readTrust(at("trust/root.json"), at("trust/policy.json"));
  expect(begun.out).toContain(pinnedDigest);
  const offer = { roots: readChain(at("trust/root.json")), policy: readEnvelope(at("trust/policy.json")) };
  expect(decideEnrolment({ ...offer, pinnedDigest, wallMs: nowMs, cryptography })).toMatchObject({
    ok: true,
  });
  expect((await sign("Ans")).err).toContain("nothing in");
});

test.each(["root", "policy"])(
  "a %s that has somebody's key id over other bytes is signed by nobody",
  async (what) => {
    await begin();
    const file = at(`trust/${what}-draft.json`);
    const { payload } = JSON.parse(readFileSync(file, "utf8")) as { readonly payload: string };
    const text = Buffer.from(payload, "base64").toString();
    const [, theirs = ""] = /"publicKey":"([^"]{44})"/.exec(text) ?? [];
    const swapped = Buffer.from(text.replace(theirs, makeKey().publicKey)).toString("base64");
    writeFileSync(file, JSON.stringify({ payload: swapped, signatures: [] }));
    const said = await sign("Ans");
    expect([said.exit === 0, said.err]).toEqual([
      false,
      expect.stringContaining("its id is not that of its key"),
    ]);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ signatures: [] });
  },
);

test("a root key is lost: those who are left replace it, and a device goes along from the root that it pinned", async () => {
  await begin();
  for (const person of ["Ans", "Bas"]) await sign(person);
  const { rootDigest, root } = readTrust(at("trust/root.json"), at("trust/policy.json"));
  const lost = root.keys.find(({ person }) => person === "Cor")?.keyId ?? "";
  const els = await lineOf("Els");
  const change = ["--remove-key", lost, "--add-key", `Els=${els}`];
  const rotated = await hulplijn("trust", "rotate", "--folder", at("trust"), ...change);
  expect([rotated.exit, rotated.err]).toEqual([0, ""]);
  expect(rotated.out).toContain(`Cor with key file ${lost} may no more`);
  expect(versions()).toEqual([1, 1]);
  const again = await hulplijn("trust", "rotate", "--folder", at("trust"), ...change);
  expect([again.exit, again.err]).toEqual([8, expect.stringContaining("waits for signatures already")]);
  for (const verb of [["edit"], ["sign", "--key", at("Ans.pem")]])
    expect((await hulplijn("policy", ...verb, "--folder", at("trust"))).exit, verb.join(" ")).toBe(8);

  // Els is of the new root only, Cor of the old one only: neither stands in for Bas.
  expect((await sign("Els")).out).toContain("by the people of now: nobody signed yet");
  expect((await sign("Cor")).out).toContain(
    "by the people of now: signed by Cor; 1 more of Ans, Bas has to sign",
  );
  const waiting = await status();
  expect([waiting.exit, waiting.out]).toEqual([0, expect.stringContaining("Waiting for signatures")]);
  expect((await status("--json")).out).toContain('"waiting": [\n');
  const last = await sign("Ans");
  expect([last.exit, last.out]).toEqual([0, expect.stringContaining("Devices take them when they connect")]);
  expect(versions()).toEqual([2, 2]);
  const chain = readChain(at("trust/root.json"));
  expect(walkRoots(chain, rootDigest, null, cryptography)).toMatchObject({ ok: true, root: { version: 2 } });

  const bySuspended = [
    "policy",
    "sign",
    "--folder",
    at("trust"),
    "--key",
    at("Cor.pem"),
    "--key",
    at("Ans.pem"),
  ];
  expect((await hulplijn(...bySuspended)).err).toContain("would be refused");
});

test("a threshold that nobody could reach, a passkey, and a key that is there already make no root", async () => {
  await begin();
  for (const person of ["Ans", "Bas"]) await sign(person);
  const rotate = (...wish: string[]): ReturnType<typeof hulplijn> =>
    hulplijn("trust", "rotate", "--folder", at("trust"), ...wish);
  const ans = (await hulplijn("trust", "key", "--key", at("Ans.pem"))).out.trim();
  for (const [wish, sentence] of [
    [["--threshold", "4"], "4 people would have to sign, and the root would name 3"],
    [["--threshold", "0"], "that makes no root"],
    [["--add-key", `Zoe=${JSON.stringify(makePasskey().key)}`], "a passkey is no root key"],
    [["--add-key", `Zoe=${ans}`], "is there already"],
    [["--remove-key", "0123456789abcdef"], "has no key 0123456789abcdef"],
    [["--add-key", "Zoe"], "name=key"],
  ] as const) {
    const refused = await rotate(...wish);
    expect([refused.exit, refused.err], wish.join(" ")).toEqual([1, expect.stringContaining(sentence)]);
  }
  expect(readdirSync(at("trust")).toSorted()).toEqual(["policy.json", "root.json"]);
});

test("a root over a root is refused, and one without anybody who approves", async () => {
  await begin();
  for (const person of ["Ans", "Bas"]) await sign(person);
  const line = await lineOf("Els");
  const init = ["trust", "init", "--folder", at("trust"), "--organisation", "X", "--root-key", `Els=${line}`];
  expect((await hulplijn(...init, "--threshold", "1", "--approver", `Els=${line}`)).exit).toBe(8);
  expect((await hulplijn(...init)).exit).toBe(8);
  const elsewhere = init.map((word) => (word === at("trust") ? at("other") : word));
  expect((await hulplijn(...elsewhere, "--threshold", "1")).err).toContain("--approver is missing");
});

test("a policy ends with its root, and the status tells in time who has to come together", async () => {
  await begin();
  for (const person of ["Ans", "Bas"]) await sign(person);
  nowMs += 680 * day;
  const soon = await status();
  expect([soon.exit, soon.out]).toEqual([6, expect.stringContaining("It ends in 50 days")]);
  const edit = [
    "policy",
    "sign",
    "--folder",
    at("trust"),
    "--days",
    "90",
    "--key",
    at("Ans.pem"),
    "--key",
    at("Bas.pem"),
  ];
  expect((await hulplijn(...edit)).exit).toBe(0);
  const { root, policy: inForce } = readTrust(at("trust/root.json"), at("trust/policy.json"));
  expect(inForce.expiresAtMs).toBe(root.expiresAtMs);
});

test("where there is nothing, nothing is made of it", async () => {
  expect((await status()).err).toContain("none that waits");
  const rotated = await hulplijn("trust", "rotate", "--folder", at("trust"));
  expect(rotated.err).toContain("no root in");
});

test("a policy names the collector that took another's place, by the key that the collector itself prints", async () => {
  await begin();
  for (const person of ["Ans", "Bas"]) await sign(person);
  const edit = (key: string): ReturnType<typeof hulplijn> =>
    hulplijn("policy", "edit", "--folder", at("trust"), "--collector", key);
  expect((await edit("somewhere")).err).toContain("hulplijn-collector key prints it");
  const { publicKey } = makeKey();
  const edited = await edit(publicKey);
  expect(edited.out).toContain(`Devices speak with no collector but ${publicKey}`);
  for (const person of ["Ans", "Bas"])
    await hulplijn("policy", "sign", "--folder", at("trust"), "--key", at(`${person}.pem`));
  expect(readTrust(at("trust/root.json"), at("trust/policy.json")).policy.collectors).toEqual([publicKey]);
});
