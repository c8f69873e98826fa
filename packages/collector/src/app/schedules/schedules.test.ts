import { beforeEach, describe, expect, test } from "vitest";
import type { DraftSchedule as DraftSchema } from "@hulplijn/shared/api";
import { DraftSchedule, type DraftScheduleInput } from "@hulplijn/shared/api";
import type { Receipt } from "@hulplijn/shared/fixes";
import { type Body, keepsSchedules } from "@hulplijn/shared/protocol";
import { spreadMs } from "@hulplijn/shared/schedules";
import type { Envelope } from "@hulplijn/shared/trust";
import { addApproval } from "../approve-fix.ts";
import { takeInReceipt } from "../take-in-run.ts";
import { takeInRunBegun } from "../take-in-run-begun.ts";
import { keyPair, seal, testFix, testPeople, type TestPeople } from "../testing/test-fix.ts";
import { connectedDevice, type TestLink, type TestWorld, testWorld } from "../testing/test-world.ts";
import type { WindowRecord } from "../../core/windows/records.ts";
import { viewRuns } from "../views/runs.ts";
import { lastNight, viewNightReport } from "../views/night-report.ts";
import { viewPrevented } from "../views/prevented.ts";
import { viewDeviceSchedules, viewSchedule, viewScheduleDevices, viewSchedules } from "../views/schedules.ts";
import { draftSchedule } from "./draft-schedule.ts";
import { makeMorningReport, morningNotices } from "./morning-report.ts";
import { signSchedule } from "./sign-schedule.ts";
import { takeInScheduleState } from "./take-in-schedule.ts";
import { tellAllSchedules } from "./tell-schedules.ts";
import { tellTouched } from "./touch-schedule.ts";
import { lookAtSchedules } from "./watch-schedules.ts";

const fix = testFix({ parameters: {}, settles: [] });
const minute = 60_000;
const kim = { personId: "p1", name: "Kim" };
/** The first night after the world's morning, in Amsterdam: 22:00 there is 21:00 in UTC. */
const local = "2026-11-23T22:00";
const tenMs = Date.UTC(2026, 10, 23, 21);

let world: TestWorld;
let people: TestPeople;
let link: TestLink;
let seq = 0;

const device = async (over: Parameters<typeof connectedDevice>[1] = {}): Promise<TestLink> => {
  const made = await connectedDevice(world, over);
  made.capabilities = [...made.capabilities, keepsSchedules];
  await world.store.write((tx) => tx.putDeviceZone(made.deviceId, "Europe/Amsterdam"));
  return made;
};

beforeEach(async () => {
  world = testWorld([fix]);
  people = await testPeople(world);
  await addApproval(world, fix.manifest.id, people.approve(fix), "Sam");
  link = await device({ group: "utrecht" });
  seq = 0;
});

const wish = (over: Partial<DraftScheduleInput> = {}): DraftSchema =>
  DraftSchedule.parse({
    name: "Nightly",
    person: "Sam",
    fixes: [{ fix: fix.manifest.id }],
    query: "group:utrecht",
    onlyThese: true,
    when: "every day at 22:00",
    days: 30,
    yes: true,
    ...over,
  });

async function inForce(
  over: Partial<DraftScheduleInput> = {},
): Promise<{ number: number; envelope: Envelope }> {
  const draft = await draftSchedule(world, wish(over), kim);
  if (!draft.ok) throw new Error(`${draft.code}: ${draft.detail}`);
  const { payload } = (await world.store.schedule(draft.number)) ?? { payload: "" };
  const envelope = seal("schedule", JSON.parse(Buffer.from(payload, "base64").toString()), people.key);
  expect(envelope.payload).toBe(payload);
  const signed = await signSchedule(world, draft.number, envelope, kim);
  if (!signed.ok) throw new Error(`${signed.code}: ${signed.detail}`);
  return { number: draft.number, envelope };
}
const say = (envelope: Envelope, over: Partial<Body<"schedule-state">> = {}, from = link) =>
  takeInScheduleState(
    world,
    from,
    {
      schedule: world.sha256(Buffer.from(envelope.payload, "base64")),
      local,
      state: "planned",
      code: null,
      dueMs: null,
      zone: "Europe/Amsterdam",
      atMs: world.at.nowMs,
      ...over,
    },
    ++seq,
  );
