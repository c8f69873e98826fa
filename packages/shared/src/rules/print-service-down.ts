import { defineRule } from "./define.ts";

/** Catalogue P01. Two readings, because the print service restarts in a second or two when its logs are turned over. */
export const printServiceDown = defineRule({
  id: "print-service-down",
  probe: "printers",
  title: {
    en: "The print service is not running",
    nl: "De afdrukservice draait niet",
  },
  explain: {
    en: "Nothing answers where the print service should be, so nobody can print from this computer.",
    nl: "Er antwoordt niets op de plek van de afdrukservice, dus vanaf deze computer kan niemand printen.",
  },
  advice: {
    en: "Start the print service. If it stops again within minutes, look at the driver of the last queue that was added.",
    nl: "Start de afdrukservice. Stopt die binnen een paar minuten weer, kijk dan naar het stuurprogramma van de laatst toegevoegde wachtrij.",
  },
  impact: "person",
  raiseSeconds: 5,
  clearSeconds: 10,
  dependsOn: [],
  proposals: [{ fix: "restart-print-service", params: {} }],
  sharedBy: null,
  judge: (value) => [{ subject: "", level: value.service === "down" ? "critical" : "none", params: {} }],
});
