import { beforeEach, describe, expect, test } from "vitest";
import type { Order } from "@hulplijn/shared/fixes";
import type { Body } from "@hulplijn/shared/protocol";
import type { Envelope } from "@hulplijn/shared/trust";
import { caps } from "../core/devices/caps.ts";
import type { LoadedFix } from "../core/ports.ts";
import { addApproval } from "./approve-fix.ts";
import { deliverWaiting } from "./deliver-run.ts";
import { stopRun } from "./stop-run.ts";
import { planRun } from "./plan-run.ts";
import { takeInFinding } from "./take-in-finding.ts";
import { takeInReceipt, takeInRunOutput, takeInRunUpdate } from "./take-in-run.ts";
import { queueStopped } from "./testing/test-finding.ts";
import { keyPair, receiptFor, seal, testFix, type TestPeople, testPeople } from "./testing/test-fix.ts";
import { viewRuns } from "./views/runs.ts";
import { connectedDevice, testWorld, type TestLink, type TestWorld } from "./testing/test-world.ts";
import { takeInTickets } from "./take-in-tickets.ts";
import { takeOrder } from "./take-order.ts";
import { freeTickets } from "./tickets.ts";
import { look } from "./watch.ts";

const anna = { personId: "p1", name: "Anna" };
const ticket = (fill: number): string => Buffer.alloc(16, fill).toString("base64");

let world: TestWorld;
let link: TestLink;
let fix: LoadedFix;
let people: TestPeople;
let approve: (fix: LoadedFix) => Envelope;
const device = keyPair();

beforeEach(async () => {
  fix = testFix();
  world = testWorld([fix]);
  people = await testPeople(world);
  approve = people.approve;
  link = await connectedDevice(world, { publicKey: device.publicKey });
  link.publicKey = device.publicKey;
  await takeInTickets(world, link, [ticket(1), ticket(2)]);
});

const wish = (over: object = {}) => ({
  orderer: "Sam",
  deviceId: link.deviceId,
  fix: "resume-print-queue",
  params: { queue: "office" },
  incident: null,
  person: anna,
  ...over,
});
const approved = () => addApproval(world, "resume-print-queue", approve(fix), "Sam");
const orders = () => link.sent.filter((one) => one.type === "order").map((one) => one.body as Body<"order">);
const orderOf = (body: Body<"order"> | undefined): Order =>
  JSON.parse(Buffer.from(body?.order.payload ?? "", "base64").toString()) as Order;

/** Sam plans, signs and sends. */
async function ordered(over: object = {}) {
  const planned = await planRun(world, wish(over));
  if (!planned.ok) throw new Error(planned.code);
  const { payload, runId } = planned.plan;
  const order = seal("order", JSON.parse(Buffer.from(payload, "base64").toString()), people.key);
  const done = await takeOrder(world, { order, delegation: null, person: anna });
  if (!done.ok) throw new Error(done.code);
  return (await world.store.run(runId)) ?? done.run;
}

describe("ordering", () => {
  test("a fix that nobody approved is not ordered", async () => {
    expect(await planRun(world, wish())).toMatchObject({ ok: false, code: "fix-not-approved" });
    expect(orders()).toEqual([]);
  });
  test("an approval over other bytes, or by a key outside the policy, is refused", async () => {
    expect(
      await addApproval(world, "resume-print-queue", approve(testFix({ version: 2 })), "Sam"),
    ).toMatchObject({ code: "manifest-digest-wrong" });
    const stranger = await testPeople(testWorld());
    expect(await addApproval(world, "resume-print-queue", stranger.approve(fix), "Sam")).toMatchObject({
      code: "approvals-too-few",
    });
    expect(
      await addApproval(world, "resume-print-queue", { ...approve(fix), payload: "e30=" }, "Sam"),
    ).toMatchObject({ code: "input-invalid" });
  });
  test.each([
    ["a device that is not there", { deviceId: "0190b6a0-0000-7000-8000-000000000000" }, "not-found"],
    ["a fix that is not there", { fix: "format-disk" }, "not-found"],
    ["a parameter of another form", { params: { queue: "a b; rm -rf /" } }, "parameter-not-allowed"],
    ["a parameter too many", { params: { queue: "office", more: 1 } }, "parameter-not-allowed"],
  ])("%s is refused", async (_title, over, code) => {
    await approved();
    expect(await planRun(world, wish(over))).toMatchObject({ ok: false, code });
  });
  test("the order is bound to the device and one of its tickets, and carries what was approved", async () => {
    await approved();
    const run = await ordered();
    expect(orders()).toHaveLength(1);
    expect(orderOf(orders()[0])).toMatchObject({
      runId: run.runId,
      deviceId: link.deviceId,
      ticket: ticket(1),
      params: { queue: "office" },
    });
    expect(orders()[0]?.approvals).toHaveLength(1);
    expect(await freeTickets(world, link.deviceId)).toEqual([ticket(2)]);
  });
  test("another of the same fix waits until the first has ended", async () => {
    await approved();
    await ordered();
    expect(await planRun(world, wish())).toMatchObject({ code: "run-in-progress" });
  });
});

