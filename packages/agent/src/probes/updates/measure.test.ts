import { readFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import type { ProgramResult } from "../../core/ports.ts";
import { parseDpkgStatus } from "../parse-dpkg-status.ts";
import { measured } from "../testing/measured.ts";
import { type TestWorld, type TestWorldOptions, createTestWorld } from "../testing/test-world.ts";
import { lockHolder } from "./find-lock.ts";
import { updates } from "./measure.ts";
import { parseSimulation } from "./parse-apt.ts";
import { interruptedPackages } from "./interrupted-packages.ts";

const { signal } = new AbortController();
const recorded = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, "testdata", name), "utf8");
const status = recorded("dpkg-1.21.23/status");
const well = "Package: well\nStatus: install ok installed\nArchitecture: all\nVersion: 1.0\n";
const said = (stdout: string, exitCode = 0): ProgramResult => ({
  kind: "ended",
  exitCode,
  stdout,
  stderr: "",
});
const file = "/var/lib/dpkg/status";

function worldOf(options: TestWorldOptions = {}): TestWorld {
  const world = createTestWorld({
    programs: { "apt-get": said(recorded("apt-2.6.1/dist-upgrade.txt")) },
    ...options,
    files: { [file]: well, ...options.files },
  });
  onTestFinished(world.close);
  return world;
}

/** A probe that started five minutes ago: it may ask apt now. */
function settled(world: TestWorld): ReturnType<typeof updates.create> {
  const measurer = updates.create(world);
  world.pass(300);
  return measurer;
}

test("apt is left alone while the agent starts, and how many updates wait is unknown until then", async () => {
  const world = worldOf();
  const measurer = updates.create(world);
  expect(measured("updates", await measurer.measure(signal)).pending).toBeNull();
  expect(world.started).toEqual([]);
  world.pass(300);
  expect(measured("updates", await measurer.measure(signal)).pending).toBe(12);
});

test("updates are counted, those of the security archive apart", () => {
  expect(parseSimulation(recorded("apt-2.6.1/dist-upgrade.txt"))).toEqual({ pending: 12, security: 8 });
  expect(parseSimulation(recorded("apt-2.6.1/nothing-to-upgrade.txt"))).toEqual({ pending: 0, security: 0 });
  expect(parseSimulation("E: something\n")).toBeNull();
});

test("packages left half way are those that dpkg itself complains about", () => {
  const killed = recorded("dpkg-1.21.23/updates/0000");
  expect(interruptedPackages(status, [])).toEqual(["half-configured-one", "unpacked-only"]);
  expect(interruptedPackages(status, [killed])).toEqual([
    "half-configured-one",
    "half-installed-one",
    "unpacked-only",
  ]);
  expect(parseDpkgStatus(status).find((one) => one.name === "adduser")).toEqual({
    name: "adduser",
    version: "3.134",
    architecture: "all",
    state: "installed",
  });
});

test("a machine that needs a restart and whose packages were left half way", async () => {
  const nowMs = 1_700_000_000_000;
  const world = worldOf({
    nowMs,
    files: { [file]: status, "/run/reboot-required.pkgs": "linux-image\nlibc6\nlibc6\n" },
  });
  world.write("/run/reboot-required", "*** System restart required ***\n", nowMs - 86_400_000);
  world.write("/var/lib/dpkg/updates/0000", recorded("dpkg-1.21.23/updates/0000"));
  world.write("/var/lib/dpkg/updates/tmp.i", "#padding\n");
  const value = measured("updates", await settled(world).measure(signal));
  expect(value).toEqual({
    manager: "apt",
    pending: 12,
    pendingSecurity: 8,
    listsAgeSeconds: null,
    restartWanted: true,
    restartWantedSeconds: 86_700,
    restartWantedBy: ["linux-image", "libc6"],
    interrupted: ["half-configured-one", "half-installed-one", "unpacked-only"],
    lockHeldSeconds: null,
    lockHeldBy: null,
  });
});

test("apt is not started again while nothing changed, nor twice within an hour", async () => {
  const world = worldOf();
  const measurer = settled(world);
  await measurer.measure(signal);
  world.pass(7200);
  await measurer.measure(signal);
  expect(world.started).toHaveLength(1);
  world.write(file, `${well}\n${well.replace("well", "other")}`, world.clock.nowMs());
  await measurer.measure(signal);
  expect(world.started).toHaveLength(2);
  world.write(file, well, world.clock.nowMs() + 5000);
  await measurer.measure(signal);
  expect(world.started).toHaveLength(2);
});

