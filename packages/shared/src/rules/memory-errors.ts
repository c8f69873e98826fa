import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { warning: { raise: 1, clear: 0 }, critical: { raise: 100, clear: 50 } };

/** Catalogue M03. Errors that the memory corrected itself foretell ones that it cannot. Laptops without ECC show nothing. */
export const memoryErrors = defineRule({
  id: "memory-errors",
  probe: "crashes",
  title: {
    en: "The memory reports errors",
    nl: "Het geheugen meldt fouten",
  },
  explain: {
    en: "Memory errors that the system logged in the last day: {count}. Programs may crash and files may be damaged.",
    nl: "Geheugenfouten die het systeem de afgelopen dag meldde: {count}. Programma's kunnen crashen en bestanden beschadigd raken.",
  },
  advice: {
    en: "Plan a memory test, and have the module replaced.",
    nl: "Plan een geheugentest en laat de module vervangen.",
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
        value.memoryErrors24Hours === null ? "unknown" : levelOf(value.memoryErrors24Hours, limits, was("")),
      params: { count: value.memoryErrors24Hours ?? 0 },
    },
  ],
});
