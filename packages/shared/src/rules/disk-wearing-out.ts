import type { ProbeValue } from "../probes/registry.ts";
import { worstSeverity, type Severity } from "../values/severity.ts";
import { defineRule } from "./define.ts";

/** smartctl's exit bit 7: a self-test of the disk ended with an error. */
const selfTestFailedBit = 0b1000_0000;

type Disk = ProbeValue<"disk-health">["disks"][number];

/** What each number says by itself. Counters of damage only go up, so there is no hysteresis. */
function verdicts(disk: Disk): readonly Severity[] {
  const verdict = (value: number | null, limits: readonly (readonly [number, Severity])[]): Severity[] =>
    value === null ? [] : limits.filter(([limit]) => value >= limit).map(([, severity]) => severity);
  return [
    ...(disk.exitBits & selfTestFailedBit ? (["warning"] as const) : []),
    ...verdict(disk.reportedUncorrectable, [
      [1, "warning"],
      [4, "critical"],
    ]),
    ...verdict(disk.pendingSectors, [
      [1, "warning"],
      [4, "critical"],
    ]),
    ...verdict(disk.offlineUncorrectable, [[1, "critical"]]),
    ...verdict(disk.reallocatedSectors, [
      [5, "notice"],
      [16, "warning"],
    ]),
    ...verdict(disk.kind === "hdd" ? disk.spinRetries : null, [[1, "warning"]]),
    ...verdict(disk.wearPercent, [
      [90, "notice"],
      [100, "warning"],
    ]),
    ...verdict(disk.sparePercent === null ? null : 100 - disk.sparePercent, [[90, "warning"]]),
  ];
}

/**
 * Catalogue D02, by the yearly failure rates that Backblaze saw (Scrutiny's tables): one reported uncorrectable (187) or pending
 * (197) sector 34 %, four and more about two in three; one that could not be corrected offline (198) 81 %; 5 reallocated 7.5 %,
 * 16 24 %; any spin retry of a hard disk 56 %. A failed self-test counts as well. NVMe and SSDs by life used and spare blocks left.
 */
export const diskWearingOut = defineRule({
  id: "disk-wearing-out",
  probe: "disk-health",
  title: {
    en: "Disk {device} is wearing out",
    nl: "Schijf {device} raakt versleten",
  },
  explain: {
    en: "{device} ({model}) still works, but disks with its numbers often fail within a year: bad sectors {bad}, replaced sectors {reallocated}, life used {wear|percent}.",
    nl: "{device} ({model}) werkt nog, maar schijven met deze cijfers gaan vaak binnen een jaar stuk: slechte sectoren {bad}, vervangen sectoren {reallocated}, levensduur verbruikt {wear|percent}.",
  },
  advice: {
    en: "Check the backup, and plan a replacement. Watch whether the numbers grow.",
    nl: "Controleer de back-up en plan een vervanging. Houd in de gaten of de cijfers oplopen.",
  },
  impact: "nobody",
  raiseSeconds: 0,
  clearSeconds: 3600,
  dependsOn: ["disk-failing"],
  proposals: [],
  sharedBy: "model",
  judge: (value) =>
    value.disks.map((disk) => ({
      subject: disk.serial || disk.device,
      level: worstSeverity(verdicts(disk)),
      params: {
        device: disk.device,
        model: disk.model,
        serial: disk.serial,
        bad:
          (disk.reportedUncorrectable ?? 0) + (disk.pendingSectors ?? 0) + (disk.offlineUncorrectable ?? 0),
        reallocated: disk.reallocatedSectors ?? "?",
        wear: disk.wearPercent ?? "?",
      },
    })),
});
