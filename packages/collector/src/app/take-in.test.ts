import { beforeEach, expect, test } from "vitest";
import type { RunRecord } from "../core/records.ts";
import { unheard } from "./order-run.ts";
import { takeInRunOutput, takeInRunUpdate } from "./take-in-run.ts";
import { connectedDevice, testWorld, type TestLink, type TestWorld } from "./testing/test-world.ts";

// Messages of one link that follow one another before the first is on disk.

const runId = "0190b6a0-0000-7000-8000-00000000aaaa";

let world: TestWorld;
let link: TestLink;
/** What happened, in its order. */
let log: string[];

beforeEach(async () => {
  world = testWorld();
  link = await connectedDevice(world);
  log = [];
  link.send = (type, body) => void log.push(`${type} ${JSON.stringify(body)}`);
  world.bus.subscribe((_id, name) => void log.push(name));
  const run: RunRecord = {
    runId,
    fix: "say-hello",
    version: 1,
    manifestDigest: "a".repeat(64),
    deviceId: link.deviceId,
    incidentId: null,
    params: {},
    orderedBy: "Anna",
    orderedAtMs: world.at.nowMs,
    expiresAtMs: world.at.nowMs + 60_000,
    phase: "queued",
    phases: [{ phase: "queued", atMs: world.at.nowMs }],
    order: { payload: "", signatures: [] },
    delegation: null,
    batch: null,
    standing: null,
    occurrence: null,
    sent: true,
    auditIndex: null,
    ...unheard,
  };
  await world.store.write((tx) => tx.putRun(run));
});

const update = (state: "delivered" | "checking" | "running", seq: number): Promise<void> =>
  takeInRunUpdate(world, link, { runId, state, atMs: world.at.nowMs }, seq);
const output = (text: string, seq: number): Promise<void> =>
  takeInRunOutput(
    world,
    link,
    {
      runId,
      step: "fix",
      stream: "stdout",
      offset: seq * 100,
      atMs: world.at.nowMs,
      data: Buffer.from(text).toString("base64"),
    },
    seq,
  );
const kept = async (): Promise<string[]> =>
  (await world.store.output(runId, 0, 10)).map(({ data }) => Buffer.from(data, "base64").toString());

test("they are stored in their order, and each is acknowledged after it is on disk", async () => {
  await Promise.all([update("delivered", 1), output("one", 2), output("two", 3)]);
  expect(log.filter((one) => one.startsWith("ack"))).toEqual([
    'ack {"seq":1}',
    'ack {"seq":2}',
    'ack {"seq":3}',
  ]);
  expect(await kept()).toEqual(["one", "two"]);
  expect(await world.store.acknowledged(link.deviceId, link.epoch)).toBe(3);
});

test("output is on the screens before the disk has it, and acknowledged after", async () => {
  await output("one", 1);
  expect(log).toEqual(["run-output", 'ack {"seq":1}']);
});

test("when one cannot be stored, those behind it are neither stored nor acknowledged, and come again", async () => {
  const { store } = world;
  let fails = true;
  const broken: TestWorld = {
    ...world,
    store: {
      ...store,
      write: (work, again) =>
        store.write(async (tx) => {
          if (fails) throw new Error("the disk is full");
          return work(tx);
        }, again),
    },
  };
  const first = takeInRunUpdate(broken, link, { runId, state: "delivered", atMs: 1 }, 1);
  const behind = [output("one", 2), output("two", 3)];
  await expect(first).rejects.toThrow("the disk is full");
  await Promise.all(behind);
  expect(log).toEqual([]);
  expect(await kept()).toEqual([]);
  expect(await store.acknowledged(link.deviceId, link.epoch)).toBe(0);

  fails = false;
  const before = link;
  link = world.link({ deviceId: link.deviceId });
  link.send = (type, body) => before.send(type, body);
  await Promise.all([update("delivered", 1), output("one", 2), output("two", 3)]);
  expect(await kept()).toEqual(["one", "two"]);
});

test("the same number twice, the first still on its way, has the effect of once", async () => {
  await Promise.all([output("one", 1), output("one", 1)]);
  expect(log).toEqual(["run-output", 'ack {"seq":1}']);
  await output("one", 1);
  expect(log.at(-1)).toBe('ack {"seq":1}');
  expect(await kept()).toEqual(["one"]);
});
