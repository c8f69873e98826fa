import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeDevice } from "../../test/device.ts";
import { startTestCollector } from "../../test/test-collector.ts";
import type { Settings } from "../config.ts";
import { readConfig } from "../config.ts";
import { runAgent } from "../run.ts";

const removed = { code: "device-removed", detail: "removed", retryAfterSeconds: 86_400 };
const main = path.join(import.meta.dirname, "../main.ts");

test("a collector that proved its key is believed when it says that the device was removed, over a start anew, until it welcomes it again", async () => {
  const device = await makeDevice();
  const { collector } = device;
  collector.misbehave.refuseWith = removed;
  device.start();
  await collector.until("it knows", () => device.link().standing().removedAtMs !== null);
  await device.link().close("agent-stops");
  device.start({ opener: { open: () => Promise.resolve({ socket: null, failed: "no network" }) } as never });
  expect(device.link().standing()).toMatchObject({
    connected: false,
    removedAtMs: expect.any(Number) as number,
  });
  await device.link().close("agent-stops");
  delete collector.misbehave.refuseWith;
  device.start();
  await collector.until("it is connected", () => device.link().standing().connected);
  expect(device.link().standing().removedAtMs).toBe(null);
});

test("whoever says it without having proved the collector's key is not believed", async () => {
  const device = await makeDevice();
  const { collector } = device;
  device.start();
  await collector.until("it is connected", () => device.link().standing().connected);
  collector.misbehave.onFrame = (frame, socket) => {
    if (frame.type === "hello") socket.send(JSON.stringify({ type: "refused", body: removed }));
  };
  for (const socket of collector.sockets()) socket.terminate();
  await collector.until(
    "it was told so",
    () => device.link().standing().trouble?.includes("device-removed") ?? false,
  );
  expect(device.link().standing().removedAtMs).toBe(null);
});

/** The whole agent in this process, and its command line as a program of its own. */
async function setUp() {
  const folder = mkdtempSync(path.join(tmpdir(), "hulplijn-removed-"));
  const collector = await startTestCollector();
  const { url, rootDigest, token } = collector;
  const state = path.join(folder, "state");
  const file = path.join(folder, "agent.json");
  const tokenFile = path.join(folder, "token");
  writeFileSync(tokenFile, token);
  writeFileSync(
    file,
    JSON.stringify({ state, url, rootDigest, tokenFile, reportSeconds: 5, logLevel: "error" }),
  );
  const config = readConfig({}, file);
  const settings = (config as { readonly settings: Settings }).settings;
  onTestFinished(async () => {
    await collector.close();
    rmSync(folder, { recursive: true, force: true });
  });
  /** As a program of its own, beside the agent that runs in this one. */
  const program = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
    new Promise((resolve) => {
      execFile(
        process.execPath,
        ["--disable-warning=ExperimentalWarning", main, ...args, "--config", file],
        { env: { PATH: process.env["PATH"], LANG: "en_GB.UTF-8" } },
        (error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
      );
    });
  return { collector, state, settings, program };
}

test("an agent that was removed reports nothing, says so, and is enrolled again by a person alone, who stops it first", async () => {
  const { collector, state, settings, program } = await setUp();
  collector.misbehave.refuseWith = removed;
  const agent = await runAgent(settings);
  const identity = (): { deviceId: string; removedAtMs?: number } =>
    JSON.parse(readFileSync(path.join(state, "identity.json"), "utf8")) as never;
  await collector.until(
    "it is told",
    () => collector.hellos.length > 0 && identity().removedAtMs !== undefined,
  );
  const { deviceId } = identity();
  const waiting = async (): Promise<number> =>
    (
      JSON.parse((await program("status", "--json")).out) as {
        readonly waiting: { readonly messages: number };
      }
    ).waiting.messages;
  // What it had to say before it was told stays where it is.
  const before = await waiting();
  // A report is due each five seconds.
  await new Promise((resolve) => setTimeout(resolve, 11_000));
  expect(await waiting()).toBe(before);
  expect((await program("status")).out).toContain("removed at the collector on 20");
  expect((await program("enrol")).err).toContain("Stop that first");
  await agent?.stop();
  delete collector.misbehave.refuseWith;
  expect(await program("enrol")).toMatchObject({ code: 0 });
  expect(identity().deviceId).not.toBe(deviceId);
  expect(identity().removedAtMs).toBe(undefined);
}, 60_000);

test("an agent that is taken off its machine says goodbye with that, and one whose removal was given up does not", async () => {
  const { collector, settings, program } = await setUp();
  const goodbyes = () =>
    collector.frames.filter(({ type }) => type === "goodbye").map(({ body }) => body["reason"]);
  const open = async () => {
    const before = collector.hellos.length;
    const agent = await runAgent(settings);
    const reports = collector.taken.length;
    await collector.until(
      "it reports",
      () => collector.hellos.length > before && collector.taken.length > reports,
    );
    return agent;
  };
  const first = await open();
  expect(await program("leave")).toMatchObject({ code: 0 });
  await first?.stop();
  expect(goodbyes()).toEqual(["uninstall"]);
  const second = await open();
  await second?.stop();
  expect(goodbyes()).toEqual(["uninstall", "agent-stops"]);
  expect(collector.faults).toEqual([]);
}, 60_000);
