import { describe, expect, test } from "vitest";
import type { ProbeValue } from "../probes/registry.ts";
import { levelsOf } from "../testing/levels-of.ts";
import { batteryNotCharging } from "./battery-not-charging.ts";
import { batteryWorn } from "./battery-worn.ts";
import { hardwareChanged } from "./hardware-changed.ts";
import { memoryExhausted } from "./memory-exhausted.ts";
import { memoryLow } from "./memory-low.ts";
import { packageLockHeld } from "./package-lock-held.ts";
import { processorBusy } from "./processor-busy.ts";
import { processorCrowded } from "./processor-crowded.ts";
import { restartWanted } from "./restart-wanted.ts";
import { securityUpdatesWaiting } from "./security-updates-waiting.ts";
import { serviceCrashLoop } from "./service-crash-loop.ts";
import { printSpoolerStopped } from "./print-spooler-stopped.ts";
import { serviceFailed } from "./service-failed.ts";
import { soundHung } from "./sound-hung.ts";
import { storageSlow } from "./storage-slow.ts";
import { swapNearlyFull } from "./swap-nearly-full.ts";
import { throttled } from "./throttled.ts";
import { tooHot } from "./too-hot.ts";
import { updateInterrupted } from "./update-interrupted.ts";
import { updatesNotChecked } from "./updates-not-checked.ts";

type Was = "none" | "notice" | "warning" | "critical";

const hog = { pid: 7, name: "soffice", processorPercent: 90, memoryBytes: 1e9 };

describe("the processor", () => {
  const processor = (more: Partial<ProbeValue<"processor">>): ProbeValue<"processor"> => ({
    cores: 4,
    busyPercent: 5,
    ioWaitPercent: 0,
    stealPercent: 0,
    load15PerCore: 0.1,
    pressure300Percent: 1,
    top: [],
    ...more,
  });
  test.each<[number, Was, string]>([
    [84, "none", "none"],
    [85, "none", "warning"],
    [76, "warning", "warning"],
    [75, "warning", "none"],
    [95, "none", "critical"],
    [85, "critical", "warning"],
  ])("busy for %i % after %s is %s", (busyPercent, was, level) => {
    expect(levelsOf(processorBusy, processor({ busyPercent, top: [hog] }), was)).toEqual({ "": level });
  });

  test("names the program that uses most, or says that it does not know", () => {
    const named = (top: (typeof hog)[]) => processorBusy.judge(processor({ top }), () => "none");
    expect(named([hog])).toMatchObject([{ params: { program: "soffice" } }]);
    expect(named([])).toMatchObject([{ params: { program: "?" } }]);
  });

  test.each<[Partial<ProbeValue<"processor">>, Was, string]>([
    [{ load15PerCore: 2 }, "none", "warning"],
    [{ load15PerCore: 1.6 }, "warning", "warning"],
    [{ load15PerCore: 1.5 }, "warning", "none"],
    [{ pressure300Percent: 60 }, "none", "warning"],
    [{ pressure300Percent: 40 }, "warning", "none"],
    [{ pressure300Percent: null }, "none", "none"],
  ])("crowded: %j after %s is %s", (more, was, level) => {
    expect(levelsOf(processorCrowded, processor(more), was)).toEqual({ "": level });
  });

  test.each<[number, Was, string]>([
    [40, "none", "warning"],
    [21, "warning", "warning"],
    [20, "warning", "none"],
  ])("%i % waiting for storage after %s is %s", (ioWaitPercent, was, level) => {
    expect(levelsOf(storageSlow, processor({ ioWaitPercent }), was)).toEqual({ "": level });
  });
});

describe("memory", () => {
  const memory = (more: Partial<ProbeValue<"memory">>): ProbeValue<"memory"> => ({
    totalBytes: 8e9,
    availablePercent: 60,
    swapTotalBytes: 2e9,
    swapUsedPercent: 0,
    pressure300Percent: 0,
    oomKills30Minutes: 0,
    top: [],
    ...more,
  });
  test.each<[number, Was, string]>([
    [10.1, "none", "none"],
    [10, "none", "warning"],
    [14, "warning", "warning"],
    [15, "warning", "none"],
    [2, "none", "critical"],
    [9, "critical", "critical"],
    [10, "critical", "warning"],
  ])("%d % available after %s is %s", (availablePercent, was, level) => {
    expect(levelsOf(memoryLow, memory({ availablePercent, top: [hog] }), was)).toEqual({ "": level });
  });

  test("names the program that uses most, or says that it does not know", () => {
    expect(memoryLow.judge(memory({ top: [hog] }), () => "none")).toMatchObject([
      { params: { program: "soffice" } },
    ]);
    expect(memoryLow.judge(memory({}), () => "none")).toMatchObject([{ params: { program: "?" } }]);
  });

  test.each<[number | null, Was, string]>([
    [null, "warning", "none"],
    [90, "none", "warning"],
    [80, "warning", "none"],
    [98, "none", "critical"],
    [91, "critical", "critical"],
  ])("%s % of swap after %s is %s", (swapUsedPercent, was, level) => {
    expect(levelsOf(swapNearlyFull, memory({ swapUsedPercent }), was)).toEqual({ "": level });
  });

  test.each<[number, Was, string]>([
    [0, "warning", "none"],
    [1, "none", "warning"],
    [3, "none", "critical"],
  ])("%i programs ended after %s is %s", (oomKills30Minutes, was, level) => {
    expect(levelsOf(memoryExhausted, memory({ oomKills30Minutes }), was)).toEqual({ "": level });
  });
});

