import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeOrganisation } from "../../../../../test/trust/organisation.ts";
import { readTrustFolder } from "./trust-folder.ts";

const { rootEnvelope, policyEnvelope } = makeOrganisation();
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hulplijn-trust-"));
  mkdirSync(path.join(folder, "approvals"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(): ReturnType<typeof readTrustFolder> & { readonly said: readonly string[] } {
  const said: string[] = [];
  const log = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: (facts: Readonly<Record<string, unknown>>) => void said.push(String(facts["path"])),
  };
  return { ...readTrustFolder(folder, log), said };
}
const put = (name: string, value: unknown): void =>
  writeFileSync(path.join(folder, name), JSON.stringify(value));

test("roots, policy and approvals are read by their names, and nothing else", () => {
  expect(read()).toEqual({ roots: [], policy: null, approvals: [], said: [] });
  put("root.json", [rootEnvelope]);
  put("policy.json", policyEnvelope);
  put("approvals/b.json", policyEnvelope);
  put("approvals/a.json", rootEnvelope);
  put("approvals/notes.txt", policyEnvelope);
  expect(read()).toEqual({
    roots: [rootEnvelope],
    policy: policyEnvelope,
    approvals: [rootEnvelope, policyEnvelope],
    said: [],
  });
});

test("what is no signed object, too long, or no plain file is named and left out, and the rest is read", () => {
  put("root.json", [rootEnvelope]);
  put("policy.json", { payload: "" });
  put("approvals/good.json", policyEnvelope);
  writeFileSync(path.join(folder, "approvals/long.json"), "");
  truncateSync(path.join(folder, "approvals/long.json"), 4_000_000_000);
  // Whoever opened it would wait for ever.
  const pipe = path.join(folder, "approvals/pipe.json");
  execFileSync("mkfifo", [pipe]);
  mkdirSync(path.join(folder, "approvals/folder.json"));
  const { roots, policy, approvals, said } = read();
  expect({ roots, policy, approvals }).toEqual({
    roots: [rootEnvelope],
    policy: null,
    approvals: [policyEnvelope],
  });
  expect(said.map((file) => path.basename(file))).toEqual([
    "policy.json",
    "folder.json",
    "long.json",
    "pipe.json",
  ]);
});
