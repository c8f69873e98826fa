import { afterAll, beforeAll, expect, test } from "vitest";
import { addApproval } from "../../packages/collector/src/app/approve-fix.ts";
import { planBatch } from "../../packages/collector/src/app/plan-batch.ts";
import {
  seal,
  testFix,
  type TestPeople,
  testPeople,
} from "../../packages/collector/src/app/testing/test-fix.ts";
import type { TestWorld } from "../../packages/collector/src/app/testing/test-world.ts";
import type { LoadedFix } from "../../packages/collector/src/core/ports.ts";
import type { BatchRuns, PlannedBatch, Problem, Run } from "../../packages/shared/src/api/registry.ts";
import { readPayload, type SealedOrder, type Batch } from "../../packages/shared/src/trust/trust.ts";
import { treeHash } from "../trust/batch.ts";
import { type House, makeHouse, type SignedIn } from "./http-house.ts";
import { deviceRecord, incidentRecord } from "./store-records.ts";

const fix = "resume-print-queue";
const count = 40;
const idOf = (number: number): string => `019ab000-0000-7000-8000-0000000${String(10_000 + number)}`;
const ticketOf = (number: number): string => Buffer.alloc(16, number).toString("base64");
const ids = Array.from({ length: count }, (_, at) => idOf(at));
/** Another system, quarantined, without a ticket, never seen. */
const [windows, apart, ticketless, unknown] = [idOf(901), idOf(902), idOf(903), idOf(904)];

let house: House;
let anna: SignedIn;
let sam: TestPeople;
beforeAll(async () => {
  house = await makeHouse();
  await house.store.write(async (tx) => {
    for (const [at, id] of ids.entries())
      await tx.putDevice(deviceRecord(id, { name: `LT-${at}`, tickets: [ticketOf(at), ticketOf(100 + at)] }));
    await tx.putDevice(deviceRecord(windows, { platform: "windows", tickets: [ticketOf(201)] }));
    await tx.putDevice(
      deviceRecord(apart, { quarantine: { code: "clone-suspected", params: {} }, tickets: [ticketOf(202)] }),
    );
    await tx.putDevice(deviceRecord(ticketless, { tickets: [] }));
    await tx.addIncident(incidentRecord("019ab000-0000-7000-8000-000000000002", { deviceId: idOf(0) }));
  });
  anna = await house.signIn("second-line");
  sam = await testPeople({ ...house.world, at: { nowMs: Date.now() } } as unknown as TestWorld, {
    batch: count,
  });
  await addApproval(house.world, fix, sam.approve(house.world.fixes.get(fix) as LoadedFix), "Sam");
});
afterAll(() => house.close());

const post = (url: string, payload: object, { headers }: SignedIn = anna) =>
  house.http.api.inject({ method: "POST", url: `/api/v1/${url}`, payload, headers });
const wanted = (of: readonly string[]) => of.map((deviceId) => ({ deviceId, params: { queue: "office" } }));
const plan = (of: readonly string[], over: object = {}, who?: SignedIn) =>
  post("runs/plan", { person: "Sam", fix, devices: wanted(of), ...over }, who);
const planned = async (of: readonly string[], over: object = {}): Promise<PlannedBatch> =>
  (await plan(of, over)).json<PlannedBatch>();
const codeOf = (answer: { json<Body>(): Body }): string => answer.json<Problem>().code;
const bytes = (base64: string): Buffer => Buffer.from(base64, "base64");

/** What a person's own program signs of a plan. */
const batchOf = ({ planned: all, manifestDigest }: PlannedBatch, over: Partial<Batch> = {}): Batch => ({
  type: "batch",
  person: "Sam",
  fix,
  manifestDigest,
  size: all.length,
  root: treeHash(all.map(({ payload }) => bytes(payload))),
  issuedAtMs: Date.now(),
  expiresAtMs: Date.now() + 3_600_000,
  ...over,
});
const runsOf = ({ planned: all }: PlannedBatch): string[] => all.map(({ runId }) => runId);
const sent = (of: PlannedBatch, over: Partial<Batch> = {}, key = sam.key) => ({
  batch: seal("batch", batchOf(of, over), key),
  runs: runsOf(of),
});
const stored = async (): Promise<number> =>
  (await house.http.api.inject({ url: "/api/v1/runs?limit=1", headers: anna.headers })).json<{
    total: number;
  }>().total;

