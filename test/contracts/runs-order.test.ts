import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readChain, readEnvelope, readTrust } from "../../packages/cli/src/trust/documents.ts";
import { initTrust } from "../../packages/cli/src/trust/init-trust.ts";
import { cryptography, makeKeyFile } from "../../packages/cli/src/trust/key-file.ts";
import { readLocalFix } from "../../packages/cli/src/trust/local-fix.ts";
import type { Order } from "../../packages/shared/src/fixes/fixes.ts";
import { decideOrderer, payloadOf } from "../../packages/shared/src/trust/trust.ts";
import { approveByKeyFile } from "./approve-by-key-file.ts";
import { type House, makeHouse } from "./http-house.ts";
import { deviceRecord } from "./store-records.ts";
import { commandLine, type Ended } from "./command-line.ts";

// `hulplijn runs order`: a person's key on their own machine signs, through a real collector.

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-order-"));
const at = (name: string): string => path.join(folder, name);
const deviceId = "019ab000-0000-7000-8000-000000000001";
const otherId = "019ab000-0000-7000-8000-000000000002";
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
  makeKeyFile(at("stranger.pem"), null);
  const tickets = [1, 2, 3, 4].map((fill) => Buffer.alloc(16, fill).toString("base64"));
  await house.store.write(async (tx) => {
    await tx.putDevice(deviceRecord(deviceId, { name: "LT-0412", tickets }));
    await tx.putDevice(deviceRecord(otherId, { name: "LT-0413", tickets }));
    await tx.putSigned("root", 1, readChain(at("trust/root.json"))[0]);
    await tx.putSigned("policy", 1, readEnvelope(at("trust/policy.json")));
  });
  await approveByKeyFile(house, at("trust"), fixId, nowMs);
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const order = (key: string, ...more: string[]): ReturnType<typeof orderOf> => orderOf(fixId, key, ...more);

const orderOf = (fix: string, key: string, ...more: string[]): ReturnType<typeof hulplijn> =>
  hulplijn("runs", "order", fix, "--device", "LT-0412", "--key", at(key), ...more);

function hulplijn(...args: string[]): Promise<Ended> {
  return commandLine(args, { home: folder, env: { HULPLIJN_URL: url, HULPLIJN_TOKEN: token } });
}

const key = "trust/approver.key.pem";

test("a key that the policy gives nobody signs nothing", async () => {
  const said = await order("stranger.pem", "--policy", at("trust/policy.json"));
  expect([said.code, said.out]).toEqual([5, ""]);
  expect(said.err).toContain("nothing was signed");
});

test("what the fix does not allow is refused before anything is signed", async () => {
  const said = await order(key, "--param", "queue=$(id)");
  expect([said.code, said.out]).toEqual([5, ""]);
});

/** A collector in between that has another order signed than was asked for: what it changes, and whether anything came back signed. */
async function lying(
  change: (order: Order) => Order,
  elsewhere = (asked: string): string => asked,
): Promise<{ readonly url: string; signed(): number; close(): void }> {
  let signed = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      if (request.method === "POST" && request.url === "/api/v1/runs") signed += 1;
      const answer = await fetch(`${url}${elsewhere(request.url ?? "")}`, {
        method: request.method ?? "GET",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        ...(pieces.length === 0 ? {} : { body: Buffer.concat(pieces) }),
      });
      const said = (await answer.json()) as { payload?: string };
      if (request.url === "/api/v1/runs/plan" && said.payload !== undefined) {
        const right = JSON.parse(Buffer.from(said.payload, "base64").toString()) as Order;
        said.payload = Buffer.from(payloadOf(change(right))).toString("base64");
      }
      response.writeHead(answer.status, { "content-type": "application/json" }).end(JSON.stringify(said));
    })();
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    signed: () => signed,
    close: () => void server.close(),
  };
}

test.each<[string, (right: Order) => Order]>([
  ["another device", (right) => ({ ...right, deviceId: right.runId })],
  ["other parameters", (right) => ({ ...right, params: { queue: "boardroom" } })],
  ["a parameter more", (right) => ({ ...right, params: { ...right.params, more: 1 } })],
  ["another fix", (right) => ({ ...right, fix: "set-clock" })],
  ["another version", (right) => ({ ...right, version: 9 })],
  ["another manifest", (right) => ({ ...right, manifestDigest: "0".repeat(64) })],
  ["another person", (right) => ({ ...right, person: "Bas" })],
])("a collector that wants %s signed than was asked for gets no signature", async (_title, change) => {
  const liar = await lying(change);
  const said = await order(key, "--param", "queue=library", "--url", liar.url, "--token-file", at("token"));
  liar.close();
  expect([said.code, said.out, liar.signed()]).toEqual([5, "", 0]);
  expect(said.err).toContain("Nothing was signed");
});

