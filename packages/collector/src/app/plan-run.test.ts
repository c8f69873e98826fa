import { beforeEach, describe, expect, test } from "vitest";
import { sign } from "node:crypto";
import type { Order } from "@hulplijn/shared/fixes";
import type { Body } from "@hulplijn/shared/protocol";
import { type Envelope, linkBytes, type Policy, readPayload } from "@hulplijn/shared/trust";
import { addApproval } from "./approve-fix.ts";
import { prove } from "./connect-device.ts";
import { deliverWaiting } from "./deliver-run.ts";
import { stopRun } from "./stop-run.ts";
import { planBatch } from "./plan-batch.ts";
import { type PlannedOrder, planRun } from "./plan-run.ts";
import { planMs } from "./plans.ts";
import { takeInTickets } from "./take-in-tickets.ts";
import { takeOrder } from "./take-order.ts";
import { freeTickets } from "./tickets.ts";
import { keyPair, seal, type TestPeople, testFix, testPeople } from "./testing/test-fix.ts";
import { connectedDevice, type TestLink, testWorld, type TestWorld } from "./testing/test-world.ts";

const anna = { personId: "p1", name: "Anna" };
const bas = { personId: "p2", name: "Bas" };
const ticket = (fill: number): string => Buffer.alloc(16, fill).toString("base64");
const hourMs = 3_600_000;

let world: TestWorld;
let link: TestLink;
let people: TestPeople;
const fix = testFix();
const grave = testFix({ id: "finish-packages", risk: "R2" });

beforeEach(async () => {
  world = testWorld([fix, grave]);
  people = await testPeople(world);
  link = await connectedDevice(world);
  await takeInTickets(world, link, [ticket(1), ticket(2)]);
  await addApproval(world, fix.manifest.id, people.approve(fix), "Sam");
});

const wish = (over: object = {}) => ({
  orderer: "Sam",
  deviceId: link.deviceId,
  fix: fix.manifest.id,
  params: { queue: "office" },
  incident: null,
  person: anna,
  ...over,
});

async function planned(over: object = {}): Promise<PlannedOrder> {
  const done = await planRun(world, wish(over));
  if (!done.ok) throw new Error(`${done.code}: ${done.detail}`);
  return done;
}
const orderIn = ({ plan }: PlannedOrder): Order =>
  JSON.parse(Buffer.from(plan.payload, "base64").toString()) as Order;
const signedBy = (key: ReturnType<typeof keyPair>, order: PlannedOrder, over: object = {}): Envelope =>
  seal("order", { ...orderIn(order), ...over }, key);
const delivered = (): readonly Body<"order">[] =>
  link.sent.filter((one) => one.type === "order").map((one) => one.body as Body<"order">);

describe("budgets that people signed", () => {
  const budgets = async (given: Policy["budgets"]): Promise<void> => {
    const kept = await world.store.signed("policy");
    const policy = readPayload(Buffer.from(kept?.envelope.payload ?? "", "base64")) as Policy;
    await world.store.write((tx) =>
      tx.putSigned("policy", 2, seal("policy", { ...policy, version: 2, budgets: given }, people.key)),
    );
  };

  test.each([
    [{ fixHour: 1 }, "budget-fix-hour"],
    [{ personHour: 1 }, "budget-person-hour"],
    [{ siteHour: 1 }, "budget-site-hour"],
  ] as const)("hold for what a person orders as well: %o", async (given, code) => {
    const other = await connectedDevice(world, { name: "LT-2" });
    await takeInTickets(world, other, [ticket(4), ticket(5)]);
    const { deviceId } = other;
    const [first, second] = [await planned(), await planned({ deviceId })];
    await budgets(given);
    const take = (plan: PlannedOrder) =>
      takeOrder(world, { order: signedBy(people.key, plan), delegation: null, person: anna });
    expect(await take(first)).toMatchObject({ ok: true });
    // Signed before the first one began: asked again when it comes.
    const again = new Date(world.at.nowMs + hourMs).toISOString();
    expect(await take(second)).toMatchObject({ code, detail: expect.stringContaining(again) as unknown });
    expect(await planRun(world, wish({ deviceId }))).toMatchObject({ code });
    expect(
      await planBatch(world, {
        orderer: "Sam",
        fix: fix.manifest.id,
        person: anna,
        devices: [{ deviceId, params: { queue: "yard" }, incident: null }],
      }),
    ).toMatchObject({ code });
    world.at.nowMs += hourMs;
    expect(await planRun(world, wish({ deviceId }))).toMatchObject({ ok: true });
  });
});