const runId = (index: number): string => `019ab000-0000-7000-8000-00000000000${index}`;
const begin = (envelope: Envelope, index = 1, over: Partial<Body<"run-begun">> = {}, from = link) =>
  takeInRunBegun(
    world,
    from,
    { runId: runId(index), order: envelope, occurrence: { local, place: 0 }, atMs: world.at.nowMs, ...over },
    ++seq,
  );
async function end(envelope: Envelope, index: number, over: Partial<Receipt>, from = link): Promise<void> {
  const own = keyPair();
  from.publicKey = own.publicKey;
  const receipt: Receipt = {
    type: "receipt",
    runId: runId(index),
    deviceId: from.deviceId,
    orderDigest: world.sha256(Buffer.from(envelope.payload, "base64")),
    outcome: "verified",
    undone: false,
    startedAtMs: world.at.nowMs,
    endedAtMs: world.at.nowMs,
    tookMs: 1,
    steps: [],
    journalSeq: 1,
    ...over,
  };
  await takeInReceipt(world, from, { receipt: seal("receipt", receipt, own) }, ++seq);
}
const told = (to: TestLink): number | undefined => to.last("schedules")?.schedules.length;
const standing = async (number: number, at: string | null = local) =>
  (await viewScheduleDevices(world, number, at))?.map((one) => [one.standing, one.code]);

describe("who gets a schedule", () => {
  test("the devices that it names and that match, with all it takes to judge it; others nothing", async () => {
    const other = await device({ group: "delft" });
    const { number } = await inForce();
    expect([told(link), told(other)]).toEqual([1, 0]);
    const [bundle] = link.last("schedules")?.schedules ?? [];
    expect(Buffer.from(bundle?.fixes[0]?.manifest ?? "", "base64")).toEqual(Buffer.from(fix.manifestBytes));
    expect(bundle?.fixes[0]?.approvals).toHaveLength(1);
    expect(bundle?.openRing).toBe(0);
    expect(await viewSchedule(world, number)).toMatchObject({ state: "in-force", devices: 1, named: 1 });
  });

  test("one that matches no more loses it at the next look, and one that comes to match gets it", async () => {
    const stored = await world.store.device(link.deviceId);
    await inForce();
    expect(told(link)).toBe(1);
    if (stored) await world.store.write((tx) => tx.putDevice({ ...stored, group: "delft" }));
    await lookAtSchedules(world);
    expect(told(link)).toBe(0);
    if (stored) await world.store.write((tx) => tx.putDevice(stored));
    await lookAtSchedules(world);
    expect(told(link)).toBe(1);
    const before = link.sent.length;
    await lookAtSchedules(world);
    // What did not change is not said again.
    expect(link.sent.length).toBe(before);
  });

  test("none to an agent that knows none, nor to a device in quarantine", async () => {
    const old = await connectedDevice(world, { group: "utrecht" });
    const bad = await device({ group: "utrecht", quarantine: { code: "quarantine-copy", params: {} } });
    const { number } = await inForce();
    await tellAllSchedules(world);
    expect([told(old), told(bad), told(link)]).toEqual([undefined, undefined, 1]);
    const rows = await viewScheduleDevices(world, number, local);
    expect(rows?.find(({ deviceId }) => deviceId === old.deviceId)?.standing).toBe("unable");
  });
});

