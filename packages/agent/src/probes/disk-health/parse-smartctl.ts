import type { ProbeValue } from "@hulplijn/shared/probes";
import { jsonAt, numberAt, parseJson, textAt } from "./json-at.ts";

type Disk = ProbeValue<"disk-health">["disks"][number];

interface Attribute {
  readonly name: string;
  readonly normalised: number;
  readonly raw: number;
}

const huge = Number.MAX_SAFE_INTEGER;

/** The names of devices out of `smartctl --scan-open --json`, or null when it is something else. */
export function parseScan(text: string): readonly string[] | null {
  const json = parseJson(text);
  if (jsonAt(json, "smartctl", "exit_status") !== 0) return null;
  const devices = jsonAt(json, "devices");
  if (!Array.isArray(devices)) return [];
  return devices.map((device) => textAt(device, "name")).filter((name) => name !== "");
}

function attributesOf(json: unknown): ReadonlyMap<number, Attribute> {
  const table = jsonAt(json, "ata_smart_attributes", "table");
  const attributes = new Map<number, Attribute>();
  for (const row of Array.isArray(table) ? (table as readonly unknown[]) : []) {
    const id = numberAt(row, ["id"], 1, 255);
    const raw = numberAt(row, ["raw", "value"], 0, huge);
    if (id === null || raw === null) continue;
    attributes.set(id, {
      name: textAt(row, "name"),
      normalised: numberAt(row, ["value"], 0, 255) ?? 0,
      raw,
    });
  }
  return attributes;
}

function kindOf(json: unknown, attributes: ReadonlyMap<number, Attribute>): Disk["kind"] {
  if (jsonAt(json, "device", "protocol") === "NVMe") return "nvme";
  const rotation = numberAt(json, ["rotation_rate"], 0, 100_000);
  if (rotation !== null) return rotation === 0 ? "ssd" : "hdd";
  // Disks from before rotation rates were told: only one with a motor has a time to spin up.
  return attributes.get(3)?.name.startsWith("Spin") ? "hdd" : "unknown";
}

/** Makers that count life left as the normalised value, 100 when new. 231 is left out: its meaning differs by maker. */
const lifeLeft: ReadonlyMap<number, string> = new Map([
  [177, "Wear_Leveling_Count"],
  [202, "Percent_Lifetime_Remain"],
  [233, "Media_Wearout_Indicator"],
]);

function wearOf(json: unknown, attributes: ReadonlyMap<number, Attribute>): number | null {
  const told =
    numberAt(json, ["nvme_smart_health_information_log", "percentage_used"], 0, 255) ??
    numberAt(json, ["endurance_used", "current_percent"], 0, 255) ??
    numberAt(json, ["scsi_percentage_used_endurance_indicator"], 0, 255);
  if (told !== null) return told;
  for (const [id, name] of lifeLeft) {
    const attribute = attributes.get(id);
    if (attribute?.name === name && attribute.normalised <= 100) return 100 - attribute.normalised;
  }
  return null;
}

function spareOf(json: unknown, attributes: ReadonlyMap<number, Attribute>): number | null {
  const reserve = attributes.get(232);
  return (
    numberAt(json, ["nvme_smart_health_information_log", "available_spare"], 0, 255) ??
    numberAt(json, ["spare_available", "current_percent"], 0, 255) ??
    (reserve?.name === "Available_Reservd_Space" && reserve.normalised <= 100 ? reserve.normalised : null)
  );
}

/** Errors that reached the computer: attribute 187, SCSI's uncorrected errors, NVMe's media errors. */
function uncorrectableOf(json: unknown, attributes: ReadonlyMap<number, Attribute>): number | null {
  const log = ["read", "write", "verify"]
    .map((way) => numberAt(json, ["scsi_error_counter_log", way, "total_uncorrected_errors"], 0, huge))
    .filter((count) => count !== null);
  if (log.length > 0) return log.reduce((sum, count) => sum + count, 0);
  return (
    attributes.get(187)?.raw ?? numberAt(json, ["nvme_smart_health_information_log", "media_errors"], 0, huge)
  );
}

/**
 * One disk out of `smartctl --json -a`, whatever its bus; null when it is not that. What could not be told is null,
 * and the verdict of a disk that was asleep or did not answer (exit bits 0 to 2) is "unknown" unless it spoke after all.
 * Source: smartctl(8), EXIT STATUS, and its JSON output of versions 7.0 to 7.4.
 */
export function parseDisk(text: string, device: string): Disk | null {
  const json = parseJson(text);
  const exitBits = numberAt(json, ["smartctl", "exit_status"], 0, 255);
  if (exitBits === null && jsonAt(json, "device") === undefined) return null;
  const attributes = attributesOf(json);
  const raw = (id: number): number | null => attributes.get(id)?.raw ?? null;
  const passed = jsonAt(json, "smart_status", "passed");
  return {
    device,
    model: (
      textAt(json, "model_name", "scsi_model_name") ||
      [textAt(json, "vendor", "scsi_vendor"), textAt(json, "product", "scsi_product")].join(" ").trim()
    ).slice(0, 128),
    serial: textAt(json, "serial_number").slice(0, 128),
    kind: kindOf(json, attributes),
    selfAssessment: passed === true ? "passed" : passed === false ? "failed" : "unknown",
    exitBits: exitBits ?? 0,
    celsius: numberAt(json, ["temperature", "current"], -60, 200),
    powerOnHours: numberAt(json, ["power_on_time", "hours"], 0, huge),
    reallocatedSectors: raw(5) ?? numberAt(json, ["scsi_grown_defect_list"], 0, huge),
    reportedUncorrectable: uncorrectableOf(json, attributes),
    pendingSectors: raw(197),
    offlineUncorrectable: raw(198),
    spinRetries: raw(10),
    crcErrors: raw(199),
    nvmeCriticalWarning: numberAt(json, ["nvme_smart_health_information_log", "critical_warning"], 0, 255),
    sparePercent: spareOf(json, attributes),
    wearPercent: wearOf(json, attributes),
  };
}
