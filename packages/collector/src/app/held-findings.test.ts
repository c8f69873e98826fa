import { linkBytes } from "@hulplijn/shared/trust";
import { beforeEach, expect, test } from "vitest";
import type { IncidentRecord } from "../core/records.ts";
import { begin, disconnected, prove } from "./connect-device.ts";
import { lookAtHeld } from "./held-findings.ts";
import { takeInFinding } from "./take-in-finding.ts";
import { queueStopped } from "./testing/test-finding.ts";
import { connectedDevice, type TestLink, testWorld, type TestWorld } from "./testing/test-world.ts";

const day = 86_400_000;
let world: TestWorld;
let link: TestLink;
let leftAtMs = 0;
beforeEach(async () => {
  world = testWorld();
  link = await connectedDevice(world);
  leftAtMs = world.at.nowMs;
  await lose();
});

async function lose(): Promise<void> {
  link.heardAtMs = world.at.nowMs;
  link.stage = "closed";
  world.links.delete(link.deviceId);
  await disconnected(world, link);
}

/** Connects with so many messages in its spool. */
async function comeBack(messages: number): Promise<void> {
  const { deviceId, epoch } = link;
  link = world.link({ deviceId, epoch });
  const device = await world.store.device(deviceId);
  await begin(world, link, {
    version: 1,
    deviceId,
    nonce: Buffer.alloc(32).toString("base64"),
    connection: (device?.connection ?? 0) + 1,
    agentVersion: "1",
    spool: { epoch, nextSeq: messages + 1 },
    tickets: [],
    collectorKeys: [world.signer.publicKey],
    rootVersion: 0,
    policyVersion: 0,
    capabilities: [],
  });
  const { connection, deviceNonce, collectorNonce } = link;
  const statement = { type: "proof", deviceId, connection, deviceNonce, collectorNonce } as const;
  await prove(world, link, { proof: world.signer.sign(linkBytes(statement)) });
  world.links.set(deviceId, link);
}
const incidents = async (): Promise<readonly IncidentRecord[]> => {
  const asked = { where: [], sort: "number", descending: false, limit: 100, cursor: null } as const;
  return (await world.store.incidents({ ...asked, nowMs: world.at.nowMs, personId: null }))?.rows ?? [];
};
/** What the device noted `days` after it went. */
const noted = (days: number, over: Parameters<typeof queueStopped>[1] = {}) =>
  queueStopped(world, {
    findingId: "019ab000-0000-7000-8000-00000000aa01",
    raisedAtMs: leftAtMs + days * day,
    changedAtMs: leftAtMs + days * day,
    ...over,
  });
const settle = async (): Promise<void> => {
  world.at.nowMs += 121_000;
  await lookAtHeld(world);
};

test("after a year: what came and went meanwhile keeps its own times, and is no incident", async () => {
  world.at.nowMs += 365 * day;
  await comeBack(2);
  await takeInFinding(world, link, noted(10), 1);
  await takeInFinding(world, link, noted(10, { state: "cleared", changedAtMs: leftAtMs + 11 * day }), 2);
  await settle();
  expect(await incidents()).toEqual([]);
  expect(await world.store.finding(noted(10).findingId)).toMatchObject({
    state: "cleared",
    raisedAtMs: leftAtMs + 10 * day,
    changedAtMs: leftAtMs + 11 * day,
    incidentId: null,
  });
});

test("what the device's first look of today clears is none either, and nobody saw it ill", async () => {
  world.at.nowMs += 365 * day;
  await comeBack(1);
  await takeInFinding(world, link, noted(10), 1);
  expect((await world.store.device(link.deviceId))?.state).not.toBe("ill");
  world.at.nowMs += 30_000;
  await lookAtHeld(world);
  await takeInFinding(world, link, noted(10, { state: "cleared", changedAtMs: world.at.nowMs }), 2);
  await settle();
  expect(await incidents()).toEqual([]);
});

test("what is still so two minutes after everything was told is an incident, since it began, also over a connection that broke", async () => {
  world.at.nowMs += 365 * day;
  await comeBack(2);
  await takeInFinding(world, link, noted(10), 1);
  await settle();
  // The second message has not come: there may be the end of it.
  expect(await incidents()).toEqual([]);
  await lose();
  await comeBack(2);
  await takeInFinding(
    world,
    link,
    noted(20, { findingId: "019ab000-0000-7000-8000-00000000aa02", subject: "b" }),
    2,
  );
  expect(await incidents()).toEqual([]);
  link.reportedAtMs = world.at.nowMs;
  await settle();
  const opened = await incidents();
  expect(opened.map(({ subject, state }) => [subject, state])).toEqual([
    ["office", "new"],
    ["b", "new"],
  ]);
  expect((await world.store.timeline(opened[0]?.incidentId ?? "")).map(({ text }) => text)).toContainEqual({
    code: "signal-held",
    params: { since: leftAtMs + 10 * day },
  });
  expect((await world.store.device(link.deviceId))?.state).toBe("ill");
});

test("a weekend is not long: what came and went is an incident with its own times, as ever", async () => {
  world.at.nowMs += 3 * day;
  await comeBack(2);
  await takeInFinding(world, link, noted(1), 1);
  await takeInFinding(world, link, noted(1, { state: "cleared", changedAtMs: leftAtMs + 2 * day }), 2);
  expect(await incidents()).toMatchObject([{ state: "resolved" }]);
});

test("what is found after it came back is told at once", async () => {
  world.at.nowMs += 365 * day;
  await comeBack(0);
  await takeInFinding(world, link, queueStopped(world), 1);
  expect(await incidents()).toMatchObject([{ subject: "office" }]);
  expect(world.logged).toContainEqual(
    expect.objectContaining({ message: "a device came back after a long time" }),
  );
});
