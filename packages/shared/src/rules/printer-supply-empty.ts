import { eachQueue, personReasons, reasonLevel } from "./printing/queues.ts";
import { defineRule } from "./define.ts";

/** Catalogue P08. */
export const printerSupplyEmpty = defineRule({
  id: "printer-supply-empty",
  probe: "printers",
  title: {
    en: "Printer {queue} is out of toner or ink",
    nl: "Toner of inkt van printer {queue} is op",
  },
  explain: {
    en: "The printer behind {queue} says that a cartridge is empty or missing. Print jobs waiting: {waiting}.",
    nl: "De printer achter {queue} meldt dat een cartridge leeg is of ontbreekt. Wachtende afdruktaken: {waiting}.",
  },
  advice: {
    en: "Replace the cartridge that the printer's display names.",
    nl: "Vervang de cartridge die op het scherm van de printer staat.",
  },
  impact: "many",
  raiseSeconds: 20,
  clearSeconds: 20,
  dependsOn: ["print-service-down", "print-service-hung"],
  proposals: [],
  sharedBy: "path",
  judge: (value) => eachQueue(value, (queue) => reasonLevel(queue, personReasons.supply)),
});
