import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readChain, readEnvelope, readTrust } from "../../packages/cli/src/trust/documents.ts";
import { initTrust } from "../../packages/cli/src/trust/init-trust.ts";
import { makeKeyFile, openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import { nextPolicy } from "../../packages/cli/src/trust/next-policy.ts";
import type { Rollout } from "../../packages/shared/src/api/registry.ts";
import { payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { approveByKeyFile } from "./approve-by-key-file.ts";
import { commandLine, type Ended } from "./command-line.ts";
import { type House, makeHouse } from "./http-house.ts";
import { deviceRecord } from "./store-records.ts";

// `hulplijn rollouts …`: from a draft to its end, signed by two people with key files, through a real collector. In order: each test goes
// on where the last one ended.

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-rollouts-"));
const at = (name: string): string => path.join(folder, name);
const fixId = "resume-print-queue";
const count = 60;
let house: House;

beforeAll(async () => {
  house = await makeHouse();
  await house.http.listenControl(path.join(house.folder, "control.sock"));
  const nowMs = Date.now();
  const made = { folder: at("trust"), organisation: "Test", person: "Ans", passphrase: null };
  initTrust({ ...made, nowMs, policyDays: 30 });
  const bas = makeKeyFile(at("bas.pem"), null);
  makeKeyFile(at("stranger.pem"), null);
  const { policy } = readTrust(at("trust/root.json"), at("trust/policy.json"));
  const addApprovers = [`Bas=${bas.publicKey}`];
  const change = { addApprovers, removeApprovers: [], orders: ["Bas=R0,R1"], days: 30 };
  const root = openKeyFile(at("trust/root.key.pem"), null);
  const next = root.seal("policy", payloadOf(nextPolicy(policy, change, nowMs)));
  writeFileSync(at("trust/policy.json"), JSON.stringify(next));
  await house.store.write(async (tx) => {
    await tx.putSigned("root", 1, readChain(at("trust/root.json"))[0]);
    await tx.putSigned("policy", 2, readEnvelope(at("trust/policy.json")));
    for (let index = 0; index < count; index++) {
      const deviceId = `019ab000-0000-7000-8000-${String(index).padStart(12, "0")}`;
      await tx.putDevice(deviceRecord(deviceId, { name: `LT-${index}`, connected: true }));
    }
    const aside = "019ab000-0000-7000-8000-000000000999";
    await tx.putDevice(deviceRecord(aside, { name: "KIOSK", group: "kiosk" }));
  });
  await approveByKeyFile(house, at("trust"), fixId, nowMs);
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const rollouts = (...args: string[]): Promise<Ended> =>
  commandLine(["rollouts", ...args, "--data", house.folder], { home: folder });
const by = (key: string): string[] => ["--key", at(key), "--policy", at("trust/policy.json"), "--yes"];
const [ans, bas] = [by("trust/approver.key.pem"), by("bas.pem")];
const what = ["draft", fixId, "--person", "Ans", "--param", "queue=office", "--query", "-group:kiosk"];
const shown = async (number: number): Promise<Rollout> => {
  const said = await rollouts("show", String(number), "--json");
  expect([said.code, said.err]).toEqual([0, ""]);
  return JSON.parse(said.out) as Rollout;
};

test("what is wrong is refused with what to do, and nothing is drafted", async () => {
  const nobody = await rollouts(...what.slice(0, -1), "name:nobody");
  expect(nobody).toMatchObject({ code: 8 });
  expect(nobody.err).toContain("There is no device to do it on.");
  const everybody = await rollouts(...what.slice(0, -1), "");
  expect(everybody).toMatchObject({ code: 8 });
  expect(everybody.err).toContain("--yes");
  for (const [wrong, code] of [
    [["--rings", "50,20,100"], 1],
    [["--hours", "evening"], 2],
    [["--per-hour", "many"], 2],
    [["--rings", "1/60,50"], 1],
  ] as const)
    expect(await rollouts(...what, ...wrong)).toMatchObject({ code, out: "" });
  const zone = await rollouts(...what, "--hours", "18:00-07:00", "--zone", "Europe/Utrecht");
  expect(zone.err).toContain("there is no zone Europe/Utrecht");
  expect((await rollouts(...what.slice(0, -2))).err).toContain("Say for whom");
  expect(await house.store.rollouts()).toEqual([]);
});

test("the preview says how many, whether anything restarts, and who must sign; it makes nothing", async () => {
  const seen = await rollouts(...what, "--preview");
  expect(seen.out).toContain(
    "This touches 60 devices (60 connected now), restart: no; class R1, 2 different people have to sign.",
  );
  expect(seen.out).toMatch(/ring 0: 1 %, about 1 more; then 1 h before the next/);
  expect(JSON.parse((await rollouts(...what, "--preview", "--json")).out)).toMatchObject({ signers: 2 });
  expect(await house.store.rollouts()).toEqual([]);
});

test("a draft is signed by two people on their own machines, who see everything in words; then it is in force", async () => {
  const drafted = await rollouts(...what, "--rings", "50/60,100", "--failures", "2", "--verified", "90");
  expect(drafted).toMatchObject({ code: 0 });
  expect(drafted.out).toContain("Draft 1, for 60 devices");
  const stranger = await rollouts("sign", "1", ...by("stranger.pem"));
  expect(stranger).toMatchObject({ code: 5, out: "" });
  const first = await rollouts("sign", "1", ...ans);
  expect(first).toMatchObject({ code: 6 });
  expect(first.err).toContain("This touches 60 devices, once each; restart: no");
  expect(first.err).toContain("ring 1: 100 % of them, not before 1 h after a device first heard of it");
  expect(first.err).toContain("it stops by itself at more than 2 failures");
  expect(first.out).toContain("1 of 2 people signed it");
  expect((await rollouts("list")).out).toMatch(/1 +resume-print-queue +draft/);
  const second = await rollouts("sign", "1", ...bas);
  expect(second).toMatchObject({ code: 0 });
  expect(second.out).toContain("It is in force");
  expect(await shown(1)).toMatchObject({ state: "in-force", openRing: 0, people: ["Ans", "Bas"], count: 60 });
  expect(await rollouts("sign", "1", ...bas)).toMatchObject({ code: 5 });
});

test("a collector that shows other devices than those of the draft gets no signature", async () => {
  expect(await rollouts(...what)).toMatchObject({ code: 0 });
  const draft = await house.store.rollout(2);
  if (!draft) throw new Error("there is no draft");
  const { number: _number, ...same } = draft;
  const others = (await house.store.rolloutDevices(2)).slice(1);
  await house.store.write((tx) => tx.addRollout({ ...same, digest: "ab".repeat(32) }, others));
  const wrong = await rollouts("sign", "3", ...ans);
  expect(wrong).toMatchObject({ code: 5, out: "" });
  expect(wrong.err).toContain("are not those of the draft");
  expect((await shown(3)).signing).toMatchObject({ signed: [] });
  for (const number of ["2", "3"])
    expect(await rollouts("withdraw", number, "--reason", "not meant")).toMatchObject({ code: 0 });
  expect((await rollouts("show", "2")).out).toMatch(/state +withdrawn/);
});

test("anybody on the staff halts it with one click; going on takes the two, over exactly this halt, with a reason", async () => {
  const first = await house.signIn("first-line");
  const halt = { method: "POST", url: "/api/v1/rollouts/1/halt", payload: {} } as const;
  const halted = await house.http.api.inject({ ...halt, headers: first.headers });
  expect(halted.statusCode, halted.body).toBe(200);
  expect(await shown(1)).toMatchObject({ state: "halted", halted: { halt: 1, reason: null } });
  expect((await rollouts("watch", "1")).err).toContain("HALTED by");
  expect(await rollouts("resume", "1", ...ans)).toMatchObject({ code: 2, out: "" });
  const asked = await rollouts("resume", "1", "--reason", "queue names mended", ...ans);
  expect(asked).toMatchObject({ code: 6 });
  expect(asked.err).toContain("Reason, by Ans: queue names mended");
  expect((await rollouts("show", "1")).out).toMatch(
    /resuming +Ans: queue names mended; signed by Ans \(2 needed/,
  );
  expect(await shown(1)).toMatchObject({ state: "halted" });
  expect(await rollouts("resume", "1", ...bas)).toMatchObject({ code: 0 });
  expect(await shown(1)).toMatchObject({ state: "in-force", resuming: null, openRing: 0 });
});

test("who may do what is the table's", async () => {
  const [auditor, second] = [await house.signIn("auditor"), await house.signIn("second-line")];
  const ask = async (
    headers: Record<string, string>,
    method: "GET" | "POST",
    url: string,
    payload?: object,
  ) =>
    (
      await house.http.api.inject({
        method,
        url: `/api/v1/rollouts${url}`,
        headers,
        ...(payload ? { payload } : {}),
      })
    ).statusCode;
  expect(await ask(auditor.headers, "GET", "/1")).toBe(200);
  expect(await ask(auditor.headers, "GET", "/1/devices?standing=offline&ring=0&limit=5")).toBe(200);
  expect(await ask(auditor.headers, "GET", "/1/devices?standing=sleepy")).toBe(400);
  expect(await ask(auditor.headers, "POST", "/1/halt", {})).toBe(403);
  const wish = { name: "x", person: "Ans", fix: fixId, query: "" };
  expect(await ask(second.headers, "POST", "", wish)).toBe(403);
  expect(await ask(second.headers, "POST", "/1/resume", { person: "Ans", reason: "x" })).toBe(403);
  expect(await ask(auditor.headers, "GET", "/99")).toBe(404);
  expect(await ask(auditor.headers, "GET", "/99/devices")).toBe(404);
});

test("what nobody ran is not rolled out again, nor undone where the fix has no way back", async () => {
  const again = await rollouts("again", "1", "--person", "Ans");
  expect(again).toMatchObject({ code: 8 });
  expect(again.err).toContain("there is no device to do it on");
  expect(await rollouts("undo", "1", "--person", "Ans")).toMatchObject({ code: 8 });
  expect(await rollouts("again", "2", "--person", "Ans")).toMatchObject({ code: 8 });
});
