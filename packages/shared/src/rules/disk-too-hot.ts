import type { ProbeValue } from "../probes/registry.ts";
import type { Severity } from "../values/severity.ts";
import type { Observation } from "./define.ts";
import { defineRule, levelOf, type Levels } from "./define.ts";

const hardDisk: Levels = { warning: { raise: 60, clear: 55 } };
const other: Levels = { warning: { raise: 75, clear: 68 } };
const nvmeTemperatureBit = 0b10;

type Disk = ProbeValue<"disk-health">["disks"][number];

function heat(disk: Disk, was: Severity | "none"): Observation["level"] {
  if ((disk.nvmeCriticalWarning ?? 0) & nvmeTemperatureBit) return "warning";
  if (disk.celsius === null) return "unknown";
  return levelOf(disk.celsius, disk.kind === "hdd" ? hardDisk : other, was);
}

/**
 * Catalogue D02, H01: NVMe's temperature bit, or 60 °C for a hard disk and 75 °C for the others (our proposal: makers rate hard
 * disks to 60 and SSDs to 70 °C).
 */
export const diskTooHot = defineRule({
  id: "disk-too-hot",
  probe: "disk-health",
  title: {
    en: "Disk {device} is too hot",
    nl: "Schijf {device} wordt te heet",
  },
  explain: {
    en: "{device} ({model}) is at {celsius} °C. Heat shortens the life of a disk and slows it down.",
    nl: "{device} ({model}) is {celsius} °C. Warmte verkort de levensduur van een schijf en maakt hem trager.",
  },
  advice: {
    en: "Make room around the computer's vents, and see whether its fans turn.",
    nl: "Houd de ventilatieopeningen van de computer vrij en kijk of de ventilatoren draaien.",
  },
  impact: "nobody",
  raiseSeconds: 0,
  clearSeconds: 3600,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: (value, was) =>
    value.disks.map((disk) => {
      const subject = disk.serial || disk.device;
      return {
        subject,
        level: heat(disk, was(subject)),
        params: { device: disk.device, model: disk.model, celsius: disk.celsius ?? 0 },
      };
    }),
});