describe("the battery", () => {
  type Battery = ProbeValue<"battery">["batteries"][number];
  const battery = (more: Partial<Battery>, onMains: boolean | null = true): ProbeValue<"battery"> => ({
    onMains,
    batteries: [
      { name: "BAT0", chargePercent: 50, state: "charging", healthPercent: 95, cycles: 10, ...more },
    ],
  });
  test.each<[Partial<Battery>, Was, string]>([
    [{ healthPercent: 80 }, "none", "none"],
    [{ healthPercent: 79 }, "none", "notice"],
    [{ healthPercent: 81 }, "notice", "notice"],
    [{ healthPercent: 82 }, "notice", "none"],
    [{ healthPercent: 59, cycles: null }, "none", "warning"],
    [{ healthPercent: null }, "notice", "unknown"],
  ])("worn: %j after %s is %s", (more, was, level) => {
    expect(levelsOf(batteryWorn, battery(more), was)).toEqual({ BAT0: level });
  });

  test.each<[Partial<Battery>, boolean | null, string]>([
    [{ state: "discharging" }, true, "warning"],
    [{ state: "discharging", chargePercent: null }, true, "warning"],
    [{ state: "discharging" }, false, "none"],
    [{ state: "not-charging" }, true, "none"],
    [{ state: "unknown" }, true, "unknown"],
    [{ state: "discharging" }, null, "unknown"],
  ])("%j on mains (%s) is %s", (more, onMains, level) => {
    expect(levelsOf(batteryNotCharging, battery(more, onMains))).toEqual({ BAT0: level });
  });
});

describe("heat", () => {
  const heat = (
    celsius: number,
    highCelsius: number | null = null,
    criticalCelsius: number | null = null,
  ): ProbeValue<"temperature"> => ({
    sensors: [{ name: "Package", celsius, highCelsius, criticalCelsius }],
    fans: [],
    throttledSinceLast: 0,
  });
  test.each<[ProbeValue<"temperature">, Was, string]>([
    [heat(79, 80, 100), "none", "none"],
    [heat(80, 80, 100), "none", "warning"],
    [heat(76, 80, 100), "warning", "warning"],
    [heat(75, 80, 100), "warning", "none"],
    [heat(100, 80, 100), "none", "critical"],
    [heat(89), "none", "none"],
    [heat(90), "none", "warning"],
    [heat(100), "none", "critical"],
    [heat(89, 0, 0), "none", "none"],
    [heat(89, 65_261, 65_261), "none", "none"],
    [heat(95, 110), "none", "none"],
  ])("%j after %s is %s", (value, was, level) => {
    expect(levelsOf(tooHot, value, was)).toEqual({ Package: level });
  });

  test.each([
    [null, "unknown"],
    [0, "none"],
    [4, "warning"],
  ] as const)("throttled %s times is %s", (throttledSinceLast, level) => {
    expect(levelsOf(throttled, { ...heat(50), throttledSinceLast })).toEqual({ "": level });
  });
});

describe("services", () => {
  type Service = ProbeValue<"services">["services"][number];
  const services = (more: Partial<Service>): ProbeValue<"services"> => ({
    manager: "systemd",
    services: [
      {
        name: "cups",
        description: "CUPS Scheduler",
        state: "running",
        result: "",
        restartsLastHour: 0,
        exitStatus: null,
        sinceSeconds: null,
        ...more,
      },
    ],
    failed: 0,
  });
  test.each<[Partial<Service>, string, string]>([
    [{}, "none", "none"],
    [{ state: "failed", result: "signal" }, "warning", "none"],
    [{ state: "stopped", description: "" }, "warning", "none"],
    [{ state: "restarting", restartsLastHour: 2 }, "none", "none"],
    [{ state: "restarting", restartsLastHour: 3 }, "none", "critical"],
    [{ state: "failed", result: "start-limit-hit" }, "none", "critical"],
  ])("%j", (more, failed, loop) => {
    expect(levelsOf(serviceFailed, services(more))).toEqual({ cups: failed });
    expect(levelsOf(serviceCrashLoop, services(more))).toEqual({ cups: loop });
  });
  test.each([
    ["running", "none"],
    ["restarting", "none"],
    ["stopped", "critical"],
    ["failed", "critical"],
  ] as const)("a print spooler of Windows that is %s is %s, and nothing of another rule", (state, level) => {
    const on = (manager: "systemd" | "windows") => ({ ...services({ name: "Spooler", state }), manager });
    expect(levelsOf(printSpoolerStopped, on("windows"))).toEqual({ "": level });
    expect(levelsOf(serviceFailed, on("windows"))).toEqual({});
    expect(levelsOf(printSpoolerStopped, on("systemd"))).toEqual({ "": "none" });
  });
});

