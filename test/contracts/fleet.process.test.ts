import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeDevice } from "../../packages/agent/test/device.ts";
import type { Device, DeviceRow, EnrolmentToken } from "../../packages/shared/src/api/registry.ts";
import { sampleReport } from "../../scripts/bench/fleet.ts";
import {
  connectDevice,
  enrolDevice,
  type Identity,
  type SimulatedDevice,
} from "../../scripts/simulate/device.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { type RunningCollector, startCollectorOnly } from "../../scripts/start/stack.ts";
import { commandLine } from "./command-line.ts";

// The life of devices at a real collector: how they come in, what they are called, whose place they take, and how they go.

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-fleet-"));
let collector: RunningCollector;
let lead = "";
beforeAll(async () => {
  collector = await startCollectorOnly({ dataFolder: folder, port: await freePort(), say: () => undefined });
});
afterAll(async () => {
  await collector?.program.end();
  rmSync(folder, { recursive: true, force: true });
});

const hulplijn = (...args: readonly string[]) => commandLine([...args, "--data", folder], { home: folder });
/** The same as a lead with a token: who looks after devices, which the local administrator may not. */
async function asLead(...args: readonly string[]) {
  lead ||= (await hulplijn("token", "create", "--role", "lead")).out.trim();
  return commandLine(args, { home: folder, env: { HULPLIJN_URL: collector.url, HULPLIJN_TOKEN: lead } });
}
const agentUrl = (): string => `${collector.url.replace("http", "ws")}/agent/v1`;
const device = async (of: Identity | string): Promise<Device> =>
  (await collector.ask("GET", `/devices/${typeof of === "string" ? of : of.deviceId}`)) as Device;
const listed = async (): Promise<readonly DeviceRow[]> =>
  ((await collector.ask("GET", "/devices?limit=200")) as { readonly items: readonly DeviceRow[] }).items;

/** Makes a token on the command line, as an administrator does, and enrols one device with it. */
async function enrolled(name: string, ...flags: readonly string[]): Promise<Identity> {
  const made = await hulplijn("enrol", "token", "create", "--purpose", `for ${name}`, ...flags);
  expect(made, made.err).toMatchObject({ code: 0 });
  return enrolDevice(agentUrl(), made.out.trim(), name);
}

test("a token from the command line lets so many devices in, is listed with its uses, and lets nobody in once it is revoked", async () => {
  const made = await hulplijn("enrol", "token", "create", "--purpose", "pilot", "--max-devices", "3");
  expect(made.out).toMatch(/^hulplijn_enrol_[\w-]{43}\n$/);
  expect(made.err).toContain("It lets 3 devices in");
  await enrolDevice(agentUrl(), made.out.trim(), "PILOT-1");
  const list = JSON.parse((await hulplijn("enrol", "token", "list", "--json")).out) as {
    readonly items: readonly EnrolmentToken[];
  };
  const token = list.items.find(({ purpose }) => purpose === "pilot");
  expect(token).toMatchObject({ uses: 1, maxUses: 3, revoked: false, needsApproval: false });
  expect(JSON.stringify(list)).not.toContain(made.out.trim());
  expect((token?.expiresAtMs ?? 0) - (token?.createdAtMs ?? 0)).toBe(7 * 86_400_000);
  expect(await hulplijn("enrol", "token", "revoke", token?.tokenId ?? "")).toMatchObject({ code: 0 });
  expect((await hulplijn("enrol", "token", "list")).out).toMatch(/pilot.* 1 of 3 .*revoked/);
  await expect(enrolDevice(agentUrl(), made.out.trim(), "PILOT-2")).rejects.toThrow("token-");
});

test("a device whose token needs approval is in quarantine from its first moment, until a person releases it", async () => {
  const identity = await enrolled("LT-0600", "--needs-approval");
  const first = await connectDevice(agentUrl(), identity);
  expect(await device(identity)).toMatchObject({
    quarantined: true,
    quarantineReason: { code: "quarantine-approval", params: { purpose: "for LT-0600" } },
  });
  expect((await hulplijn("devices", "list")).out).toMatch(/LT-0600 .*, quarantine/);
  first.socket.terminate();
  expect(await asLead("devices", "release", "LT-0600", "--reason", "unpacked it myself")).toMatchObject({
    code: 0,
  });
  const again = await connectDevice(agentUrl(), identity);
  expect(await device("LT-0600")).toMatchObject({ quarantined: false, quarantineReason: null });
  again.socket.terminate();
  expect((await listed()).map(({ name }) => name)).toContain("LT-0600");
});

const trailOf = async (identity: Identity): Promise<readonly string[]> => {
  const { items } = (await collector.ask("GET", "/audit?limit=200")) as {
    readonly items: readonly { readonly action: string; readonly object: string }[];
  };
  return items.filter(({ object }) => object === identity.deviceId).map(({ action }) => action);
};

test("a machine that is called as a known analysis environment is in quarantine, says why, and can be released", async () => {
  const identity = await enrolled("TEQUILABOOMBOOM");
  const reason = { code: "quarantine-analysis", params: { name: "TEQUILABOOMBOOM" } };
  expect(await device(identity)).toMatchObject({ quarantined: true, quarantineReason: reason });
  expect((await hulplijn("devices", "show", identity.deviceId)).out).toContain("revoke its token");
  expect(await asLead("devices", "release", identity.deviceId, "--reason", "ours")).toMatchObject({
    code: 0,
  });
  const open = await connectDevice(agentUrl(), identity);
  expect(await device(identity)).toMatchObject({ quarantined: false });
  open.socket.terminate();
});

