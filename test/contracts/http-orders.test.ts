import { afterAll, beforeAll, expect, test } from "vitest";
import type { PlannedRun, Problem, Run } from "../../packages/shared/src/api/registry.ts";
import { addApproval } from "../../packages/collector/src/app/approve-fix.ts";
import { digestOf } from "../../packages/collector/src/app/world.ts";
import { seal, type TestPeople, testPeople } from "../../packages/collector/src/app/testing/test-fix.ts";
import type { TestWorld } from "../../packages/collector/src/app/testing/test-world.ts";
import type { LoadedFix } from "../../packages/collector/src/core/ports.ts";
import type { Envelope, Policy } from "../../packages/shared/src/trust/trust.ts";
import { type House, makeHouse, type SignedIn } from "./http-house.ts";
import { asking, deviceRecord, incidentRecord } from "./store-records.ts";

const deviceId = "019ab000-0000-7000-8000-000000000001";
const fix = "resume-print-queue";
let house: House;
let anna: SignedIn;
let sam: TestPeople;
beforeAll(async () => {
  house = await makeHouse();
  await house.store.write(async (tx) => {
    await tx.putDevice(deviceRecord(deviceId, { connected: false }));
    await tx.addIncident(incidentRecord("019ab000-0000-7000-8000-000000000002", { deviceId }));
  });
  anna = await house.signIn("second-line");
  sam = await testPeople({ ...house.world, at: { nowMs: Date.now() } } as unknown as TestWorld);
});
afterAll(() => house.close());

const post = (url: string, payload: object, { headers }: SignedIn = anna) =>
  house.http.api.inject({ method: "POST", url: `/api/v1/${url}`, payload, headers });
const plan = (over: object = {}, who?: SignedIn) =>
  post("runs/plan", { person: "Sam", deviceId, fix, params: { queue: "office" }, ...over }, who);
const signed = ({ payload }: PlannedRun, key = sam.key): Envelope =>
  seal("order", JSON.parse(Buffer.from(payload, "base64").toString()), key);

test("an order is planned, signed by a person, and taken once; the fix's approval is asked first", async () => {
  const unknown = await plan();
  expect(unknown.json<Problem>()).toMatchObject({ code: "fix-not-approved", status: 409 });
  await addApproval(house.world, fix, sam.approve(house.world.fixes.get(fix) as LoadedFix), "Sam");

  const planned = await plan({ incidentKey: "INC-1" });
  expect(planned.statusCode).toBe(200);
  const order = signed(planned.json<PlannedRun>());
  const strange = await post("runs", { order: signed(planned.json<PlannedRun>(), sam.shiftKey) });
  expect(strange.json<Problem>()).toMatchObject({ code: "order-signature-wrong", status: 403 });
  const other = await house.signIn("third-line");
  expect((await post("runs", { order }, other)).json<Problem>()).toMatchObject({ code: "plan-expired" });

  const taken = await post("runs", { order });
  expect(taken.statusCode).toBe(202);
  const run = taken.json<Run>();
  expect(run).toMatchObject({ fix, deviceId, incident: "INC-1", phase: "queued", waiting: "offline" });
  expect(taken.headers.location).toBe(`/api/v1/runs/${run.runId}`);
  expect((await post("runs", { order })).json<Run>().runId).toBe(run.runId);

  const busy = await plan({ params: { queue: "hall" } });
  expect(busy.json<Problem>()).toMatchObject({ code: "run-in-progress" });
  await post(`runs/${run.runId}/stop`, {});
  const noTicket = await plan();
  expect(noTicket.json<Problem>()).toMatchObject({ code: "no-ticket-free", status: 409 });
});

test("the approval and the order are on the audit trail, each by the digest of what was signed", async () => {
  const trail = await house.store.audit(0, 1000);
  const detailOf = (action: string): unknown => trail.find((line) => line.action === action)?.detail;
  const [approval] = await house.store.approvals(house.world.fixes.get(fix)?.manifestDigest ?? "");
  const digest = digestOf(house.world, approval?.envelope as Envelope);
  expect(detailOf("fix.approved")).toMatchObject({ approvalDigest: digest });
  const [run] = (await house.store.runs(asking("ordered")))?.rows ?? [];
  const orderDigest = digestOf(house.world, run?.order as Envelope);
  expect(detailOf("run.ordered")).toMatchObject({ orderDigest, approvals: [digest] });
});

test("nobody orders without a person's signature: the routes that did are gone", async () => {
  for (const url of ["incidents/INC-1/runs", `devices/${deviceId}/runs`])
    expect((await post(url, { fix })).statusCode).toBe(404);
});

test("what devices follow is shown to who works here", async () => {
  const answer = await house.http.api.inject({ url: "/api/v1/policy", headers: anna.headers });
  const { policy } = answer.json<{ readonly policy: Policy }>();
  expect(policy.people).toMatchObject([{ person: "Sam", orders: ["R0", "R1"] }]);
  expect(JSON.stringify(policy)).not.toContain(house.world.signer.publicKey);
});
