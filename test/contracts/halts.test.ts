import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readChain, readTrust } from "../../packages/cli/src/trust/documents.ts";
import { initTrust } from "../../packages/cli/src/trust/init-trust.ts";
import { makeKeyFile, openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import { nextPolicy } from "../../packages/cli/src/trust/next-policy.ts";
import type { Halt } from "../../packages/shared/src/api/registry.ts";
import { payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { type House, makeHouse } from "./http-house.ts";
import { commandLine, type Ended } from "./command-line.ts";

// Stop, revoke and resume through the command line and a real collector, by two people with key files.

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-halts-"));
const at = (name: string): string => path.join(folder, name);
let house: House;
beforeAll(async () => {
  house = await makeHouse();
  await house.http.listenControl(path.join(house.folder, "control.sock"));
  const nowMs = Date.now();
  initTrust({
    folder: at("trust"),
    organisation: "Test",
    person: "Ans",
    passphrase: null,
    nowMs,
    policyDays: 30,
  });
  cpSync(at("trust/approver.key.pem"), at("ans.pem"));
  const bas = makeKeyFile(at("bas.pem"), null);
  makeKeyFile(at("stranger.pem"), null);
  const { policy } = readTrust(at("trust/root.json"), at("trust/policy.json"));
  const change = { addApprovers: [`Bas=${bas.publicKey}`], removeApprovers: [], days: 30 };
  const root = openKeyFile(at("trust/root.key.pem"), null);
  const next = root.seal("policy", payloadOf(nextPolicy(policy, change, nowMs)));
  writeFileSync(at("trust/policy.json"), JSON.stringify(next));
  await house.store.write(async (tx) => {
    await tx.putSigned("root", 1, readChain(at("trust/root.json"))[0]);
    await tx.putSigned("policy", 2, next);
  });
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

function hulplijn(verb: string, key: string, ...more: string[]): Promise<Ended> {
  return commandLine([verb, "--key", at(key), "--folder", at("trust"), "--data", house.folder, ...more], {
    home: folder,
  });
}

const halts = async (): Promise<readonly Halt[]> => {
  const { headers } = await house.signIn("auditor");
  const answer = await house.http.api.inject({ method: "GET", url: "/api/v1/trust/halts", headers });
  return answer.json<{ items: Halt[] }>().items;
};

const standing = async (): Promise<string[]> =>
  (await halts()).filter((one) => one.standing).map(({ kind, person }) => `${kind} ${person}`);

test("one person stops everything, in a word, with JSON alone on standard output when asked", async () => {
  const said = await hulplijn("stop", "bas.pem", "--reason", "looks wrong", "--json");
  expect([said.code, said.err]).toEqual([0, ""]);
  expect(JSON.parse(said.out)).toMatchObject({ told: 0 });
  expect(await standing()).toEqual(["stop Bas"]);
});

test("a key that the policy does not name stops nothing, and nothing is sent", async () => {
  const said = await hulplijn("stop", "stranger.pem", "--reason", "me too");
  expect(said.code).toBe(1);
  expect(said.err).toContain("does not name this key");
  expect(await standing()).toEqual(["stop Bas"]);
});

test("while it stands, the collector takes no order", async () => {
  const { planRun } = await import("../../packages/collector/src/app/plan-run.ts");
  const { deviceRecord } = await import("./store-records.ts");
  const deviceId = "019ab000-0000-7000-8000-000000000001";
  await house.store.write((tx) => tx.putDevice(deviceRecord(deviceId)));
  const wish = {
    orderer: "Bas",
    deviceId,
    fix: "resume-print-queue",
    params: {},
    incident: null,
    person: { personId: "p", name: "Kim" },
  };
  expect(await planRun(house.world, wish)).toMatchObject({ ok: false, code: "all-stopped" });
});

test("going on takes a second person: the first signature waits in a file, the second sends it", async () => {
  const alone = await hulplijn("resume", "bas.pem", "--file", at("resume.json"), "--yes");
  expect(alone.code).toBe(6);
  expect(alone.out).toContain("1 of 2 people");
  expect(alone.err).toContain("looks wrong");
  const again = await hulplijn("resume", "bas.pem", "--file", at("resume.json"), "--yes", "--json");
  expect([again.code, JSON.parse(again.out)]).toMatchObject([6, { sent: false }]);
  expect(await standing()).toEqual(["stop Bas"]);
  const both = await hulplijn("resume", "ans.pem", "--file", at("resume.json"), "--yes");
  expect([both.code, both.out]).toEqual([0, expect.stringContaining("Resumed.")]);
  expect(await standing()).toEqual([]);
});

test("the second person reads what the file lifts before they sign, and asks for nothing else than it says", async () => {
  await hulplijn("stop", "bas.pem", "--reason", "to be read");
  await hulplijn("resume", "bas.pem", "--file", at("read.json"));
  const before = readFileSync(at("read.json"), "utf8");
  const unasked = await hulplijn("resume", "ans.pem", "--file", at("read.json"));
  expect([unasked.code, unasked.out]).toEqual([2, ""]);
  expect(unasked.err).toContain("to be read");
  const other = await hulplijn("resume", "ans.pem", "--file", at("read.json"), "--lift", "ffff", "--yes");
  expect([other.code, readFileSync(at("read.json"), "utf8")]).toEqual([2, before]);
  expect((await hulplijn("resume", "ans.pem", "--file", at("read.json"), "--yes")).code).toBe(0);
});

test("a resumption lifts what it names: the same stop again changes nothing, a new one stops", async () => {
  const [first] = await house.store.halts();
  const { headers } = await house.signIn("first-line");
  const payload = { kind: "stop", sealed: first?.envelope };
  const url = "/api/v1/trust/halts";
  const answer = await house.http.api.inject({ method: "POST", url, headers, payload });
  expect(answer.statusCode).toBe(201);
  expect(await standing()).toEqual([]);
  await hulplijn("stop", "ans.pem", "--reason", "once more");
  expect(await standing()).toEqual(["stop Ans"]);
  const root = await hulplijn("resume", "trust/root.key.pem", "--file", at("by-root.json"), "--yes");
  expect(root.code).toBe(0);
  expect(await standing()).toEqual([]);
});

test("nothing to lift is told as that", async () => {
  const said = await hulplijn("resume", "ans.pem", "--file", at("nothing.json"), "--yes");
  expect([said.code, said.out]).toEqual([8, ""]);
});

test("a stolen key is revoked by one person, and signs no resumption", async () => {
  const { keyId } = openKeyFile(at("bas.pem"), null);
  const odd = await hulplijn("revoke", "ans.pem", "--reason", "stolen", "--key-id", "abc");
  expect(odd.code).toBe(2);
  expect((await hulplijn("revoke", "ans.pem", "--reason", "stolen")).code).toBe(2);
  const said = await hulplijn("revoke", "ans.pem", "--reason", "stolen", "--key-id", keyId);
  expect(said.code).toBe(0);
  await hulplijn("resume", "bas.pem", "--file", at("thief.json"), "--yes");
  const both = await hulplijn("resume", "ans.pem", "--file", at("thief.json"), "--yes");
  expect([both.code, both.out]).toEqual([6, expect.stringContaining("1 of 2 people")]);
  // Nor when a thief sends it without asking the program.
  const { headers } = await house.signIn("first-line");
  const sealed = JSON.parse(readFileSync(at("thief.json"), "utf8")) as object;
  const answer = await house.http.api.inject({
    method: "POST",
    url: "/api/v1/trust/halts",
    headers,
    payload: sealed,
  });
  expect(answer.json()).toMatchObject({ code: "halt-signature-wrong" });
  expect(await standing()).toEqual(["revoke Ans"]);
});

test("each of them is in the audit trail", async () => {
  const actions = (await house.store.audit(0, 1000)).map(({ action }) => action);
  expect(actions.filter((one) => one.startsWith("trust."))).toEqual([
    "trust.stop",
    "trust.resume",
    "trust.stop",
    "trust.resume",
    "trust.stop",
    "trust.resume",
    "trust.revoke",
  ]);
});
