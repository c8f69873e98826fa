import { eachQueue } from "./printing/queues.ts";
import { defineRule, levelOf, type Levels } from "./define.ts";

const limits: Levels = { notice: { raise: 10, clear: 15 }, warning: { raise: 3, clear: 8 } };
const lowReason = /^(?:toner|marker-supply|developer)-low/;

/**
 * Catalogue P08. Not every printer tells a level; "low" among the reasons counts as well. A printer that tells neither is
 * unknown, not well: many drivers never fill this in.
 */
export const printerSupplyLow = defineRule({
  id: "printer-supply-low",
  probe: "printers",
  title: {
    en: "Toner or ink of printer {queue} is low",
    nl: "Toner of inkt van printer {queue} raakt op",
  },
  explain: {
    en: "The lowest supply of the printer behind {queue} is {name}, at {level|percent}.",
    nl: "Het verbruiksartikel dat het laagst staat in de printer achter {queue} is {name}: {level|percent}.",
  },
  advice: {
    en: "Order a new cartridge now, so that it is there when this one is empty.",
    nl: "Bestel nu een nieuwe cartridge, dan ligt die klaar als deze leeg is.",
  },
  impact: "nobody",
  limits: { series: "supply", levels: limits },
  raiseSeconds: 60,
  clearSeconds: 300,
  dependsOn: ["print-service-down", "print-service-hung"],
  proposals: [],
  sharedBy: "path",
  judge: (value, was) =>
    eachQueue(
      value,
      (queue) => {
        const said = queue.reasons.some((reason) => lowReason.test(reason)) ? "notice" : "none";
        if (queue.lowestSupplyPercent === null)
          return queue.supplies.length === 0 && said === "none" ? "unknown" : said;
        const counted = levelOf(queue.lowestSupplyPercent, limits, was(queue.queue));
        return counted === "none" ? said : counted;
      },
      (queue) => {
        const lowest = queue.supplies.find((supply) => supply.levelPercent === queue.lowestSupplyPercent);
        return { name: lowest?.name ?? "?", level: queue.lowestSupplyPercent ?? "?" };
      },
    ),
});