test("what one signature may not cover is refused before a ticket is held", async () => {
  expect(codeOf(await plan([...ids, windows]))).toBe("batch-too-large");
  expect(codeOf(await plan([idOf(0), idOf(0)]))).toBe("input-invalid");
  expect(codeOf(await plan(ids, { fix: "none" }))).toBe("not-found");
  expect(codeOf(await plan(ids, { person: "Eve" }))).toBe("order-class-not-allowed");
  expect(codeOf(await plan(Array.from({ length: 501 }, (_, at) => idOf(at))))).toBe("input-invalid");
  expect(codeOf(await plan([]))).toBe("input-invalid");
  expect(house.world.plans.find(() => true)).toBeNull();
});

test("whoever may not run fixes plans none, and their own batch nobody else sends", async () => {
  const reader = await house.signIn("auditor");
  expect((await plan(ids, {}, reader)).statusCode).toBe(403);
  expect((await post("runs", sent(await planned(ids.slice(0, 2))), reader)).statusCode).toBe(403);
  const other = await house.signIn("third-line");
  expect(codeOf(await post("runs", sent(await planned(ids.slice(0, 2))), other))).toBe("plan-expired");
});

test("devices that can have no order are told one by one; the others get theirs", async () => {
  const odd = [windows, apart, ticketless, unknown];
  const answer = await planned([idOf(1), ...odd, idOf(2)]);
  expect(answer.planned.map(({ deviceId }) => deviceId)).toEqual([idOf(1), idOf(2)]);
  expect(answer.refused).toEqual([
    { deviceId: windows, code: "platform-not-supported" },
    { deviceId: apart, code: "quarantined" },
    { deviceId: ticketless, code: "no-ticket-free" },
    { deviceId: unknown, code: "not-found" },
  ]);
  const wrong = await plan([idOf(3)], { devices: [{ deviceId: idOf(3), params: { queue: "$(id)" } }] });
  expect(wrong.json<PlannedBatch>().refused).toEqual([{ deviceId: idOf(3), code: "parameter-not-allowed" }]);
});

test("others are served while orders for many devices are planned", async () => {
  let turns = 0;
  let next = setImmediate(function turn() {
    turns++;
    next = setImmediate(turn);
  });
  const devices = ids.map((deviceId) => ({ deviceId, params: { queue: "office" }, incident: null }));
  const person = { personId: "p", name: "Anna" };
  const answer = await planBatch(house.world, { orderer: "Sam", person, fix, devices });
  clearImmediate(next);
  expect(answer).toMatchObject({ ok: true });
  expect(turns).toBeGreaterThanOrEqual(2);
  if (answer.ok) for (const { runId } of answer.plans) house.world.plans.drop(runId);
});

test("a batch that is wrong in one thing stores nothing at all", async () => {
  const of = await planned(ids.slice(0, 5));
  const right = sent(of);
  const tries: [object, string][] = [
    [{ ...right, runs: right.runs.slice(1) }, "batch-place-wrong"],
    [{ ...right, runs: right.runs.toReversed() }, "batch-root-wrong"],
    [{ ...right, runs: [...right.runs, ...runsOf(await planned([idOf(7)]))] }, "batch-root-wrong"],
    [{ ...right, runs: [...right.runs, idOf(950)] }, "plan-expired"],
    [sent(of, { size: 4 }), "batch-place-wrong"],
    [sent(of, { size: 6 }), "batch-root-wrong"],
    [sent(of, { size: count + 1 }), "batch-too-large"],
    [sent(of, { root: "0".repeat(64) }), "batch-root-wrong"],
    [sent(of, { manifestDigest: "0".repeat(64) }), "batch-order-differs"],
    [sent(of, { expiresAtMs: Date.now() - 1 }), "batch-expired"],
    [sent(of, { person: "Eve" }), "order-signature-wrong"],
    [sent(of, {}, sam.shiftKey), "order-signature-wrong"],
    [{ ...right, runs: [] }, "input-invalid"],
  ];
  for (const [body, code] of tries) expect(codeOf(await post("runs", body))).toBe(code);
  expect(await stored()).toBe(0);
});

test("one device that cannot any more holds all of them back", async () => {
  const of = await planned(ids.slice(0, 3));
  const device = await house.store.device(idOf(2));
  if (!device) throw new Error("it is there");
  await house.store.write((tx) =>
    tx.putDevice({ ...device, quarantine: { code: "clone-suspected", params: {} } }),
  );
  expect(codeOf(await post("runs", sent(of)))).toBe("quarantined");
  expect(await stored()).toBe(0);
  await house.store.write((tx) => tx.putDevice(device));
});