test("the age of the lists is that of the last fetch, not what the server says", async () => {
  const nowMs = Date.now() + 3_600_000;
  const world = worldOf({ nowMs });
  world.write("/var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_InRelease", "", 1000);
  const { listsAgeSeconds } = measured("updates", await settled(world).measure(signal));
  expect(listsAgeSeconds).toBeGreaterThan(3800);
  expect(listsAgeSeconds).toBeLessThan(4000);
});

test("a lock that a real process holds, by whom and since when; packages on their way are not half way", async (context) => {
  if (process.platform !== "linux") context.skip("reads the /proc of Linux");
  const world = worldOf({ files: { [file]: status, "/proc/uptime": "5000.00 1.0" } });
  const measurer = settled(world);
  measured("updates", await measurer.measure(signal));
  // A database takes POSIX locks as apt does.
  const lock = new DatabaseSync(path.join(world.root, "var/lib/dpkg/lock-frontend"));
  onTestFinished(() => lock.close());
  lock.exec("begin exclusive");
  world.write("/proc/locks", readFileSync("/proc/locks", "utf8"));
  world.write(`/proc/${process.pid}/comm`, "apt-get\n");
  world.pass(300);
  expect(measured("updates", await measurer.measure(signal))).toMatchObject({
    lockHeldBy: "apt-get",
    lockHeldSeconds: 300,
    interrupted: [],
  });
  const stat = `${process.pid} (apt-get) S 1 1 1 0 -1 0 0 0 0 0 1 1 0 0 20 0 1 0 490000 1 1 0`;
  world.write(`/proc/${process.pid}/stat`, stat);
  expect(measured("updates", await measurer.measure(signal))).toMatchObject({ lockHeldSeconds: 100 });
});

test("a lock of another file, and one whose device number differs, are told apart by inode and name", () => {
  const one = { ...status0(), inode: 77, device: 0xfe00 };
  const line = (device: string): string => `1: POSIX  ADVISORY  WRITE 9 ${device}:77 0 EOF\n`;
  expect(lockHolder(line("fe:00"), [one], () => "x")).toEqual({ pid: 9, name: "x" });
  expect(lockHolder(line("00:2a"), [one], () => "x")).toBeNull();
  expect(lockHolder(line("00:2a"), [one], () => "dpkg")).toEqual({ pid: 9, name: "dpkg" });
  expect(lockHolder("2: OFDLCK ADVISORY  WRITE -1 fe:00:77 0 EOF\n", [one], () => "x")).toBeNull();
});

function status0(): {
  kind: "file";
  bytes: number;
  modifiedAtMs: number;
  inode: number;
  device: number;
  ownerId: number;
} {
  return { kind: "file", bytes: 0, modifiedAtMs: 0, inode: 0, device: 0, ownerId: 0 };
}

test.each<[string, TestWorldOptions["programs"], object]>([
  ["missing", {}, { state: "measured", value: { pending: null, pendingSecurity: null } }],
  [
    "refused",
    { "apt-get": { kind: "refused", detail: "EACCES" } },
    { state: "failed", code: "tool-refused" },
  ],
  ["timed out", { "apt-get": { kind: "timed-out" } }, { state: "failed", code: "tool-timed-out" }],
  ["empty", { "apt-get": said("") }, { state: "failed", code: "tool-empty" }],
  ["unparseable", { "apt-get": said("?") }, { state: "failed", code: "tool-unparseable" }],
  [
    "at odds with itself",
    { "apt-get": said("E: Unmet dependencies", 100) },
    { state: "measured", value: { pending: null } },
  ],
])("apt-get %s", async (_how, programs, expected) => {
  const world = worldOf({ programs: programs ?? {} });
  expect(await settled(world).measure(signal)).toMatchObject(expected);
});

test("dpkg's status missing, refused, empty, garbage", async () => {
  const world = worldOf();
  const measurer = settled(world);
  world.write(file, "", 1000);
  expect(await measurer.measure(signal)).toMatchObject({ state: "failed", code: "file-unreadable" });
  world.write(file, "\u0001\u0002", 2000);
  expect(await measurer.measure(signal)).toMatchObject({ state: "failed", code: "file-unreadable" });
  world.remove(file);
  expect(await measurer.measure(signal)).toMatchObject({ state: "unavailable", reason: "not-supported" });
  world.refuse(file);
  expect(await measurer.measure(signal)).toMatchObject({ state: "unavailable", reason: "no-permission" });
});
