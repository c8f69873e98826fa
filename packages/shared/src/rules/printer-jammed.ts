import { eachQueue, personReasons, reasonLevel } from "./printing/queues.ts";
import { defineRule } from "./define.ts";

/** Catalogue P08. */
export const printerJammed = defineRule({
  id: "printer-jammed",
  probe: "printers",
  title: {
    en: "Paper is jammed in printer {queue}",
    nl: "Papier zit vast in printer {queue}",
  },
  explain: {
    en: "The printer behind {queue} reports a paper jam. Print jobs waiting: {waiting}.",
    nl: "De printer achter {queue} meldt een papierstoring. Wachtende afdruktaken: {waiting}.",
  },
  advice: {
    en: "Open the printer where its display points, pull the paper out slowly, and close it again.",
    nl: "Open de printer waar het scherm naar wijst, trek het papier er rustig uit en sluit hem weer.",
  },
  impact: "many",
  raiseSeconds: 20,
  clearSeconds: 20,
  dependsOn: ["print-service-down", "print-service-hung"],
  proposals: [],
  sharedBy: "path",
  judge: (value) => eachQueue(value, (queue) => reasonLevel(queue, personReasons.jam)),
});
