import { keepsWindows } from "@hulplijn/shared/protocol";
import { beforeEach, describe, expect, test } from "vitest";
import { splitIncident } from "./merge-incidents.ts";
import { takeInFinding } from "./take-in-finding.ts";
import { queueStopped } from "./testing/test-finding.ts";
import { makeWindow, planner } from "./testing/test-window.ts";
import { connectedDevice, type TestLink, testWorld, type TestWorld } from "./testing/test-world.ts";
import { viewWindow } from "./views/windows.ts";
import { lookAtWindows } from "./watch-windows.ts";
import { createWindowDesk } from "./window-desk.ts";
import { addWindow, endWindow, previewWindow } from "./windows.ts";

const minute = 60_000;
let world: TestWorld;
let seq = 0;

beforeEach(() => {
  world = testWorld();
  seq = 0;
});

const later = async (minutes: number): Promise<void> => {
  world.at.nowMs += minutes * minute;
  for (const link of world.links.values()) link.reportedAtMs = world.at.nowMs;
  await lookAtWindows(world);
};
const incidents = async () => {
  const all = { where: [], sort: "number", descending: false, limit: 100, cursor: null } as const;
  return (await world.store.incidents({ ...all, nowMs: world.at.nowMs, personId: null }))?.rows ?? [];
};
const open = async () => (await incidents()).filter(({ state }) => state !== "resolved");
const stateOf = async ({ deviceId }: TestLink) => (await world.store.device(deviceId))?.state;
/** The device tells that a queue stopped; gives back what it calls that. */
async function breaks(link: TestLink, subject = "office") {
  const finding = queueStopped(world, { subject });
  await takeInFinding(world, link, finding, ++seq);
  return finding;
}
const mends = (link: TestLink, finding: ReturnType<typeof queueStopped>): Promise<void> =>
  takeInFinding(world, link, { ...finding, state: "cleared", changedAtMs: world.at.nowMs }, ++seq);
const held = async (number: number) => world.store.heldBy(number, null, 1000);

describe("a fault inside a window that holds messages", () => {
  test("opens no incident until the end, and then one; the device is drawn as in maintenance, never as well", async () => {
    const link = await connectedDevice(world);
    const { number } = await makeWindow(world);
    expect(await stateOf(link)).toBe("maintenance");
    await later(10);
    await breaks(link);
    expect(await incidents()).toEqual([]);
    expect(await stateOf(link)).toBe("maintenance");
    expect((await held(number)).map(({ what, outcome, rule }) => [what, outcome, rule])).toEqual([
      ["finding", "held", "print-queue-stopped"],
    ]);
    await later(49);
    expect(await incidents()).toEqual([]);
    await later(1);
    expect(await open()).toMatchObject([{ rule: "print-queue-stopped", state: "new" }]);
    expect(await stateOf(link)).toBe("ill");
    await later(1);
    expect(await incidents()).toHaveLength(1);
    const [line] = await held(number);
    expect(line).toMatchObject({ outcome: "told", incidentNumber: 1, deviceName: "LT-0412" });
    const view = await viewWindow(world, number);
    expect(view).toMatchObject({
      state: "ended",
      held: 1,
      summary: { held: 1, mended: 0, stillWrong: 1, incidents: ["INC-1"] },
    });
    const codes = (await world.store.timeline((await incidents())[0]?.incidentId ?? "")).map(
      ({ text }) => text?.code,
    );
    expect(codes).toContain("signal-held-by-window");
  });

  test("that mended itself is in the log of the window alone", async () => {
    const link = await connectedDevice(world);
    const { number } = await makeWindow(world);
    const finding = await breaks(link);
    await later(5);
    await mends(link, finding);
    await later(60);
    expect(await incidents()).toEqual([]);
    expect(await stateOf(link)).toBe("well");
    expect(await held(number)).toMatchObject([
      { outcome: "mended", endedAtMs: world.at.nowMs - 60 * minute },
    ]);
    expect((await viewWindow(world, number))?.summary).toMatchObject({ held: 1, mended: 1, stillWrong: 0 });
  });

  test("that belongs to an incident that is open changes it as ever", async () => {
    const link = await connectedDevice(world);
    const finding = await breaks(link);
    await makeWindow(world);
    await later(5);
    await mends(link, finding);
    expect(await incidents()).toMatchObject([{ state: "resolved" }]);
  });

  test("that comes again within a day opens its old incident at the end, and not before", async () => {
    const link = await connectedDevice(world);
    await mends(link, await breaks(link));
    await makeWindow(world);
    await later(5);
    await breaks(link);
    expect(await open()).toEqual([]);
    await later(60);
    expect(await open()).toMatchObject([{ number: 1, reopened: 1 }]);
  });

  test("is told at once where a person ends the window, and once", async () => {
    const link = await connectedDevice(world);
    const { number } = await makeWindow(world);
    await breaks(link);
    await later(5);
    expect(await endWindow(world, number, "done early", planner)).toMatchObject({ ok: true });
    expect(await open()).toHaveLength(1);
    expect(await endWindow(world, number, "again", planner)).toMatchObject({ code: "window-ended" });
    await later(60);
    expect(await incidents()).toHaveLength(1);
  });

  test("goes on being held back by another window until that ends as well", async () => {
    const link = await connectedDevice(world);
    const first = await makeWindow(world, { minutes: 10 });
    const second = await makeWindow(world, { minutes: 30 });
    await endWindow(world, second.number, "a mistake", planner);
    const third = await makeWindow(world, { minutes: 20 });
    await breaks(link);
    await later(11);
    expect(await incidents()).toEqual([]);
    await later(10);
    expect(await open()).toHaveLength(1);
    const outcomes = async (number: number) => (await held(number)).map(({ outcome }) => outcome);
    expect([await outcomes(first.number), await outcomes(third.number)]).toEqual([[], ["told"]]);
  });

  test("is held back by a collector that was killed and started again, and told at the end", async () => {
    const link = await connectedDevice(world);
    await makeWindow(world);
    await breaks(link);
    Object.assign(world, { windows: createWindowDesk() });
    await later(5);
    expect(await incidents()).toEqual([]);
    expect(await stateOf(link)).toBe("maintenance");
    Object.assign(world, { windows: createWindowDesk() });
    await later(56);
    expect(await open()).toHaveLength(1);
  });

  test("of a device that the window is no longer for is told then", async () => {
    const link = await connectedDevice(world, { group: "utrecht" });
    await makeWindow(world, { query: "group:utrecht" });
    await breaks(link);
    const device = await world.store.device(link.deviceId);
    await world.store.write((tx) => tx.putDevice({ ...(device ?? expect.fail()), group: "delft" }));
    await later(1);
    expect(await open()).toHaveLength(1);
    expect(await stateOf(link)).toBe("ill");
  });
});

