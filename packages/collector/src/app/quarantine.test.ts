import { beforeEach, expect, test } from "vitest";
import { deliverWaiting } from "./deliver-run.ts";
import { misused, releaseDevice } from "./quarantine.ts";
import { connectedDevice, type TestLink, type TestWorld, testWorld } from "./testing/test-world.ts";

const anna = { personId: "p1", name: "Anna" };
let world: TestWorld;
let link: TestLink;
beforeEach(async () => {
  world = testWorld();
  link = await connectedDevice(world, { connection: 9 });
  world.links.set(link.deviceId, link);
});
const device = () => world.store.device(link.deviceId);
const actions = async () => (await world.store.audit(0, 100)).map(({ action }) => action);

test("P-06: a device that sends messages of the collector three times is put in quarantine, once, and is sent away to come back as that", async () => {
  for (const type of ["order", "stop"]) await misused(world, link, type);
  expect((await device())?.quarantine).toBe(null);
  for (let more = 0; more < 5; more++) await misused(world, link, "welcome");
  expect((await device())?.quarantine).toEqual({ code: "quarantine-misuse", params: { message: "welcome" } });
  expect(await actions()).toEqual(["device.quarantined"]);
  expect(link.sent).toEqual([
    { type: "refused", body: expect.objectContaining({ code: "unavailable" }) as object },
  ]);
});

test("one device's mistakes are not another's", async () => {
  const other = await connectedDevice(world);
  for (const one of [link, other, link, other]) await misused(world, one, "order");
  expect((await device())?.quarantine).toBe(null);
});

test("a person releases it: that is on the trail, and its connections are counted anew", async () => {
  expect(await releaseDevice(world, link.deviceId, "looked at it", anna)).toBe(false);
  for (let count = 0; count < 3; count++) await misused(world, link, "order");
  expect(await releaseDevice(world, link.deviceId, "looked at it", anna)).toBe(true);
  expect(await device()).toMatchObject({ quarantine: null, connection: 0 });
  expect((await world.store.audit(0, 100)).at(-1)).toMatchObject({
    who: "Anna",
    action: "device.released",
    detail: { why: "quarantine-misuse", reason: "looked at it" },
  });
  await misused(world, link, "order");
  expect((await device())?.quarantine).toBe(null);
});

test("nothing is delivered to a device in quarantine, whatever it believes itself", async () => {
  const read = world.store.openRuns.bind(world.store);
  let asked = 0;
  Object.assign(world.store, { openRuns: (of: string) => ((asked += 1), read(of)) });
  for (let count = 0; count < 3; count++) await misused(world, link, "order");
  await deliverWaiting(world, link);
  expect(asked).toBe(0);
});
