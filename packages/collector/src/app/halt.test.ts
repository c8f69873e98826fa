import { expect, test } from "vitest";
import type { Body } from "@hulplijn/shared/protocol";
import { linkBytes, type Policy, type Root, type SealedHalt } from "@hulplijn/shared/trust";
import { prove } from "./connect-device.ts";
import { haltsNow, takeHalt, viewHalts } from "./halt.ts";
import { keyPair, seal } from "./testing/test-fix.ts";
import { connectedDevice, type TestWorld, testWorld } from "./testing/test-world.ts";

const nonce = Buffer.alloc(16, 2).toString("base64");

/** A world with a policy that names Sam, and the root's key. */
async function stoppable(): Promise<{
  readonly world: TestWorld;
  readonly stop: (reason: string) => SealedHalt;
  readonly resume: (...lifts: string[]) => SealedHalt;
}> {
  const world = testWorld();
  const [key, rootKey] = [keyPair(), keyPair()];
  const policy: Policy = {
    type: "policy",
    version: 1,
    expiresAtMs: world.at.nowMs + 86_400_000,
    people: [
      {
        person: "Sam",
        keys: [{ kind: "file", keyId: key.keyId, publicKey: key.publicKey }],
        approves: [],
        orders: ["R0"],
        shiftHours: 9,
        batch: 1,
      },
    ],
    thresholds: { R0: 1, R1: 1, R2: 2, R3: 3 },
  };
  await world.store.write((tx) => tx.putSigned("policy", 1, seal("policy", policy, rootKey)));
  const root: Root = {
    type: "root",
    version: 1,
    organisation: "Test",
    threshold: 1,
    expiresAtMs: policy.expiresAtMs,
    keys: [{ person: "Roos", kind: "file", keyId: rootKey.keyId, publicKey: rootKey.publicKey }],
  };
  await world.store.write((tx) => tx.putSigned("root", 1, seal("root", root, rootKey)));
  const atMs = world.at.nowMs;
  return {
    world,
    stop: (reason) => ({
      kind: "stop",
      sealed: seal("stop", { type: "stop", person: "Sam", reason, atMs, nonce }, key),
    }),
    resume: (...lifts) => ({
      kind: "resume",
      sealed: seal("resume", { type: "resume", lifts, atMs, nonce }, rootKey),
    }),
  };
}

test("every connected device is told at once, and one that comes hears it before any order", async () => {
  const { world, stop } = await stoppable();
  const links = [await connectedDevice(world), await connectedDevice(world)];
  const taken = await takeHalt(world, stop("looks wrong"), "Kim");
  expect(taken).toMatchObject({ ok: true, told: 2 });
  for (const link of links)
    expect((link.last("halts") as Body<"halts">).halts).toEqual([stop("looks wrong")]);
  const late = await connectedDevice(world);
  const { deviceId, connection, deviceNonce, collectorNonce } = late;
  const statement = { type: "proof", deviceId, connection, deviceNonce, collectorNonce } as const;
  await prove(world, late, { proof: world.signer.sign(linkBytes(statement)) });
  expect(late.sent.map(({ type }) => type)).toEqual(["welcome", "halts"]);
});

test("what was signed once is kept once, and what was lifted stays lifted", async () => {
  const { world, stop, resume } = await stoppable();
  const first = await takeHalt(world, stop("one"), "Kim");
  await takeHalt(world, stop("one"), "Kim");
  await takeHalt(world, stop("two"), "Kim");
  if (!first.ok) throw new Error(first.code);
  expect((await haltsNow(world)).stops.map(({ reason }) => reason)).toEqual(["one", "two"]);
  await takeHalt(world, resume(first.digest), "Kim");
  expect((await haltsNow(world)).stops.map(({ reason }) => reason)).toEqual(["two"]);
  expect((await viewHalts(world)).map(({ kind, standing }) => [kind, standing])).toEqual([
    ["resume", false],
    ["stop", true],
    ["stop", false],
  ]);
  expect((await world.store.audit(0, 100)).map(({ action }) => action)).toEqual([
    "trust.stop",
    "trust.stop",
    "trust.resume",
  ]);
});

test("one key fills the list, and people still lift all of it; what was lifted is not told again", async () => {
  const { world, stop, resume } = await stoppable();
  const digests: string[] = [];
  let refused = "";
  for (let at = 0; at < 256 && refused === ""; at++) {
    const taken = await takeHalt(world, stop(`stop ${at}`), "Kim");
    if (taken.ok) digests.push(taken.digest);
    else refused = taken.code;
  }
  expect([digests.length, refused]).toEqual([192, "conflict"]);
  for (const start of [0, 64, 128])
    expect(await takeHalt(world, resume(...digests.slice(start, start + 64)), "Kim")).toMatchObject({
      ok: true,
    });
  expect((await haltsNow(world)).stops).toEqual([]);
  const link = await connectedDevice(world);
  expect(await takeHalt(world, stop("in earnest"), "Kim")).toMatchObject({ ok: true });
  expect(link.last("halts")?.halts.map(({ kind }) => kind)).toEqual(["resume", "resume", "resume", "stop"]);
});

test("no stop is so large that devices would not take the message with all of them", async () => {
  const { world, stop } = await stoppable();
  const link = await connectedDevice(world);
  const bytes = Buffer.alloc(1020).toString("base64");
  const assertion = { authenticatorData: bytes, clientDataJSON: bytes, signature: bytes.slice(0, 96) };
  const codes: string[] = [];
  for (let at = 0; at < 40; at++) {
    const { kind, sealed } = stop(`stop ${at}`);
    const more = Array.from({ length: 15 }, () => ({ keyId: "0123456789abcdef", assertion }));
    const taken = await takeHalt(
      world,
      { kind, sealed: { ...sealed, signatures: [...sealed.signatures, ...more] } },
      "Kim",
    );
    codes.push(taken.ok ? "ok" : taken.code);
  }
  expect(codes).toContain("conflict");
  expect(JSON.stringify(link.last("halts")).length).toBeLessThan(1_048_000);
});

test("what nobody of the policy signed is refused, and told to nobody", async () => {
  const { world, stop } = await stoppable();
  const link = await connectedDevice(world);
  const { sealed } = stop("x");
  const stranger = seal("stop", JSON.parse(Buffer.from(sealed.payload, "base64").toString()), keyPair());
  expect(await takeHalt(world, { kind: "stop", sealed: stranger }, "Kim")).toMatchObject({
    code: "halt-signature-wrong",
  });
  expect(link.sent).toEqual([]);
  expect(await takeHalt(testWorld(), stop("x"), "Kim")).toMatchObject({ code: "unavailable" });
});