describe("delivering", () => {
  test("an order for a device that is away waits, can be withdrawn, and expires", async () => {
    await approved();
    world.links.delete(link.deviceId);
    const first = await ordered();
    expect(first.phase).toBe("queued");
    expect(await stopRun(world, first.runId, anna)).toMatchObject({
      ok: true,
      run: { phase: "ended", outcome: "withdrawn" },
    });
    const second = await ordered();
    world.at.nowMs = second.expiresAtMs + 1;
    await look(world);
    expect(await world.store.run(second.runId)).toMatchObject({ phase: "ended", outcome: "expired" });
  });
  test("after a lost connection the same signed order is sent again, never a second one", async () => {
    await approved();
    await ordered();
    await deliverWaiting(world, link);
    expect(orders()).toHaveLength(2);
    expect(orders()[1]?.order).toEqual(orders()[0]?.order);
  });
  test("a device that has the order, perhaps, is told to stop: nothing is withdrawn behind its back", async () => {
    await approved();
    const run = await ordered();
    expect(await stopRun(world, run.runId, anna)).toMatchObject({ ok: true, run: { phase: "queued" } });
    expect(link.last("stop")).toEqual({ runId: run.runId });
  });
  test("an order whose ticket the device forgot ends refused: only a person can sign another", async () => {
    await approved();
    const run = await ordered();
    const refused = receiptFor(orders()[0]?.order as Envelope, device, {
      outcome: "refused",
      code: "order-ticket-unknown",
      steps: [],
    });
    await takeInReceipt(world, link, { receipt: refused }, 1);
    await deliverWaiting(world, link);
    expect(orders()).toHaveLength(1);
    expect(await world.store.run(run.runId)).toMatchObject({
      phase: "ended",
      outcome: "refused",
      code: "order-ticket-unknown",
    });
    expect(await freeTickets(world, link.deviceId)).toEqual([ticket(2)]);
  });
});

