import { createHash, generateKeyPairSync, randomBytes, sign, verify } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Body, callerCodes, type ToAgent, trustNews } from "@hulplijn/shared/protocol";
import { uuidFrom } from "@hulplijn/shared/values";
import { afterAll } from "vitest";
import { createBus } from "../../adapters/bus-memory/bus-memory.ts";
import { openStore } from "../../adapters/store-sqlite/open-store.ts";
import type { LoadedFix } from "../../core/ports.ts";
import type { DeviceRecord } from "../../core/records.ts";
import type { Link } from "../link.ts";
import { createCallerWaits } from "../caller-waits.ts";
import { createReleaseDesk } from "../release-desk.ts";
import { givePiece } from "../take-in-release.ts";
import { openBundleFolder } from "../../adapters/bundle-folder/bundle-folder.ts";
import { createRolloutDesk } from "../rollouts/rollout-desk.ts";
import { createPlans } from "../plans.ts";
import { createWindowDesk } from "../window-desk.ts";
import type { World } from "../world.ts";

/** A link whose other end is the test: what the collector sends lies in `sent`. */
export interface TestLink extends Link {
  readonly sent: { readonly type: ToAgent; readonly body: unknown }[];
  last<Type extends ToAgent>(type: Type): Body<Type> | undefined;
}

export interface TestWorld extends World {
  /** Lets time pass. */
  readonly at: { nowMs: number };
  readonly links: Map<string, Link>;
  readonly logged: { readonly facts: Readonly<Record<string, unknown>>; readonly message: string }[];
  link(over?: Partial<Link>): TestLink;
}

const worlds: TestWorld[] = [];
const folders: string[] = [];
const bundleFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-bundles-"));
  folders.push(folder);
  return folder;
};
afterAll(async () => {
  for (const { store } of worlds.splice(0)) await store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A collector's world on a real store in a folder of its own, with a clock that the test moves. It goes when the file's tests have ended. */
export function testWorld(fixes: readonly LoadedFix[] = [], file = ":memory:"): TestWorld {
  const opened = openStore(file);
  if (!opened.ok) throw new Error(opened.detail);
  const at = { nowMs: Date.UTC(2026, 10, 23, 9, 5) };
  const links = new Map<string, Link>();
  const logged: TestWorld["logged"] = [];
  const write = (facts: Readonly<Record<string, unknown>>, message: string): void =>
    void logged.push({ facts, message });
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const rawKey = publicKey.export({ type: "spki", format: "der" }).subarray(12);
  const prefix = publicKey.export({ type: "spki", format: "der" }).subarray(0, 12);
  const world: TestWorld = {
    store: opened.store,
    bus: createBus(at.nowMs),
    devices: {
      link: (deviceId) => links.get(deviceId) ?? null,
      connected: (deviceId) => links.has(deviceId),
      close: (deviceId) => void links.delete(deviceId),
      open: () => [...links.values()],
      count: () => links.size,
    },
    clock: { nowMs: () => at.nowMs },
    fixes: { all: () => fixes, get: (id) => fixes.find((fix) => fix.manifest.id === id) ?? null },
    signer: {
      publicKey: rawKey.toString("base64"),
      keyId: createHash("sha256").update(rawKey).digest("hex").slice(0, 16),
      sign: (message) => sign(null, message, privateKey).toString("base64"),
      verify: (key, message, signature) =>
        verify(
          null,
          message,
          { key: Buffer.concat([prefix, Buffer.from(key, "base64")]), format: "der", type: "spki" },
          Buffer.from(signature, "base64"),
        ),
    },
    callers: createCallerWaits(),
    bundles: openBundleFolder(bundleFolder()),
    releases: createReleaseDesk(
      at.nowMs,
      (wanted) => givePiece(world, wanted),
      (err) => {
        throw err;
      },
    ),
    rollouts: createRolloutDesk(at.nowMs, (bytes) => createHash("sha256").update(bytes).digest("hex")),
    windows: createWindowDesk(),
    plans: createPlans({ nowMs: () => at.nowMs }),
    log: { info: write, warn: write, error: write },
    newId: () => uuidFrom(at.nowMs, randomBytes(10)),
    randomBytes,
    sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
    sha512: (bytes) => createHash("sha512").update(bytes).digest("hex"),
    at,
    links,
    logged,
    link: (over = {}) => testLink(over, at.nowMs),
  };
  worlds.push(world);
  return world;
}

function testLink(over: Partial<Link>, nowMs: number): TestLink {
  const sent: TestLink["sent"] = [];
  const link: TestLink = {
    remote: "127.0.0.1",
    stage: "open",
    deviceId: "",
    deviceName: "LT-0412",
    publicKey: "",
    deviceNonce: "",
    collectorNonce: "",
    connection: 1,
    saidName: null,
    agentVersion: "1",
    rootVersion: 0,
    policyVersion: 0,
    capabilities: [callerCodes, trustNews],
    epoch: "0190b6a0-0000-7000-8000-000000000000",
    acknowledged: 0,
    taken: 0,
    backlogThrough: 0,
    openedAtMs: 0,
    holds: false,
    tickets: [],
    seriesNames: [],
    heardAtMs: nowMs,
    reportedAtMs: null,
    seenStoredAtMs: null,
    toldHeadAtMs: null,
    toldHead: null,
    send: (type, body) => void sent.push({ type, body }),
    object: ({ code, detail }, seq) =>
      void sent.push({ type: "refused", body: { code, detail, ...(seq === null ? {} : { seq }) } }),
    refuse: (code, detail, retryAfterSeconds) => {
      link.stage = "closed";
      sent.push({
        type: "refused",
        body: { code, detail, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) },
      });
    },
    ...over,
    sent,
    last: (type) => sent.findLast((one) => one.type === type)?.body as never,
  };
  return link;
}

/** An enrolled device that is connected, in the store and on its link. */
export async function connectedDevice(world: TestWorld, over: Partial<DeviceRecord> = {}): Promise<TestLink> {
  const device: DeviceRecord = {
    deviceId: world.newId(),
    name: "LT-0412",
    publicKey: world.signer.publicKey,
    platform: "linux",
    system: "Debian 12",
    agentVersion: "1",
    group: "default",
    tags: [],
    enrolledAtMs: world.at.nowMs,
    seenAtMs: world.at.nowMs,
    connected: true,
    state: "unknown",
    farewell: null,
    connection: 1,
    quarantine: null,
    maintenanceUntilMs: null,
    removed: false,
    policyVersion: 0,
    formerNames: [],
    hardware: null,
    replaces: null,
    tickets: [],
    ...over,
  };
  await world.store.write((tx) => tx.putDevice(device));
  const link = world.link({
    deviceId: device.deviceId,
    deviceName: device.name,
    publicKey: device.publicKey,
  });
  world.links.set(device.deviceId, link);
  return link;
}
