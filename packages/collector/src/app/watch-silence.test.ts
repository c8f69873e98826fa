import { beforeEach, describe, expect, test } from "vitest";
import { linkBytes } from "@hulplijn/shared/trust";
import type { IncidentRecord } from "../core/records.ts";
import { disconnected, prove, sayGoodbye } from "./connect-device.ts";
import { removeDevice } from "./remove-device.ts";
import { takeInFinding } from "./take-in-finding.ts";
import { takeInReport } from "./take-in-report.ts";
import { connectedDevice, type TestLink, testWorld, type TestWorld } from "./testing/test-world.ts";
import { makeWindow, planner } from "./testing/test-window.ts";
import { lookForSilence, type SilenceWatch, watchSilence } from "./watch-silence.ts";
import { afterStart, beforeStop } from "./watch.ts";
import { endWindow } from "./windows.ts";

const minute = 60_000;
const holdMs = 5 * minute;

let world: TestWorld;
let watch: SilenceWatch;

beforeEach(async () => {
  world = testWorld();
  watch = watchSilence(await afterStart(world), holdMs);
  world.at.nowMs += minute;
});

const later = (minutes: number): void => void (world.at.nowMs += minutes * minute);
const looks = (): Promise<void> => lookForSilence(world, watch);
/** The link breaks: nobody said anything. */
async function lose(link: TestLink): Promise<void> {
  link.heardAtMs = world.at.nowMs;
  world.links.delete(link.deviceId);
  await disconnected(world, link);
}
async function comeBack(link: TestLink): Promise<void> {
  link.connection += 1;
  link.stage = "challenged";
  const { deviceId, connection, deviceNonce, collectorNonce } = link;
  const statement = { type: "proof", deviceId, connection, deviceNonce, collectorNonce } as const;
  await prove(world, link, { proof: world.signer.sign(linkBytes(statement)) });
  world.links.set(deviceId, link);
}
/** The collector is started again after so many minutes; `clean`: it was stopped, and not killed. */
async function restart(minutes: number, clean: boolean): Promise<void> {
  const links = [...world.links.values()];
  world.links.clear();
  if (clean) {
    for (const link of links) await disconnected(world, link, true);
    await beforeStop(world);
  } else await world.store.write((tx) => tx.putNote("alive", String(world.at.nowMs)));
  later(minutes);
  watch = watchSilence(await afterStart(world), holdMs);
}
async function incidents(): Promise<readonly IncidentRecord[]> {
  const asked = { where: [], sort: "number", descending: false, limit: 100, cursor: null } as const;
  return (await world.store.incidents({ ...asked, nowMs: world.at.nowMs, personId: null }))?.rows ?? [];
}
const fleet = async (count: number): Promise<TestLink[]> => {
  const links: TestLink[] = [];
  for (let index = 0; index < count; index++)
    links.push(await connectedDevice(world, { name: `PC-${index}`, deviceId: world.newId() }));
  return links;
};

describe("a device that falls silent without a word", () => {
  test("is an incident after the time that is set, one, and not before", async () => {
    const link = await connectedDevice(world);
    await lose(link);
    const lostAtMs = world.at.nowMs;
    later(4.9);
    await looks();
    expect(await incidents()).toEqual([]);
    later(0.2);
    await looks();
    await looks();
    const [incident, ...others] = await incidents();
    expect(others).toEqual([]);
    expect(incident).toMatchObject({
      state: "new",
      rule: "device-silent",
      severity: "warning",
      priority: 3,
      deviceId: link.deviceId,
      openedAtMs: lostAtMs,
      problem: { code: "rule-device-silent", params: { device: "LT-0412", since: lostAtMs } },
    });
    expect(await world.store.openFindings(link.deviceId)).toMatchObject([
      { rule: "device-silent", incidentId: incident?.incidentId },
    ]);
    expect(await world.store.device(link.deviceId)).toMatchObject({ state: "offline" });
  });
  test("and talks again is settled by that, and is not ill for it", async () => {
    const link = await connectedDevice(world);
    await lose(link);
    later(6);
    await looks();
    await comeBack(link);
    const [incident] = await incidents();
    expect(incident).toMatchObject({ state: "resolved", solution: { code: "solved-by-itself" } });
    const said = await world.store.timeline(incident?.incidentId ?? "");
    expect(said.map(({ text }) => text?.code)).toEqual([
      "silence-noticed",
      "silence-over",
      "incident-resolved-by-itself",
    ]);
    expect(await world.store.openFindings(link.deviceId)).toEqual([]);
    expect(await world.store.device(link.deviceId)).toMatchObject({ state: "unknown" });
  });
  test("and is removed is waited for by nobody", async () => {
    const [link] = await fleet(1);
    const device = link && (await world.store.device(link.deviceId));
    if (!link || !device) throw new Error("no device");
    await lose(link);
    later(6);
    await looks();
    expect(await incidents()).toMatchObject([{ state: "new", rule: "device-silent" }]);
    await removeDevice(world, device, { personId: "p1", name: "Kim" });
    const [incident] = await incidents();
    expect(incident).toMatchObject({ state: "resolved" });
    const said = (await world.store.timeline(incident?.incidentId ?? "")).map(({ text }) => text?.code);
    expect(said).toContain("silence-of-removed");
    expect(said).not.toContain("silence-over");
    expect((await world.store.device(device.deviceId))?.removed).toBe(true);
  });
  test("twice within a day is the same incident, opened again", async () => {
    const link = await connectedDevice(world);
    for (let round = 0; round < 2; round++) {
      await lose(link);
      later(6);
      await looks();
      if (round === 0) await comeBack(link);
    }
    expect(await incidents()).toMatchObject([{ state: "new", reopened: 1 }]);
  });
  test("and comes back in time is nothing", async () => {
    const link = await connectedDevice(world);
    await lose(link);
    later(3);
    await looks();
    await comeBack(link);
    later(9);
    await looks();
    expect(await incidents()).toEqual([]);
  });
});

