import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { measured } from "../testing/measured.ts";
import { type TestWorld, createTestWorld } from "../testing/test-world.ts";
import { services } from "./measure.ts";

const { signal } = new AbortController();
const bootSeconds = 1_700_000_000;
const stat = (pid: number, name: string, state: string, startTicks: number): string =>
  `${pid} (${name}) ${state} 1 1 1 0 -1 0 0 0 0 0 1 1 0 0 20 0 1 0 ${startTicks} 1000 100 0`;

/** A machine without systemd on which cupsd wrote its process id as it started, 50 s after the machine. */
function worldOf(): TestWorld {
  const world = createTestWorld({
    files: {
      "/proc/stat": `cpu 1 1 1 1\nbtime ${bootSeconds}\n`,
      "/proc/7/stat": stat(7, "cupsd", "S", 5000),
    },
    settings: { watchedServices: [{ name: "cups", pidFile: "/run/cups.pid" }] },
  });
  onTestFinished(world.close);
  world.write("/run/cups.pid", "7\n", (bootSeconds + 50) * 1000);
  return world;
}

async function look(measurer: ReturnType<typeof services.create>) {
  const value = measured("services", await measurer.measure(signal));
  expect(value.manager).toBe("watched");
  const [cups] = value.services;
  return { ...cups, failed: value.failed };
}

test("a service runs, dies, and comes back under another number", async () => {
  const world = worldOf();
  const measurer = services.create(world);
  expect(await look(measurer)).toMatchObject({
    state: "running",
    failed: 0,
    restartsLastHour: 0,
    sinceSeconds: null,
  });
  world.remove("/proc/7");
  world.pass(10);
  expect(await look(measurer)).toMatchObject({ state: "failed", failed: 1, sinceSeconds: 0 });
  world.pass(10);
  expect(await look(measurer)).toMatchObject({ state: "failed", sinceSeconds: 10 });
  world.write("/proc/9/stat", stat(9, "cupsd", "S", 9000));
  world.write("/run/cups.pid", "9", (bootSeconds + 90) * 1000);
  world.pass(10);
  expect(await look(measurer)).toMatchObject({ state: "running", failed: 0, restartsLastHour: 1 });
  world.pass(3700);
  expect(await look(measurer)).toMatchObject({ state: "running", restartsLastHour: 0 });
});

test("a zombie does not run", async () => {
  const world = worldOf();
  world.write("/proc/7/stat", stat(7, "cupsd", "Z", 5000));
  expect(await look(services.create(world))).toMatchObject({ state: "failed" });
});

test("another program that got the number later is not the service", async () => {
  const world = worldOf();
  world.write("/proc/7/stat", stat(7, "editor", "S", 500_000));
  expect(await look(services.create(world))).toMatchObject({ state: "failed" });
});

test("a clock that was set does not make a running service look dead", async () => {
  const world = worldOf();
  const measurer = services.create(world);
  await look(measurer);
  world.write("/proc/stat", `cpu 1 1 1 1\nbtime ${bootSeconds + 7200}\n`);
  expect(await look(measurer)).toMatchObject({ state: "running" });
  expect(await look(services.create(world))).toMatchObject({ state: "running" });
});

test("the file missing is stopped; empty and garbage are failed", async () => {
  const world = worldOf();
  const measurer = services.create(world);
  world.write("/run/cups.pid", "");
  expect(await look(measurer)).toMatchObject({ state: "failed" });
  world.write("/run/cups.pid", "soon");
  expect(await look(measurer)).toMatchObject({ state: "failed" });
  world.remove("/run/cups.pid");
  expect(await look(measurer)).toMatchObject({ state: "stopped", failed: 0 });
});

test("a file that this user may not read leaves the service out, rather than calling it failed", async () => {
  const world = worldOf();
  world.refuse("/run/cups.pid");
  expect(await services.create(world).measure(signal)).toMatchObject({
    state: "unavailable",
    reason: "no-permission",
  });
});

test("without a manager and without names there is nothing to watch", async () => {
  const world = createTestWorld();
  onTestFinished(world.close);
  expect(await services.create(world).measure(signal)).toMatchObject({
    state: "unavailable",
    reason: "no-service",
  });
});

test("a real process that is killed", async (context) => {
  if (process.platform !== "linux") context.skip("reads the /proc of Linux");
  const child = spawn("sleep", ["60"]);
  const fake = createTestWorld();
  onTestFinished(fake.close);
  fake.write("/sleep.pid", String(child.pid));
  const world = createTestWorld({
    root: "/",
    settings: { watchedServices: [{ name: "sleep", pidFile: `${fake.root}/sleep.pid` }] },
  });
  const measurer = services.create({
    ...world,
    host: {
      ...world.host,
      status: (file) => (file === "/run/systemd/system" ? null : world.host.status(file)),
    },
  });
  expect(await look(measurer)).toMatchObject({ state: "running" });
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await look(measurer)).toMatchObject({ state: "failed", failed: 1 });
});