test("forty orders under one signature are forty runs, once, each with its place in the batch", async () => {
  const devices = wanted(ids).map((one, at) => (at === 0 ? { ...one, incidentKey: "INC-1" } : one));
  const of = await planned(ids, { devices });
  expect(of.refused).toEqual([]);
  expect(of.planned).toHaveLength(count);
  const body = sent(of);
  const both = await Promise.all([post("runs", body), post("runs", body)]);
  const [first, second] = both.map((answer) => answer.json<BatchRuns>());
  expect(both.map(({ statusCode }) => statusCode)).toEqual([202, 202]);
  const digest = house.world.sha256(bytes(body.batch.payload));
  expect(both[0]?.headers.location).toBe(`/api/v1/batches/${digest}`);
  expect(first?.runs.map(({ runId }) => runId).toSorted()).toEqual(runsOf(of).toSorted());
  expect(second?.batch).toBe(digest);
  expect(await stored()).toBe(count);

  const answer = await house.http.api.inject({ url: `/api/v1/batches/${digest}`, headers: anna.headers });
  const { runs } = answer.json<BatchRuns>();
  expect(runs).toHaveLength(count);
  expect(runs.find(({ deviceId }) => deviceId === idOf(0))).toMatchObject({
    incident: "INC-1",
    phase: "queued",
  });
  const listed = await house.http.api.inject({
    url: `/api/v1/runs?q=batch:${digest}`,
    headers: anna.headers,
  });
  expect(listed.json<{ total: number; items: Run[] }>()).toMatchObject({ total: count });
  expect(listed.json<{ items: Run[] }>().items[0]?.batch).toBe(digest);

  const lines = (await house.store.audit(0, 1000)).filter(({ action }) => action === "run.ordered");
  expect(lines).toHaveLength(count);
  expect(lines[0]?.detail).toMatchObject({ batch: digest, person: "Sam", keyId: sam.key.keyId });

  for (const [at, { runId, payload }] of of.planned.entries()) {
    const order: SealedOrder | undefined = (await house.store.run(runId))?.order;
    expect(order).toMatchObject({ payload, index: at, batch: body.batch });
  }
  const fewer = { ...body, runs: body.runs.slice(1) };
  expect(codeOf(await post("runs", fewer))).toBe("conflict");
  expect((await planned(ids.slice(0, 1))).refused).toEqual([{ deviceId: idOf(0), code: "run-in-progress" }]);
});

test("the key of a shift signs for many as well, and the runs wait no longer than it", async () => {
  for (const { runId } of (
    await house.store.runs({
      where: [],
      sort: "ordered",
      descending: true,
      limit: 100,
      cursor: null,
      nowMs: Date.now(),
      personId: "",
    })
  )?.rows ?? [])
    await post(`runs/${runId}/stop`, {});
  const of = await planned(ids.slice(0, 4));
  const delegation = sam.delegate({ expiresAtMs: Date.now() + 60_000 });
  const answer = await post("runs", { ...sent(of, {}, sam.shiftKey), delegation });
  expect(answer.statusCode).toBe(202);
  for (const { runId } of answer.json<BatchRuns>().runs) {
    const run = await house.store.run(runId);
    expect(run?.expiresAtMs).toBeLessThanOrEqual(Date.now() + 60_000);
    expect(run?.delegation).toEqual(delegation);
  }
});

test("a fix that destroys is planned for no batch", async () => {
  const worst = testFix({ id: "wipe", risk: "R3" });
  const world = { ...house.world, fixes: { ...house.world.fixes, get: () => worst } };
  const { planBatch } = await import("../../packages/collector/src/app/plan-batch.ts");
  const policy = await house.store.signed("policy");
  const people = readPayload(bytes(policy?.envelope.payload ?? "")) as { people: { orders: string[] }[] };
  for (const person of people.people) person.orders.push("R3");
  const store = { ...house.store, signed: async () => ({ envelope: seal("policy", people, sam.key) }) };
  const wish = { orderer: "Sam", fix: "wipe", person: { personId: "p1", name: "Anna" }, devices: [] };
  expect(await planBatch({ ...world, store } as never, wish)).toMatchObject({
    code: "batch-class-not-allowed",
  });
});