describe("a device that is no fault", () => {
  test.each(["sleep", "shutdown", "agent-stops", "uninstall"] as const)(
    "said goodbye: %s",
    async (reason) => {
      const link = await connectedDevice(world);
      await sayGoodbye(world, link, { reason });
      await lose(link);
      later(60);
      await looks();
      expect(await incidents()).toEqual([]);
    },
  );
  test("said that it was uninstalled, a thousand times: the audit trail, which keeps everything, has it once", async () => {
    const link = await connectedDevice(world);
    for (const reason of ["uninstall", "uninstall", "sleep", "uninstall"] as const)
      await sayGoodbye(world, link, { reason });
    const said = (await world.store.audit(0, 100)).map(({ action }) => action);
    expect(said.filter((action) => action === "device.uninstalled")).toHaveLength(1);
    expect(await world.store.device(link.deviceId)).toMatchObject({ farewell: "uninstall" });
  });
  test("sleeps over lunch, and is well again when it is back", async () => {
    const link = await connectedDevice(world);
    const fromMs = world.at.nowMs;
    await sayGoodbye(world, link, { reason: "sleep" });
    await lose(link);
    expect(await world.store.device(link.deviceId)).toMatchObject({ state: "asleep" });
    later(45);
    await looks();
    await comeBack(link);
    const toMs = world.at.nowMs;
    expect(await world.store.blind(link.deviceId, fromMs)).toMatchObject([{ fromMs, toMs, why: "asleep" }]);
    const nothing = { readings: {}, names: {}, points: [], raised: 0, unmeasured: 0, gaps: [] };
    await takeInReport(world, link, { ...nothing, fromMs, toMs, bootId: "boot", monoMs: 1 }, 1);
    later(9);
    await looks();
    expect(await world.store.device(link.deviceId)).toMatchObject({ state: "well", farewell: null });
    expect(await incidents()).toEqual([]);
  });
  test("until it falls silent without a word after it slept", async () => {
    const link = await connectedDevice(world);
    await sayGoodbye(world, link, { reason: "sleep" });
    await lose(link);
    later(45);
    await comeBack(link);
    later(1);
    await lose(link);
    later(6);
    await looks();
    expect(await incidents()).toMatchObject([{ rule: "device-silent", deviceId: link.deviceId }]);
  });
  test("but not one that came back before its goodbye was taken in", async () => {
    const link = await connectedDevice(world, { connection: 2 });
    await sayGoodbye(world, link, { reason: "sleep" });
    link.connection = 2;
    await lose(link);
    later(6);
    await looks();
    expect(await incidents()).toHaveLength(1);
  });
  test("is in maintenance until after that", async () => {
    const link = await connectedDevice(world);
    await makeWindow(world, { minutes: 10 });
    await lose(link);
    later(9);
    await looks();
    expect(await incidents()).toEqual([]);
    // Now it has as long as ever to come back.
    later(5);
    await looks();
    expect(await incidents()).toEqual([]);
    later(1);
    await looks();
    expect(await incidents()).toHaveLength(1);
  });
  test("enrolled and never came", async () => {
    await connectedDevice(world, { connected: false, seenAtMs: null });
    world.links.clear();
    later(60);
    await looks();
    expect(await incidents()).toEqual([]);
  });
});

