import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readChain, readEnvelope, readTrust } from "../../packages/cli/src/trust/documents.ts";
import { initTrust } from "../../packages/cli/src/trust/init-trust.ts";
import { cryptography } from "../../packages/cli/src/trust/key-file.ts";
import type { BatchRuns, PlannedBatch } from "../../packages/shared/src/api/registry.ts";
import type { Order } from "../../packages/shared/src/fixes/fixes.ts";
import { decideOrderer, payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { commandLine, type Ended } from "./command-line.ts";
import { approveByKeyFile } from "./approve-by-key-file.ts";
import { type House, makeHouse } from "./http-house.ts";
import { deviceRecord, incidentRecord } from "./store-records.ts";

// `hulplijn runs order` for many devices: one signature, made on a person's own machine, through a real collector.

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-order-many-"));
const at = (name: string): string => path.join(folder, name);
const idOf = (number: number): string =>
  `019ab000-0000-7000-8000-0000000001${String(number).padStart(2, "0")}`;
const names = Array.from({ length: 6 }, (_, number) => `LT-0${number}`);
const fixId = "resume-print-queue";
let house: House;
let url = "";
let token = "";
beforeAll(async () => {
  house = await makeHouse();
  url = `http://localhost:${await house.http.listen({ host: "127.0.0.1", port: 0 })}`;
  token = await house.token("second-line");
  writeFileSync(at("token"), token);
  const nowMs = Date.now();
  const made = { folder: at("trust"), organisation: "Test", person: "Ans", passphrase: null };
  initTrust({ ...made, nowMs, policyDays: 30 });
  await house.store.write(async (tx) => {
    for (const [number, name] of names.entries()) {
      const tickets = [1, 2, 3, 4, 5, 6, 7, 8].map((fill) =>
        Buffer.alloc(16, number * 10 + fill).toString("base64"),
      );
      const platform = name === "LT-05" ? "windows" : "linux";
      await tx.putDevice(deviceRecord(idOf(number), { name, tickets, platform }));
    }
    await tx.addIncident(
      incidentRecord("019ab000-0000-7000-8000-000000000a01", { deviceId: idOf(0), subject: "office" }),
    );
    await tx.addIncident(
      incidentRecord("019ab000-0000-7000-8000-000000000a02", {
        deviceId: idOf(1),
        subject: "hall",
        params: { queue: "hall" },
      }),
    );
    await tx.putSigned("root", 1, readChain(at("trust/root.json"))[0]);
    await tx.putSigned("policy", 1, readEnvelope(at("trust/policy.json")));
  });
  await approveByKeyFile(house, at("trust"), fixId, nowMs);
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  const open = await Promise.all(names.map((_, number) => house.store.openRuns(idOf(number))));
  for (const { runId } of open.flat())
    await fetch(`${url}/api/v1/runs/${runId}/stop`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: "{}",
    });
});

const hulplijn = (...args: string[]): Promise<Ended> =>
  commandLine(args, { home: folder, env: { HULPLIJN_URL: url, HULPLIJN_TOKEN: token } });
const order = (...more: string[]): Promise<Ended> =>
  hulplijn("runs", "order", fixId, "--key", at("trust/approver.key.pem"), ...more);
const on = (...devices: string[]): string[] => devices.flatMap((device) => ["--device", device]);
const queue = ["--param", "queue=office"];

test("many devices take one signature, which each of their orders is under", async () => {
  const said = await order(...on("LT-00", "LT-01", "LT-02"), ...queue, "--json");
  expect(said.code, said.err).toBe(0);
  expect(said.err).toContain("on 3 machines, under one signature, with queue=office");
  const { batch, runs } = JSON.parse(said.out) as BatchRuns;
  expect(runs.map(({ deviceName }) => deviceName).toSorted()).toEqual(["LT-00", "LT-01", "LT-02"]);
  const { policy } = readTrust(at("trust/root.json"), at("trust/policy.json"));
  for (const { runId, deviceId } of runs) {
    const run = await house.store.run(runId);
    if (!run) throw new Error("it was taken");
    const decided = decideOrderer({ order: run.order }, policy, Date.now(), cryptography);
    expect(decided).toMatchObject({ ok: true, batch, order: { deviceId, person: "Ans", fix: fixId } });
  }
  const listed = await hulplijn("runs", "list", "--q", `batch:${batch}`, "--json");
  expect((JSON.parse(listed.out) as { total: number }).total).toBe(3);
});