test("two hundred faults are one incident at the end, which closes with the last of them and can be taken apart", async () => {
  const links: TestLink[] = [];
  for (let at = 0; at < 200; at++) links.push(await connectedDevice(world, { name: `PC-${at}` }));
  const { number } = await makeWindow(world);
  const findings = [];
  for (const link of links) findings.push(await breaks(link));
  await later(60);
  const [one, ...others] = await open();
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    rule: "window-left-faults",
    priority: 1,
    members: 200,
    params: { window: "Saturday night", count: 200, devices: 200 },
  });
  const summary = (await viewWindow(world, number))?.summary;
  expect(summary).toMatchObject({ held: 200, stillWrong: 200, incidents: [`INC-${one?.number}`] });
  const part = (await world.store.mergedFrom(one?.incidentId ?? ""))[0];
  await splitIncident(world, part?.incidentId ?? "", "its own cause", planner);
  expect(await open()).toHaveLength(2);
  for (const [at, link] of links.entries()) await mends(link, findings[at] ?? expect.fail());
  expect(await open()).toEqual([]);
});

test("a window that holds only fixes lets messages through, and is drawn as maintenance all the same", async () => {
  const link = await connectedDevice(world);
  await makeWindow(world, { holds: { checks: false, messages: false, fixes: true } });
  await breaks(link);
  expect(await open()).toHaveLength(1);
  expect(await stateOf(link)).toBe("maintenance");
});

test("a freeze that holds nothing but what would start says nothing of how devices are", async () => {
  const link = await connectedDevice(world);
  await makeWindow(world, { kind: "freeze", holds: { checks: false, messages: false, fixes: false } });
  link.reportedAtMs = world.at.nowMs;
  await breaks(link);
  expect(await stateOf(link)).toBe("ill");
});

test("a device that knows windows hears of its own, when one is made, ends, and as it comes; others hear nothing", async () => {
  const [link, old] = [await connectedDevice(world, { group: "utrecht" }), await connectedDevice(world)];
  Object.assign(link, { capabilities: [keepsWindows] });
  const { number, windowId } = await makeWindow(world, { query: "group:utrecht" });
  const fromMs = world.at.nowMs;
  expect(link.last("windows")).toEqual({
    atMs: fromMs,
    windows: [
      {
        windowId,
        name: "Saturday night",
        kind: "maintenance",
        spans: [{ fromMs, untilMs: fromMs + 60 * minute }],
        holds: { checks: false, fixes: true },
      },
    ],
  });
  await later(1);
  expect(link.sent.filter(({ type }) => type === "windows")).toHaveLength(1);
  await endWindow(world, number, "done", planner);
  expect(link.last("windows")?.windows).toEqual([]);
  expect(old.last("windows")).toBe(undefined);
});

