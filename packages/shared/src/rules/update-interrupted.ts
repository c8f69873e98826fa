import { defineRule } from "./define.ts";

/** Catalogue W03 (dpkg --audit). While the package manager is at work half-installed packages are normal, so nothing is known then. */
export const updateInterrupted = defineRule({
  id: "update-interrupted",
  probe: "updates",
  title: {
    en: "An installation stopped half way",
    nl: "Een installatie is halverwege gestopt",
  },
  explain: {
    en: "Packages that were left half installed: {count}, {first} among them. No update can be installed until that is finished.",
    nl: "Half geïnstalleerde pakketten: {count}, waaronder {first}. Nieuwe updates kunnen pas als dat is afgemaakt.",
  },
  advice: {
    en: "Finish the installation. If it fails again, see whether the disk is full.",
    nl: "Maak de installatie af. Mislukt dat weer, kijk dan of de schijf vol is.",
  },
  impact: "nobody",
  raiseSeconds: 0,
  clearSeconds: 0,
  dependsOn: [],
  proposals: [{ fix: "finish-package-installation", params: {} }],
  sharedBy: null,
  judge: (value) => [
    {
      subject: "",
      level: value.lockHeldSeconds !== null ? "unknown" : value.interrupted.length > 0 ? "warning" : "none",
      params: { count: value.interrupted.length, first: value.interrupted[0] ?? "?" },
    },
  ],
});
