import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { digestWords } from "@hulplijn/shared/review";
import { type Envelope, missingApprovals, payloadOf, type Policy } from "@hulplijn/shared/trust";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  approvalOf,
  cryptography,
  envelope,
  makeFix,
  makeKey,
  personOf,
  type TestFix,
} from "../../../../test/trust/organisation.ts";
import {
  type AssertionChange,
  makePasskey,
  passkeyEnvelope,
  type TestPasskey,
} from "../../../../test/trust/passkey.ts";
import { countApprovals } from "@hulplijn/shared/trust/decide";
import { keepApproved } from "../trust/approved-copies.ts";
import { approvePage, type ApprovePage } from "./approve-page.ts";
import type { PageAsk } from "./page-script.ts";

const origin = "http://localhost:8485";
const nowMs = 1_795_000_000_000;
const passkey = (change: object = {}): TestPasskey =>
  makePasskey({
    origin,
    rpId: "localhost",
    use: "approve",
    credentialId: randomBytes(16).toString("base64"),
    ...change,
  });
const [sam, bas, cor] = [passkey(), passkey(), passkey()];
const basFile = makeKey();
const policy: Policy = {
  type: "policy",
  version: 1,
  expiresAtMs: nowMs + 90 * 86_400_000,
  people: [
    { ...personOf("Sam", makeKey(), []), keys: [sam.key] },
    {
      ...personOf("Bas", basFile, []),
      keys: [bas.key, { kind: "file", keyId: basFile.keyId, publicKey: basFile.publicKey }],
    },
    { ...personOf("Cor", makeKey(), []), keys: [cor.key], approves: ["R0"] },
  ],
  thresholds: { R0: 1, R1: 1, R2: 2, R3: 3 },
};
const reversible = makeFix();
const grave = makeFix(
  { "check.sh": "exit 0\n", "fix.sh": "rm -rf /tmp/x\n" },
  { id: "clear-thing", risk: "R2" },
);

let folder = "";
const at = (...names: string[]): string => path.join(folder, ...names);
function putFix(fix: TestFix): void {
  const into = at("fixes", fix.manifest.id);
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  writeFileSync(path.join(into, "manifest.json"), fix.bytes);
  for (const [name, bytes] of fix.files) writeFileSync(path.join(into, name), bytes);
}
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-approve-"));
  mkdirSync(at("trust"));
  writeFileSync(at("trust/policy.json"), JSON.stringify(envelope("policy", payloadOf(policy), [makeKey()])));
  for (const fix of [reversible, grave]) putFix(fix);
});
afterEach(() => rmSync(folder, { recursive: true }));

const passed: Envelope[] = [];
const page = (person?: string): ApprovePage =>
  approvePage({
    policyFile: at("trust/policy.json"),
    library: at("fixes"),
    approvals: at("trust/approvals"),
    port: 8485,
    person,
    nowMs: () => nowMs,
    pass: async (_fix, approval) => {
      passed.push(approval);
      return "The collector has it.";
    },
  });
const shown = (url: string, person = "Sam"): string => page(person).show(url)?.body.markup ?? "";
const unescaped = (text: string): string => text.replaceAll("&quot;", '"').replaceAll("&#39;", "'");
function askOf(fix: TestFix, person = "Sam"): PageAsk {
  const [, text = "null"] = /data-ask="([^"]*)"/.exec(shown(`/fix/${fix.manifest.id}`, person)) ?? [];
  return JSON.parse(unescaped(text)) as PageAsk;
}
/** What the page's script hands in after a touch. */
function touched(ask: PageAsk, by: TestPasskey, change: AssertionChange = {}): object {
  const approval = passkeyEnvelope("approval", Buffer.from(ask.payload, "base64"), by, change);
  return { fix: ask.fix, approval };
}