describe("a window that comes again", () => {
  const nightly = () => ({
    kind: "recurring" as const,
    when: { kind: "cron" as const, cron: "0 22 * * *", zone: "Europe/Amsterdam" },
    minutes: 60,
    untilMs: world.at.nowMs + 3 * 24 * 60 * minute,
  });
  test("holds each night, says what came of each, and is over after its last", async () => {
    const link = await connectedDevice(world);
    const { number } = await makeWindow(world, { time: nightly() });
    expect((await viewWindow(world, number))?.state).toBe("planned");
    // 10:05 in Amsterdam: eleven hours and fifty-five minutes to go.
    await later(11 * 60 + 55);
    expect(await stateOf(link)).toBe("maintenance");
    const finding = await breaks(link);
    await later(60);
    expect(await open()).toHaveLength(1);
    await mends(link, finding);
    expect(await viewWindow(world, number)).toMatchObject({ state: "between", summary: { stillWrong: 1 } });
    await later(23 * 60);
    expect(await stateOf(link)).toBe("maintenance");
    await later(60);
    expect(await viewWindow(world, number)).toMatchObject({ state: "between", summary: { held: 0 } });
    await later(2 * 24 * 60);
    expect(await viewWindow(world, number)).toMatchObject({ state: "ended", span: null });
    await later(1);
    expect(world.windows.known).toEqual([]);
  });
});

describe("what a preview says", () => {
  const draft = {
    name: "night",
    reason: "patches",
    kind: "maintenance" as const,
    query: "group:utrecht",
    devices: null,
    holds: { checks: false, messages: true, fixes: true },
    yes: false,
  };
  const once = (fromMinutes: number, untilMinutes: number) => ({
    kind: "once" as const,
    fromMs: world.at.nowMs + fromMinutes * minute,
    untilMs: world.at.nowMs + untilMinutes * minute,
  });
  const codeOf = async (over: object): Promise<unknown> => {
    const made = await addWindow(world, { ...draft, time: once(0, 60), ...over }, planner);
    return made.ok ? "made" : made.code;
  };

  test("is how many devices it is for now, and which open incidents it keeps silent", async () => {
    const link = await connectedDevice(world, { group: "utrecht", name: "LT-1" });
    await connectedDevice(world);
    await breaks(link);
    const previewed = await previewWindow(world, { ...draft, time: once(0, 60) });
    expect(previewed).toMatchObject({
      ok: true,
      preview: {
        count: 1,
        of: 2,
        names: ["LT-1"],
        silences: { count: 1, keys: ["INC-1"] },
        warnings: [],
        collisions: [],
      },
    });
  });

  test("is which other windows hold on the same devices then", async () => {
    await connectedDevice(world, { group: "utrecht" });
    await makeWindow(world, { name: "other", query: "group:utrecht" });
    await makeWindow(world, { name: "elsewhere", query: "group:delft" });
    const previewed = await previewWindow(world, { ...draft, time: once(30, 90) });
    expect(previewed).toMatchObject({ preview: { collisions: [{ kind: "window", name: "other" }] } });
  });

  test("wrong input is refused with what is wrong; nobody, everybody and long ones take a yes", async () => {
    await connectedDevice(world, { group: "utrecht" });
    await connectedDevice(world, { group: "delft" });
    expect(await codeOf({ time: once(60, 0) })).toBe("window-ends-first");
    expect(await codeOf({ time: once(-60, -1) })).toBe("window-over");
    expect(await codeOf({ time: once(0, 367 * 24 * 60) })).toBe("window-too-long");
    expect(await codeOf({ query: "grup:utrecht" })).toBe("query-invalid");
    expect(await codeOf({ query: "state:ill" })).toBe("window-query-moving");
    expect(await codeOf({ holds: { checks: false, messages: false, fixes: false } })).toBe(
      "window-holds-nothing",
    );
    expect(await codeOf({ query: "group:nobody" })).toBe("window-matches-nobody");
    expect(await codeOf({ query: "" })).toBe("window-matches-everybody");
    expect(await codeOf({ time: once(0, 32 * 24 * 60) })).toBe("window-long");
    expect(await codeOf({ time: once(0, 32 * 24 * 60), yes: true })).toBe("made");
    expect(await codeOf({})).toBe("made");
  });
});
