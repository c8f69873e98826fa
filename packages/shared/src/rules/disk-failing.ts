import type { ProbeValue } from "../probes/registry.ts";
import type { Observation } from "./define.ts";
import { defineRule } from "./define.ts";

const failingBits = 0b0001_1000;
const couldNotTellBits = 0b0000_0111;
/** Spare blocks, reliability, read-only, backup and persistent memory; bit 1 is temperature. */
const nvmeBits = 0b0011_1101;

function verdict(disk: ProbeValue<"disk-health">["disks"][number]): Observation["level"] {
  if (disk.selfAssessment === "failed" || disk.exitBits & failingBits) return "critical";
  if ((disk.nvmeCriticalWarning ?? 0) & nvmeBits) return "critical";
  return disk.selfAssessment === "unknown" && disk.exitBits & couldNotTellBits ? "unknown" : "none";
}

/**
 * Catalogue D02. smartctl's exit bits 3 (SMART says failing) and 4 (an attribute that foretells failure at its threshold), and
 * NVMe's critical warning without its temperature bit. Bits 0-2 mean "could not tell", 5 and 6 are history.
 */
export const diskFailing = defineRule({
  id: "disk-failing",
  probe: "disk-health",
  title: {
    en: "Disk {device} is about to fail",
    nl: "Schijf {device} gaat het begeven",
  },
  explain: {
    en: "The disk {device} ({model}, serial {serial}) says of itself that it is failing. It can stop at any moment.",
    nl: "De schijf {device} ({model}, serienummer {serial}) meldt zelf dat hij het gaat begeven. Hij kan er elk moment mee stoppen.",
  },
  advice: {
    en: "Check the backup today and order a replacement. Do not run repairs or defragmentation on it.",
    nl: "Controleer vandaag de back-up en bestel een vervanger. Voer er geen reparatie of defragmentatie meer op uit.",
  },
  impact: "person",
  raiseSeconds: 0,
  clearSeconds: 3600,
  dependsOn: [],
  proposals: [],
  sharedBy: "model",
  judge: (value) =>
    value.disks.map((disk) => ({
      subject: disk.serial || disk.device,
      level: verdict(disk),
      params: { device: disk.device, model: disk.model, serial: disk.serial },
    })),
});