test("a fix is shown whole, with the words of its digest, and one touch approves exactly that", async () => {
  const text = shown("/fix/mend-thing");
  expect(text).toContain(digestWords(askDigest(reversible)));
  expect(text).toContain("echo mended");
  const ask = askOf(reversible);
  expect(ask).toMatchObject({ rpId: "localhost", passkeys: [[sam.key.keyId, sam.key.credentialId]] });
  const taken = await page("Sam").take("/approve", touched(ask, sam));
  expect(taken).toMatchObject({ ok: true });
  expect(taken.said).toContain("Approved by Sam. It has all approvals that it takes. The collector has it.");
  const [file = ""] = readdirSync(at("trust/approvals"));
  const kept = JSON.parse(readFileSync(at("trust/approvals", file), "utf8")) as Envelope;
  expect(passed.at(-1)).toEqual(kept);
  expect(
    countApprovals(reversible.manifest, askDigest(reversible), [kept], policy, cryptography),
  ).toMatchObject([{ person: "Sam", byHand: false }]);
  expect(shown("/")).toContain("Mend a thing</a> version 2, R1: approved");
});
const askDigest = (fix: TestFix): string => cryptography.sha256(fix.bytes);

describe("nothing is kept of an answer", () => {
  test.each<[string, TestPasskey, AssertionChange]>([
    ["of another origin", sam, { origin: "http://localhost:8480" }],
    ["of another name", sam, { rpId: "example.nl" }],
    ["without the user verified", sam, { flags: 0x01 }],
    ["from inside a frame", sam, { crossOrigin: "true" }],
    ["by somebody else's passkey", bas, {}],
    ["by a passkey that the policy does not know", passkey(), {}],
  ])("%s", async (_title, by, change) => {
    const taken = await page("Sam").take("/approve", touched(askOf(reversible), by, change));
    expect(taken).toMatchObject({ ok: false });
    expect(readdirSync(at("trust"))).toEqual(["policy.json"]);
  });

  test("by a person who may not approve the class", async () =>
    expect(await page().take("/approve", touched(askOf(reversible, "Cor"), cor))).toMatchObject({
      ok: false,
    }));
  test("by a passkey that can be copied, for a fix of class R2", async () =>
    expect(await page().take("/approve", touched(askOf(grave), sam, { flags: 0x0d }))).toMatchObject({
      ok: false,
    }));
  test("about a fix that changed since the page was drawn", async () => {
    const ask = askOf(reversible);
    putFix(makeFix({ "check.sh": "exit 0\n", "fix.sh": "echo other\n" }));
    expect(await page().take("/approve", touched(ask, sam))).toMatchObject({ ok: false });
  });
  test.each([{}, { fix: "../trust", approval: {} }, { fix: "mend-thing", approval: { payload: "AAAA" } }])(
    "that is none: %j",
    async (body) => expect(await page().take("/approve", body)).toMatchObject({ ok: false }),
  );
});

describe("S-29: a page that shows one thing and has another signed", () => {
  test("gets no R2 fix to run: pages alone are not enough, however many people touch", async () => {
    expect(shown("/fix/clear-thing")).toContain(
      "at least one of the approvals comes through the command line",
    );
    for (const [name, key] of [
      ["Sam", sam],
      ["Bas", bas],
    ] as const) {
      const taken = await page(name).take("/approve", touched(askOf(grave, name), key));
      expect(taken.ok).toBe(true);
      if (name === "Bas") expect(taken.said).toContain("nobody approved it through the command line");
    }
    const kept = readdirSync(at("trust/approvals")).map(
      (name) => JSON.parse(readFileSync(at("trust/approvals", name), "utf8")) as Envelope,
    );
    const count = (more: readonly Envelope[]) =>
      countApprovals(grave.manifest, askDigest(grave), [...kept, ...more], policy, cryptography);
    expect(count([])).toHaveLength(2);
    expect(missingApprovals(grave.manifest, count([]), policy)).toBe(
      "nobody approved it through the command line",
    );
    const byHand = approvalOf(grave, "Bas", basFile);
    expect(missingApprovals(grave.manifest, count([byHand]), policy)).toBeNull();
  });
});

