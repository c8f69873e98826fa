import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readChain, readTrust } from "../../packages/cli/src/trust/documents.ts";
import { initTrust } from "../../packages/cli/src/trust/init-trust.ts";
import { makeKeyFile, openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import { nextPolicy } from "../../packages/cli/src/trust/next-policy.ts";
import type { Release } from "../../packages/shared/src/api/registry.ts";
import { payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { type Ended, commandLine } from "./command-line.ts";
import { type House, makeHouse } from "./http-house.ts";
import { deviceRecord } from "./store-records.ts";

// A version of the agent from its bundle to its first ring: signed by two releasers with key files, handed in through the command line, halted
// and resumed, on a real collector. In order: each test goes on where the last one ended.

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-releases-"));
const at = (name: string): string => path.join(folder, name);
const bytes = Buffer.alloc(300_000, "the agent ");
let house: House;

beforeAll(async () => {
  house = await makeHouse();
  await house.http.listenControl(path.join(house.folder, "control.sock"));
  const nowMs = Date.now();
  const [organisation, person] = ["Test", "Ans"];
  initTrust({ folder: at("trust"), organisation, person, passphrase: null, nowMs, policyDays: 30 });
  const addReleasers = ["Fred", "Gea"].map(
    (name) => `${name}=${makeKeyFile(at(`${name}.pem`), null).publicKey}`,
  );
  const { policy } = readTrust(at("trust/root.json"), at("trust/policy.json"));
  const change = { addApprovers: [], removeApprovers: [], addReleasers, days: 30 };
  const root = openKeyFile(at("trust/root.key.pem"), null);
  const next = root.seal("policy", payloadOf(nextPolicy(policy, change, nowMs)));
  writeFileSync(at("trust/policy.json"), JSON.stringify(next));
  await house.store.write(async (tx) => {
    await tx.putSigned("root", 1, readChain(at("trust/root.json"))[0]);
    await tx.putSigned("policy", 2, next);
    for (let index = 0; index < 8; index++) {
      const deviceId = `019ab000-0000-7000-8000-00000000000${index}`;
      await tx.putDevice(deviceRecord(deviceId, { name: `LT-${index}`, connected: true }));
    }
  });
  writeFileSync(at("agent.bundle"), bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const manifest = {
    version: "1.4.0",
    sha256,
    sizeBytes: bytes.length,
    platforms: ["linux-x64"],
    nodeMajor: 24,
  };
  writeFileSync(at("agent.bundle.json"), JSON.stringify(manifest));
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]): Promise<Ended> => commandLine(args, { home: folder });
const signed = (key: string, ...more: string[]): Promise<Ended> => {
  const [bundle, file] = [at("agent.bundle"), at("release.json")];
  const trust = ["--key", at(key), "--folder", at("trust")];
  return run("release", "sign", bundle, ...trust, "--file", file, "--yes", ...more);
};
const asked = (...args: string[]): Promise<Ended> => run("releases", ...args, "--data", house.folder);
const trail = async (): Promise<readonly string[]> =>
  (await house.store.audit(0, 1000)).map(({ action }) => action);

test("whoever approves fixes signs no release, and rings that leave somebody out are refused", async () => {
  const wrong = await signed("trust/approver.key.pem", "--sequence", "1");
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain("among those of its releasers");
  expect((await signed("Fred.pem", "--sequence", "1", "--rings", "1/60,50")).err).toContain(
    "the last one all: 100",
  );
  expect((await signed("Fred.pem", "--sequence", "1", "--floor", "2")).err).toContain(
    "above its own sequence",
  );
  expect((await signed("Fred.pem")).code).toBe(2);
});

test("what is signed stands there in words, floor and rings too, and one signature is not enough", async () => {
  const first = await signed("Fred.pem", "--sequence", "3", "--floor", "2", "--rings", "50/60,100");
  expect(first).toMatchObject({ code: 6 });
  expect(first.err).toContain(
    "ring 1: 100 % of all devices, not before 1 h after a device first heard of it",
  );
  expect(first.err).toContain("never takes or starts anything of a lower sequence again");
  expect(first.out).toContain("1 of 2 releasers signed it");
  expect(await asked("publish", at("agent.bundle"), "--file", at("release.json"))).toMatchObject({ code: 4 });
  expect((await signed("Fred.pem")).code).toBe(6);
});

test("a bundle that was changed after it was built is not signed", async () => {
  writeFileSync(at("agent.bundle"), Buffer.concat([bytes, Buffer.from("x")]));
  expect((await signed("Gea.pem")).err).toContain("is not the bundle that");
  writeFileSync(at("agent.bundle"), bytes);
});

test("two releasers are enough: it is published, with its first ring open", async () => {
  expect(await signed("Gea.pem")).toMatchObject({ code: 0 });
  const published = await asked("publish", at("agent.bundle"), "--file", at("release.json"), "--json");
  expect(published).toMatchObject({ code: 0, err: "" });
  expect(JSON.parse(published.out)).toMatchObject({ state: "rolling", openRing: 0, people: ["Fred", "Gea"] });
  expect(await trail()).toEqual(expect.arrayContaining(["release.published", "release.bundle"]));
  expect((await asked("list")).out).toMatch(/3 +1\.4\.0 +rolling +0 +Fred, Gea/);
});

test("it is halted by one person and goes on by another, both with a reason that everybody sees", async () => {
  expect((await asked("halt", "3", "--reason", "printers fail")).out).toContain("halted");
  const seen = await asked("show", "3");
  expect(seen.out).toMatch(/halted +by .*printers fail/);
  expect(await asked("watch", "3")).toMatchObject({ code: 6 });
  const second = await house.signIn("second-line");
  const resume = { method: "POST", url: "/api/v1/releases/3/resume", payload: { reason: "x" } } as const;
  expect((await house.http.api.inject({ ...resume, headers: second.headers })).statusCode).toBe(403);
  expect((await asked("resume", "3", "--reason", "driver withdrawn")).out).toContain("goes on");
  expect(await trail()).toEqual(expect.arrayContaining(["release.halted", "release.resumed"]));
});

test("who may halt, and who may only look, is the table's", async () => {
  const auditor = await house.signIn("auditor");
  const first = await house.signIn("first-line");
  const at3 = "/api/v1/releases/3";
  const inject = (
    method: "GET" | "POST" | "PUT",
    url: string,
    headers: Record<string, string>,
    payload?: object,
  ) => house.http.api.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  const view = await inject("GET", at3, auditor.headers);
  expect(view.json<Release>().rings).toHaveLength(2);
  expect((await inject("POST", `${at3}/halt`, auditor.headers, { reason: "x" })).statusCode).toBe(403);
  expect((await inject("POST", `${at3}/halt`, first.headers, { reason: "  " })).statusCode).toBe(400);
  expect((await inject("POST", `${at3}/halt`, first.headers, { reason: "smoke" })).statusCode).toBe(200);
  expect((await inject("GET", "/api/v1/releases/9", first.headers)).statusCode).toBe(404);
  const binary = { ...first.headers, "content-type": "application/octet-stream" };
  expect((await inject("PUT", `${at3}/bundle`, binary, Buffer.from("x"))).statusCode).toBe(403);
});

test("a body of bytes is taken at its own route alone, and there nothing else than the signed bundle", async () => {
  const lead = await house.signIn("lead");
  const binary = { ...lead.headers, "content-type": "application/octet-stream" };
  const put = (url: string, headers: Record<string, string>, payload: Buffer | object) =>
    house.http.api.inject({ method: "PUT", url, headers, payload });
  const bundle = "/api/v1/releases/3/bundle";
  expect((await put(bundle, binary, Buffer.from("x"))).json()).toMatchObject({
    code: "release-bundle-wrong",
  });
  expect((await put(bundle, lead.headers, { a: 1 })).statusCode).toBe(415);
  expect((await put(bundle, binary, Buffer.alloc(17 * 1_048_576))).statusCode).toBe(413);
  expect((await put("/api/v1/people/me/password", binary, Buffer.from("x"))).statusCode).toBe(415);
  expect(readFileSync(at("agent.bundle")).equals(bytes)).toBe(true);
});

test("the policy's word for how employees are asked is given by class, and taken back", () => {
  const { policy } = readTrust(at("trust/root.json"), at("trust/policy.json"));
  const change = { addApprovers: [], removeApprovers: [], days: 30 };
  const asking = nextPolicy(policy, { ...change, consent: ["R2=always,3,24,wait"] }, 1);
  expect(asking.consent).toEqual({ R2: { asks: "always", postponements: 3, hours: 24, unattended: "wait" } });
  expect(asking.releasers).toHaveLength(2);
  expect(nextPolicy(asking, { ...change, consent: ["R2="] }, 1).consent).toBeUndefined();
  for (const consent of ["R2=sometimes,3,24,wait", "R0=always,3,24,wait", "R2", "R2=always,0,24,wait"])
    expect(() => nextPolicy(policy, { ...change, consent: [consent] }, 1)).toThrow();
  const fewer = nextPolicy(asking, { ...change, removeReleasers: ["Fred", "Gea"] }, 1);
  expect(fewer).not.toHaveProperty("releasers");
  expect(() => nextPolicy(policy, { ...change, removeReleasers: ["Zus"] }, 1)).toThrow("no releaser");
});