test.each([
  ["fix", "set-clock", deviceId, "set-clock", fixId],
  ["device", fixId, deviceId, deviceId, otherId],
])(
  "a collector that shows another %s than was named, with all its right digests, gets no signature",
  async (_what, fix, device, asked, shown) => {
    const liar = await lying(
      (right) => right,
      (url) => url.replace(asked, shown),
    );
    const where = ["--device", device, "--url", liar.url, "--token-file", at("token")];
    const said = await orderOf(fix, key, "--param", "queue=library", ...where);
    liar.close();
    expect([said.code, said.out, liar.signed()]).toEqual([5, "", 0]);
    expect(said.err).toContain("Nothing was signed");
  },
);

/** A collector that suggests a fix of its choice, on a device and with parameters of its choice, and would have it signed as it says. */
async function suggesting(fix: string, params: Order["params"]) {
  const local = readLocalFix(path.join(import.meta.dirname, "../../packages/collector/fixes", fix));
  if ("wrong" in local) throw new Error(local.wrong.join());
  const { manifest, manifestDigest } = local;
  const manifestBytes = Buffer.from(local.manifestBytes).toString("base64");
  const { version } = manifest;
  const row = { fix, version, title: manifest.title, manifestDigest, manifestBytes };
  const proposal = { fix, params };
  const incident = { key: "INC-1", deviceId, suggestion: proposal, proposals: [proposal] };
  const order = {
    type: "order",
    runId: otherId,
    person: "Ans",
    deviceId,
    fix,
    version,
    manifestDigest,
    params,
  };
  const ticket = Buffer.alloc(16, 1).toString("base64");
  const payload = payloadOf({ ...order, ticket, lifetimeSeconds: 600 });
  const answers: Readonly<Record<string, object>> = {
    "incidents/INC-1": incident,
    [`fixes/${fix}`]: row,
    [`devices/${deviceId}`]: { deviceId, name: "LT-0412" },
    "runs/plan": { payload: Buffer.from(payload).toString("base64") },
    runs: { runId: otherId, deviceName: "LT-0412", title: manifest.title },
  };
  let signed = 0;
  const server = createServer((request, response) => {
    const asked = request.url?.replace("/api/v1/", "") ?? "";
    if (asked === "runs") signed += 1;
    request.resume();
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answers[asked] ?? {}));
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, signed: () => signed, close: () => void server.close() };
}

const grave = "cancel-stuck-print-job";
const device = ["--device", deviceId];
const job = ["--param", "queue=office", "--param", "jobId=7"];
test.each<[string, string, readonly string[], number]>([
  ["a suggested R1 fix", fixId, [], 1],
  ["a suggested R2 fix", grave, [], 0],
  ["an R2 fix on a suggested device", grave, [grave, ...job], 0],
  ["an R2 fix with suggested parameters", grave, [grave, ...device, ...job.slice(0, 2)], 0],
  ["an R2 fix of which the person said all", grave, [grave, ...device, ...job], 1],
])(
  "%s for an incident: what cannot be taken back the collector does not choose",
  async (_title, fix, said, signed) => {
    const params = fix === fixId ? { queue: "office" } : { queue: "office", jobId: 7 };
    const collector = await suggesting(fix, params);
    const where = ["--url", collector.url, "--token-file", at("token")];
    const ended = await hulplijn("incidents", "run", "INC-1", ...said, "--key", at(key), ...where);
    collector.close();
    expect([ended.code, collector.signed()], ended.err).toEqual([signed === 1 ? 0 : 5, signed]);
  },
);

test("an order is signed by the person's own key, over the bytes that were asked for, and waits for the device", async () => {
  const said = await order(key, "--param", "queue=office", "--json");
  expect(said.code, said.err).toBe(0);
  expect(said.err).toContain("Ans orders");
  const { runId } = JSON.parse(said.out) as { readonly runId: string };
  const run = await house.store.run(runId);
  const { policy } = readTrust(at("trust/root.json"), at("trust/policy.json"));
  if (!run?.order) throw new Error("no order");
  const decided = decideOrderer({ order: run.order }, policy, Date.now(), cryptography);
  const asked: Partial<Order> = { person: "Ans", deviceId, fix: fixId, params: { queue: "office" } };
  expect(decided).toMatchObject({ ok: true, order: asked });
});
