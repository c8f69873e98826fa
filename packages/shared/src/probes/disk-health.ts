import { z } from "zod";
import { defineProbe } from "./define.ts";

const count = z.number().min(0).nullable();

/**
 * One physical disk as smartctl sees it. `selfAssessment` is SMART's own verdict. Attributes are raw values; null
 * where the disk has no such attribute. NVMe "critical warning" is the bit mask of the NVMe specification.
 * `exitBits` is smartctl's exit status: bits 0-2 are "could not tell", 3, 4 and 7 are faults, 5 and 6 are history.
 */
const Disk = z.object({
  device: z.string().max(128),
  model: z.string().max(128),
  serial: z.string().max(128),
  kind: z.enum(["nvme", "ssd", "hdd", "unknown"]),
  selfAssessment: z.enum(["passed", "failed", "unknown"]),
  exitBits: z.int().min(0).max(255),
  celsius: z.number().min(-60).max(200).nullable(),
  powerOnHours: count,
  reallocatedSectors: count,
  reportedUncorrectable: count,
  pendingSectors: count,
  offlineUncorrectable: count,
  spinRetries: count,
  crcErrors: count,
  nvmeCriticalWarning: z.int().min(0).max(255).nullable(),
  /** Spare blocks left and life used, in percent, as NVMe and SSDs report them. Wear may exceed 100. */
  sparePercent: z.number().min(0).max(255).nullable(),
  wearPercent: z.number().min(0).max(255).nullable(),
});

export const diskHealth = defineProbe({
  id: "disk-health",
  domain: "storage",
  title: { en: "Disk health", nl: "Schijfgezondheid" },
  about: {
    en: "What each disk says of itself (SMART): its verdict, bad sectors, wear and temperature.",
    nl: "Wat elke schijf over zichzelf zegt (SMART): oordeel, slechte sectoren, slijtage en temperatuur.",
  },
  intervalSeconds: 3600,
  timeoutSeconds: 60,
  value: z.object({ disks: z.array(Disk).max(64) }),
  series: [
    {
      id: "temperature",
      unit: "celsius",
      title: { en: "Disk temperature", nl: "Schijftemperatuur" },
      each: "disks",
      key: "device",
      value: "celsius",
      step: 2,
    },
    {
      id: "reallocated",
      unit: "count",
      title: { en: "Reallocated sectors", nl: "Vervangen sectoren" },
      each: "disks",
      key: "device",
      value: "reallocatedSectors",
      step: 1,
    },
    {
      id: "wear",
      unit: "percent",
      title: { en: "Life used", nl: "Levensduur verbruikt" },
      each: "disks",
      key: "device",
      value: "wearPercent",
      step: 1,
    },
  ],
});
