import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { measured } from "../testing/measured.ts";
import { type TestWorld, createTestWorld, recordedFiles } from "../testing/test-world.ts";
import { processor } from "./measure.ts";

const { signal } = new AbortController();
const recorded = (name: string): Record<string, string> =>
  recordedFiles(path.join(import.meta.dirname, "testdata", name));

function worldOf(files: Record<string, string>): TestWorld {
  const world = createTestWorld({ files });
  onTestFinished(world.close);
  return world;
}

/** Ten seconds of two stress-ng workers on two cores, as a machine recorded them. */
function tenBusySeconds(): [TestWorld, ReturnType<typeof processor.create>] {
  const world = worldOf(recorded("linux-6.18-before"));
  const measurer = processor.create(world);
  for (const [name, text] of Object.entries(recorded("linux-6.18-busy"))) world.write(name, text);
  world.pass(10);
  return [world, measurer];
}

test("a busy processor says how busy and how long work waited", async () => {
  const [, measurer] = tenBusySeconds();
  const value = measured("processor", await measurer.measure(signal));
  expect(value.cores).toBe(2);
  expect(value.busyPercent).toBeGreaterThan(95);
  expect(value.pressure300Percent).toBeGreaterThan(0);
  expect(value.top).toEqual([]);
});

test("the programs behind it come from two looks, each with its share of one core", async () => {
  const world = worldOf(recorded("linux-6.18-before"));
  const stat = (user: number, idle: number): string =>
    `cpu  ${user} 0 0 ${idle} 0 0 0 0 0 0\ncpu0 ${user} 0 0 ${idle} 0 0 0 0 0 0\n`;
  world.write("/proc/stat", stat(0, 0));
  const measurer = processor.create(world);
  world.write("/proc/stat", stat(1000, 0));
  expect(measured("processor", await measurer.measure(signal)).top).toEqual([]);
  for (const [name, text] of Object.entries(recorded("linux-6.18-busy"))) world.write(name, text);
  world.write("/proc/stat", stat(2000, 0));
  world.pass(10);
  const { top } = measured("processor", await measurer.measure(signal));
  expect(top).toEqual([
    { pid: 2717, name: "stress-ng-cpu", processorPercent: 70.6, memoryBytes: 1629 * 4096 },
    { pid: 2716, name: "stress-ng-cpu", processorPercent: 64.6, memoryBytes: 1631 * 4096 },
  ]);
  world.write("/proc/stat", stat(2000, 1000));
  world.pass(10);
  expect(measured("processor", await measurer.measure(signal)).top).toEqual([]);
});

test("counters that stand still say that it is too early, not that the processor is calm", async () => {
  const measurer = processor.create(worldOf(recorded("linux-6.18-before")));
  expect(await measurer.measure(signal)).toEqual({ state: "unavailable", reason: "not-yet" });
});

test("a kernel without pressure accounting says null for it", async () => {
  const [world, measurer] = tenBusySeconds();
  world.refuse("/proc/pressure");
  expect(measured("processor", await measurer.measure(signal)).pressure300Percent).toBeNull();
});

test.each([
  ["missing", (world: TestWorld) => world.remove("/proc/stat"), "unavailable", "not-supported"],
  ["refused", (world: TestWorld) => world.refuse("/proc/stat"), "unavailable", "no-permission"],
  ["empty", (world: TestWorld) => world.write("/proc/stat", ""), "failed", "file-unreadable"],
  ["garbage", (world: TestWorld) => world.write("/proc/stat", "cpu many\n"), "failed", "file-unreadable"],
  ["a folder", folder, "failed", "file-unreadable"],
] as const)("/proc/stat %s", async (_how, spoil, state, why) => {
  const world = worldOf(recorded("linux-6.18-before"));
  spoil(world);
  const outcome = await processor.create(world).measure(signal);
  expect(outcome).toMatchObject(state === "failed" ? { state, code: why } : { state, reason: why });
});

function folder(world: TestWorld): void {
  world.remove("/proc/stat");
  world.write("/proc/stat/inside", "");
}

test("this very machine is measured at the first turn", async (context) => {
  if (process.platform !== "linux") context.skip("reads the /proc of Linux");
  const value = measured("processor", await processor.create(createTestWorld({ root: "/" })).measure(signal));
  expect(value.cores).toBeGreaterThan(0);
  expect(value.load15PerCore).toBeGreaterThanOrEqual(0);
});