test("a device that cannot is told with its reason, the others are ordered, and it ends as partly done", async () => {
  const said = await order(...on("LT-00", "LT-05"), ...queue);
  expect(said.code, said.err).toBe(9);
  expect(said.err).toContain("on 1 machine, under one signature");
  expect(said.err).toMatch(/Not on 1:\n {2}LT-05: .+ \(platform-not-supported\)/);
  expect(said.out).toContain("LT-00");
  expect(said.out).not.toContain("LT-05");
});

test("when no device can, nothing is signed", async () => {
  const none = await order(...on("LT-05", "LT-00"), "--param", "queue=$(id)");
  expect([none.code, none.out]).toEqual([5, ""]);
  expect(none.err).toContain("Nothing was signed");
});

test("several incidents name their devices, each with the parameters of its own", async () => {
  const said = await order("--incident", "INC-1", "--incident", "INC-2", "--json");
  expect(said.code, said.err).toBe(0);
  expect(said.err).toContain("each with its own parameters");
  const { runs } = JSON.parse(said.out) as BatchRuns;
  const made = await Promise.all(runs.map(({ runId }) => house.store.run(runId)));
  expect(new Map(made.map((run) => [run?.deviceId, run?.params]))).toEqual(
    new Map([
      [idOf(0), { queue: "office" }],
      [idOf(1), { queue: "hall" }],
    ]),
  );
  expect(new Set(runs.map(({ incident }) => incident))).toEqual(new Set(["INC-1", "INC-2"]));
});

test.each([
  ["no device and no incident", queue],
  ["a device twice", [...on("LT-00", "LT-00"), ...queue]],
  [
    "several incidents beside devices",
    [...on("LT-00"), "--incident", "INC-1", "--incident", "INC-2", ...queue],
  ],
])("%s is wrong usage", async (_what, args) => {
  expect((await order(...args)).code).toBe(2);
});

test("what is graver the collector does not choose the devices of", async () => {
  const key = ["--key", at("trust/approver.key.pem")];
  const said = await hulplijn(
    "runs",
    "order",
    "cancel-stuck-print-job",
    ...key,
    "--incident",
    "INC-1",
    "--incident",
    "INC-2",
  );
  expect(said.code).not.toBe(0);
  expect(said.out).toBe("");
});

/** A collector in between that changes a plan for many, and counts what comes back signed. */
async function lying(change: (plan: PlannedBatch) => PlannedBatch) {
  let signed = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      if (request.method === "POST" && request.url === "/api/v1/runs") signed += 1;
      const answer = await fetch(`${url}${request.url ?? ""}`, {
        method: request.method ?? "GET",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        ...(pieces.length === 0 ? {} : { body: Buffer.concat(pieces) }),
      });
      const said = await answer.json();
      const told = request.url === "/api/v1/runs/plan" ? change(said as PlannedBatch) : said;
      response.writeHead(answer.status, { "content-type": "application/json" }).end(JSON.stringify(told));
    })();
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, signed: () => signed, close: () => void server.close() };
}

const changeLast = (plan: PlannedBatch, change: Partial<Order>): PlannedBatch => ({
  ...plan,
  planned: plan.planned.map((one, place) => {
    if (place < plan.planned.length - 1) return one;
    const order = JSON.parse(Buffer.from(one.payload, "base64").toString()) as Order;
    const payload = Buffer.from(payloadOf({ ...order, ...change })).toString("base64");
    return { ...one, payload, deviceId: change.deviceId ?? one.deviceId, runId: change.runId ?? one.runId };
  }),
});

test.each<[string, (plan: PlannedBatch) => PlannedBatch]>([
  ["a device that was not named", (plan) => changeLast(plan, { deviceId: idOf(4) })],
  ["one device twice", (plan) => ({ ...plan, planned: [...plan.planned, ...plan.planned.slice(0, 1)] })],
  ["other parameters on one of them", (plan) => changeLast(plan, { params: { queue: "boardroom" } })],
  ["another fix on one of them", (plan) => changeLast(plan, { fix: "set-clock" })],
  ["another manifest on one of them", (plan) => changeLast(plan, { manifestDigest: "0".repeat(64) })],
  ["another person", (plan) => changeLast(plan, { person: "Bas" })],
])("a collector that plans %s gets no signature", async (_what, change) => {
  const liar = await lying(change);
  const said = await order(
    ...on("LT-00", "LT-01", "LT-02"),
    ...queue,
    "--url",
    liar.url,
    "--token-file",
    at("token"),
  );
  liar.close();
  expect([said.code, said.out, liar.signed()]).toEqual([5, "", 0]);
  expect(said.err).toContain("Nothing was signed");
});
