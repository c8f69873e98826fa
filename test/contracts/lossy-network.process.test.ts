import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { makeDevice, reportOf, type TestDevice } from "../../packages/agent/test/device.ts";
import type { Body } from "../../packages/shared/src/protocol/registry.ts";
import { uuidFrom } from "../../packages/shared/src/values/values.ts";
import { freePort } from "../../scripts/start/free-port.ts";
import { seededRandom } from "../trust/fuzz/random.ts";
import { type RunningCollector, startCollectorOnly } from "../../scripts/start/stack.ts";

// A real agent's link and spool, a real collector, and between them a network that loses, doubles, delays and cuts, from a seed. Within
// one connection TCP keeps order and loses nothing, so that a frame is lost by the connection that goes down with it, and comes out of
// order when what was under way on the old connection arrives beside what the new one brings.

const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-lossy-"));
let collector: RunningCollector;
beforeAll(async () => {
  collector = await startCollectorOnly({ dataFolder: folder, port: await freePort(), say: () => undefined });
});
afterAll(async () => {
  await collector?.program.end();
  rmSync(folder, { recursive: true, force: true });
});

interface Network {
  readonly url: string;
  readonly did: { connections: number; lost: number; late: number; doubled: number };
  /** From here on everything arrives. */
  calm(): void;
  close(): void;
}

