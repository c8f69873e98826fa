import type { Body } from "@hulplijn/shared/protocol";
import type { Policy, Release } from "@hulplijn/shared/trust";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  cryptography,
  deviceId,
  makeOrganisation,
  sha256,
  wallMs,
} from "../../../../test/trust/organisation.ts";
import { releaseOf, signedRelease, withReleasers } from "../../../../test/trust/release.ts";
import { createReleaseTaker, type ReleaseTaker } from "./take-release.ts";
import type { ToRunner } from "../runner/face.ts";

const organisation = makeOrganisation();
const { policy, releaserKeys } = withReleasers(organisation.policy);
const [fred, gea] = releaserKeys;
const bundle = Buffer.from("0123456789");
const pieceBytes = 4;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A network half, the collector that it asks, and the runner that it tells, both played by the test. */
function makeDevice(disk = { kept: new Map<string, unknown>(), sha256: "", bytes: Buffer.alloc(0) }) {
  const world = {
    asked: [] as Body<"release-wanted">[],
    told: [] as Body<"release-state">[],
    toRunner: [] as ToRunner[],
    waiting: 0,
    restarts: 0,
    nowMs: wallMs,
    full: false,
    trusted: { policy, deviceId } as { policy: Policy; deviceId: string } | null,
  };
  const taker = createReleaseTaker({
    documents: {
      load: (name, isRight) => {
        const value = disk.kept.get(name) ?? null;
        return isRight(value) ? value : null;
      },
      save: (name, value) => void disk.kept.set(name, value),
    },
    file: {
      begin(sha) {
        if (disk.sha256 !== sha) Object.assign(disk, { sha256: sha, bytes: Buffer.alloc(0) });
        return disk.bytes.length;
      },
      append(bytes) {
        if (world.full) throw new Error("ENOSPC");
        disk.bytes = Buffer.concat([disk.bytes, bytes]);
      },
      digest: () => sha256(disk.bytes),
      clear: () => void Object.assign(disk, { sha256: "", bytes: Buffer.alloc(0) }),
    },
    spool: {
      append: (_type, body) => Promise.resolve(world.told.push(body)),
      waiting: () => ({ messages: world.waiting }),
    },
    cryptography,
    trusted: () => world.trusted,
    platform: "linux-x64",
    nodeMajor: 24,
    ownSlot: "r-0000000000000000",
    nowMs: () => world.nowMs,
    ask: (body) => world.asked.push(body),
    toRunner: (frame) => world.toRunner.push(frame),
    restart: () => void world.restarts++,
    log: { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} } as never,
  });
  return { ...world, world, taker, disk };
}
type Device = ReturnType<typeof makeDevice>;

const release = releaseOf({ sequence: 2 }, bundle);
const offer = (of: Release = release, openRing = 7): Body<"release"> => ({
  release: signedRelease(of, [fred, gea]),
  openRing,
});

async function pass(ms: number, { world }: Device): Promise<void> {
  world.nowMs += ms;
  await vi.advanceTimersByTimeAsync(ms);
}

/** The right answer to what was asked for last. */
const answer = ({ world }: Device, change: Partial<Body<"release-piece">> = {}): Body<"release-piece"> => {
  const { sha256: sha, offset } = world.asked.at(-1) ?? { sha256: "", offset: 0 };
  const data = bundle.subarray(offset, offset + pieceBytes).toString("base64");
  return { sha256: sha, offset, sizeBytes: bundle.length, data, ...change };
};

async function connected(device = makeDevice()): Promise<Device> {
  device.taker.linkChanged(true);
  return device;
}

const states = ({ world }: Device): unknown[] => world.told.map(({ state, code }) => code ?? state);
const isInstall = ({ kind }: ToRunner): boolean => kind === "install";

async function fetchAll(device: Device): Promise<void> {
  for (let piece = 0; piece < 3; piece++) {
    device.taker.piece(answer(device));
    await pass(250, device);
  }
}

