import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { measured } from "../testing/measured.ts";
import { type TestWorld, type TestWorldOptions, createTestWorld } from "../testing/test-world.ts";
import { fullInSeconds, remember, type SpaceAt } from "./forecast.ts";
import { diskSpace } from "./measure.ts";
import { parseMountinfo } from "./parse-mountinfo.ts";

const { signal } = new AbortController();
/** Written by hand after proc(5): a desktop with an encrypted home, a snap, a stick, shares and a container. */
const desktop = readFileSync(path.join(import.meta.dirname, "testdata/by-hand/mountinfo"), "utf8");
const mountinfo = "/proc/self/mountinfo";

function worldOf(options: TestWorldOptions): TestWorld {
  const world = createTestWorld(options);
  onTestFinished(world.close);
  return world;
}
const rootOnly = "29 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw,errors=remount-ro\n";

test("of a desktop's mounts only the file systems on its own disks are measured, each once", () => {
  expect(
    parseMountinfo(desktop)?.map((one) => [one.mount, one.device, one.fileSystem, one.readOnly]),
  ).toEqual([
    ["/", "/dev/nvme0n1p2", "ext4", false],
    ["/boot/efi", "/dev/nvme0n1p1", "vfat", false],
    ["/home", "/dev/mapper/home", "btrfs", false],
    ["/media/jan/USB STICK", "/dev/sdb1", "exfat", true],
  ]);
});

test("this very machine has a root, with figures as df gives them", async () => {
  const world = worldOf({ root: "/" });
  const value = measured("disk-space", await diskSpace.create(world).measure(signal));
  const root = value.mounts.find((one) => one.mount === "/");
  const df = execFileSync("df", ["--output=pcent", "/"], { encoding: "utf8" }).replace(/\D/g, "");
  // df rounds up to whole percents.
  expect(Math.abs((root?.usedPercent ?? -9) - Number(df))).toBeLessThanOrEqual(1.5);
  expect(root?.fullInSeconds).toBeNull();
});

test("a container's root counts, its other layers do not", () => {
  const text = `${rootOnly}40 1 0:50 / / rw - overlay overlay rw\n41 1 0:51 / /mnt rw - overlay overlay rw\n`;
  expect(parseMountinfo(text)?.map((one) => one.fileSystem)).toEqual(["ext4", "overlay"]);
});

test.each([
  ["missing", {}, { state: "unavailable", reason: "not-supported" }],
  ["empty", { [mountinfo]: "" }, { state: "failed", code: "file-unreadable" }],
  ["in another form", { [mountinfo]: "hello\nworld - a b\n" }, { state: "failed", code: "file-unreadable" }],
])("mountinfo %s", async (_title, files, expected) => {
  expect(await diskSpace.create(worldOf({ files })).measure(signal)).toMatchObject(expected);
});

test("mountinfo refused", async () => {
  const world = worldOf({ files: { [mountinfo]: rootOnly } });
  world.refuse(mountinfo);
  expect(await diskSpace.create(world).measure(signal)).toMatchObject({
    state: "unavailable",
    reason: "no-permission",
  });
});

test("a file system that does not answer is left out; when none answers, measuring failed", async () => {
  const files = { [mountinfo]: `${rootOnly}30 1 259:3 / /gone rw - ext4 /dev/sdc1 rw\n` };
  const value = measured("disk-space", await diskSpace.create(worldOf({ files })).measure(signal));
  expect(value.mounts.map((one) => one.mount)).toEqual(["/"]);
  const none = { [mountinfo]: "30 1 259:3 / /gone rw - ext4 /dev/sdc1 rw\n" };
  expect(await diskSpace.create(worldOf({ files: none })).measure(signal)).toMatchObject({
    state: "failed",
    code: "measure-timed-out",
  });
});

function filling(bytesPerMinute: number, minutes: number, startBytes: number): readonly SpaceAt[] {
  let points: readonly SpaceAt[] = [];
  for (let tick = 0; tick <= minutes * 6; tick++) {
    const atMs = tick * 10_000;
    points = remember(points, { atMs, availableBytes: startBytes - (bytesPerMinute * tick) / 6 });
  }
  return points;
}

test("a disk that fills steadily is full when the line says so", () => {
  const points = filling(1e6, 20, 120e6);
  expect(fullInSeconds(points, 20 * 60_000)).toBe(100 * 60);
  expect(fullInSeconds(points, 21 * 60_000)).toBe(99 * 60);
});

test.each([
  ["it is too early to say", filling(1e6, 9, 120e6), 9],
  ["nothing was seen", [], 0],
  ["it does not fill", filling(0, 30, 120e6), 30],
  ["it gets emptier", filling(-1e6, 30, 120e6), 30],
  ["it takes longer than a month", filling(1, 30, 120e6), 30],
])("there is no forecast when %s", (_title, points, minutes) => {
  expect(fullInSeconds(points, minutes * 60_000)).toBeNull();
});

test("only the last 40 minutes count, at most a point each half minute", () => {
  const points = filling(1e6, 120, 1e9);
  expect(points.length).toBeLessThanOrEqual(81);
  expect((points.at(-1)?.atMs ?? 0) - (points[0]?.atMs ?? 0)).toBeLessThanOrEqual(40 * 60_000);
});