describe("planning", () => {
  test("gives the exact bytes of what was asked for, and stores nothing", async () => {
    const plan = await planned();
    expect(orderIn(plan)).toMatchObject({
      person: "Sam",
      deviceId: link.deviceId,
      fix: fix.manifest.id,
      manifestDigest: fix.manifestDigest,
      params: { queue: "office" },
      ticket: ticket(1),
    });
    expect(await world.store.openRuns(link.deviceId)).toEqual([]);
    expect(delivered()).toEqual([]);
  });

  test("holds one ticket for two minutes, and gives who asks for the same again the same bytes", async () => {
    const first = await planned();
    expect((await planned()).plan).toBe(first.plan);
    expect(orderIn(await planned({ params: { queue: "hall" } })).ticket).toBe(ticket(2));
    expect(await planRun(world, wish({ person: bas }))).toMatchObject({ code: "no-ticket-free" });
    world.at.nowMs += planMs;
    expect(orderIn(await planned({ person: bas })).ticket).toBe(ticket(1));
  });

  test("two at the same moment get two tickets", async () => {
    const both = await Promise.all([planned(), planned({ person: bas })]);
    expect(new Set(both.map((one) => orderIn(one).ticket)).size).toBe(2);
  });

  test.each([
    ["by somebody whom the policy does not know", { orderer: "Eve" }, "order-class-not-allowed"],
    ["of a parameter of another form", { params: { queue: "a b; rm" } }, "parameter-not-allowed"],
    ["of a fix that too few approved", { fix: grave.manifest.id }, "fix-not-approved"],
  ])("is refused %s", async (_what, over, code) => {
    expect(await planRun(world, wish(over))).toMatchObject({ ok: false, code });
  });

  test("is refused for a class that the policy does not let the person order", async () => {
    const two = testWorld([testFix({ risk: "R1" })]);
    const device = await connectedDevice(two);
    const sam = await testPeople(two, { orders: ["R0"] });
    await addApproval(two, fix.manifest.id, sam.approve(fix), "Sam");
    expect(await planRun(two, { ...wish(), deviceId: device.deviceId })).toMatchObject({
      code: "order-class-not-allowed",
    });
  });
});

