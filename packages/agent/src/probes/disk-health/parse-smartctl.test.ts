import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { checks } from "@hulplijn/shared/probes/checks";
import { expect, test } from "vitest";
import { parseDisk, parseScan } from "./parse-smartctl.ts";

const recordings = path.join(import.meta.dirname, "../../../../../../shared/recordings/smartctl");
const isThere = existsSync(recordings);
const names = isThere ? readdirSync(recordings).filter((name) => name.endsWith(".json")) : [];
const recorded = (name: string): string => readFileSync(path.join(recordings, name), "utf8");
const own = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, "testdata/smartctl-7.3", name), "utf8");

test("every recording of a real disk keeps the contract and says something", (context) => {
  if (!isThere) context.skip("the folder shared/recordings/smartctl is not beside this repository");
  expect(names.length).toBeGreaterThan(80);
  for (const name of names) {
    const disk = parseDisk(recorded(name), "/dev/x");
    expect(checks.get("disk-health")?.({ disks: [disk] }), name).toBeNull();
    if (name.includes("-nvme-")) expect(disk?.kind, name).toBe("nvme");
    if (name.includes("-sat-")) expect(disk?.kind, name).not.toBe("nvme");
    expect(disk?.celsius, name).toBeGreaterThan(5);
    expect(disk?.powerOnHours ?? 0, name).toBeGreaterThanOrEqual(0);
    if (disk?.kind === "nvme") {
      expect(disk, name).toMatchObject({ nvmeCriticalWarning: 0, spinRetries: null });
      expect(disk.wearPercent, name).not.toBeNull();
    }
    if (disk?.kind === "hdd") expect(disk.reallocatedSectors, name).not.toBeNull();
  }
});

test.skipIf(!isThere).each([
  [
    "scrutiny-smart-scsi.json",
    {
      model: "SEAGATE ST4000NM0043",
      kind: "hdd",
      reallocatedSectors: 56,
      reportedUncorrectable: 0,
      powerOnHours: 43_549,
    },
  ],
  [
    "exporter-HP_73.4G_MAS3735NC_25.json",
    { model: "HP 73.4G MAS3735NC", kind: "hdd", selfAssessment: "passed" },
  ],
  [
    "scrutiny-smart-ata-failed-scrutiny.json",
    { kind: "ssd", crcErrors: 108, reallocatedSectors: 0, wearPercent: 2, serial: "S14LNEACC02756X" },
  ],
  [
    "scrutiny-smart-nvme.json",
    { kind: "nvme", sparePercent: 100, wearPercent: 0, reportedUncorrectable: 0, nvmeCriticalWarning: 0 },
  ],
  ["scrutiny-smart-megaraid0.json", { kind: "hdd", exitBits: 4, selfAssessment: "passed", celsius: 36 }],
  [
    "exporter-sat-Western_Digital_RE3_Serial_ATA-WDC_WD5002ABYS-02B1B0-sda.json",
    { kind: "hdd", exitBits: 64 },
  ],
  ["exporter-ST3200820AS_15.json", { kind: "hdd" }],
])("%s (needs shared/recordings beside this repository)", (name, expected) => {
  expect(parseDisk(recorded(name), "/dev/x")).toMatchObject(expected);
});

test("a disk that fails says so, with smartctl's own bits", () => {
  const text = JSON.stringify({
    smartctl: { exit_status: 8 + 16 + 128 },
    device: { protocol: "ATA" },
    smart_status: { passed: false },
    ata_smart_attributes: {
      table: [{ id: 197, name: "Current_Pending_Sector", value: 1, raw: { value: 24 } }],
    },
  });
  expect(parseDisk(text, "/dev/sda")).toMatchObject({
    selfAssessment: "failed",
    exitBits: 152,
    pendingSectors: 24,
    reallocatedSectors: null,
  });
});

test("a disk that could not be asked is unknown, not well", () => {
  expect(parseDisk(own("no-such-device.json"), "/dev/nvme0")).toMatchObject({
    selfAssessment: "unknown",
    exitBits: 2,
    celsius: null,
    kind: "unknown",
  });
  expect(parseDisk(own("virtio.json"), "/dev/vda")).toMatchObject({ selfAssessment: "unknown", exitBits: 1 });
});

test("a scan without disks is an empty list, and something else is not a scan", () => {
  expect(parseScan(own("scan-none.json"))).toEqual([]);
  const two = { smartctl: { exit_status: 0 }, devices: [{ name: "/dev/sda" }, { name: "/dev/nvme0" }, {}] };
  expect(parseScan(JSON.stringify(two))).toEqual(["/dev/sda", "/dev/nvme0"]);
  expect(parseScan("smartctl 6.6")).toBeNull();
  expect(parseScan("[]")).toBeNull();
});
