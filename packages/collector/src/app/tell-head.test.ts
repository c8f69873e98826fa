import { generateKeyPairSync, sign } from "node:crypto";
import { payloadOf, signedBytes } from "@hulplijn/shared/trust";
import { beforeEach, expect, test } from "vitest";
import { dispatch } from "../handlers/registry.ts";
import { headFor, takeInAnchor } from "./tell-head.ts";
import { connectedDevice, type TestLink, type TestWorld, testWorld } from "./testing/test-world.ts";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const raw = publicKey.export({ type: "spki", format: "der" }).subarray(12).toString("base64");
let world: TestWorld;
let link: TestLink;
beforeEach(async () => {
  world = testWorld();
  link = await connectedDevice(world, { publicKey: raw });
  await world.store.write((tx) =>
    tx.addAudit({ atMs: 1, who: "Ans", action: "test", object: "o", detail: null }),
  );
});

const anchorOf = (change: object = {}, key = privateKey) => {
  const of = { type: "anchor", deviceId: link.deviceId, index: 1, hash: "a".repeat(64), atMs: 5, ...change };
  const payload = payloadOf(of);
  const signature = sign(null, signedBytes("anchor", payload), key).toString("base64");
  return {
    payload: Buffer.from(payload).toString("base64"),
    signatures: [{ keyId: "0".repeat(16), signature }],
  };
};
const beat = () => dispatch(world, link, { type: "heartbeat", seq: null, body: { echo: 1 } });

test("a device hears where the trail ends, and again after an hour", async () => {
  const head = await world.store.auditHead();
  await beat();
  expect(link.last("heartbeat-echo")?.audit).toEqual(head);
  await beat();
  expect(link.last("heartbeat-echo")).not.toHaveProperty("audit");
  world.at.nowMs += 3_600_000;
  expect(await headFor(world, link)).toEqual(head);
});

test("what a device signed is kept, the newest 32 of them, and once", async () => {
  const hash = (await world.store.auditHead())?.hash ?? "";
  for (let again = 0; again < 2; again++) await takeInAnchor(world, link, anchorOf({ hash }));
  expect(await world.store.anchors(0, 10)).toMatchObject([
    { index: 1, hash, publicKey: raw, deviceName: "LT-0412" },
  ]);
  expect(world.logged).toEqual([]);
  for (let index = 2; index < 50; index++) await takeInAnchor(world, link, anchorOf({ index }));
  const kept = await world.store.anchors(0, 100);
  expect([kept.length, kept.at(-1)?.index]).toEqual([32, 49]);
  expect(await world.store.anchors(kept[30]?.row ?? 0, 100)).toHaveLength(1);
});

test("S-32: an anchor that this trail does not fit is kept, and said once in the log", async () => {
  for (let again = 0; again < 2; again++) await takeInAnchor(world, link, anchorOf({ index: 7 }));
  await takeInAnchor(world, link, anchorOf());
  expect(world.logged.map(({ facts }) => facts["index"])).toEqual([7, 1]);
  expect(await world.store.anchors(0, 10)).toHaveLength(2);
});

test("what this device did not sign, or signed for another, is refused", async () => {
  const right = anchorOf();
  const stranger = generateKeyPairSync("ed25519").privateKey;
  for (const wrong of [
    anchorOf({}, stranger),
    anchorOf({ deviceId: world.newId() }),
    anchorOf({ index: 0 }),
    { ...right, signatures: [] },
    { ...right, signatures: [...right.signatures, ...right.signatures] },
  ])
    await takeInAnchor(world, link, wrong);
  expect(await world.store.anchors(0, 10)).toEqual([]);
  expect(link.sent.map(({ type }) => type)).toEqual(Array.from({ length: 5 }, () => "refused"));
});