describe("what devices do with it", () => {
  test("planned by its own word, and by the collector's reckoning; differing is shown", async () => {
    const { number, envelope } = await inForce();
    const digest = world.sha256(Buffer.from(envelope.payload, "base64"));
    const own = tenMs + spreadMs(link.deviceId, digest, 30, world.sha256);
    const next = async () => (await viewScheduleDevices(world, number, null))?.[0];
    expect(await next()).toMatchObject({ local, dueMs: null, collectorDueMs: own, differs: false });
    await say(envelope, { dueMs: own });
    expect(await next()).toMatchObject({ standing: "planned", dueMs: own, differs: false });
    await say(envelope, { dueMs: own + 5 * minute });
    expect(await next()).toMatchObject({ dueMs: own + 5 * minute, collectorDueMs: own, differs: true });
    world.at.nowMs += 1000;
    await say(envelope, { local: "2026-11-24T22:00", dueMs: own + 1440 * minute });
    expect(await next()).toMatchObject({ local: "2026-11-24T22:00", differs: true });
    const [mine] = await viewDeviceSchedules(world, link.deviceId);
    expect(mine).toMatchObject({ number, next: { differs: true }, last: null });
  });

  test("its run is of the schedule, of its time and place, and ends as its receipt says", async () => {
    const { number, envelope } = await inForce();
    world.at.nowMs = tenMs + 31 * minute;
    await begin(envelope);
    expect(await world.store.run(runId(1))).toMatchObject({
      fix: fix.manifest.id,
      occurrence: { local, place: 0 },
      orderedBy: "Sam",
      incidentId: null,
    });
    expect(await standing(number)).toEqual([["running", null]]);
    const run = await world.store.run(runId(1));
    const [shown] = await viewRuns(world.store, world.fixes, run ? [run] : []);
    expect(shown).toMatchObject({ standingOrder: null, schedule: { number, local } });
    const events: number[] = [];
    world.bus.subscribe((_id, name) => void (name === "schedule-changed" && events.push(1)));
    await end(envelope, 1, { outcome: "failed", code: "fix-exit" });
    expect(await standing(number)).toEqual([["failed", "fix-exit"]]);
    tellTouched(world);
    tellTouched(world);
    expect(events).toHaveLength(1);
    expect((await viewSchedules(world))[0]).toMatchObject({
      last: { local, counts: { failed: 1, verified: 0 } },
    });
    expect((await viewDeviceSchedules(world, link.deviceId))[0]?.last).toMatchObject({ standing: "failed" });
  });

  test("a run under what nobody signed here, elsewhere, or of no such place, is refused", async () => {
    const { envelope } = await inForce();
    const codes = async (work: () => Promise<void>): Promise<unknown> => {
      await work();
      return link.last("refused")?.code;
    };
    const forged = seal("schedule", { name: "x" }, people.key);
    expect(await codes(() => begin(forged))).toBe("schedule-signature-wrong");
    const place = { occurrence: { local, place: 7 } };
    expect(await codes(() => begin(envelope, 2, place))).toBe("value-out-of-contract");
    const other = await device({ group: "delft" });
    await begin(envelope, 3, {}, other);
    expect(other.last("refused")?.code).toBe("schedule-other-device");
    expect(await world.store.run(runId(3))).toBeNull();
  });

  test("missed, waiting, postponed and refused are its word; nobody is taken for well", async () => {
    const { number, envelope } = await inForce();
    world.at.nowMs = tenMs + 40 * minute;
    expect(await standing(number)).toEqual([["silent", null]]);
    await say(envelope, { state: "waiting", code: "waits-for-idle" });
    expect(await standing(number)).toEqual([["waiting", "waits-for-idle"]]);
    await say(envelope, { state: "waiting", code: "waits-for-employee" });
    expect(await standing(number)).toEqual([["postponed", "waits-for-employee"]]);
    await say(envelope, { state: "missed", code: "occurrence-missed" });
    expect(await standing(number)).toEqual([["missed", "occurrence-missed"]]);
    await say(envelope, { local: null, state: "refused", code: "clock-suspect" });
    expect(await standing(number, "2026-11-24T22:00")).toEqual([["refused", "clock-suspect"]]);
    const stored = await world.store.device(link.deviceId);
    if (stored) await world.store.write((tx) => tx.putDevice({ ...stored, connected: false }));
    world.links.delete(link.deviceId);
    // What it said of the schedule as a whole holds until it says otherwise, however long ago that was.
    const nowMs = world.at.nowMs;
    world.at.nowMs = Date.UTC(2026, 11, 22, 12);
    expect(await standing(number, "2026-12-22T22:00")).toEqual([["refused", "clock-suspect"]]);
    expect((await viewDeviceSchedules(world, link.deviceId))[0]?.next).toMatchObject({ standing: "refused" });
    world.at.nowMs = nowMs;
    const second = await inForce({ name: "Second" });
    world.at.nowMs += 1440 * minute;
    expect(await standing(second.number, "2026-11-24T22:00")).toEqual([["offline", null]]);
  });

  test("it moves to the zone that it says, and the collector reckons there", async () => {
    const { number, envelope } = await inForce();
    await say(envelope, { zone: "Asia/Tokyo" });
    const [row] = (await viewScheduleDevices(world, number, null)) ?? [];
    expect(row?.zone).toBe("Asia/Tokyo");
    await say(envelope, { zone: "Mars/Olympus" });
    expect((await world.store.scheduledDevices())[0]?.zone).toBe("Asia/Tokyo");
  });

  test("words of a schedule that is not known here are taken, and nothing is kept", async () => {
    await say(seal("schedule", { name: "x" }, people.key));
    expect(link.last("ack")).toBeDefined();
    expect(await world.store.scheduleWordsOf(link.deviceId, 0)).toEqual([]);
  });
});