test("a machine that got another name is the same device, is found by both, and cannot change its name all day", async () => {
  const identity = await enrolled("LT-0700");
  for (const name of ["LT-0700", "LT-0701", "LT-0702", "LT-0703", "LT-0704", "LT-0705"])
    (await connectDevice(agentUrl(), identity, [], name)).socket.terminate();
  const now = await device(identity);
  expect(now.name).toBe("LT-0704");
  expect(now.formerNames.map(({ name }) => name)).toEqual(["LT-0700", "LT-0701", "LT-0702", "LT-0703"]);
  const { items } = (await collector.ask("GET", "/devices?q=lt-0701")) as {
    readonly items: readonly DeviceRow[];
  };
  expect(items.map(({ deviceId }) => deviceId)).toEqual([identity.deviceId]);
  expect((await trailOf(identity)).filter((action) => action === "device.renamed")).toHaveLength(4);
});

test("A-25: a device that says it is being uninstalled is shown as that; nobody has to look for it", async () => {
  const identity = await enrolled("LT-0800");
  const open = await connectDevice(agentUrl(), identity);
  open.socket.send(JSON.stringify({ type: "goodbye", body: { reason: "uninstall" } }));
  open.socket.close();
  await vi.waitFor(
    async () => expect(await device(identity)).toMatchObject({ connected: false, farewell: "uninstall" }),
    60_000,
  );
  expect(await trailOf(identity)).toContain("device.uninstalled");
  const back = await connectDevice(agentUrl(), identity);
  expect(await device(identity)).toMatchObject({ connected: true, farewell: null });
  back.socket.terminate();
});

test("a device that was removed hears it from a collector that proved itself, and only then", async () => {
  const real = await makeDevice();
  const { token } = (await collector.ask("POST", "/enrolment/tokens", { purpose: "one" })) as EnrolmentToken;
  const url = agentUrl();
  const { rootDigest } = collector;
  real.start({
    enrolling: () => ({
      url,
      token: token ?? "",
      rootDigest,
      name: "LT-0900",
      system: "Debian",
      platform: "linux" as const,
    }),
  });
  await vi.waitFor(() => expect(real.link().standing().connected).toBe(true), 60_000);
  expect(await asLead("devices", "remove", "LT-0900", "--yes")).toMatchObject({ code: 0 });
  await vi.waitFor(() => expect(real.link().standing().removedAtMs).not.toBe(null), 60_000);
  expect(real.link().standing().connected).toBe(false);
});

/** A report with an inventory, as each machine sends it once a day. */
function inventoryReport(serial: string | null): unknown {
  const value = {
    hostname: "lt",
    maker: "LENOVO",
    model: "20XW",
    serial,
    firmware: null,
    processor: "p",
    cores: 4,
    memoryBytes: 8e9,
    system: "Debian",
    systemVersion: "12",
    kernel: "6.1",
    architecture: "x64",
    virtual: false,
    disks: [],
    packages: null,
    packagesDigest: null,
    changes: [],
  };
  const report = sampleReport(0, true) as { readonly readings: object };
  const inventory = { state: "measured", atMs: Date.now(), tookMs: 1, value };
  return { ...report, readings: { ...report.readings, inventory } };
}

const sent = (to: SimulatedDevice, type: string, body: unknown): Promise<void> =>
  new Promise((settle) => {
    const seq = to.send(type, body);
    to.onAck = (acknowledged) => acknowledged >= seq && settle();
  });

test("a machine with a new disk enrols anew, is recognised by its inventory, and takes its old place when a person says so", async () => {
  const old = await enrolled("LT-1000", "--group", "finance");
  const before = await connectDevice(agentUrl(), old);
  await sent(before, "report", inventoryReport("PF3NEWDISK"));
  await sent(before, "finding", {
    findingId: "019ab000-0000-7000-8000-00000000fd01",
    rule: "print-queue-stopped",
    subject: "office",
    state: "raised",
    severity: "critical",
    flapping: false,
    raisedAtMs: Date.now(),
    changedAtMs: Date.now(),
    params: { queue: "office", reason: "media-jam", waiting: 1, reachable: "yes", path: "ipp://x" },
  });
  const [{ incident } = { incident: null }] = (await device(old)).findings;

  const anew = await enrolled("LT-1001");
  const now = await connectDevice(agentUrl(), anew);
  await sent(now, "report", inventoryReport(" pf3newdisk "));
  const stranger = await connectDevice(agentUrl(), await enrolled("LT-1002"));
  await sent(stranger, "report", inventoryReport(null));
  expect((await device(anew)).sameMachine).toMatchObject([{ deviceId: old.deviceId, connected: true }]);
  expect((await device(stranger.identity)).sameMachine).toEqual([]);
  // Nothing happens by the claim alone; and one that is connected is another machine.
  expect(await device(anew)).toMatchObject({ group: "default", replaces: null });
  const join = () => asLead("devices", "join", "LT-1001", "--old", "LT-1000", "--reason", "new disk");
  expect((await join()).err).toContain("connected");

  before.socket.close();
  await vi.waitFor(async () => expect(await device(old)).toMatchObject({ connected: false }), 60_000);
  expect(await join()).toMatchObject({ code: 0 });
  expect(await device(anew)).toMatchObject({
    group: "finance",
    replaces: { deviceId: old.deviceId, name: "LT-1000" },
    formerNames: [{ name: "LT-1000" }],
    sameMachine: [],
    findings: [],
  });
  expect(await collector.ask("GET", `/incidents/${incident}`)).toMatchObject({ state: "resolved" });
  await expect(connectDevice(agentUrl(), old)).rejects.toThrow("device-removed");
  for (const open of [now, stranger]) open.socket.terminate();
});
