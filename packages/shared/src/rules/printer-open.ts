import { eachQueue, personReasons, reasonLevel } from "./printing/queues.ts";
import { defineRule } from "./define.ts";

/** Catalogue P08. */
export const printerOpen = defineRule({
  id: "printer-open",
  probe: "printers",
  title: {
    en: "A door of printer {queue} is open",
    nl: "Een klep van printer {queue} staat open",
  },
  explain: {
    en: "The printer behind {queue} says that a door or cover is open, so it does not print. Print jobs waiting: {waiting}.",
    nl: "De printer achter {queue} meldt dat een klep openstaat en print daarom niet. Wachtende afdruktaken: {waiting}.",
  },
  advice: {
    en: "Close all doors and covers until they click.",
    nl: "Sluit alle kleppen tot ze klikken.",
  },
  impact: "many",
  raiseSeconds: 20,
  clearSeconds: 20,
  dependsOn: ["print-service-down", "print-service-hung"],
  proposals: [],
  sharedBy: "path",
  judge: (value) => eachQueue(value, (queue) => reasonLevel(queue, personReasons.door)),
});
