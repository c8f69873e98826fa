import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, expect, test } from "vitest";
import { decideDelegation, payloadOf, signedBytes } from "@hulplijn/shared/trust/decide";
import { readShift } from "@hulplijn/shared/trust/shift-fragment";
import { createPrivateKey, sign } from "node:crypto";
import { readPolicyFile } from "../trust/documents.ts";
import { initTrust } from "../trust/init-trust.ts";
import { cryptography, makeKeyFile } from "../trust/key-file.ts";
import { shift } from "./shift.ts";

const nowMs = 1_795_000_000_000;
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-shift-"));
  const keys = path.join(folder, "keys");
  initTrust({ folder: keys, organisation: "x", person: "Ans", passphrase: null, nowMs, policyDays: 90 });
});
afterEach(() => {
  process.exitCode = undefined;
  rmSync(folder, { recursive: true });
});

async function begin(...args: string[]): Promise<{ out: string; err: string; exit: number }> {
  let [out, err] = ["", ""];
  const desk = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  process.exitCode = undefined;
  const program = new Command().exitOverride();
  shift(program, { ...desk, nowMs: () => nowMs });
  await program.parseAsync(["shift", "begin", ...args], { from: "user" });
  return { out, err, exit: Number(process.exitCode ?? 0) };
}
const own = (): string => path.join(folder, "keys/approver.key.pem");

test("a shift begins with one line: a link whose key a device takes for its person, until it ends", async () => {
  const { out, exit } = await begin("--key", own(), "--url", "https://it.example/");
  expect(exit).toBe(0);
  const text = /^https:\/\/it\.example\/#shift=(\S+)\n$/.exec(out)?.[1] ?? "";
  const carried = readShift(text);
  if (!carried) throw new Error("the link holds no shift");
  const policy = readPolicyFile(path.join(folder, "keys/policy.json"));
  const decided = decideDelegation(carried.delegation, policy, nowMs, cryptography);
  expect(decided).toMatchObject({ ok: true, person: { person: "Ans" }, classes: ["R0", "R1"] });
  if (!decided.ok) return;
  const head = Buffer.from("302e020100300506032b657004220420", "hex");
  const key = createPrivateKey({ key: Buffer.concat([head, carried.seed]), format: "der", type: "pkcs8" });
  const message = signedBytes("order", payloadOf({}));
  const signature = sign(null, message, key).toString("base64");
  expect(cryptography.verify(decided.shiftKey.publicKey, message, signature, "Ed25519")).toBe(true);
  const late = decided.delegation.expiresAtMs;
  expect(decideDelegation(carried.delegation, policy, late, cryptography)).toMatchObject({
    code: "delegation-expired",
  });
});

test("a shift is no longer than the policy lets it be, and nobody's key begins none", async () => {
  expect(await begin("--key", own(), "--hours", "15")).toMatchObject({ exit: 1, out: "" });
  expect(await begin("--key", own(), "--hours", "half")).toMatchObject({ exit: 2, out: "" });
  makeKeyFile(path.join(folder, "keys/stranger.pem"), null);
  const said = await begin("--key", path.join(folder, "keys/stranger.pem"));
  expect(said).toMatchObject({ exit: 1, out: "" });
  expect(said.err).toContain("gives this key to nobody");
});
