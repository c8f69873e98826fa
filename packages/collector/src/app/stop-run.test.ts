import { sign } from "node:crypto";
import { linkBytes } from "@hulplijn/shared/trust";
import { beforeEach, describe, expect, test } from "vitest";
import type { RunRecord } from "../core/records.ts";
import { addApproval } from "./approve-fix.ts";
import { prove } from "./connect-device.ts";
import { deliverWaiting } from "./deliver-run.ts";
import { planRun } from "./plan-run.ts";
import { stopRun } from "./stop-run.ts";
import { takeInFinding } from "./take-in-finding.ts";
import { takeInReceipt, takeInRunUpdate } from "./take-in-run.ts";
import { takeInTickets } from "./take-in-tickets.ts";
import { takeOrder } from "./take-order.ts";
import { queueStopped } from "./testing/test-finding.ts";
import { keyPair, receiptFor, seal, testFix, type TestPeople, testPeople } from "./testing/test-fix.ts";
import { connectedDevice, testWorld, type TestLink, type TestWorld } from "./testing/test-world.ts";
import { viewRuns } from "./views/runs.ts";

const anna = { personId: "p1", name: "Anna" };
const bert = { personId: "p2", name: "Bert" };
const device = keyPair();

let world: TestWorld;
let link: TestLink;
let people: TestPeople;

beforeEach(async () => {
  const fix = testFix();
  world = testWorld([fix]);
  people = await testPeople(world);
  link = await connectedDevice(world, { publicKey: device.publicKey });
  await takeInTickets(
    world,
    link,
    [1, 2].map((fill) => Buffer.alloc(16, fill).toString("base64")),
  );
  await addApproval(world, "resume-print-queue", people.approve(fix), "Sam");
});

async function ordered(incidentNumber?: number): Promise<RunRecord> {
  const incident = incidentNumber === undefined ? null : await world.store.incidentByNumber(incidentNumber);
  const { deviceId } = link;
  const wish = { deviceId, fix: "resume-print-queue", params: { queue: "office" }, incident, person: anna };
  const planned = await planRun(world, { ...wish, orderer: "Sam" });
  if (!planned.ok) throw new Error(planned.code);
  const order = JSON.parse(Buffer.from(planned.plan.payload, "base64").toString()) as object;
  const taken = await takeOrder(world, {
    order: seal("order", order, people.key),
    delegation: null,
    person: anna,
  });
  if (!taken.ok) throw new Error(taken.code);
  return taken.run;
}
const now = async ({ runId }: RunRecord): Promise<RunRecord> => {
  const run = await world.store.run(runId);
  if (!run) throw new Error("the run is gone");
  return run;
};
const goAway = (): void => void world.links.delete(link.deviceId);
const told = (): string[] =>
  link.sent.map(({ type }) => type).filter((type) => type === "stop" || type === "order");

/** The device connects anew, as the collector sees it; what it was told before is forgotten. */
async function comeBack(): Promise<void> {
  world.links.set(link.deviceId, link);
  link.sent.length = 0;
  link.connection += 1;
  const { deviceId, connection, deviceNonce, collectorNonce } = link;
  const statement = linkBytes({ type: "proof", deviceId, connection, deviceNonce, collectorNonce });
  await prove(world, link, { proof: sign(null, statement, device.privateKey).toString("base64") });
  world.links.set(link.deviceId, link);
}

describe("a stop for a device that is away", () => {
  test("is kept, by whom and since when, and told before the order when the device comes back", async () => {
    const run = await ordered();
    goAway();
    const askedAtMs = (world.at.nowMs += 1000);
    expect(await stopRun(world, run.runId, anna)).toMatchObject({ ok: true, run: { phase: "queued" } });
    world.at.nowMs += 1000;
    // Somebody else asks the same: the first one stays.
    await stopRun(world, run.runId, bert);
    const [view] = await viewRuns(world.store, world.fixes, [await now(run)]);
    expect(view).toMatchObject({ stopAsked: { by: "Anna", atMs: askedAtMs } });
    await comeBack();
    expect(told()[0]).toBe("stop");
    expect(told().filter((type) => type === "order")).toHaveLength(1);
    expect(link.last("stop")).toEqual({ runId: run.runId });
    const receipt = receiptFor(run.order, device, { outcome: "withdrawn", steps: [] });
    await takeInReceipt(world, link, { receipt }, 1);
    expect(await now(run)).toMatchObject({ phase: "ended", outcome: "withdrawn" });
    await comeBack();
    expect(told()).toEqual([]);
    const asked = (await world.store.audit(0, 50)).filter(({ action }) => action === "run.stop");
    expect(asked).toMatchObject([{ who: "Anna", object: run.runId }]);
  });

  test("reaches a run that had begun, whose order follows it: a device that knows of no such run says so", async () => {
    const run = await ordered();
    await takeInRunUpdate(world, link, { runId: run.runId, state: "running", atMs: 1 }, 1);
    goAway();
    await stopRun(world, run.runId, anna);
    await comeBack();
    expect(told()).toEqual(["stop", "order"]);
  });

  test("reaches a device in quarantine, which gets no order", async () => {
    const run = await ordered();
    goAway();
    await stopRun(world, run.runId, anna);
    link.connection = 0;
    await comeBack();
    expect(told()).toEqual(["stop"]);
  });

  test("is on the timeline, and who asked for it is who withdrew the order", async () => {
    await takeInFinding(world, link, queueStopped(world), 1);
    const run = await ordered(1);
    goAway();
    await stopRun(world, run.runId, bert);
    const receipt = receiptFor(run.order, device, { outcome: "withdrawn", steps: [] });
    await takeInReceipt(world, link, { receipt }, 2);
    const texts = (await world.store.timeline(run.incidentId ?? "")).map(({ text }) => text);
    expect(texts.filter((text) => /stop-asked|withdrawn/.test(text?.code ?? ""))).toMatchObject([
      { code: "run-stop-asked", params: { who: "Bert" } },
      { code: "run-withdrawn", params: { who: "Bert" } },
    ]);
  });
});

test("a stop that comes while the order goes out withdraws it, or is told as well", async () => {
  goAway();
  const run = await ordered();
  world.links.set(link.deviceId, link);
  await Promise.all([stopRun(world, run.runId, anna), deliverWaiting(world, link)]);
  const { outcome, stopAsked } = await now(run);
  if (outcome === "withdrawn") expect(told()).not.toContain("order");
  else expect([stopAsked?.who, told().includes("stop")]).toEqual(["Anna", true]);
});

test("a run that ended cannot be stopped", async () => {
  const run = await ordered();
  await takeInReceipt(world, link, { receipt: receiptFor(run.order, device) }, 1);
  expect(await stopRun(world, run.runId, anna)).toMatchObject({ ok: false, code: "conflict" });
});
