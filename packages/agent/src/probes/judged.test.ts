// What a probe says of a broken machine must be what a rule listens to: real recordings through both.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ProbeId } from "@hulplijn/shared/probes";
import { checks } from "@hulplijn/shared/probes/checks";
import { rules } from "@hulplijn/shared/rules";
import { expect, onTestFinished, test } from "vitest";
import * as all from "./all.ts";
import type { ProbeImplementation } from "./define.ts";
import {
  type TestWorld,
  type TestWorldOptions,
  createTestWorld,
  recordedFiles,
} from "./testing/test-world.ts";

const here = import.meta.dirname;
const nowMs = Date.now();
const recorded = (name: string): string => readFileSync(path.join(here, name), "utf8");
const probes = new Map(
  (Object.values(all) as unknown as ProbeImplementation[]).map((probe) => [probe.id as string, probe]),
);

interface Case {
  readonly rule: string;
  readonly level: string;
  readonly options: TestWorldOptions;
  /** What happens to the machine between the probe's start and its measurement. */
  readonly fault?: (world: TestWorld) => void;
}

const calmMemory = recordedFiles(path.join(here, "memory/testdata/linux-6.18"));
const meminfo = (availableKilobytes: number): string =>
  `MemTotal: 1000 kB\nMemAvailable: ${availableKilobytes} kB\n`;
const supply = (name: string, fields: string): Record<string, string> => ({
  [`/sys/class/power_supply/${name}/uevent`]: fields.replaceAll(/^/gm, "POWER_SUPPLY_"),
});
const battery = (status: string): Record<string, string> => ({
  ...supply("AC", "TYPE=Mains\nONLINE=1"),
  ...supply("BAT0", `TYPE=Battery\nSTATUS=${status}\nCAPACITY=50\nENERGY_FULL=30\nENERGY_FULL_DESIGN=57`),
});
const smartctl = (disk: object): TestWorldOptions => ({
  programs: {
    smartctl: (args) => {
      const isScan = args.includes("--scan-open");
      const said = isScan ? { smartctl: { exit_status: 0 }, devices: [{ name: "/dev/sda" }] } : disk;
      return { kind: "ended", exitCode: 0, stdout: JSON.stringify(said), stderr: "" };
    },
  },
});
const core = "/sys/devices/system/cpu/cpu0/thermal_throttle/core_throttle_count";
const heat = (thousandths: number): Record<string, string> => ({
  "/sys/class/hwmon/hwmon0/name": "coretemp",
  "/sys/class/hwmon/hwmon0/temp1_input": String(thousandths),
  "/sys/class/hwmon/hwmon0/temp1_max": "100000",
  "/sys/class/hwmon/hwmon0/temp1_crit": "105000",
  [core]: "5",
});
const crashWorld: TestWorldOptions = {
  nowMs,
  kernelLog: recorded("crashes/testdata/linux-6.18/kmsg.txt").split("\n---\n"),
  files: {
    "/proc/self/mountinfo": recorded("crashes/testdata/linux-6.18/mountinfo.txt"),
    "/proc/sys/kernel/random/boot_id": "b",
    "/proc/uptime": "4000.00 1.00\n",
    ...Object.fromEntries(
      [1, 2, 3].map((pid) => [
        `/var/lib/systemd/coredump/core.app.0.d3d131251e444bf0b08712e008ffe93e.${pid}.${nowMs - 1000}000.zst`,
        "",
      ]),
    ),
  },
};
const dpkg: TestWorldOptions = {
  nowMs,
  files: {
    "/var/lib/dpkg/status": recorded("updates/testdata/dpkg-1.21.23/status"),
    "/run/reboot-required": "",
  },
};
const watched: TestWorldOptions = {
  files: {
    "/run/cups.pid": "7",
    "/proc/7/stat": "7 (cupsd) S 1 1 1 0 -1 0 0 0 0 0 1 1 0 0 20 0 1 0 5 1 1 0",
  },
  settings: { watchedServices: [{ name: "cups", pidFile: "/run/cups.pid" }] },
};

test.each<Case>([
  {
    rule: "processor-busy",
    level: "critical",
    options: { files: recordedFiles(path.join(here, "processor/testdata/linux-6.18-before")) },
    fault: (world) => {
      const later = recordedFiles(path.join(here, "processor/testdata/linux-6.18-busy"));
      for (const [name, text] of Object.entries(later)) world.write(name, text);
    },
  },
  { rule: "memory-low", level: "none", options: { files: calmMemory } },
  {
    rule: "memory-low",
    level: "warning",
    options: { files: { ...calmMemory, "/proc/meminfo": meminfo(50) } },
  },
  {
    rule: "memory-low",
    level: "critical",
    options: { files: { ...calmMemory, "/proc/meminfo": meminfo(10) } },
  },
  { rule: "battery-worn", level: "warning", options: { files: battery("Charging") } },
  { rule: "battery-not-charging", level: "warning", options: { files: battery("Discharging") } },
  { rule: "battery-not-charging", level: "none", options: { files: battery("Not charging") } },
  {
    rule: "disk-failing",
    level: "critical",
    options: smartctl({ smartctl: { exit_status: 8 }, smart_status: { passed: false } }),
  },
  { rule: "disk-failing", level: "unknown", options: smartctl({ smartctl: { exit_status: 2 } }) },
  {
    rule: "disk-failing",
    level: "none",
    options: smartctl({ smartctl: { exit_status: 64 }, smart_status: { passed: true } }),
  },
  { rule: "too-hot", level: "warning", options: { files: heat(101_000) } },
  { rule: "too-hot", level: "critical", options: { files: heat(106_000) } },
  {
    rule: "throttled",
    level: "warning",
    options: { files: heat(90_000) },
    fault: (world) => world.write(core, "9"),
  },
  { rule: "service-failed", level: "none", options: watched },
  { rule: "service-failed", level: "warning", options: watched, fault: (world) => world.remove("/proc/7") },
  { rule: "storage-errors", level: "warning", options: crashWorld },
  { rule: "storage-errors", level: "unknown", options: { ...crashWorld, kernelLog: "no-permission" } },
  { rule: "program-keeps-crashing", level: "warning", options: crashWorld },
  { rule: "file-system-read-only", level: "critical", options: crashWorld },
  { rule: "update-interrupted", level: "warning", options: dpkg },
  {
    rule: "restart-wanted",
    level: "warning",
    options: dpkg,
    fault: (world) => world.write("/run/reboot-required", "", nowMs - 8 * 86_400_000),
  },
])("$rule is $level", async ({ rule: id, level, options, fault }) => {
  const world = createTestWorld(options);
  onTestFinished(world.close);
  const rule = rules.get(id);
  const measurer = probes.get(rule?.probe ?? "")?.create(world);
  onTestFinished(() => measurer?.stop?.());
  fault?.(world);
  world.pass(10);
  const outcome = await measurer?.measure(new AbortController().signal);
  if (outcome?.state !== "measured") throw new Error(JSON.stringify(outcome));
  expect(checks.get(rule?.probe as ProbeId)?.(outcome.value)).toBeNull();
  const judged = rule?.judge(outcome.value, () => "none") ?? [];
  const levels = judged === "unknown" ? [judged] : judged.map((seen) => seen.level);
  expect(levels.find((one) => one !== "none") ?? "none").toBe(level);
});