async function gone(from: TestLink): Promise<void> {
  const stored = await world.store.device(from.deviceId);
  if (stored) await world.store.write((tx) => tx.putDevice({ ...stored, connected: false }));
  world.links.delete(from.deviceId);
}
const step = (name: "check" | "fix" | "verify", exitCode: number) => ({
  step: name,
  startedAtMs: world.at.nowMs,
  tookMs: 5,
  exitCode,
  signal: null,
  outputBytes: 0,
  outputCut: false,
});

test("the morning report says of every device what came of its night, and what was prevented with its evidence", async () => {
  const names = ["LT-failed", "LT-late", "LT-lost", "LT-off", "LT-well"];
  const [failed, late, lost, off, well] = (await Promise.all(
    names.map((name) => device({ name, group: "utrecht" })),
  )) as [TestLink, TestLink, TestLink, TestLink, TestLink];
  const { number, envelope } = await inForce({ spreadMinutes: 0 });
  await gone(off);
  await gone(late);
  world.at.nowMs = tenMs + minute;
  // The first one of them waits for its employee.
  await say(envelope, { state: "waiting", code: "waits-for-employee" });
  await begin(envelope, 1, {}, failed);
  await end(envelope, 1, { outcome: "failed", code: "script-memory" }, failed);
  await begin(envelope, 2, {}, lost);
  await gone(lost);
  await begin(envelope, 3, {}, well);
  const data = Buffer.from("queue office\u001b[1m is stopped\n").toString("base64");
  await world.store.write((tx) =>
    tx.addOutput({ runId: runId(3), step: "check", stream: "stdout", offset: 0, atMs: 1, data }),
  );
  await end(
    envelope,
    3,
    { outcome: "verified", steps: [step("check", 0), step("fix", 0), step("verify", 0)] },
    well,
  );
  // Back at six in the morning, it will catch up.
  world.at.nowMs = Date.UTC(2026, 10, 24, 5);
  world.links.set(late.deviceId, late);
  const stored = await world.store.device(late.deviceId);
  if (stored) await world.store.write((tx) => tx.putDevice({ ...stored, connected: true }));
  await say(envelope, { dueMs: world.at.nowMs + 10 * minute }, late);

  const night = lastNight(Date.UTC(2026, 10, 24, 6, 30), "Europe/Amsterdam");
  expect(night).toEqual({ fromMs: Date.UTC(2026, 10, 23, 17), untilMs: Date.UTC(2026, 10, 24, 6) });
  const report = await viewNightReport(world, night.fromMs, night.untilMs);
  expect(report.schedules).toHaveLength(1);
  const [part] = report.schedules;
  expect(part).toMatchObject({ number, local, zone: "Europe/Amsterdam", devices: 6, prevented: 1 });
  const told = Object.entries(part?.counts ?? {}).filter(([, count]) => count > 0);
  expect(Object.fromEntries(told)).toEqual({
    verified: 1,
    failed: 1,
    lost: 1,
    postponed: 1,
    "catching-up": 1,
    offline: 1,
  });
  expect(part?.reasons).toEqual([
    { standing: "catching-up", code: null, count: 1, devices: ["LT-late"] },
    { standing: "failed", code: "script-memory", count: 1, devices: ["LT-failed"] },
    { standing: "lost", code: null, count: 1, devices: ["LT-lost"] },
    { standing: "offline", code: null, count: 1, devices: ["LT-off"] },
    { standing: "postponed", code: "waits-for-employee", count: 1, devices: ["LT-0412"] },
  ]);
  expect(report.prevented).toMatchObject([
    {
      runId: runId(3),
      deviceName: "LT-well",
      schedule: number,
      checkExitCode: 0,
      checkSaid: "queue office[1m is stopped",
    },
  ]);
  expect(await viewPrevented(world, 0, 1)).toEqual([]);

  expect(await morningNotices(world)).toEqual([]);
  world.at.nowMs = Date.UTC(2026, 10, 24, 7);
  await makeMorningReport(world);
  expect(world.logged.map(({ message }) => message)).toContain("a schedule of last night");
  // What failed, what was lost, and the one that caught up with nothing said since.
  expect(await morningNotices(world)).toMatchObject([{ code: "night-trouble", params: { count: 3 } }]);
  world.at.nowMs += 3 * 1440 * minute;
  for (const one of [link, failed, late, well]) await gone(one);
  await makeMorningReport(world);
  expect(await morningNotices(world)).toEqual([]);
});