describe("what could fool a reader", () => {
  test("is named at the top, shown as a number, and never markup", () => {
    putFix(
      makeFix(
        { "check.sh": "exit 0\n", "fix.sh": "echo '\u202e<script>alert(1)</script>' \u0430\n" },
        { title: { en: "<img src=x>", nl: "b" } },
      ),
    );
    const text = shown("/fix/mend-thing");
    expect(text).toContain("fix.sh, line 1: U+202E cannot be seen, or turns the direction of writing");
    expect(text).toContain("fix.sh, line 1: U+0430 looks like a Latin letter and is none");
    expect(text).toContain("&lt;U+202E&gt;&lt;script&gt;alert(1)");
    expect(text).not.toMatch(/<script>alert|<img/);
    expect(text).not.toContain("\u202e");
  });

  test("what changed since the version that people approved is in words and line by line", () => {
    expect(shown("/fix/mend-thing")).toContain("all of it is new");
    const local = { manifestBytes: reversible.bytes, manifestDigest: askDigest(reversible) };
    const old = { manifest: reversible.manifest, files: reversible.files, ...local };
    keepApproved(at("trust/approved"), old, approvalOf(reversible, "Bas", basFile));
    putFix(
      makeFix({ "check.sh": "exit 0\n", "fix.sh": "echo other\n" }, { version: 3, timeLimitSeconds: 90 }),
    );
    const text = shown("/fix/mend-thing");
    expect(text).toContain("Changes since version 2");
    expect(text).toContain("approved by Bas");
    expect(text).toContain("Time limit of a script: 90 s (before: 20 s).");
    expect(text).toContain('<span class="gone">- echo mended</span><span class="new">+ echo other</span>');
  });

  test("a copy that somebody changed, or that nobody approved, is not laid beside it", () => {
    mkdirSync(at("trust/approved"));
    writeFileSync(at("trust/approved/mend-thing.0000000000000000.json"), "{}");
    const local = { manifestBytes: reversible.bytes, manifestDigest: askDigest(reversible) };
    const old = { manifest: reversible.manifest, files: reversible.files, ...local };
    keepApproved(at("trust/approved"), old, approvalOf(reversible, "Eve", makeKey()));
    putFix(makeFix({ "check.sh": "exit 0\n", "fix.sh": "echo other\n" }, { version: 3 }));
    expect(shown("/fix/mend-thing")).toContain("all of it is new");
  });
});

test("a passkey that was made here is a line for the policy; who has none is told how", async () => {
  expect(page().show("/fix/mend-thing")?.body.markup).toContain("several people for this page");
  expect(shown("/fix/mend-thing", "Zoe")).toContain("gives Zoe no passkey of this page");
  expect(shown("/fix/mend-thing", "Zoe")).not.toContain('id="approve"');
  const { key } = passkey();
  const head = "3059301306072a8648ce3d020106082a8648ce3d030107034200";
  const der = Buffer.concat([Buffer.from(head, "hex"), Buffer.from(key.publicKey, "base64")]);
  const made = { publicKey: der.toString("base64"), algorithm: -7, credentialId: key.credentialId };
  const taken = await page().take("/passkey", made);
  expect(JSON.parse(taken.line ?? "null")).toEqual(key);
  expect(await page().take("/passkey", { ...made, algorithm: -257 })).toMatchObject({ ok: false });
});

test("there is nothing else here", async () => {
  cpSync(at("fixes/mend-thing"), at("trust/stolen"), { recursive: true });
  for (const url of ["/fix/../trust/stolen", "/fix/%2e%2e", "/other", "/fix/"])
    expect(page().show(url)).toBeNull();
  expect(await page().take("/other", {})).toMatchObject({ ok: false });
});
