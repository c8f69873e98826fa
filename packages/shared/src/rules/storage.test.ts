import { describe, expect, test } from "vitest";
import type { ProbeValue } from "../probes/registry.ts";
import { levelsOf } from "../testing/levels-of.ts";
import { diskFailing } from "./disk-failing.ts";
import { diskFullSoon } from "./disk-full-soon.ts";
import { diskNearlyFull } from "./disk-nearly-full.ts";
import { diskTooHot } from "./disk-too-hot.ts";
import { diskWearingOut } from "./disk-wearing-out.ts";
import { fileSystemReadOnly } from "./file-system-read-only.ts";
import { inodesNearlyOut } from "./inodes-nearly-out.ts";
import { memoryErrors } from "./memory-errors.ts";
import { programKeepsCrashing } from "./program-keeps-crashing.ts";
import { stopUnclean } from "./stop-unclean.ts";
import { storageErrors } from "./storage-errors.ts";

type Was = "none" | "notice" | "warning" | "critical";
type Mount = ProbeValue<"disk-space">["mounts"][number];
type Disk = ProbeValue<"disk-health">["disks"][number];
type Crashes = ProbeValue<"crashes">;

const gigabyte = 1e9;
const roomy: Mount = {
  mount: "/",
  device: "/dev/sda1",
  fileSystem: "ext4",
  totalBytes: 100 * gigabyte,
  availableBytes: 2 * gigabyte,
  usedPercent: 50,
  inodesUsedPercent: 10,
  readOnly: false,
  fullInSeconds: null,
};
const space = (mount: Partial<Mount>): ProbeValue<"disk-space"> => ({ mounts: [{ ...roomy, ...mount }] });

describe("disk-nearly-full", () => {
  test.each<[Partial<Mount>, Was, string]>([
    [{ usedPercent: 89.9 }, "none", "none"],
    [{ usedPercent: 90 }, "none", "warning"],
    [{ usedPercent: 81 }, "warning", "warning"],
    [{ usedPercent: 80 }, "warning", "none"],
    [{ usedPercent: 98 }, "none", "critical"],
    [{ usedPercent: 91 }, "critical", "critical"],
    [{ usedPercent: 90 }, "critical", "warning"],
    [{ usedPercent: 98, availableBytes: 5 * gigabyte }, "none", "warning"],
    [{ usedPercent: 98, availableBytes: 9 * gigabyte }, "critical", "critical"],
    [{ usedPercent: 98, availableBytes: 10 * gigabyte }, "critical", "warning"],
    [{ usedPercent: 100, readOnly: true }, "none", "none"],
  ])("%j after %s is %s", (mount, was, level) => {
    expect(levelsOf(diskNearlyFull, space(mount), was)).toEqual({ "/": level });
  });
});

describe("disk-full-soon", () => {
  const hour = 3600;
  test.each<[Partial<Mount>, Was, string]>([
    [{ fullInSeconds: null }, "warning", "none"],
    [{ fullInSeconds: 9 * hour }, "none", "none"],
    [{ fullInSeconds: 8 * hour }, "none", "warning"],
    [{ fullInSeconds: 47 * hour }, "warning", "warning"],
    [{ fullInSeconds: 48 * hour }, "warning", "none"],
    [{ fullInSeconds: 2 * hour }, "none", "critical"],
    [{ fullInSeconds: 23 * hour }, "critical", "critical"],
    [{ fullInSeconds: 24 * hour }, "critical", "warning"],
    [{ fullInSeconds: hour, usedPercent: 90 }, "none", "none"],
    [{ fullInSeconds: hour, readOnly: true }, "none", "none"],
  ])("%j after %s is %s", (mount, was, level) => {
    expect(levelsOf(diskFullSoon, space(mount), was)).toEqual({ "/": level });
  });
});

describe("inodes-nearly-out", () => {
  test.each<[Partial<Mount>, Was, string]>([
    [{ inodesUsedPercent: null }, "none", "none"],
    [{ inodesUsedPercent: 90 }, "none", "warning"],
    [{ inodesUsedPercent: 85 }, "warning", "warning"],
    [{ inodesUsedPercent: 80 }, "warning", "none"],
    [{ inodesUsedPercent: 98 }, "none", "critical"],
    [{ inodesUsedPercent: 98, readOnly: true }, "none", "none"],
  ])("%j after %s is %s", (mount, was, level) => {
    expect(levelsOf(inodesNearlyOut, space(mount), was)).toEqual({ "/": level });
  });
});

const healthy: Disk = {
  device: "/dev/sda",
  model: "Example",
  serial: "S1",
  kind: "ssd",
  selfAssessment: "passed",
  exitBits: 0,
  celsius: 35,
  powerOnHours: 100,
  reallocatedSectors: 0,
  reportedUncorrectable: 0,
  pendingSectors: 0,
  offlineUncorrectable: 0,
  spinRetries: 0,
  crcErrors: 0,
  nvmeCriticalWarning: null,
  sparePercent: null,
  wearPercent: null,
};
const disks = (disk: Partial<Disk>): ProbeValue<"disk-health"> => ({ disks: [{ ...healthy, ...disk }] });