test("a freeze refuses what it would meet at all of its times, and is named where it meets some", async () => {
  const freeze: Omit<WindowRecord, "number"> = {
    windowId: world.newId(),
    name: "Year end",
    reason: "books",
    kind: "freeze",
    query: "group:utrecht",
    devices: null,
    time: { kind: "once", fromMs: tenMs - minute, untilMs: tenMs + 90 * minute },
    holds: { checks: false, messages: false, fixes: true },
    by: "Kim",
    atMs: world.at.nowMs,
    ended: null,
    summary: null,
    settledMs: 0,
  };
  await world.store.write((tx) => tx.addWindow(freeze));
  const once = { kind: "once", local, zone: "Europe/Amsterdam" } as const;
  expect(await draftSchedule(world, wish({ when: once }), kim)).toMatchObject({
    ok: false,
    code: "schedule-collides",
    detail: "Year end",
  });
  const { number } = await inForce();
  expect(await viewSchedule(world, number)).toMatchObject({
    collisions: [{ kind: "freeze", name: "Year end", local, devices: 1 }],
    warnings: expect.arrayContaining([
      { code: "schedule-frozen-times", params: { count: 1, name: "Year end" } },
    ]) as unknown,
  });
});

test("what would not fit into one message for a device is refused when it is drafted", async () => {
  const large = testFix({ id: "large-fix", parameters: {}, settles: [] });
  const bytes = Buffer.alloc(390_000, "x");
  const heavy = { ...large, files: new Map([["a.sh", bytes]]) };
  Object.assign(world.fixes, { get: (id: string) => (id === "large-fix" ? heavy : fix) });
  await addApproval(world, "large-fix", people.approve(large), "Sam");
  const drafted = () => draftSchedule(world, wish({ fixes: [{ fix: "large-fix" }] }), kim);
  expect(await drafted()).toMatchObject({ ok: true });
  const two = wish({ fixes: [{ fix: "large-fix" }, { fix: "large-fix" }] });
  expect(await draftSchedule(world, two, kim)).toMatchObject({ ok: false, code: "schedule-too-large" });
});

test("rings open when the one before has soaked, and not where devices failed", async () => {
  const rings = [
    { permyriad: 1, soakMinutes: 60 },
    { permyriad: 10_000, soakMinutes: 0 },
  ];
  const { number } = await inForce({ rings });
  const ring = async () => (await world.store.schedule(number))?.openRing;
  await lookAtSchedules(world);
  expect(await ring()).toBe(0);
  world.at.nowMs += 61 * minute;
  await lookAtSchedules(world);
  expect(await ring()).toBe(1);
  expect(link.last("schedules")?.schedules[0]?.openRing).toBe(1);
});