describe("an order", () => {
  test("that the key of a shift signed goes out with its delegation, and waits no longer than the shift", async () => {
    const plan = await planned();
    const order = signedBy(people.shiftKey, plan);
    const delegation = people.delegate();
    const taken = await takeOrder(world, { order, delegation, person: anna });
    expect(taken).toMatchObject({ ok: true, run: { expiresAtMs: world.at.nowMs + 8 * hourMs } });
    expect(delivered()).toMatchObject([{ order, delegation }]);
    const [line] = (await world.store.audit(0, 100)).filter(({ action }) => action === "run.ordered");
    expect(line).toMatchObject({
      who: "Anna",
      detail: { person: "Sam", keyId: people.shiftKey.keyId, delegatedBy: people.key.keyId },
    });
  });

  test("that the person's own key signed needs no delegation", async () => {
    const plan = await planned();
    const order = signedBy(people.key, plan);
    expect(await takeOrder(world, { order, delegation: null, person: anna })).toMatchObject({ ok: true });
    expect(delivered()).toHaveLength(1);
    expect(delivered()[0]).not.toHaveProperty("delegation");
  });

  test("that comes twice is one run", async () => {
    const plan = await planned();
    const sent = { order: signedBy(people.key, plan), delegation: null, person: anna };
    const both = await Promise.all([takeOrder(world, sent), takeOrder(world, sent)]);
    expect(both.map((one) => one.ok && one.run.runId)).toEqual([plan.plan.runId, plan.plan.runId]);
    expect(await takeOrder(world, sent)).toMatchObject({ ok: true });
    const lines = (await world.store.audit(0, 100)).filter(({ action }) => action === "run.ordered");
    expect(lines).toHaveLength(1);
    const other = { ...sent, order: signedBy(people.key, plan, { version: 9 }) };
    expect(await takeOrder(world, other)).toMatchObject({ code: "conflict" });
  });

  test("for a device that is away waits, signed as it is, and goes out when the device is back", async () => {
    world.links.delete(link.deviceId);
    const order = signedBy(people.shiftKey, await planned());
    const taken = await takeOrder(world, { order, delegation: people.delegate(), person: anna });
    expect(taken).toMatchObject({ ok: true, run: { phase: "queued" } });
    world.links.set(link.deviceId, link);
    await deliverWaiting(world, link);
    expect(delivered()).toMatchObject([{ order }]);
  });

  test("for a device that is away can be withdrawn; one that went out is told to the device", async () => {
    world.links.delete(link.deviceId);
    const away = { order: signedBy(people.key, await planned()), delegation: null, person: anna };
    const waiting = await takeOrder(world, away);
    if (!waiting.ok) throw new Error(waiting.code);
    expect(await stopRun(world, waiting.run.runId, anna)).toMatchObject({
      run: { phase: "ended", outcome: "withdrawn" },
    });
    world.links.set(link.deviceId, link);
    const here = { order: signedBy(people.key, await planned()), delegation: null, person: anna };
    const sent = await takeOrder(world, here);
    if (!sent.ok) throw new Error(sent.code);
    expect(await stopRun(world, sent.run.runId, anna)).toMatchObject({ run: { phase: "queued" } });
    expect(link.last("stop")).toEqual({ runId: sent.run.runId });
  });

  test("is refused when it is not the one that was planned, or nobody planned it", async () => {
    const plan = await planned();
    const send = (order: Envelope, person = anna) => takeOrder(world, { order, delegation: null, person });
    expect(await send(signedBy(people.key, plan, { params: { queue: "hall" } }))).toMatchObject({
      code: "order-not-as-planned",
    });
    expect(await send(signedBy(people.key, plan), bas)).toMatchObject({ code: "plan-expired" });
    expect(await send({ ...signedBy(people.key, plan), payload: "e30=" })).toMatchObject({
      code: "order-malformed",
    });
    world.at.nowMs += planMs;
    expect(await send(signedBy(people.key, plan))).toMatchObject({ code: "plan-expired" });
    expect(delivered()).toEqual([]);
  });

  test("is refused when nobody who may signed it", async () => {
    const plan = await planned();
    const send = (order: Envelope, delegation: Envelope | null) =>
      takeOrder(world, { order, delegation, person: anna });
    const byShift = signedBy(people.shiftKey, plan);
    expect(await send(signedBy(keyPair(), plan), null)).toMatchObject({ code: "order-signature-wrong" });
    expect(await send(byShift, null)).toMatchObject({ code: "order-signature-wrong" });
    expect(await send(signedBy(keyPair(), plan), people.delegate())).toMatchObject({
      code: "order-signature-wrong",
    });
    const over = { issuedAtMs: world.at.nowMs - 8 * hourMs, expiresAtMs: world.at.nowMs };
    expect(await send(byShift, people.delegate(over))).toMatchObject({ code: "delegation-expired" });
    expect(await send(byShift, people.delegate({ classes: ["R0"] }))).toMatchObject({
      code: "order-class-not-allowed",
    });
    expect(delivered()).toEqual([]);
  });
});

test("a device that is back, and whose runner has not answered yet, keeps the tickets that it gave out before", async () => {
  const device = keyPair();
  const known = await world.store.device(link.deviceId);
  if (!known) throw new Error("the device is there");
  await world.store.write((tx) => tx.putDevice({ ...known, publicKey: device.publicKey }));
  const statement = { type: "proof", deviceId: link.deviceId, deviceNonce: "", collectorNonce: "" } as const;
  const comeBack = async (connection: number, tickets: readonly string[]): Promise<readonly string[]> => {
    const again = world.link({
      deviceId: link.deviceId,
      publicKey: device.publicKey,
      stage: "challenged",
      connection,
      tickets,
    });
    const message = linkBytes({ ...statement, connection });
    const proof = sign(null, message, device.privateKey).toString("base64");
    await prove(world, again, { proof });
    expect(again.stage).toBe("open");
    return freeTickets(world, link.deviceId);
  };
  expect(await comeBack(2, [])).toEqual([ticket(1), ticket(2)]);
  expect(await comeBack(3, [ticket(3)])).toEqual([ticket(3)]);
});