describe("disk-failing", () => {
  test.each<[string, Partial<Disk>, string]>([
    ["nothing", {}, "none"],
    ["SMART's own verdict", { selfAssessment: "failed" }, "critical"],
    ["exit bit 3, failing", { exitBits: 8 }, "critical"],
    ["exit bit 4, an attribute at its threshold", { exitBits: 16 }, "critical"],
    ["exit bits 5 and 6, history", { exitBits: 96 }, "none"],
    ["exit bit 7, a failed self-test, which disk-wearing-out tells", { exitBits: 128 }, "none"],
    ["a disk that sleeps", { exitBits: 2, selfAssessment: "unknown" }, "unknown"],
    ["a verdict although a command failed", { exitBits: 4 }, "none"],
    ["NVMe reliability degraded", { nvmeCriticalWarning: 4 }, "critical"],
    ["NVMe temperature alone", { nvmeCriticalWarning: 2 }, "none"],
  ])("%s", (_title, disk, level) => {
    expect(levelsOf(diskFailing, disks(disk))).toEqual({ S1: level });
  });

  test("a disk without a serial number is named by its device", () => {
    expect(levelsOf(diskFailing, disks({ serial: "" }))).toEqual({ "/dev/sda": "none" });
  });
});

describe("disk-wearing-out", () => {
  test.each<[Partial<Disk>, string]>([
    [{}, "none"],
    [{ exitBits: 128 }, "warning"],
    [{ exitBits: 64 }, "none"],
    [{ reportedUncorrectable: 1 }, "warning"],
    [{ reportedUncorrectable: 4 }, "critical"],
    [{ pendingSectors: 1 }, "warning"],
    [{ offlineUncorrectable: 1 }, "critical"],
    [{ reallocatedSectors: 4 }, "none"],
    [{ reallocatedSectors: 5 }, "notice"],
    [{ reallocatedSectors: 16 }, "warning"],
    [{ spinRetries: 1 }, "none"],
    [{ spinRetries: 1, kind: "hdd" }, "warning"],
    [{ wearPercent: 90 }, "notice"],
    [{ wearPercent: 101 }, "warning"],
    [{ sparePercent: 100 }, "none"],
    [{ sparePercent: 10 }, "warning"],
    [
      {
        reallocatedSectors: null,
        reportedUncorrectable: null,
        pendingSectors: null,
        offlineUncorrectable: null,
      },
      "none",
    ],
  ])("%j is %s", (disk, level) => {
    expect(levelsOf(diskWearingOut, disks(disk))).toEqual({ S1: level });
    expect(levelsOf(diskWearingOut, disks({ ...disk, serial: "" }))).toEqual({ "/dev/sda": level });
  });

  test("numbers that the disk does not tell are not written as zero", () => {
    const value = disks({ reallocatedSectors: null, pendingSectors: 3 });
    expect(diskWearingOut.judge(value, () => "none")).toMatchObject([
      { params: { bad: 3, reallocated: "?", wear: "?" } },
    ]);
  });
});

describe("disk-too-hot", () => {
  test.each<[Partial<Disk>, Was, string]>([
    [{ celsius: 74 }, "none", "none"],
    [{ celsius: 75 }, "none", "warning"],
    [{ celsius: 70 }, "warning", "warning"],
    [{ celsius: 68 }, "warning", "none"],
    [{ celsius: 60, kind: "hdd" }, "none", "warning"],
    [{ celsius: null }, "none", "unknown"],
    [{ celsius: 40, nvmeCriticalWarning: 2 }, "none", "warning"],
    [{ celsius: 40, nvmeCriticalWarning: 2, serial: "" }, "none", "warning"],
  ])("%j after %s is %s", (disk, was, level) => {
    expect(Object.values(levelsOf(diskTooHot, disks(disk), was))).toEqual([level]);
  });
});

const calm: Crashes = {
  programs: [],
  lastStopUnclean: false,
  storageErrors24Hours: 0,
  memoryErrors24Hours: 0,
  fileSystemsTurnedReadOnly: [],
  bootId: "b",
};

describe("what the kernel logged", () => {
  test("a file system that was locked", () => {
    expect(levelsOf(fileSystemReadOnly, calm)).toEqual({});
    expect(levelsOf(fileSystemReadOnly, { ...calm, fileSystemsTurnedReadOnly: ["/home"] })).toEqual({
      "/home": "critical",
    });
  });

  test.each<[number | null, Was, string]>([
    [null, "warning", "unknown"],
    [0, "warning", "none"],
    [1, "none", "warning"],
    [10, "none", "critical"],
    [1, "critical", "critical"],
  ])("%s storage errors after %s are %s", (storageErrors24Hours, was, level) => {
    expect(levelsOf(storageErrors, { ...calm, storageErrors24Hours }, was)).toEqual({ "": level });
  });

  test.each<[number | null, Was, string]>([
    [null, "none", "unknown"],
    [0, "none", "none"],
    [1, "none", "warning"],
    [100, "none", "critical"],
    [50, "critical", "warning"],
  ])("%s memory errors after %s are %s", (memoryErrors24Hours, was, level) => {
    expect(levelsOf(memoryErrors, { ...calm, memoryErrors24Hours }, was)).toEqual({ "": level });
  });

  test.each([
    [null, "unknown"],
    [true, "notice"],
    [false, "none"],
  ] as const)("a last stop that was unclean: %s is %s", (lastStopUnclean, level) => {
    expect(levelsOf(stopUnclean, { ...calm, lastStopUnclean })).toEqual({ "": level });
  });

  test.each<[number, Was, string]>([
    [2, "none", "none"],
    [3, "none", "warning"],
    [2, "warning", "warning"],
    [1, "warning", "none"],
  ])("a program that crashed %i times after %s is %s", (count24Hours, was, level) => {
    const programs = [{ program: "soffice", count24Hours, lastAtMs: 1, signal: "SIGSEGV" }];
    expect(levelsOf(programKeepsCrashing, { ...calm, programs }, was)).toEqual({ soffice: level });
  });
});