describe("a device that is offered a release", () => {
  test("fetches it piece by piece, hands it to the runner, and ends when it lies ready", async () => {
    const device = await connected();
    device.taker.offered(offer());
    await pass(1, device);
    await fetchAll(device);
    expect(device.world.asked.map(({ offset }) => offset)).toEqual([0, 4, 8]);
    expect(device.world.toRunner).toEqual([{ kind: "install", release: offer().release }]);
    device.taker.fromRunner({ kind: "installed", payload: offer().release.payload, outcome: "go" });
    await pass(1, device);
    expect([states(device), device.world.restarts]).toEqual([["fetching", "trying"], 1]);
    expect(device.disk.bytes).toHaveLength(0);
  });
  test("goes on where it was after it was killed", async () => {
    const device = await connected();
    device.taker.offered(offer());
    await pass(1, device);
    device.taker.piece(answer(device));
    const again = await connected(makeDevice(device.disk));
    again.taker.offered(offer());
    await pass(1, again);
    expect(again.world.asked).toEqual([{ sha256: release.bundle.sha256, offset: 4 }]);
  });
  test("asks again after a connection was lost, and when nothing came", async () => {
    const device = await connected();
    device.taker.offered(offer());
    await pass(1, device);
    device.taker.linkChanged(false);
    await pass(100_000, device);
    expect(device.world.asked).toHaveLength(1);
    device.taker.linkChanged(true);
    device.taker.offered(offer());
    await pass(1, device);
    await pass(30_000, device);
    expect(device.world.asked.map(({ offset }) => offset)).toEqual([0, 0, 0]);
  });
  test("lets what waits in the spool go first", async () => {
    const device = await connected();
    device.world.waiting = 2;
    device.taker.offered(offer());
    await pass(1000, device);
    expect(device.world.asked).toEqual([]);
    device.world.waiting = 0;
    await pass(250, device);
    expect(device.world.asked).toHaveLength(1);
  });
  test("waits for its ring and for its own clock, whatever the collector says", async () => {
    const rings = [
      { permyriad: 1, soakMinutes: 60 },
      { permyriad: 10_000, soakMinutes: 0 },
    ];
    const device = await connected();
    const slow = releaseOf({ sequence: 2, rings }, bundle);
    device.taker.offered(offer(slow, 7));
    await pass(59 * 60_000, device);
    expect([device.world.asked, states(device)]).toEqual([[], ["waiting"]]);
    await pass(61_000, device);
    expect(device.world.asked).toHaveLength(1);
    const halted = await connected();
    halted.taker.offered(offer(slow, 0));
    await pass(7_200_000, halted);
    expect(halted.world.asked).toEqual([]);
    halted.taker.offered(offer(slow, 1));
    await pass(1, halted);
    expect(halted.world.asked).toHaveLength(1);
    expect(halted.world.told[0]?.ring).toBe(1);
  });
  test("that the collector halts asks for no further piece", async () => {
    const device = await connected();
    device.taker.offered(offer());
    await pass(1, device);
    device.taker.offered(offer(release, -1));
    device.taker.piece(answer(device));
    await pass(3_600_000, device);
    expect(device.world.asked).toHaveLength(1);
  });
});

describe("S-31: a hostile collector", () => {
  const wrong: Readonly<Record<string, Partial<Body<"release-piece">>>> = {
    "of another bundle": { sha256: "00".repeat(32) },
    "out of order": { offset: 4 },
    "longer than the bundle": { data: Buffer.alloc(11).toString("base64") },
    "of a bundle of another size": { sizeBytes: 11 },
    "that is no base64": { data: "????" },
  };
  test.each(Object.entries(wrong))("sends a piece %s: nothing of it is kept", async (_what, change) => {
    const device = await connected();
    device.taker.offered(offer());
    await pass(1, device);
    device.taker.piece(answer(device, change));
    await pass(1000, device);
    expect(device.disk.bytes).toHaveLength(0);
  });
  test("sends pieces without end, that nobody asked for: none is kept", async () => {
    const device = await connected();
    const piece = { ...answer(device), sha256: release.bundle.sha256 };
    for (let count = 0; count < 100; count++) device.taker.piece(piece);
    device.taker.offered(offer());
    await pass(1, device);
    for (let count = 0; count < 100; count++) device.taker.piece(answer(device));
    expect(device.disk.bytes).toHaveLength(4);
  });
  test("sends other bytes of the right length: they reach no runner, and are fetched anew later", async () => {
    const device = await connected();
    device.taker.offered(offer());
    await pass(1, device);
    device.taker.piece(answer(device, { data: Buffer.alloc(10).toString("base64") }));
    await pass(250, device);
    expect([device.world.toRunner, device.disk.bytes.length]).toEqual([[], 0]);
    await pass(600_000, device);
    expect(device.world.asked.at(-1)?.offset).toBe(0);
  });
  test("offers what script approvers signed, too few signed, or nobody: told once, nothing fetched", async () => {
    const [ans = fred, bas = fred] = organisation.approverKeys;
    const device = await connected();
    for (let again = 0; again < 3; again++)
      for (const keys of [[ans, bas], [fred], organisation.rootKeys]) {
        const sequence = keys.length + 5;
        const of = releaseOf({ sequence, floor: keys === organisation.rootKeys ? 1 : 0 }, bundle);
        device.taker.offered({ release: signedRelease(of, keys), openRing: 7 });
      }
    await pass(3_600_000, device);
    expect(states(device)).toEqual([
      "release-script-keys",
      "release-signers-too-few",
      "release-signature-wrong",
    ]);
    expect(device.world.asked).toEqual([]);
  });
  test("takes no release away by one that nobody signed, or by an older one", async () => {
    const device = await connected();
    device.taker.offered(offer());
    await pass(1, device);
    device.taker.offered({ release: signedRelease(releaseOf({ sequence: 9 }), []), openRing: 7 });
    device.taker.offered(offer(releaseOf({ sequence: 1 }, Buffer.from("older"))));
    device.taker.offered({ release: { payload: "?", signatures: [] }, openRing: 7 });
    const stripped = { ...offer().release, signatures: [] };
    device.taker.offered({ release: stripped, openRing: 7 });
    device.taker.piece(answer(device));
    await pass(250, device);
    expect(device.world.asked.map(({ offset }) => offset)).toEqual([0, 4]);
  });
});