describe("a run and its incident", () => {
  async function opened() {
    const body = queueStopped(world);
    await takeInFinding(world, link, body, 1);
    const incident = await world.store.incidentByNumber(1);
    return { body, incident };
  }
  test("from order to receipt to cleared: resolved with problem, solution and time", async () => {
    await approved();
    const { body, incident } = await opened();
    const run = await ordered({ incident });
    expect(await world.store.incidentByNumber(1)).toMatchObject({ state: "fixing", humanSeconds: 60 });
    await takeInRunUpdate(world, link, { runId: run.runId, state: "running", atMs: 1 }, 2);
    await takeInRunUpdate(world, link, { runId: run.runId, state: "checking", atMs: 1 }, 3);
    const piece = {
      runId: run.runId,
      step: "fix",
      stream: "stdout",
      offset: 0,
      atMs: 1,
      data: Buffer.from("ok\n").toString("base64"),
    } as const;
    await takeInRunOutput(world, link, piece, 4);
    await takeInRunOutput(world, link, piece, 5);
    await takeInReceipt(world, link, { receipt: receiptFor(orders()[0]?.order as Envelope, device) }, 6);
    expect(await world.store.run(run.runId)).toMatchObject({
      phase: "ended",
      outcome: "verified",
      outputBytes: 3,
    });
    expect(await world.store.output(run.runId, 0, 10)).toHaveLength(1);
    expect(await world.store.incidentByNumber(1)).toMatchObject({
      state: "checking",
      automationSeconds: 1.5,
    });
    await takeInFinding(world, link, { ...body, state: "cleared", changedAtMs: world.at.nowMs + 1 }, 7);
    expect(await world.store.incidentByNumber(1)).toMatchObject({
      state: "resolved",
      problem: { code: "rule-print-queue-stopped" },
      solution: { code: "solved-by-fix", params: { fixEn: "Resume the queue" } },
    });
    expect((await world.store.run(run.runId))?.phases.map((one) => one.phase)).toEqual([
      "queued",
      "running",
      "ended",
    ]);
  });
  test("an order that waits for the employee says so on the run and the incident, until it begins", async () => {
    await approved();
    const { incident } = await opened();
    const run = await ordered({ incident });
    const postponed = { runId: run.runId, state: "postponed", atMs: world.at.nowMs } as const;
    await takeInRunUpdate(world, link, { ...postponed, reason: "in-a-call" }, 2);
    const shown = async () => {
      const now = await world.store.run(run.runId);
      return (await viewRuns(world.store, world.fixes, now ? [now] : []))[0];
    };
    expect(await shown()).toMatchObject({ phase: "queued", waiting: "in-a-call" });
    const told = await world.store.timeline(incident?.incidentId ?? "");
    expect(told.at(-1)?.text?.code).toBe("run-not-now-in-a-call");
    await takeInRunUpdate(world, link, { ...postponed, state: "delivered" }, 3);
    expect(await shown()).toMatchObject({ phase: "delivered", waiting: null });
    expect((await world.store.run(run.runId))?.notNow).toBeNull();
    // Late word of a runner that was overtaken.
    await takeInRunUpdate(world, link, { ...postponed, reason: "presenting" }, 4);
    expect(await shown()).toMatchObject({ phase: "delivered", waiting: null });
  });
  test("an order that waits for the employee holds up nothing behind it, and is told again when the device comes back", async () => {
    const other = testFix({ id: "restart-audio" });
    world = testWorld([fix, other]);
    people = await testPeople(world);
    approve = people.approve;
    link = await connectedDevice(world, { publicKey: device.publicKey });
    await takeInTickets(world, link, [ticket(1), ticket(2)]);
    await approved();
    await addApproval(world, "restart-audio", people.approve(other), "Sam");
    const first = await ordered();
    world.at.nowMs += 1;
    const second = await ordered({ fix: "restart-audio" });
    const named = () => orders().map((body) => orderOf(body).runId);
    const shown = async () => {
      const open = await world.store.openRuns(link.deviceId);
      return (await viewRuns(world.store, world.fixes, open)).map(({ waiting }) => waiting);
    };
    expect(await shown()).toEqual([null, "busy"]);
    expect(new Set(named())).toEqual(new Set([first.runId]));
    const waits = {
      runId: first.runId,
      state: "postponed",
      atMs: world.at.nowMs,
      reason: "in-a-call",
    } as const;
    await takeInRunUpdate(world, link, waits, 1);
    await deliverWaiting(world, link);
    expect(named().at(-1)).toBe(second.runId);
    expect(await shown()).toEqual(["in-a-call", null]);
    const begun = { runId: second.runId, state: "delivered", atMs: world.at.nowMs } as const;
    await takeInRunUpdate(world, link, begun, 2);
    expect(await shown()).toEqual(["in-a-call", null]);
    const again = world.link({ deviceId: link.deviceId, publicKey: device.publicKey });
    const receipt = receiptFor(second.order, device);
    await takeInReceipt(world, again, { receipt }, 3);
    await deliverWaiting(world, again);
    const told = again.sent
      .filter(({ type }) => type === "order")
      .map(({ body }) => orderOf(body as Body<"order">).runId);
    expect(new Set(told)).toEqual(new Set([first.runId]));
  });
  test("what the employee answers stands beside the run and in the incident's timeline, with until when", async () => {
    await approved();
    const { incident } = await opened();
    const run = await ordered({ incident });
    const at = { runId: run.runId, atMs: world.at.nowMs } as const;
    const untilMs = world.at.nowMs + 3_600_000;
    const shown = async () => {
      const now = await world.store.run(run.runId);
      return (await viewRuns(world.store, world.fixes, now ? [now] : []))[0];
    };
    await takeInRunUpdate(world, link, { ...at, state: "postponed", reason: "asked" }, 2);
    expect(await shown()).toMatchObject({ waiting: "asked", waitingUntilMs: null, consent: null });
    await takeInRunUpdate(world, link, { ...at, state: "postponed", reason: "postponed", untilMs }, 3);
    expect(await shown()).toMatchObject({ waiting: "postponed", waitingUntilMs: untilMs });
    const consent = { answer: "now", atMs: world.at.nowMs, asked: 2, postponed: 1 } as const;
    await takeInRunUpdate(world, link, { ...at, state: "delivered", consent }, 4);
    expect(await shown()).toMatchObject({ phase: "delivered", waiting: null, waitingUntilMs: null, consent });
    const told = (await world.store.timeline(incident?.incidentId ?? "")).slice(-3);
    expect(told.map(({ text }) => [text?.code, text?.params])).toEqual([
      ["run-not-now-asked", {}],
      ["run-not-now-postponed", { until: untilMs }],
      ["run-consent-now", {}],
    ]);
  });
  test("a device that keeps finding reasons to wait fills no timeline", async () => {
    await approved();
    const { incident } = await opened();
    const run = await ordered({ incident });
    const postponed = { runId: run.runId, state: "postponed", atMs: world.at.nowMs } as const;
    const waits = async () =>
      (await world.store.timeline(incident?.incidentId ?? "")).filter(({ text }) =>
        text?.code.startsWith("run-not-now-"),
      ).length;
    for (let seq = 2; seq < 12; seq++)
      await takeInRunUpdate(world, link, { ...postponed, reason: "in-a-call" }, seq);
    expect(await waits()).toBe(1);
    for (let seq = 12; seq < 112; seq++)
      await takeInRunUpdate(
        world,
        link,
        { ...postponed, reason: seq % 2 === 0 ? "presenting" : "low-battery" },
        seq,
      );
    expect(await waits()).toBe(caps.waitingLinesARun);
    expect((await world.store.run(run.runId))?.notNow).toBe("low-battery");
  });
  test("a fix that did not help goes to the next line, with whether it was undone", async () => {
    await approved();
    const { incident } = await opened();
    await ordered({ incident });
    const step = { startedAtMs: 1, tookMs: 1, signal: null, outputBytes: 0, outputCut: false };
    const over = {
      outcome: "not-verified" as const,
      steps: [{ ...step, step: "undo" as const, exitCode: 5 }],
    };
    const receipt = receiptFor(orders()[0]?.order as Envelope, device, over);
    await takeInReceipt(world, link, { receipt }, 2);
    const after = await world.store.incidentByNumber(1);
    expect(after).toMatchObject({ state: "new", line: "second" });
    const said = await world.store.timeline(after?.incidentId ?? "");
    expect(said.map(({ text }) => text?.code).slice(-3)).toEqual([
      "run-not-verified",
      "run-undo-failed",
      "incident-handed-over",
    ]);
  });
  test("a run that ended while nobody listened keeps its own time, before the finding that cleared after it", async () => {
    await approved();
    const { body, incident } = await opened();
    const run = await ordered({ incident });
    const orderedAtMs = world.at.nowMs;
    world.at.nowMs += 90_000;
    await takeInRunUpdate(world, link, { runId: run.runId, state: "running", atMs: orderedAtMs - 500 }, 2);
    const receipt = receiptFor(orders()[0]?.order as Envelope, device, { endedAtMs: orderedAtMs + 5000 });
    await takeInReceipt(world, link, { receipt }, 3);
    await takeInFinding(world, link, { ...body, state: "cleared", changedAtMs: orderedAtMs + 15_000 }, 4);
    expect(await world.store.run(run.runId)).toMatchObject({
      endedAtMs: orderedAtMs + 5000,
      phases: [{ atMs: orderedAtMs }, { phase: "running", atMs: orderedAtMs }, { phase: "ended" }],
    });
    const told = (await world.store.timeline(incident?.incidentId ?? "")).map((entry) => entry.text?.code);
    expect(told.slice(-3)).toEqual(["run-verified", "finding-cleared", "incident-resolved-by-fix"]);
  });
  test("a receipt that another key signed, or for another order, ends nothing", async () => {
    await approved();
    const run = await ordered();
    const order = orders()[0]?.order as Envelope;
    await takeInReceipt(world, link, { receipt: receiptFor(order, keyPair()) }, 1);
    expect(link.last("refused")).toMatchObject({ code: "receipt-signature-wrong", seq: 1 });
    await takeInReceipt(
      world,
      link,
      { receipt: receiptFor(order, device, { orderDigest: "0".repeat(64) }) },
      2,
    );
    expect((await world.store.run(run.runId))?.phase).toBe("queued");
    expect(link.last("refused")).toMatchObject({ code: "receipt-other-order", seq: 2 });
    expect(link.last("ack")).toBeUndefined();
    expect(await world.store.acknowledged(link.deviceId, link.epoch)).toBe(2);
  });
  test("a device cannot speak of another device's run", async () => {
    await approved();
    const run = await ordered();
    const other = await connectedDevice(world, { name: "LT-2" });
    const update = { runId: run.runId, state: "running", atMs: 1 } as const;
    await takeInRunUpdate(world, other, update, 1);
    expect(other.last("refused")).toMatchObject({ code: "not-of-this-device", seq: 1 });
    expect((await world.store.run(run.runId))?.phase).toBe("queued");
  });
  test("what a replaced connection still had in hand is left to the newer one", async () => {
    await approved();
    const run = await ordered();
    const update = { runId: run.runId, state: "running", atMs: 1 } as const;
    const old = world.link({ deviceId: link.deviceId, stage: "closed" });
    await takeInRunUpdate(world, old, update, 1);
    expect((await world.store.run(run.runId))?.phase).toBe("queued");
    expect(await world.store.acknowledged(link.deviceId, link.epoch)).toBe(0);
  });
  test("the order and its end are in the audit trail", async () => {
    await approved();
    await ordered();
    await takeInReceipt(world, link, { receipt: receiptFor(orders()[0]?.order as Envelope, device) }, 1);
    const actions = (await world.store.audit(0, 50)).map((one) => one.action);
    expect(actions).toEqual(["fix.approved", "run.ordered", "run.ended"]);
  });
});
