import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { releases as takesReleases } from "@hulplijn/shared/protocol";
import {
  type Envelope,
  payloadOf,
  type Policy,
  type Release,
  ringOf,
  signedBytes,
  type SignedKind,
} from "@hulplijn/shared/trust";
import { beforeEach, describe, expect, test } from "vitest";
import { haltRelease, publishRelease, resumeRelease, takeBundle } from "./releases.ts";
import { givePiece, takeInReleaseState } from "./take-in-release.ts";
import { tellAllReleases, tellRelease } from "./tell-release.ts";
import { connectedDevice, type TestLink, type TestWorld, testWorld } from "./testing/test-world.ts";
import { haltedNotice, viewDeviceUpdate, viewRelease, viewReleases } from "./views/releases.ts";
import { lookAtReleases } from "./watch-releases.ts";

interface Key {
  readonly keyId: string;
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

const minute = 60_000;
const lead = { personId: "p1", name: "Lies" };
let world: TestWorld;
let keys: Key[];
const bytes = Buffer.alloc(100_000, "bundle ");

function newKey(): Key {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const raw = publicKey.export({ type: "spki", format: "der" }).subarray(12);
  return { keyId: world.sha256(raw).slice(0, 16), publicKey: raw.toString("base64"), privateKey };
}
const seal = (kind: SignedKind, payload: Uint8Array, by: readonly Key[]): Envelope => ({
  payload: Buffer.from(payload).toString("base64"),
  signatures: by.map(({ keyId, privateKey }) => ({
    keyId,
    signature: sign(null, signedBytes(kind, payload), privateKey).toString("base64"),
  })),
});

beforeEach(async () => {
  world = testWorld();
  keys = [newKey(), newKey()];
  const policy: Policy = {
    type: "policy",
    version: 1,
    expiresAtMs: world.at.nowMs + 90 * 86_400_000,
    people: [],
    thresholds: { R0: 1, R1: 1, R2: 2, R3: 3 },
    releasers: keys.map(({ keyId, publicKey }, index) => ({
      person: ["Ans", "Bas"][index] ?? "",
      keys: [{ kind: "file", keyId, publicKey }],
    })),
  };
  await world.store.write((tx) => tx.putSigned("policy", 1, seal("policy", payloadOf(policy), [])));
});

const release = (over: Partial<Release> = {}): Release => ({
  type: "release",
  sequence: 1,
  version: "1.4.0",
  floor: 0,
  bundle: { sha256: world.sha256(bytes), sizeBytes: bytes.length },
  platforms: ["linux-x64"],
  nodeMajor: 24,
  rings: [
    { permyriad: 5000, soakMinutes: 60 },
    { permyriad: 10_000, soakMinutes: 0 },
  ],
  issuedAtMs: world.at.nowMs,
  expiresAtMs: world.at.nowMs + 30 * 86_400_000,
  ...over,
});
const publish = (over: Partial<Release> = {}, by: readonly Key[] = keys) =>
  publishRelease(world, seal("release", payloadOf(release(over)), by), lead);

/** A connected device in this ring, whose agent updates itself. */
async function deviceIn(ring: number, capabilities: readonly string[] = [takesReleases]): Promise<TestLink> {
  for (;;) {
    const deviceId = world.newId();
    if (ringOf(deviceId, release(), world.sha256) !== ring) continue;
    const link = await connectedDevice(world, { deviceId });
    link.capabilities = capabilities;
    return link;
  }
}
const say = (
  link: TestLink,
  state: "trying" | "settled" | "returned" | "refused",
  seq: number,
  code: string | null = null,
) =>
  takeInReleaseState(
    world,
    link,
    { sequence: 1, version: "1.4.0", state, ring: 0, code, atMs: world.at.nowMs },
    seq,
  );
const actions = async (): Promise<string[]> => (await world.store.audit(1, 100)).map(({ action }) => action);

describe("a release that people hand in", () => {
  test("is kept when two releasers signed it, and told to nobody before its bundle is here", async () => {
    const link = await deviceIn(0);
    expect(await publish()).toMatchObject({ ok: true, record: { people: ["Ans", "Bas"], openRing: -1 } });
    expect(link.sent).toEqual([]);
    expect(await viewReleases(world)).toMatchObject([{ state: "no-bundle", version: "1.4.0" }]);
    expect(await takeBundle(world, 1, bytes.subarray(1), lead)).toMatchObject({
      code: "release-bundle-wrong",
    });
    expect(await takeBundle(world, 1, Buffer.alloc(bytes.length), lead)).toMatchObject({
      code: "release-bundle-wrong",
    });
    expect(await takeBundle(world, 1, bytes, lead)).toMatchObject({ ok: true });
    expect(link.last("release")).toMatchObject({ openRing: 0 });
    expect(await actions()).toEqual(["release.published", "release.bundle"]);
  });
  test("is refused with one signature, of a lower sequence, or expired; the same again changes nothing", async () => {
    expect(await publish({}, keys.slice(1))).toMatchObject({ code: "release-signers-too-few" });
    expect(await publish({ expiresAtMs: world.at.nowMs, issuedAtMs: 1 })).toMatchObject({
      code: "release-expired",
    });
    expect(await publish({ sequence: 5 })).toMatchObject({ ok: true });
    expect(await publish({ sequence: 5 })).toMatchObject({ ok: true });
    expect(await publish({ sequence: 5, version: "1.4.1" })).toMatchObject({ code: "release-older" });
    expect(await publish({ sequence: 4 })).toMatchObject({ code: "release-older" });
    expect(await actions()).toEqual(["release.published"]);
  });
  test("takes the place of the one before, whose bundle and turn are over", async () => {
    await publish();
    await takeBundle(world, 1, bytes, lead);
    await publish({ sequence: 2, version: "1.5.0" });
    expect(await viewReleases(world)).toMatchObject([
      { sequence: 2, state: "rolling" },
      { sequence: 1, state: "replaced" },
    ]);
    expect(await haltRelease(world, 1, "old", lead)).toMatchObject({ code: "conflict" });
    expect(await haltRelease(world, 9, "none", lead)).toMatchObject({ code: "not-found" });
  });
});

describe("rings", () => {
  beforeEach(async () => {
    await publish();
    await takeBundle(world, 1, bytes, lead);
  });
  const look = async (): Promise<void> => {
    world.releases.isTouched = true;
    await lookAtReleases(world);
  };

  test("open when the ring before has soaked and settled, and every device is told", async () => {
    const [first, second] = [await deviceIn(0), await deviceIn(1)];
    await say(first, "settled", 1);
    await look();
    expect((await viewRelease(world, 1))?.wait).toBe("soaking");
    world.at.nowMs += 61 * minute;
    await look();
    expect(second.last("release")).toMatchObject({ openRing: 1 });
    expect(await viewRelease(world, 1)).toMatchObject({ state: "all-open", openRing: 1 });
    expect(await actions()).toContain("release.ring-opened");
  });

  test("do not listen to devices in quarantine, which are given nothing, and wait for none", async () => {
    const quarantine = { code: "quarantine-approval", params: { purpose: "Pilot" } };
    const links = [await deviceIn(0), await deviceIn(0), await deviceIn(0)] as const;
    for (const { deviceId } of links.slice(1))
      await world.store.write(async (tx) => {
        const device = await tx.device(deviceId);
        if (device) await tx.putDevice({ ...device, quarantine });
      });
    await say(links[1], "returned", 1, "release-crashed");
    await say(links[2], "returned", 1, "release-crashed");
    await say(links[0], "settled", 1);
    await lookAtReleases(world);
    expect(await viewRelease(world, 1)).toMatchObject({
      halted: null,
      rings: [{ counts: { settled: 1 } }, {}],
    });
    world.at.nowMs += 61 * minute;
    await look();
    expect(await viewRelease(world, 1)).toMatchObject({ openRing: 1 });
  });

  test("halt by themselves when devices come back, which everybody hears at once; a person goes on with a reason", async () => {
    const devices = [await deviceIn(0), await deviceIn(0), await deviceIn(1)] as const;
    await say(devices[0], "returned", 1, "release-crashed");
    await say(devices[1], "returned", 1, "release-silent");
    await lookAtReleases(world);
    for (const link of devices) expect(link.last("release")).toMatchObject({ openRing: -1 });
    const view = await viewRelease(world, 1);
    expect(view).toMatchObject({
      state: "halted",
      halted: { why: { code: "release-failures", params: { ring: 0, failed: 2 } }, who: "collector" },
      rings: [{ counts: { returned: 2 } }, { counts: { waiting: 1 } }],
    });
    expect(view?.troubled.map(({ standing, code }) => [standing, code])).toContainEqual([
      "returned",
      "release-crashed",
    ]);
    world.at.nowMs += 61 * minute;
    await look();
    expect(devices[2].last("release")).toMatchObject({ openRing: -1 });
    expect(await resumeRelease(world, 1, "their disks were full", lead)).toMatchObject({ ok: true });
    expect(devices[2].last("release")).toMatchObject({ openRing: 0 });
    expect(await resumeRelease(world, 1, "again", lead)).toMatchObject({ code: "conflict" });
    await look();
    expect(await viewRelease(world, 1)).toMatchObject({ openRing: 1 });
    expect((await actions()).slice(2)).toEqual(["release.halted", "release.resumed", "release.ring-opened"]);
  });

  test("a person halts at once, and the collector opens nothing meanwhile", async () => {
    const link = await deviceIn(0);
    expect(await haltRelease(world, 1, "printers fail", lead)).toMatchObject({ ok: true });
    expect(link.last("release")).toMatchObject({ openRing: -1 });
    expect(await haltRelease(world, 1, "twice", lead)).toMatchObject({ code: "conflict" });
    expect(await haltedNotice(world)).toEqual([
      { code: "release-halted", params: { version: "1.4.0" }, severity: "critical" },
    ]);
    world.at.nowMs += 61 * minute;
    await look();
    expect(await viewRelease(world, 1)).toMatchObject({ openRing: 0, halted: { reason: "printers fail" } });
  });

  test("a look is made when something came in, when a ring has soaked, and each half minute; not each second", async () => {
    await deviceIn(0);
    await look();
    const events: string[] = [];
    world.bus.subscribe((_id, name) => void events.push(name));
    world.at.nowMs += 1000;
    await lookAtReleases(world);
    expect(events).toEqual([]);
    world.at.nowMs += 30_000;
    await lookAtReleases(world);
    expect(events).toEqual(["release-changed"]);
  });

  test("an agent without the capability is never sent one, and is shown as one that does not update itself", async () => {
    const old = await deviceIn(0, []);
    await tellRelease(world, old);
    await tellAllReleases(world);
    await haltRelease(world, 1, "all", lead);
    expect(old.sent).toEqual([]);
    const device = await world.store.device(old.deviceId);
    expect(device && (await viewDeviceUpdate(world, device))).toMatchObject({ standing: "unable", ring: 0 });
    await resumeRelease(world, 1, "on", lead);
    old.capabilities = [takesReleases];
    await tellRelease(world, old);
    expect(old.last("release")).toMatchObject({ openRing: 0 });
    expect(device && (await viewDeviceUpdate(world, device))).toMatchObject({ standing: "waiting" });
  });

  test("what a device says again keeps its instant; of a release that nobody knows nothing is kept", async () => {
    const link = await deviceIn(0);
    await say(link, "trying", 1);
    const sinceMs = world.at.nowMs;
    world.at.nowMs += minute;
    await say(link, "trying", 2);
    expect(await world.store.releaseWord(link.deviceId, 1)).toMatchObject({ said: "trying", sinceMs });
    // That it came back is worth more than that it will not have it again, and is logged once.
    for (const seq of [3, 4]) await say(link, "returned", seq);
    await say(link, "refused", 5);
    expect(await world.store.releaseWord(link.deviceId, 1)).toMatchObject({ said: "returned" });
    expect(world.logged.filter((one) => JSON.stringify(one).includes("did not take"))).toHaveLength(1);
    await takeInReleaseState(
      world,
      link,
      { sequence: 77, version: "9", state: "settled", ring: 0, code: null, atMs: 1 },
      6,
    );
    expect(await world.store.releaseWord(link.deviceId, 77)).toBeNull();
    expect(link.last("ack")).toMatchObject({ seq: 6 });
  });

  test("pieces are given in an open ring alone, exactly, and to nobody after a halt", async () => {
    const [first, second] = [await deviceIn(0), await deviceIn(1)];
    const { sha256 } = release().bundle;
    let fetched = Buffer.alloc(0);
    for (const offset of [0, 49_152, 98_304]) {
      await givePiece(world, { link: first, sha256, offset });
      const piece = first.last("release-piece");
      expect(piece).toMatchObject({ sha256, offset, sizeBytes: bytes.length });
      fetched = Buffer.concat([fetched, Buffer.from(piece?.data ?? "", "base64")]);
    }
    expect(fetched.equals(bytes)).toBe(true);
    await givePiece(world, { link: second, sha256, offset: 0 });
    await givePiece(world, { link: first, sha256: "ab".repeat(32), offset: 0 });
    await givePiece(world, { link: first, sha256, offset: bytes.length });
    await haltRelease(world, 1, "no", lead);
    await givePiece(world, { link: first, sha256, offset: 0 });
    expect(second.sent.filter(({ type }) => type === "release-piece")).toEqual([]);
    expect(first.sent.filter(({ type }) => type === "release-piece")).toHaveLength(3);
    expect(first.sent.filter(({ type }) => type === "refused")).toHaveLength(3);
  });

  test("who asks often is answered in turns, and only for the last question", async () => {
    const links = await Promise.all(Array.from({ length: 12 }, () => deviceIn(0)));
    const { sha256 } = release().bundle;
    for (const link of links) for (const offset of [0, 49_152]) world.releases.want({ link, sha256, offset });
    const got = (link: TestLink) => link.sent.filter(({ type }) => type === "release-piece");
    await expect.poll(() => links.every((link) => got(link).length === 1)).toBe(true);
    expect(links.map((link) => link.last("release-piece")?.offset)).toEqual(links.map(() => 49_152));
  });

  test("a device in quarantine gets no piece", async () => {
    const link = await deviceIn(0);
    const device = await world.store.device(link.deviceId);
    if (device)
      await world.store.write((tx) =>
        tx.putDevice({ ...device, quarantine: { code: "quarantine-copy", params: {} } }),
      );
    await givePiece(world, { link, sha256: release().bundle.sha256, offset: 0 });
    expect(link.last("release-piece")).toBeUndefined();
  });
});