describe("what the runner says", () => {
  async function handedOver(): Promise<Device> {
    const device = await connected();
    device.taker.offered(offer());
    await pass(1, device);
    await fetchAll(device);
    return device;
  }
  const says = (taker: ReleaseTaker, outcome: "later" | "release-older" | "release-no-space"): void =>
    taker.fromRunner({ kind: "installed", payload: offer().release.payload, outcome });
  const installs = ({ world }: Device): number => world.toRunner.filter(isInstall).length;

  test("later: it is handed over again", async () => {
    const device = await handedOver();
    says(device.taker, "later");
    await pass(60_000, device);
    expect(installs(device)).toBe(2);
  });
  test("no: it is told, and nothing more is done with it", async () => {
    const device = await handedOver();
    says(device.taker, "release-older");
    device.taker.offered(offer());
    await pass(7_200_000, device);
    expect([states(device), installs(device)]).toEqual([["fetching", "release-older"], 1]);
  });
  test("no room: it waits, and tries again", async () => {
    const device = await handedOver();
    says(device.taker, "release-no-space");
    await pass(600_000, device);
    expect([states(device), installs(device)]).toEqual([["fetching", "release-no-space"], 2]);
    const full = await connected();
    full.world.full = true;
    full.taker.offered(offer());
    await pass(1, full);
    full.taker.piece(answer(full));
    expect(states(full)).toEqual(["fetching", "release-no-space"]);
  });
  test("of another release: nothing", async () => {
    const device = await handedOver();
    device.taker.fromRunner({ kind: "installed", payload: "YQ==", outcome: "go" });
    await pass(1000, device);
    expect(device.world.restarts).toBe(0);
  });
  test("go: whoever runs then fetches nothing again, until nobody said for too long how the trial ended", async () => {
    const before = await handedOver();
    before.taker.fromRunner({ kind: "installed", payload: offer().release.payload, outcome: "go" });
    await pass(1, before);
    const next = await connected(makeDevice(before.disk));
    next.taker.offered(offer());
    await pass(650_000, next);
    expect([states(next), next.world.asked]).toEqual([[], []]);
    await pass(10_000, next);
    expect(next.world.asked).toEqual([{ sha256: release.bundle.sha256, offset: 0 }]);
  });
  test("that it settled or came back: told, and the runner is told that it was", async () => {
    const device = await handedOver();
    const body = {
      sequence: 2,
      version: "1.4.0",
      ring: 0,
      state: "returned",
      code: "release-silent",
      atMs: 1,
    } as const;
    device.taker.fromRunner({ kind: "release-news", body });
    await pass(1, device);
    expect(device.world.told.at(-1)).toEqual(body);
    expect(device.world.toRunner.at(-1)).toEqual({ kind: "release-told", sequence: 2, state: "returned" });
    device.taker.offered(offer());
    await pass(7_200_000, device);
    expect(installs(device)).toBe(1);
    expect(device.disk.bytes).toHaveLength(0);
  });
});

test("a version says once that it proved itself, by the slot that it runs from", () => {
  const device = makeDevice();
  device.taker.proved();
  device.taker.proved();
  expect(device.world.toRunner).toEqual([{ kind: "proved", slot: "r-0000000000000000" }]);
});

test("a device that is not enrolled takes nothing, and one that stops asks nothing", async () => {
  const device = await connected();
  device.world.trusted = null;
  device.taker.offered(offer());
  await pass(1000, device);
  expect(device.world.asked).toEqual([]);
  const stopped = await connected();
  stopped.taker.offered(offer());
  stopped.taker.stop();
  await pass(100_000, stopped);
  expect(stopped.world.asked).toEqual([]);
});