test.each([
  ["answers", "none"],
  ["hung", "warning"],
  ["down", "notice"],
] as const)("sound that %s is %s", (state, level) => {
  const value = { sessions: [{ user: "anna", server: "pipewire" as const, state, inUse: null }] };
  expect(levelsOf(soundHung, value)).toEqual({ anna: level });
});

describe("updates", () => {
  const day = 86_400;
  const updates = (more: Partial<ProbeValue<"updates">>): ProbeValue<"updates"> => ({
    manager: "apt",
    pending: 0,
    pendingSecurity: 0,
    listsAgeSeconds: 3600,
    restartWanted: false,
    restartWantedSeconds: null,
    restartWantedBy: [],
    interrupted: [],
    lockHeldSeconds: null,
    lockHeldBy: null,
    ...more,
  });
  test.each<[Partial<ProbeValue<"updates">>, string]>([
    [{}, "none"],
    [{ interrupted: ["cups"] }, "warning"],
    [{ interrupted: ["cups"], lockHeldSeconds: 5 }, "unknown"],
  ])("interrupted: %j is %s", (more, level) => {
    expect(levelsOf(updateInterrupted, updates(more))).toEqual({ "": level });
  });

  test.each<[Partial<ProbeValue<"updates">>, Was, string]>([
    [{ pendingSecurity: null, pending: null }, "notice", "unknown"],
    [{ pendingSecurity: 0 }, "notice", "none"],
    [{ pendingSecurity: 1, pending: 4 }, "none", "notice"],
    [{ pendingSecurity: 20 }, "none", "warning"],
    [{ pendingSecurity: 10 }, "warning", "notice"],
  ])("security: %j after %s is %s", (more, was, level) => {
    expect(levelsOf(securityUpdatesWaiting, updates(more), was)).toEqual({ "": level });
  });

  test.each<[number | null, Was, string]>([
    [null, "none", "unknown"],
    [13 * day, "none", "none"],
    [14 * day, "none", "notice"],
    [8 * day, "notice", "notice"],
    [7 * day, "notice", "none"],
    [30 * day, "none", "warning"],
  ])("lists that are %s s old after %s are %s", (listsAgeSeconds, was, level) => {
    expect(levelsOf(updatesNotChecked, updates({ listsAgeSeconds }), was)).toEqual({ "": level });
  });

  test.each<[boolean, number | null, string]>([
    [false, null, "none"],
    [true, null, "unknown"],
    [true, 2 * day, "none"],
    [true, 3 * day, "notice"],
    [true, 7 * day, "warning"],
  ])("a restart wanted (%s) for %s s is %s", (wanted, restartWantedSeconds, level) => {
    const value = updates({ restartWanted: wanted, restartWantedSeconds, restartWantedBy: ["linux-image"] });
    expect(levelsOf(restartWanted, value)).toEqual({ "": level });
  });

  test.each<[number | null, string]>([
    [null, "none"],
    [7199, "none"],
    [7200, "warning"],
  ])("a lock held for %s s is %s", (lockHeldSeconds, level) => {
    const value = updates({ lockHeldSeconds, lockHeldBy: lockHeldSeconds === null ? null : "apt-get" });
    expect(levelsOf(packageLockHeld, value)).toEqual({ "": level });
  });
});

describe("hardware-changed", () => {
  const inventory = (changes: ProbeValue<"inventory">["changes"]): ProbeValue<"inventory"> => ({
    hostname: "lt-1",
    maker: null,
    model: null,
    serial: null,
    firmware: null,
    processor: "Example",
    cores: 4,
    memoryBytes: 8e9,
    system: "Debian",
    systemVersion: "12",
    kernel: "6.1",
    architecture: "x86_64",
    virtual: false,
    disks: [],
    packages: null,
    packagesDigest: null,
    changes,
  });

  test("new software is no fault, changed hardware is worth a notice", () => {
    const software = { kind: "software" as const, what: "cups", from: "1", to: "2" };
    const hardware = { kind: "hardware" as const, what: "memory", from: "16 GB", to: null };
    expect(levelsOf(hardwareChanged, inventory([software]))).toEqual({ "": "none" });
    expect(hardwareChanged.judge(inventory([software, hardware]), () => "none")).toMatchObject([
      { level: "notice", params: { count: 1, what: "memory", from: "16 GB", to: "-" } },
    ]);
    expect(levelsOf(hardwareChanged, inventory([{ ...hardware, from: null, to: "1" }]))).toEqual({
      "": "notice",
    });
  });
});
