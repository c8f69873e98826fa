import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { measured } from "../testing/measured.ts";
import { type TestWorld, type TestWorldOptions, createTestWorld } from "../testing/test-world.ts";
import { crashes } from "./measure.ts";

const { signal } = new AbortController();
const recorded = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, "testdata/linux-6.18", name), "utf8");
const kernelLog = recorded("kmsg.txt").split("\n---\n");
const nowMs = 1_795_401_000_000;
const mountinfo = "/proc/self/mountinfo";
const boot = "/proc/sys/kernel/random/boot_id";
const machine = "/var/log/journal/08de2c1f29084521b3ccdfbf9f2e8d60";
const dump = (program: string, pid: number, atMs: number): string =>
  `/var/lib/systemd/coredump/core.${program}.0.d3d131251e444bf0b08712e008ffe93e.${pid}.${atMs}000.zst`;

function worldOf(options: TestWorldOptions = {}): TestWorld {
  const world = createTestWorld({
    nowMs,
    kernelLog,
    ...options,
    files: {
      [mountinfo]: "25 1 254:0 / / rw,relatime - ext4 /dev/vda rw\n",
      [boot]: "d3d13125-1e44-4bf0-b087-12e008ffe93e\n",
      "/proc/uptime": "4100.00 1.00\n",
      ...options.files,
    },
  });
  onTestFinished(world.close);
  return world;
}

test("a quiet machine whose journal was closed well", async () => {
  const world = worldOf({
    kernelLog: [],
    files: { [`${machine}/system.journal`]: "", "/proc/stat": "btime 1795396989\n" },
  });
  expect(measured("crashes", await crashes.create(world).measure(signal))).toEqual({
    programs: [],
    lastStopUnclean: false,
    storageErrors24Hours: 0,
    memoryErrors24Hours: 0,
    fileSystemsTurnedReadOnly: [],
    bootId: "d3d13125-1e44-4bf0-b087-12e008ffe93e",
  });
});

test("crashes of the last day by program, the same one counted once however many tell of it", async () => {
  const world = worldOf({
    files: {
      [dump("crasher", 11_027, nowMs - 120_000)]: "",
      [dump("crasher", 900, nowMs - 3_600_000)]: "",
      [dump("crasher", 800, nowMs - 25 * 3_600_000)]: "",
      "/var/lib/systemd/coredump/README": "",
    },
  });
  world.write("/var/crash/_usr_bin_gedit.1000.crash", "", nowMs - 60_000);
  const value = measured("crashes", await crashes.create(world).measure(signal));
  expect(value.programs).toEqual([
    { program: "gedit", count24Hours: 1, lastAtMs: nowMs - 60_000, signal: "" },
    { program: "crasher", count24Hours: 2, lastAtMs: nowMs - 120_000, signal: "SIGSEGV" },
  ]);
  expect(value.storageErrors24Hours).toBe(3);
});

test("errors are counted once and forgotten after a day", async () => {
  const world = worldOf();
  const measurer = crashes.create(world);
  const storage = async () => measured("crashes", await measurer.measure(signal)).storageErrors24Hours;
  expect(await storage()).toBe(3);
  expect(await storage()).toBe(3);
  world.log("3,400,9000000000,-;I/O error, dev sda, sector 1 op 0x0:(READ)\n");
  world.pass(60);
  expect(await storage()).toBe(4);
  world.pass(24 * 3600 - 100);
  expect(await storage()).toBe(1);
  world.pass(200);
  expect(await storage()).toBe(0);
});

test("memory errors come from the memory controllers where there are any", async () => {
  const mc = "/sys/devices/system/edac/mc/mc0";
  const world = worldOf({ files: { [`${mc}/ce_count`]: "7\n", [`${mc}/ue_count`]: "0\n" } });
  const measurer = crashes.create(world);
  const memory = async () => measured("crashes", await measurer.measure(signal)).memoryErrors24Hours;
  expect(await memory()).toBe(0);
  world.write(`${mc}/ce_count`, "9\n");
  expect(await memory()).toBe(2);
});

test.each([
  [
    "a journal put aside at the start",
    "system@000660e85cb29b45-263438607a200a65.journal~",
    1_795_400_960,
    true,
  ],
  [
    "one put aside long after the start",
    "system@000660e85cb29b45-263438607a200a65.journal~",
    1_795_390_000,
    false,
  ],
  ["one of an earlier start", "system@000660e85cb29b45-263438607a200a65.journal~", 1_795_400_999, false],
])("%s", async (_what, name, startedSeconds, unclean) => {
  const files = {
    [`${machine}/system.journal`]: "",
    [`${machine}/${name}`]: "",
    "/proc/stat": `cpu 1 2 3 4\nbtime ${startedSeconds}\n`,
  };
  const value = measured("crashes", await crashes.create(worldOf({ files })).measure(signal));
  expect(value.lastStopUnclean).toBe(unclean);
});

test("a kernel that panicked left its last words", async () => {
  const world = worldOf({ files: { "/sys/fs/pstore/dmesg-efi_pstore-170000000001001": "" } });
  expect(measured("crashes", await crashes.create(world).measure(signal)).lastStopUnclean).toBe(true);
});

test.each(["no-permission", null] as const)(
  "without the kernel's log (%s) its counts are unknown, not zero",
  async (log) => {
    const value = measured("crashes", await crashes.create(worldOf({ kernelLog: log })).measure(signal));
    expect(value).toMatchObject({
      storageErrors24Hours: null,
      memoryErrors24Hours: null,
      lastStopUnclean: null,
    });
  },
);

test("a file system that the kernel turned read-only is named", async () => {
  const world = worldOf({ files: { [mountinfo]: recorded("mountinfo.txt") } });
  expect(measured("crashes", await crashes.create(world).measure(signal)).fileSystemsTurnedReadOnly).toEqual([
    "/mnt/data",
  ]);
});

test.each([
  [
    "missing",
    (world: TestWorld) => world.remove(mountinfo),
    { state: "unavailable", reason: "not-supported" },
  ],
  [
    "refused",
    (world: TestWorld) => world.refuse(mountinfo),
    { state: "unavailable", reason: "no-permission" },
  ],
  ["empty", (world: TestWorld) => world.write(mountinfo, ""), { state: "failed", code: "file-unreadable" }],
  [
    "garbage",
    (world: TestWorld) => world.write(mountinfo, "rw - ro"),
    { state: "failed", code: "file-unreadable" },
  ],
  ["there without a boot id", (world: TestWorld) => world.remove(boot), { state: "unavailable" }],
] as const)("mountinfo %s", async (_how, spoil, expected) => {
  const world = worldOf();
  spoil(world);
  expect(await crashes.create(world).measure(signal)).toMatchObject(expected);
});
