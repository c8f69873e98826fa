import { defineRule } from "./define.ts";

const longSeconds = 2 * 3600;

/** Catalogue W04: held for two hours. Lock files are never deleted: the holder is waited for, or ended by a person. */
export const packageLockHeld = defineRule({
  id: "package-lock-held",
  probe: "updates",
  title: {
    en: "The package system has been locked for {held|duration}",
    nl: "Het pakketsysteem is al {held|duration} vergrendeld",
  },
  explain: {
    en: "{program} holds the lock of the package system, so nothing can be installed or updated.",
    nl: "{program} houdt het pakketsysteem vergrendeld, dus er kan niets worden geïnstalleerd of bijgewerkt.",
  },
  advice: {
    en: "See whether {program} waits for an answer or hangs. Never delete the lock file.",
    nl: "Kijk of {program} op een antwoord wacht of hangt. Verwijder nooit het vergrendelingsbestand.",
  },
  impact: "nobody",
  raiseSeconds: 0,
  clearSeconds: 0,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: (value) => [
    {
      subject: "",
      level: value.lockHeldSeconds !== null && value.lockHeldSeconds >= longSeconds ? "warning" : "none",
      params: { held: value.lockHeldSeconds ?? 0, program: value.lockHeldBy ?? "?" },
    },
  ],
});