const greetings = /^\{"type":"(?:hello|challenge|proof|welcome|enrol|enrolled)"/;

function badNetwork(toUrl: string, seed: number): Promise<Network> {
  const numbers = seededRandom(seed);
  const random = (): number => numbers.below(1_000_000) / 1_000_000;
  const did = { connections: 0, lost: 0, late: 0, doubled: 0 };
  let isCalm = false;
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  server.on("connection", (near) => {
    did.connections += 1;
    const far = new WebSocket(toUrl, { perMessageDeflate: false });
    const early: string[] = [];
    let isCut = false;
    /** The agent is cut off now; what was on its way to the collector is lost, or arrives when the next connection is there. */
    const cut = (frame: string, isToCollector: boolean): void => {
      isCut = true;
      near.terminate();
      if (isToCollector && random() < 0.5) {
        did.late += 1;
        setTimeout(
          () => far.readyState === far.OPEN && far.send(frame, () => far.terminate()),
          random() * 120,
        );
      } else {
        did.lost += 1;
        setTimeout(() => far.terminate(), random() * 120);
      }
    };
    const pass = (frame: string, to: WebSocket, isToCollector: boolean): void => {
      if (isCut) return;
      const isGreeting = greetings.test(frame);
      const fate = isCalm ? 1 : random();
      // A greeting seldom: after it a connection has to live for something to be lost on it.
      if (fate < (isGreeting ? 0.05 : 0.3)) return cut(frame, isToCollector);
      const copies = !isGreeting && fate < 0.5 ? 3 : 1;
      if (copies > 1) did.doubled += 1;
      for (let copy = 0; copy < copies; copy++) to.send(frame);
    };
    far.on("open", () => early.splice(0).forEach((frame) => pass(frame, far, true)));
    near.on("message", (data: Buffer) => {
      if (far.readyState === far.OPEN) pass(data.toString(), far, true);
      else early.push(data.toString());
    });
    far.on("message", (data: Buffer) => pass(data.toString(), near, false));
    near.on("close", () => !isCut && far.terminate());
    far.on("close", () => near.terminate());
    for (const socket of [near, far]) socket.on("error", () => undefined);
  });
  return new Promise((settle) =>
    server.on("listening", () =>
      settle({
        url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/agent/v1`,
        did,
        calm: () => {
          isCalm = true;
        },
        close: () => {
          for (const client of server.clients) client.terminate();
          server.close();
        },
      }),
    ),
  );
}

const baseMs = Math.floor(Date.now() / 3_600_000) * 3_600_000 - 2 * 3_600_000;
const subjects = 8;

/** What a device has to say: faults that come, get worse and go, between reports. */
function* story(device: string): Generator<readonly ["finding" | "report", object]> {
  const ids = Array.from({ length: subjects }, () => uuidFrom(Date.now(), randomBytes(10)));
  let minute = 0;
  for (const step of ["raised", "worse", "cleared"] as const)
    for (let at = 0; at < subjects; at++) {
      if (step === "cleared" && at % 2 === 0) continue;
      minute += 1;
      const changedAtMs = baseMs + minute * 60_000;
      yield [
        "finding",
        {
          findingId: ids[at],
          rule: "print-queue-stopped",
          subject: `${device} queue ${at}`,
          state: step === "cleared" ? "cleared" : "raised",
          severity: step === "raised" ? "warning" : "critical",
          flapping: false,
          raisedAtMs: baseMs + (at + 1) * 60_000,
          changedAtMs,
          params: { queue: `queue ${at}`, reason: "paused", waiting: minute, reachable: "yes", path: "p" },
        },
      ];
      yield [
        "report",
        { ...reportOf(changedAtMs), names: { 0: "processor/busy" }, points: [[0, 1, minute]] },
      ];
    }
}

async function tell(url: string, name: string): Promise<TestDevice> {
  const device = await makeDevice();
  const made = await collector.ask("POST", "/enrolment/tokens", {
    purpose: name,
    maxUses: 9,
    lifetimeHours: 1,
  });
  const { token } = made as { readonly token: string };
  const enrolling = () => ({
    url,
    token,
    rootDigest: collector.rootDigest,
    name,
    system: "Debian",
    platform: "linux" as const,
  });
  for (const [type, body] of story(name)) await device.spool.append(type, body as Body<typeof type>);
  const announcement = () => ({ ...reportOf(baseMs), names: { 0: "processor/busy" }, points: [] });
  device.start({ enrolling, announcement, random: () => 0, names: () => new Map([["processor/busy", 0]]) });
  return device;
}

async function until(what: string, look: () => Promise<boolean> | boolean): Promise<void> {
  const end = performance.now() + 120_000;
  while (!(await look())) {
    if (performance.now() > end) throw new Error(`not within two minutes: ${what}`);
    await wait(50);
  }
}

type Row = Readonly<Record<string, unknown>>;
const items = async (at: string): Promise<readonly Row[]> =>
  ((await collector.ask("GET", at)) as { readonly items: readonly Row[] }).items;

/** All that the collector holds of a device, without what is the device's own: its name, ids, and when things arrived. */
async function heldOf(name: string): Promise<unknown> {
  const [device] = (await items("/devices")).filter((one) => one["name"] === name);
  const incidents = (await items("/incidents?limit=200")).filter((one) =>
    String(one["subject"]).startsWith(`${name} `),
  );
  const told = await Promise.all(
    incidents.map(async ({ key }) => {
      const one = (await collector.ask("GET", `/incidents/${String(key)}`)) as {
        readonly subject: string;
        readonly state: string;
        readonly timeline: readonly {
          readonly kind: string;
          readonly text: { readonly code: string } | null;
        }[];
      };
      const { subject, state, timeline } = one;
      return {
        subject: subject.replace(name, ""),
        state,
        timeline: timeline.map(({ kind, text }) => [kind, text?.code]),
      };
    }),
  );
  const query = `name=processor%2Fbusy&fromMs=${baseMs}&toMs=${baseMs + 7_200_000}&points=120`;
  const series = await collector.ask("GET", `/devices/${String(device?.["deviceId"])}/series?${query}`);
  return {
    state: device?.["state"],
    incidents: told.toSorted((one, other) => one.subject.localeCompare(other.subject)),
    series,
  };
}

test.each([20_261_123])(
  "P-23: over a network that loses three frames in ten, doubles and delays others, the collector holds the same in the end (seed %d)",
  async (seed) => {
    const direct = `${collector.url.replace("http", "ws")}/agent/v1`;
    const network = await badNetwork(direct, seed);
    const [clean, bad] = [`clean-${seed}`, `bad-${seed}`];
    const cleanDevice = await tell(direct, clean);
    const badDevice = await tell(network.url, bad);
    await until("the clean one has told all", () => cleanDevice.spool.waiting().messages === 0);
    const { did } = network;
    const wasBad = (): boolean => Math.min(did.lost, did.late, did.doubled) > 8 && did.connections > 25;
    const hasToldAll = (): boolean => badDevice.spool.waiting().messages === 0;
    // How long it takes to get through depends on how long the device waits between its tries; that the network was bad, does not.
    await until("the network was as bad as it says", () => wasBad() || hasToldAll());
    network.calm();
    await until("the other one has told all", hasToldAll);
    // What is told of a device now depends on what its present connection brought: the next minute's report.
    for (const device of [cleanDevice, badDevice]) await device.report(baseMs + 7_000_000);
    for (const device of [cleanDevice, badDevice])
      await until("the next report is there", () => device.spool.waiting().messages === 0);
    const held = await heldOf(clean);
    expect(held).toMatchObject({ incidents: { length: subjects } });
    expect(await heldOf(bad)).toEqual(held);
    expect(wasBad(), JSON.stringify(did)).toBe(true);
    network.close();
  },
  240_000,
);
