import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approveFix } from "../../packages/cli/src/trust/approve-fix.ts";
import { readChain, readEnvelope, readTrust } from "../../packages/cli/src/trust/documents.ts";
import { initTrust } from "../../packages/cli/src/trust/init-trust.ts";
import { makeKeyFile, openKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import { readLocalFix } from "../../packages/cli/src/trust/local-fix.ts";
import { nextPolicy } from "../../packages/cli/src/trust/next-policy.ts";
import { addApproval } from "../../packages/collector/src/app/approve-fix.ts";
import type { StandingOrderView } from "../../packages/shared/src/api/registry.ts";
import { payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { type House, makeHouse } from "./http-house.ts";
import { deviceRecord } from "./store-records.ts";
import { commandLine, type Ended } from "./command-line.ts";

// `hulplijn standing add|list|withdraw`: people with key files, through a real collector.

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-standing-"));
const at = (name: string): string => path.join(folder, name);
const deviceId = "019ab000-0000-7000-8000-000000000001";
const fixId = "resume-print-queue";
const param = ["--param", "queue=office"];
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
  const change = {
    addApprovers: [`Bas=${bas.publicKey}`],
    removeApprovers: [],
    orders: ["Bas=R0,R1"],
    days: 30,
  };
  const next = openKeyFile(at("trust/root.key.pem"), null).seal(
    "policy",
    payloadOf(nextPolicy(policy, change, nowMs)),
  );
  writeFileSync(at("trust/policy.json"), JSON.stringify(next));
  await house.store.write(async (tx) => {
    await tx.putDevice(deviceRecord(deviceId, { name: "LT-0412" }));
    await tx.putSigned("root", 1, readChain(at("trust/root.json"))[0]);
    await tx.putSigned("policy", 2, readEnvelope(at("trust/policy.json")));
  });
  const fix = readLocalFix(path.join(house.folder, "fixes", fixId));
  if ("wrong" in fix) throw new Error(fix.wrong.join());
  const key = openKeyFile(at("trust/approver.key.pem"), null);
  const taken = await addApproval(house.world, fixId, approveFix(fix, key, policy, nowMs), "Ans");
  if (!taken.ok) throw new Error(taken.detail);
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

function standing(...args: string[]): Promise<Ended> {
  return commandLine(["standing", ...args, "--data", house.folder], { home: folder });
}

const signedBy = (key: string): string[] => ["--key", at(key), "--policy", at("trust/policy.json")];
const ans = signedBy("trust/approver.key.pem");
const all = async (): Promise<readonly StandingOrderView[]> => {
  const said = await standing("list", "--json");
  expect([said.code, said.err]).toEqual([0, ""]);
  return (JSON.parse(said.out) as { items: StandingOrderView[] }).items;
};

test("one person lets one device start a fix by itself, and is told in words what that means", async () => {
  expect((await standing("list")).out).toBe("There are none.\n");
  const said = await standing("add", fixId, ...ans, "--device", "LT-0412", "--per-day", "3", ...param);
  expect(said.code).toBe(0);
  expect(said.err).toContain("on 1 device, while they find print-queue-stopped");
  expect(said.err).toContain("at most 3 a day");
  expect(said.out).toContain("It stands.");
  expect(await all()).toMatchObject([
    { fix: fixId, devices: [deviceId], perDay: 3, people: ["Ans"], state: "in-force" },
  ]);
  expect((await standing("list")).out).toContain(`${fixId}@1`);
});

test("what makes no sense is refused before anything is signed or sent", async () => {
  const codes = [];
  for (const args of [
    ["add", fixId, ...ans],
    ["add", fixId, ...ans, "--device", "LT-0412", "--all-devices"],
    ["add", fixId, ...ans, "--device", "LT-0412", "--per-day", "13"],
    ["add", fixId, ...ans, "--device", "LT-9999"],
    ["add", fixId, ...signedBy("stranger.pem"), "--device", "LT-0412"],
    ["add", fixId, ...ans, "--all-devices"],
    ["add", "no-such-fix", ...ans, "--device", "LT-0412"],
    // Without its parameter: the collector asks what devices will ask.
    ["add", fixId, ...ans, "--device", "LT-0412", "--param", "jobId=1"],
    ["add", fixId, ...signedBy("missing.pem"), "--device", "LT-0412"],
  ])
    codes.push((await standing(...args)).code);
  expect(codes).toEqual([2, 2, 2, 3, 1, 5, 3, 5, 1]);
  expect(await all()).toHaveLength(1);
});

test("for all devices the first signature waits in a file, and a second person sends it", async () => {
  const file = ["--file", at("standing.json")];
  const first = await standing("add", fixId, ...ans, "--all-devices", ...param, ...file, "--json");
  expect([first.code, JSON.parse(first.out)]).toMatchObject([6, { sent: false }]);
  expect(existsSync(at("standing.json"))).toBe(true);
  const unasked = await standing("add", fixId, ...signedBy("bas.pem"), ...file);
  expect([unasked.code, unasked.out]).toEqual([2, ""]);
  expect(unasked.err).toContain("on ALL devices");
  const other = await standing("add", fixId, ...signedBy("bas.pem"), ...file, ...param, "--yes");
  expect([other.code, other.out]).toEqual([2, ""]);
  const second = await standing("add", fixId, ...signedBy("bas.pem"), ...file, "--yes");
  expect(second.err).toContain("on ALL devices");
  expect(second.code).toBe(0);
  expect((await all())[0]).toMatchObject({ devices: "all", people: ["Ans", "Bas"], state: "in-force" });
});

test("one person withdraws it, and it does not come back", async () => {
  const [newest] = await all();
  const digest = newest?.digest ?? "";
  const reason = ["--reason", "not needed"];
  expect((await standing("withdraw", "zz", ...signedBy("bas.pem"), ...reason)).code).toBe(3);
  const said = await standing("withdraw", digest.slice(0, 16), ...signedBy("bas.pem"), ...reason);
  expect([said.code, said.out]).toEqual([0, expect.stringContaining("Withdrawn.")]);
  expect((await all()).map(({ state }) => state)).toEqual(["withdrawn", "in-force"]);
  // The same signatures handed in once more stand no more than before.
  await standing("add", fixId, ...ans, "--file", at("standing.json"), "--yes");
  expect((await all()).map(({ state }) => state)).toEqual(["withdrawn", "in-force"]);
  const actions = (await house.store.audit(0, 1000)).map(({ action }) => action);
  expect(actions.filter((one) => one.startsWith("trust."))).toEqual([
    "trust.standing-order",
    "trust.standing-order",
    "trust.revoke",
  ]);
});