describe("a maintenance window that holds messages", () => {
  test("keeps the silence of a device in its log, and that it talked again", async () => {
    const link = await connectedDevice(world);
    const { number } = await makeWindow(world);
    await lose(link);
    later(4);
    await looks();
    expect(await world.store.heldBy(number, null, 10)).toEqual([]);
    later(2);
    await looks();
    await looks();
    expect(await world.store.heldBy(number, null, 10)).toMatchObject([{ what: "silence", outcome: "held" }]);
    await comeBack(link);
    later(60);
    await looks();
    expect(await incidents()).toEqual([]);
    expect(await world.store.heldBy(number, null, 10)).toMatchObject([{ outcome: "mended" }]);
  });
  test("leaves one incident for all that did not come back, whenever they went, and none before its end", async () => {
    const links = await fleet(30);
    await makeWindow(world);
    for (const link of links.slice(0, 5)) {
      await lose(link);
      later(10);
      await looks();
    }
    expect(await incidents()).toEqual([]);
    later(11);
    await looks();
    expect(await incidents()).toEqual([]);
    later(5);
    await looks();
    expect(await incidents()).toMatchObject([{ rule: "devices-silent", params: { count: 5 } }]);
    for (const link of links.slice(0, 5)) await comeBack(link);
    await looks();
    expect(await incidents()).toMatchObject([{ state: "resolved" }]);
  });
  test("that ended by hand gives devices as long as ever to come back", async () => {
    const link = await connectedDevice(world);
    const { number } = await makeWindow(world);
    await lose(link);
    later(20);
    await looks();
    await endWindow(world, number, "done", planner);
    await looks();
    later(4);
    await looks();
    expect(await incidents()).toEqual([]);
    later(2);
    await looks();
    expect(await incidents()).toHaveLength(1);
  });
});

describe("many that fall silent at once", () => {
  test("are one incident that names how many and which, for all of them, of the highest priority", async () => {
    const links = await fleet(12);
    for (const link of links.slice(0, 7)) await lose(link);
    later(6);
    await looks();
    await looks();
    const [incident, ...others] = await incidents();
    expect(others).toEqual([]);
    expect(incident).toMatchObject({
      rule: "devices-silent",
      priority: 1,
      params: { count: 7, of: 12, devices: "PC-0, PC-1, PC-2, PC-3, PC-4, PC-5, PC-6" },
    });
    const members = await world.store.findingsOf(incident?.incidentId ?? "");
    expect(new Set(members.map(({ deviceId }) => deviceId))).toEqual(
      new Set(links.slice(0, 7).map(({ deviceId }) => deviceId)),
    );
  });
  test("are settled when the last of them talks again", async () => {
    const links = await fleet(6);
    for (const link of links) await lose(link);
    later(6);
    await looks();
    for (const link of links.slice(1)) await comeBack(link);
    await looks();
    expect(await incidents()).toMatchObject([{ state: "new" }]);
    for (const link of links.slice(0, 1)) await comeBack(link);
    await looks();
    expect(await incidents()).toMatchObject([{ state: "resolved" }]);
  });
  test("are settled when the last of them that did not talk again was removed", async () => {
    const links = await fleet(6);
    for (const link of links) await lose(link);
    later(6);
    await looks();
    for (const link of links.slice(1)) await comeBack(link);
    const device = await world.store.device(links[0]?.deviceId ?? "");
    if (!device) throw new Error("no device");
    await removeDevice(world, device, { personId: "p1", name: "Kim" });
    await looks();
    expect(await incidents()).toMatchObject([{ state: "resolved" }]);
  });
  test("leave out who came back while it was written down", async () => {
    const links = await fleet(6);
    for (const link of links) await lose(link);
    later(6);
    const [back] = links;
    const { store } = world;
    const slow = {
      ...store,
      deviceStates: async () => {
        const rows = await store.deviceStates();
        if (back) await comeBack(back);
        return rows;
      },
    };
    await lookForSilence({ ...world, store: slow }, watch);
    const [incident] = await incidents();
    expect(await store.findingsOf(incident?.incidentId ?? "")).toHaveLength(5);
  });
});

describe("a collector that was itself away", () => {
  test.each([true, false])("for a moment gives everybody time to come back (stopped: %s)", async (clean) => {
    const links = await fleet(6);
    await restart(1, clean);
    await looks();
    for (const link of links.slice(1)) await comeBack(link);
    later(4.9);
    await looks();
    expect(await incidents()).toEqual([]);
    later(0.2);
    await looks();
    expect(await incidents()).toMatchObject([{ rule: "device-silent", deviceId: links[0]?.deviceId }]);
  });
  test.each([true, false])("for long blames nobody who was not there (stopped: %s)", async (clean) => {
    await fleet(6);
    await restart(60, clean);
    later(60);
    await looks();
    expect(await incidents()).toEqual([]);
  });
  test("goes on with the incidents that it had opened", async () => {
    const link = await connectedDevice(world);
    await lose(link);
    later(6);
    await looks();
    await restart(1, false);
    later(6);
    await looks();
    expect(await incidents()).toHaveLength(1);
    await comeBack(link);
    expect(await incidents()).toMatchObject([{ state: "resolved" }]);
  });
});

test("a device does not judge in the collector's place", async () => {
  const link = await connectedDevice(world);
  const finding = {
    findingId: world.newId(),
    rule: "devices-silent",
    subject: "1",
    state: "raised",
    severity: "critical",
    flapping: false,
    raisedAtMs: world.at.nowMs,
    changedAtMs: world.at.nowMs,
    params: {},
  } as const;
  await takeInFinding(world, link, finding, 1);
  expect(link.last("refused")).toMatchObject({ code: "value-out-of-contract" });
  expect(await incidents()).toEqual([]);
});
