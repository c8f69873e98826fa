import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { warning: { raise: 1, clear: 0 }, critical: { raise: 10, clear: 0 } };

/** Catalogue D03. One error may be a cable or a dock; ten in a day are a disk or controller that gives up. */
export const storageErrors = defineRule({
  id: "storage-errors",
  probe: "crashes",
  title: {
    en: "The disk reports read or write errors",
    nl: "De schijf meldt lees- of schrijffouten",
  },
  explain: {
    en: "Storage errors that the system logged in the last day: {count}. Files may be damaged.",
    nl: "Opslagfouten die het systeem de afgelopen dag meldde: {count}. Bestanden kunnen beschadigd raken.",
  },
  advice: {
    en: "Make sure that there is a backup. Check cable and dock first, then the disk's own health.",
    nl: "Zorg dat er een back-up is. Controleer eerst kabel en dock, daarna de gezondheid van de schijf zelf.",
  },
  impact: "person",
  raiseSeconds: 0,
  clearSeconds: 300,
  dependsOn: [],
  proposals: [],
  sharedBy: null,
  judge: (value, was) => [
    {
      subject: "",
      level:
        value.storageErrors24Hours === null
          ? "unknown"
          : levelOf(value.storageErrors24Hours, limits, was("")),
      params: { count: value.storageErrors24Hours ?? 0 },
    },
  ],
});
