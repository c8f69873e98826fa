import { eachQueue, personReasons, reasonLevel } from "./printing/queues.ts";
import { defineRule } from "./define.ts";

/** Catalogue P08. Severity by the ending of the reason: an error has stopped the printer, a warning has not yet. */
export const printerOutOfPaper = defineRule({
  id: "printer-out-of-paper",
  probe: "printers",
  title: {
    en: "Printer {queue} is out of paper",
    nl: "Printer {queue} heeft geen papier",
  },
  explain: {
    en: "The printer behind {queue} says that a tray is empty or missing. Print jobs waiting: {waiting}.",
    nl: "De printer achter {queue} meldt dat een lade leeg is of ontbreekt. Wachtende afdruktaken: {waiting}.",
  },
  advice: {
    en: "Put paper of the right size in the tray, and push the tray in fully.",
    nl: "Vul de lade met papier van het juiste formaat en schuif die helemaal in.",
  },
  impact: "many",
  raiseSeconds: 20,
  clearSeconds: 20,
  dependsOn: ["print-service-down", "print-service-hung"],
  proposals: [],
  sharedBy: "path",
  judge: (value) => eachQueue(value, (queue) => reasonLevel(queue, personReasons.paper)),
});
