import { defineRule } from "./define.ts";

/**
 * Catalogue D04. The kernel turned the file system read-only because it found errors; one that was mounted so is another
 * matter, so its log counts and not the mount options.
 */
export const fileSystemReadOnly = defineRule({
  id: "file-system-read-only",
  probe: "crashes",
  title: {
    en: "Disk {mount} was locked after an error",
    nl: "Schijf {mount} is na een fout op slot gezet",
  },
  explain: {
    en: "The system found errors on {mount} and allows reading only, to protect what is there. Nothing can be saved on it.",
    nl: "Het systeem vond fouten op {mount} en laat alleen nog lezen toe, om te beschermen wat er staat. Er kan niets meer worden opgeslagen.",
  },
  advice: {
    en: "Save work elsewhere. Check the disk's health before any repair: repairing a dying disk makes it worse.",
    nl: "Sla werk ergens anders op. Controleer eerst de gezondheid van de schijf: een stervende schijf repareren maakt het erger.",
  },
  impact: "person",
  raiseSeconds: 0,
  clearSeconds: 60,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: (value) =>
    value.fileSystemsTurnedReadOnly.map((mount) => ({
      subject: mount,
      level: "critical",
      params: { mount },
    })),
});
