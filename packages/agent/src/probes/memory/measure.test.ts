import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { measured } from "../testing/measured.ts";
import { type TestWorld, createTestWorld, recordedFiles } from "../testing/test-world.ts";
import { memory } from "./measure.ts";

const { signal } = new AbortController();

function worldOf(files: Record<string, string> = {}): TestWorld {
  const recorded = recordedFiles(path.join(import.meta.dirname, "testdata/linux-6.18"));
  const world = createTestWorld({ files: { ...recorded, ...files } });
  onTestFinished(world.close);
  return world;
}

test("memory of a machine without swap", async () => {
  const value = measured("memory", await memory.create(worldOf()).measure(signal));
  expect(value).toMatchObject({ swapTotalBytes: 0, swapUsedPercent: null, oomKills30Minutes: 0, top: [] });
  expect(value.availablePercent).toBeGreaterThan(90);
  expect(value.pressure300Percent).toBe(0);
});

test("programs that the kernel ended count for half an hour, and those before the agent's start do not", async () => {
  const world = worldOf({ "/proc/vmstat": "oom_kill 4\n" });
  const measurer = memory.create(world);
  const kills = async (): Promise<number> =>
    measured("memory", await measurer.measure(signal)).oomKills30Minutes;
  expect(await kills()).toBe(0);
  world.pass(60);
  world.write("/proc/vmstat", "oom_kill 6\n");
  expect(await kills()).toBe(2);
  world.pass(20 * 60);
  world.write("/proc/vmstat", "oom_kill 7\n");
  expect(await kills()).toBe(3);
  world.pass(11 * 60);
  expect(await kills()).toBe(1);
  world.pass(20 * 60);
  expect(await kills()).toBe(0);
});

test("when memory is short, the programs that hold most of it are named, and not looked for at every turn", async () => {
  const world = worldOf({
    "/proc/meminfo":
      "MemTotal: 1000 kB\nMemFree: 1 kB\nMemAvailable: 50 kB\nSwapTotal: 200 kB\nSwapFree: 50 kB\n",
    "/proc/7/stat": "7 (browser) S 1 1 1 0 -1 0 0 0 0 0 1 1 0 0 20 0 1 0 5 1000 100 0",
    "/proc/8/stat": "8 (editor) S 1 1 1 0 -1 0 0 0 0 0 1 1 0 0 20 0 1 0 5 1000 200 0",
  });
  const measurer = memory.create(world);
  const value = measured("memory", await measurer.measure(signal));
  expect(value).toMatchObject({ availablePercent: 5, swapUsedPercent: 75 });
  expect(value.top.map((hog) => hog.name)).toEqual(["editor", "browser"]);
  world.remove("/proc/8");
  world.pass(10);
  expect(measured("memory", await measurer.measure(signal)).top).toHaveLength(2);
  world.pass(50);
  expect(measured("memory", await measurer.measure(signal)).top).toHaveLength(1);
});

test.each(["/proc/meminfo", "/proc/vmstat"])("%s missing, refused, empty, garbage", async (file) => {
  const world = worldOf();
  const measurer = memory.create(world);
  const spoilt = [
    [() => world.write(file, ""), { state: "failed", code: "file-unreadable" }],
    [() => world.write(file, "MemTotal: much\noom_kill x\n"), { state: "failed", code: "file-unreadable" }],
    [() => world.remove(file), { state: "unavailable", reason: "not-supported", detail: file }],
    [() => world.write(`${file}/x`, ""), { state: "failed", code: "file-unreadable" }],
    [() => world.refuse(file), { state: "unavailable", reason: "no-permission" }],
  ] as const;
  for (const [spoil, outcome] of spoilt) {
    spoil();
    expect(await measurer.measure(signal)).toMatchObject(outcome);
  }
});
